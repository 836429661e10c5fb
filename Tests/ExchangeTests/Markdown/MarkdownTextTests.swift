import Testing

@testable import Exchange

@Suite struct `Escaping for Markdown` {
  @Test(
    arguments: [
      ("It's 5 * 3, done (well-known); see p. 7 - \"fine\" & R&D!", nil),
      ("snake_case and a < b > c <3", nil),
      ("costs $5", nil),
      ("a | b", nil),
      ("owls and www", nil),
      ("$a and b$", "\\$a and b\\$"),
      ("*a* _b_ ~c~ `d`", "\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`"),
      ("[a](b) ![c] [^d]", "\\[a](b) !\\[c] \\[^d]"),
      ("<b> </b> <!-- <?x", "\\<b> \\</b> \\<!-- \\<?x"),
      ("&amp; &#35; &x &;", "\\&amp; \\&#35; &x &;"),
      ("C:\\temp\\", "C:\\\\temp\\\\"),
      ("see https://t.example/a_b.", "see `https://t.example/a_b`."),
      ("(www.t.example), me@t.example!", "(`www.t.example`), `me@t.example`!"),
      ("12:30 and a@ b and @c", nil),
    ] as [(String, String?)])
  func `prose stays prose and marks are escaped`(text: String, escaped: String?) {
    // A lone `www` is written as an address, for the full stop after it may have been cut off.
    #expect(
      MarkdownText.inline(text) == escaped ?? text.replacing("and www", with: "and `www`"))
  }

  @Test(
    arguments: [
      ("# a", "\\# a"), ("#1 fan", "#1 fan"), ("> a", "\\> a"), ("- a", "\\- a"), ("-", "\\-"),
      ("-2 below", "-2 below"), ("---", "\\---"), ("+ a", "\\+ a"), ("+10%", "+10%"),
      ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1.5 a", "1.5 a"), ("2027", "2027"),
      ("===", "\\==="), ("= a", "= a"), ("| a", "\\| a"), (":-: a", "\\:-: a"), (": a", ": a"),
      ("* a", "\\* a"), ("1234567890. a", "1234567890. a"),
    ])
  func `what would begin a block is escaped at the start of a line`(text: String, escaped: String) {
    #expect(MarkdownText.opening(text) == escaped)
  }

  @Test func `pipes are escaped in cells only`() {
    #expect(MarkdownText.inline("a | b", inCell: true) == "a \\| b")
  }

  @Test func `a heading keeps the sign at its end`() {
    #expect(MarkdownText.heading("C#") == "C\\#")
  }

  @Test(
    arguments: [
      ("a\u{1B}[2J", "a^[[2J"), ("a\u{9B}b", "a\\u{9b}b"), ("\u{202E}x", "\\u{202e}x"),
      ("a\u{200B}b", "a\\u{200b}b"), ("a\tb\r\nc\rd", "a b\nc^Md"), ("\u{FEFF}x", "\\u{feff}x"),
      ("👩🏽‍🔧 ❤️‍🔥 می‌خواهم", "👩🏽‍🔧 ❤️‍🔥 می‌خواهم"), ("\u{200D}x", "\\u{200d}x"),
      ("a\u{FE0F}\u{FE0F}", "a\u{FE0F}\\u{fe0f}"),
    ])
  func `control and invisible characters are written out`(text: String, shown: String) {
    #expect(PageText.of(text) == shown)
  }

  @Test func `a block of code is fenced longer than anything in it`() {
    let outline = Outline(blocks: [.code(language: "text", text: "a\n````\nb")])
    #expect(MarkdownPage.text(of: outline) == "`````text\na\n````\nb\n`````\n")
  }

  @Test func `several lines are hard breaks in a list and breaks in a cell`() {
    let phrase = Phrase("one\n\n- two  ")
    let outline = Outline(blocks: [
      .list([phrase]), .table(Outline.Table(header: ["A", "B"], rows: [[[phrase, phrase]]])),
    ])
    #expect(
      MarkdownPage.text(of: outline) == """
        - one\\
          \\- two

        | A | B |
        | --- | --- |
        | one<br>- two<br>one<br>- two | |

        """)
  }
}
