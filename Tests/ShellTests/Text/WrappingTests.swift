import Shell
import TestSupport
import Testing
import Workshop

@Suite struct WrappingTests {
  private static let words = [
    "a", "I", "van", "parts", "photographs", "the", "old", "—", "达娜在货车里", "👩‍🔧", "e\u{301}te\u{301}",
    "interviews-march", "https://example.org/a/very/long/address/that/fits/no/narrow/line",
    "[calls]",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...60, using: &random)).map { _ in words.picked(using: &random) }
      .joined(separator: " ")
  }

  @Test(arguments: 8...200)
  func `no word is lost and no line is too wide`(_ width: Int) {
    var random = SplitMix64(seed: width)
    for indent in [0, 2, 4] {
      let text = Self.text(&random)
      let lines = Wrapping.lines(text, width: width, indent: indent)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      let letters = lines.joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " })
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(String(repeating: " ", count: indent)) })
    }
  }

  @Test(arguments: 70...200)
  func `words joined again give the same text where each fits a line`(_ width: Int) {
    var random = SplitMix64(seed: width)
    let text = Self.text(&random)
    let lines = Wrapping.lines(text, width: width, indent: 2)
    #expect(lines.flatMap { $0.split(separator: " ") } == text.split(separator: " "))
  }

  @Test(arguments: 1...100)
  func `letters of one cell are broken alike, with accents and without`(_ width: Int) {
    var random = SplitMix64(seed: width)
    for indent in [0, 2, 9] {
      let lead = String(repeating: " ", count: Int.random(in: 0...4, using: &random))
      let text =
        lead
        + (0..<40).map { _ in
          String(repeating: "a", count: Int.random(in: 1...30, using: &random))
        }.joined(separator: " ")
      let accented = Wrapping.lines(
        text.replacing("a", with: "á"), width: width, indent: indent)
      let lines = Wrapping.lines(text, width: width, indent: indent)
      #expect(lines == accented.map { $0.replacing("á", with: "a") })
    }
  }

  static let samples: [(text: String, width: Int, indent: Int, lines: [String])] = [
    ("", 10, 0, [""]), ("short", 10, 2, ["short"]), ("exactly 10", 10, 0, ["exactly 10"]),
    ("one two three", 8, 0, ["one two", "three"]), ("one two three", 8, 2, ["one two", "  three"]),
    ("one\ntwo", 10, 2, ["one", "two"]), ("one\n\ntwo\n", 10, 0, ["one", "", "two", ""]),
    ("abcdefghijkl", 5, 0, ["abcde", "fghij", "kl"]),
    ("ab abcdefgh", 5, 0, ["ab", "abcde", "fgh"]),
    ("达娜在等", 5, 0, ["达娜", "在等"]), ("👩‍🔧👩‍🔧👩‍🔧", 4, 0, ["👩‍🔧👩‍🔧", "👩‍🔧"]),
    ("  1 one two", 8, 0, ["  1 one", "  two"]), ("达", 1, 0, ["达"]), ("a b", 0, 0, ["a", "b"]),
  ]

  @Test(arguments: samples.indices)
  func `a text is broken like this`(_ index: Int) {
    let (text, width, indent, lines) = Self.samples[index]
    #expect(Wrapping.lines(text, width: width, indent: indent) == lines)
  }

  @Test func `a drawing is never wrapped`() {
    let wide = String(repeating: "·", count: 100)
    #expect(Message(.drawing, "\(wide)\nb").lines(width: 20) == [wide, "b"])
    #expect(Message(.plain, "one two").lines(width: 3) == ["one", "two"])
    #expect(Message.gap.lines(width: 20) == [""])
  }
}
