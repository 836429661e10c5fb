import Testing

@testable import Shell

@Suite struct `A page of help` {
  @Test func `has a line of purpose, and says each part as the screen needs it`() {
    let page = TopicPage(
      """
      # What it is about.

      First line
      and its `second` one.

      - **One.** Goes
        on.
      - Two.

      | Name | What |
      |---|---|
      | `a` | is one |
      | `longer` | is two |

      ```text
      kept   as it is
      ```
      """)
    #expect(page.purpose == "What it is about.")
    #expect(
      page.passages == [
        .init(.plain, "First line and its second one."),
        .init(.plain, "- One. Goes on.", hang: 2),
        .init(.plain, "- Two.", hang: 2),
        .init(.plain, "a       is one", hang: 8),
        .init(.plain, "longer  is two", hang: 8),
        .init(.drawing, "kept   as it is"),
      ])
  }

  @Test(arguments: HelpTopic.allCases)
  func `every topic has its purpose in one line, and something to say`(topic: HelpTopic) {
    #expect(topic.purpose.hasSuffix("."))
    #expect(topic.purpose.count <= 70)
    #expect(!topic.passages.isEmpty)
    for drawing in topic.passages where drawing.role == .drawing {
      for line in drawing.lines(width: 80) { #expect(line.count <= 80, "\(line)") }
    }
  }
}
