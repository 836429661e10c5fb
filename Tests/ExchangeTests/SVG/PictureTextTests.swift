import Testing

@testable import Exchange

@Suite struct `Text of the picture` {
  private func lines(_ text: String, ems: Int) -> [String] {
    LineBreaker.lines(of: LabelText(text).paragraphs, size: 10, width: ems * 10).map(\.text)
  }

  @Test(
    arguments: [
      ("buys the part", 5, ["buys the", "part"]),
      ("a well-known shop", 5, ["a well-", "known", "shop"]),
      ("24/7 -2 +1", 3, ["24/7", "-2 +1"]),
      ("aaaaaaaaaaaa", 4, ["aaaaaa", "aaaaaa"]),
      ("部品を買う。すぐ", 4, ["部品を買", "う。すぐ"]),
      ("「部品」を買う", 4, ["「部品」", "を買う"]), ("部品を買う。", 5, ["部品を買", "う。"]),
      ("차를 샀다", 3, ["차를", "샀다"]),
      ("été\u{A0}: là", 3, ["été\u{A0}:", "là"]),
      ("e\u{301}e\u{301}e\u{301}", 1, ["e\u{301}", "e\u{301}", "e\u{301}"]),
      ("👩🏽‍🔧👩🏽‍🔧", 6, ["👩🏽‍🔧", "👩🏽‍🔧"]), ("", 4, []), ("  ", 4, []),
    ] as [(String, Int, [String])])
  func `lines end where a reader expects it`(text: String, ems: Int, expected: [String]) {
    #expect(lines(text, ems: ems) == expected)
  }

  @Test(
    arguments: [
      ("شراء قطعة", true), ("קונה ABC", true), ("24 קונה", true), ("ABC קונה", false),
      ("部品", false), ("42", false), ("", false),
    ])
  func `a line runs as its first letter does`(text: String, isRightToLeft: Bool) {
    #expect(Paragraph(parts: [.init(span: TextSpan(text: text))]).isRightToLeft == isRightToLeft)
  }

  @Test(
    arguments: [
      ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("]]>", "]]&gt;"),
      ("a\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}b", "ab"), ("a\tb\nc", "a b c"), ("é部👩🏽‍🔧", "é部👩🏽‍🔧"),
    ])
  func `characters that XML does not have are dropped and its marks escaped`(
    text: String, escaped: String
  ) {
    #expect(SVGText.escaped(text) == escaped)
  }

  @Test(
    arguments: [
      ("i", false, 278), ("i", true, 343), ("部", false, 1_000), ("e\u{301}", false, 616),
      ("\u{301}", false, 900), ("\u{200D}", false, 0), ("1\u{FE0F}\u{20E3}", false, 1_337),
    ])
  func `a width is that of the widest font`(text: String, isBold: Bool, width: Int) {
    #expect(Advance.of(text[...], isBold: isBold) == width)
  }
}
