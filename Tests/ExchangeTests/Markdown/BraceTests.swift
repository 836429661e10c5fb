import Testing
import Workshop

@testable import Exchange

@Suite struct `Braces start nothing` {
  static let attacks = [
    "{{ constructor.constructor('x')() }}", "{% include secret %}", "{props.x}", "{{{raw}}}",
    "a {b} c",
    "{{ $x", "{%- raw -%}", "{#if x}", "{: .class}", "{{a}}{{b}}", "|{x}|", "{\u{301}{ x }}",
    "https://t.example/{{x}}", "`{{x}}`", "**{{x}}**", "{<b>}", "\\{{x}}", "}}{{",
  ]

  private static func page(_ attack: String, isHeaded: Bool) throws -> String {
    var choices = ExportView.Choices()
    choices.hasFrontMatter = isHeaded
    let things = [
      Thing(.facts, "session", values: [FieldValues("Name", [attack])]),
      Thing(.purpose, "purpose", values: [FieldValues("Statement", [attack])]),
      Thing(.persona, "p", values: [FieldValues("Name", [attack])]),
      Thing(.stage, "s", values: [FieldValues("Name", [attack])]),
      Thing(
        .touchpoint, "t",
        values: [
          FieldValues("Name", [attack]), FieldValues("Stage", ["s"]), FieldValues("Persona", ["p"]),
          FieldValues("Emotion", ["1"]), FieldValues("Word", [attack]),
          FieldValues("Pain", [attack]),
        ]),
      Thing(.goal, "g", values: [FieldValues("Statement", [attack])]),
    ]
    var edition = ExportView(of: try Session(things: things), walk: VanParts.walk, choices)
    return edition.documents(as: .markdown)[0].text
  }

  @Test(arguments: attacks)
  func `no brace stands in a page as one, with facts at its head or without`(attack: String) throws
  {
    for isHeaded in [true, false] {
      let page = try Self.page(attack, isHeaded: isHeaded)
      #expect(!page.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
      #expect(page.contains("&#12"))
      #expect(page.contains("#123;") == attack.contains { $0.unicodeScalars.first == "{" })
    }
  }

  @Test(
    .enabled(if: Cmark.isInstalled, "cmark-gfm is not installed"),
    arguments: attacks.filter { !$0.contains("\u{301}") })
  func `people read the same`(attack: String) throws {
    let html = try Cmark.html(of: Self.page(attack, isHeaded: false))
    let words = Cmark.words(in: html.replacing("&#123;", with: "{").replacing("&#125;", with: "}"))
    // The title, the purpose, the goal, and wherever the persona, the stage and the touchpoint stand.
    let count = words.split(separator: attack, omittingEmptySubsequences: false).count
    #expect(count > 8, "\(words)")
  }

  @Test(.enabled(if: Cmark.isInstalled, "cmark-gfm is not installed"))
  func `two braces are no pair in the finished page either`() throws {
    let html = try Cmark.html(of: Self.page("x {{ y }} {{{z", isHeaded: false))
    #expect(!html.contains("{{"))
    #expect(html.contains("{<wbr/>{ y }}"))
  }

  @Test func `a drawing writes braces as its own references`() throws {
    #expect(MermaidJourney.name("a {b}") == "a #123;b#125;")
  }

  @Test func `facts at the head keep their braces for whoever reads YAML`() throws {
    let page = try Self.page("{{x}}", isHeaded: true)
    #expect(page.contains("title: \"\\u007B\\u007Bx\\u007D\\u007D\"\n"))
  }
}
