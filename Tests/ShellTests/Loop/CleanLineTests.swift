import Shell
import Testing

@Suite struct CleanLineTests {
  static let lines: [(bytes: [UInt8], event: LineEvent)] = [
    ([], .line("", removed: 0)),
    (Array("Dana".utf8), .line("Dana", removed: 0)),
    (Array("Café 达娜 👩‍🔧".utf8), .line("Café 达娜 👩‍🔧", removed: 0)),
    (Array("a\tb".utf8), .line("a b", removed: 0)),
    (Array("a\nb".utf8), .line("a\nb", removed: 0)),
    ([0x61, 0x00, 0x62], .line("ab", removed: 1)),
    (Array("\u{1B}[31mred\u{1B}[0m".utf8), .line("[31mred[0m", removed: 2)),
    (Array("a\rb".utf8), .line("a\nb", removed: 0)),
    (Array("a\r\nb".utf8), .line("a\nb", removed: 0)),
    (Array("\u{FEFF}a\u{2028}b\u{2029}c\u{85}d".utf8), .line("a\nb\nc\nd", removed: 0)),
    ([0x61, 0x7F, 0x08, 0x62], .line("ab", removed: 2)),
    (Array("a\u{80}\u{9B}\u{9F}b".utf8), .line("ab", removed: 3)),
    (Array("a\u{A0}b".utf8), .line("a\u{A0}b", removed: 0)),
    ([0xFF], .refused(.notUTF8(offset: 0))),
    ([0x61, 0x62, 0xC3, 0x28], .refused(.notUTF8(offset: 2))),
    ([0x61, 0xC3], .refused(.notUTF8(offset: 1))),
    (Array("é".utf8) + [0x80], .refused(.notUTF8(offset: 2))),
    ([0xC0, 0xAF], .refused(.notUTF8(offset: 0))),
    ([0x61, 0xED, 0xA0, 0x80], .refused(.notUTF8(offset: 1))),
    ([0xF4, 0x90, 0x80, 0x80], .refused(.notUTF8(offset: 0))),
  ]

  @Test(arguments: lines.indices)
  func `control characters are taken out and bad text is refused`(_ index: Int) {
    #expect(LineEvent(rawLine: Self.lines[index].bytes) == Self.lines[index].event)
  }

  @Test func `a line of 65,536 bytes is taken and one byte more is refused`() {
    let most = [UInt8](repeating: 0x61, count: 65_536)
    #expect(LineEvent(rawLine: most) == .line(String(repeating: "a", count: 65_536), removed: 0))
    #expect(LineEvent(rawLine: most + [0x61]) == .refused(.tooLong(bytes: 65_537)))
    #expect(LineEvent(rawLine: most + [0xFF]) == .refused(.tooLong(bytes: 65_537)))
  }
}
