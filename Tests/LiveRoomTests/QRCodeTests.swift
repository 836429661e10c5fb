import LiveRoom
import Testing

@Suite struct QRCodeTests {
  @Test func `an address becomes a code with its three corners`() throws {
    let code = try #require(QRCode("http://192.168.178.21:49152/?code=K7M2QX"))
    #expect(code.size >= 25)
    let last = code.size - 1
    for (column, row) in [(0, 0), (last, 0), (0, last)] { #expect(code.isDark(column, row)) }
    #expect(!code.isDark(-1, 0))
    #expect(!code.isDark(code.size, 0))
  }

  @Test func `a text that is too long has none`() {
    #expect(QRCode(String(repeating: "x", count: 400)) == nil)
  }
}
