/// Answers that would do something if a page let them.
enum Attacks {
  static let all: [String] = [
    "a | b | c", "| a | b |", "a | b\n--- | ---\n1 | 2", "a | b\n:-: | :-:\n1 | 2",
    "x\n|---|\n|y|", "x\n-|-", "\\| not a pipe \\|", "ends with a backslash \\", "\\\\\\", "\\",
    "`code`", "``", "` unbalanced", "```\nfenced\n```", "~~~\nfenced\n~~~", "a `|` b",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table>",
    "<!-- comment", "<![CDATA[ x ]]>", "]]>", "<?php ?>", "<br>", "<details open>",
    "<http://t.example/p>", "<mail@t.example>", "a < b > c <3",
    "# heading", "###### six", "#", "text\n# heading", "heading\n===", "heading\n---", "===", "---",
    "***", "* * *", "___", "_ _ _", "- item", "- [ ] task", "[ ] task", "[x] done", "* item",
    "+ item", "1. one", "1) one", "2027. year", "> quote", ">> quote", "x\n> quote",
    "![x](http://t.example/p.png)", "[a](javascript:alert(1))", "[a]: http://t.example",
    "[a][b]\n\n[b]: /x", "![a][b]", "javascript:alert(1)", "http://t.example/a?b=1&c=2",
    "see https://t.example/x_(y).", "www.t.example", "(www.t.example)", "WWW.T.example",
    "ftp://t.example", "mail me@t.example now", "mailto:me@t.example", "xmpp:me@t.example/x",
    "me+you@t.example|you@t.example", "_www.t.example_", "_@t.example", "*http://t.example*",
    "https://t.example/`x`|y", "http://[::1]/x", "a&amp;b", "&lt;script&gt;", "&#35; x", "&#x3c;b",
    "R&D & AT&T; x", "*bold*", "**bold**", "_em_", "__em__", "snake_case_word", "*a_b*c_",
    "5 * 3 * 2", "~~gone~~", "~gone~", "a~b~c", "$x$", "$$x$$", "$`x`$", "\\(x\\)", "costs $5",
    "[^x]", "[^1]: note", "text [^one-evidence]", "[one-evidence-x]", "[nobody]", "![^x]",
    "ends with !", "    four spaces", "\tcode by tab", "a\tb", "  blanks  ",
    "\n\nlines\n\n\nmore\n",
    "one\r\ntwo", "one\rtwo", "\u{1B}[2J\u{1B}]0;x\u{07}", "\u{9B}31m", "\u{0}nul", "\u{85}nel",
    "\u{202E}txt.exe", "\u{2066}x\u{2069}", "zero\u{200B}width", "\u{FEFF}mark", "\u{2028}line",
    "\u{E0041}tag", "شراء قطعة جديدة", "קונה חלק חדש", "部品を買う。すぐに届く", "👩🏽‍🔧 repairs 🚐",
    "**bold** 部品 *em*", "%%{init}%%", "journey\n  section x: 5: y; z", "a;b:c#d\"e",
    "#60;img onerror#62;", "click A \"javascript:x\"", "end", "---\ntitle: x\n---", ":smile: @you",
    "O'Brien's \"best\" (fast), 24/7 - well-known; done!",
    String(repeating: "long answer ", count: 170),
    String(repeating: "*", count: 300), String(repeating: "[", count: 300),
    String(repeating: "e\u{301}", count: 200),
  ]

  /// Marks and bits of text to mix.
  static let pieces: [String] = [
    "a", "b c", " ", "\n", "1.", "-", "=", "#", ">", "|", "`", "``", "*", "**", "_", "~", "~~", "[",
    "]", "(", ")", "!", "<", "</", "&", "amp;", "#35;", "\\", "$", ":", "//", "http",
    "https://t.ex",
    "www.", "t.ex", "@", "^x", "[^", "]:", "<b>", "\t", "    ", "---", "|-|-|", "[ ]", "é", "部",
  ]

  /// Whether nothing in it has to be written out to be seen.
  static func isShownAsTyped(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      // U+FFFE and U+FFFF are no letters of any text, so they are written out as well.
      if scalar.properties.isNoncharacterCodePoint { return false }
      let isControl = scalar.properties.generalCategory == .control
      return scalar == "\n" || scalar == "\t" || scalar == "\u{200D}"
        || !isControl && !scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{2028}"
    }
  }
}
