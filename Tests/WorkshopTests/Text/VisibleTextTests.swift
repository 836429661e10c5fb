import Testing

import Workshop

@Suite struct VisibleTextTests {
  @Test(arguments: [
    "", "plain words", "café", "cafe\u{301}", "日本語", "שלום", "مرحبا", "नमस्ते", "👍🏽", "🇫🇷", "👨‍👩‍👧‍👦",
    "❤️‍🔥", "1️⃣", "🏳️‍🌈", "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}", "क्‍ष",
    "\u{A0}", "\u{3000}", "Grund\u{AD}stück", "\u{200F}שלום\u{200E}", "葛\u{FE00}", "§ “quoted” – …",
  ])
  func `text of every script stays as it is`(text: String) {
    let visible = VisibleText.of(text)
    #expect(Array(visible.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "^[[31mred"), ("a\u{0}b", "a^@b"), ("a\tb", "a^Ib"), ("a\nb", "a^Jb"),
    ("a\r\nb", "a^M^Jb"), ("\u{7F}", "^?"), ("\u{9B}31m", "\\u{9b}31m"), ("\u{85}", "\\u{85}"),
    ("\u{202E}abc", "\\u{202e}abc"), ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
    ("a\u{200B}b", "a\\u{200b}b"), ("\u{FEFF}a", "\\u{feff}a"), ("a\u{200D}b", "a\u{200D}b"),
    ("1\u{200D}b", "1\\u{200d}b"),
    ("👍\u{200D}", "👍\\u{200d}"), ("\u{200D}👍", "\\u{200d}👍"),
    ("👍\u{200D}\u{200D}👍", "👍\\u{200d}\\u{200d}👍"),
    ("\u{E0041}\u{E007F}", "\\u{e0041}\\u{e007f}"), ("a\u{E0101}", "a\\u{e0101}"),
    ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("\u{FE0F}", "\\u{fe0f}"),
    ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}\\u{fe0f}"), ("\u{3164}", "\\u{3164}"),
    ("\u{FFF9}", "\\u{fff9}"),
    ("\u{2060}\u{2064}", "\\u{2060}\\u{2064}"),
  ])
  func `what acts or hides is written out`(text: String, visible: String) {
    #expect(Array(VisibleText.of(text).utf8) == Array(visible.utf8))
  }

  @Test func `no scalar that is shown as it is can steer a terminal`() {
    let scalars = (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    let steering = scalars.filter { scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || (0xE0000...0xE007F).contains(scalar.value)
    }
    for scalar in steering {
      #expect(!VisibleText.of("א\(scalar)א").unicodeScalars.contains(scalar))
    }
  }
}
