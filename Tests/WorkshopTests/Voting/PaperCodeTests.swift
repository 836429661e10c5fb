import Testing
import Workshop

/// Codes on paper for a vote.
@Suite struct PaperCodeTests {
  private struct Counting: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test func `every code differs, and none has a sign that is mistaken for another`() {
    var source = Counting(state: 5)
    let codes = PaperCode.draw(200, from: &source)
    #expect(Set(codes).count == 200 && codes.allSatisfy { $0.count == 8 })
    #expect(Set(codes.joined()).isDisjoint(with: "IO01"))
    #expect(Set(codes.joined()).count == 32)
    #expect(codes == codes.sorted())
  }

  /// A source that repeats itself gives no code twice.
  @Test func `a number that comes twice makes one code`() {
    struct Stuttering: RandomNumberGenerator {
      var count: UInt64 = 0
      mutating func next() -> UInt64 {
        count += 1
        return count / 3
      }
    }
    var source = Stuttering()
    #expect(PaperCode.draw(5, from: &source).count == 5)
  }

  @Test(arguments: [
    ("ABCDEFGH", "ABCDEFGH"), ("abcd-efgh", "ABCDEFGH"), (" AB CD EF GH ", "ABCDEFGH"),
    ("ABCD–EFGH", "ABCDEFGH"), ("", ""), ("\u{1B}[2J", "2J"),
  ])
  func `a code is the same however it is typed`(typed: String, code: String) {
    #expect(PaperCode.tidied(typed) == code)
  }

  @Test func `a code stands on paper in two halves`() {
    #expect(PaperCode.grouped("ABCDEFGH") == "ABCD-EFGH")
    #expect(PaperCode.grouped("ABC") == "ABC")
  }
}
