import Testing
import Workshop

@Suite struct DisplayWidthTests {
  static let texts: [(text: String, cells: Int)] = [
    ("", 0), ("Dana", 4), ("a b", 3), ("é", 1), ("e\u{301}", 1), ("Cafe\u{301}", 4),
    ("a\u{300}\u{301}\u{302}", 1), ("ß", 1), ("…", 1), ("“q”", 3), ("›", 1), ("●○", 2),
    ("达娜", 4), ("ダナ", 4), ("다나", 4), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("。", 2), ("דנה", 3), ("Дана", 4),
    ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FEFF}", 0), ("\u{301}", 0),
    ("🚐", 2), ("👩‍🔧", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇳🇱", 2), ("🇳🇱🇧🇪", 4), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2),
    ("❤", 1), ("❤\u{FE0F}", 2), ("☎\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("⌚", 2), ("✅", 2),
    ("a🚐b", 4), ("达 a", 4),
  ]

  @Test(arguments: texts.indices)
  func `a text takes this many cells`(_ index: Int) {
    #expect(DisplayWidth.of(Self.texts[index].text) == Self.texts[index].cells)
  }

  @Test(arguments: texts.indices)
  func `a text takes as many cells as its characters together`(_ index: Int) {
    let text = Self.texts[index].text
    #expect(DisplayWidth.of(text) == text.reduce(0) { $0 + DisplayWidth.of($1) })
  }

  @Test(arguments: [("Dana", 6, "Dana  "), ("达娜", 6, "达娜  "), ("Dana", 2, "Dana"), ("", 2, "  ")])
  func `a text is filled up to a width in cells`(_ text: String, _ width: Int, _ padded: String) {
    #expect(DisplayWidth.padded(text, to: width) == padded)
  }
}
