import Testing
import Workshop

@testable import Shell

/// What does not fit on the screen is shown a screen at a time.
@Suite struct PagesTests {
  private let stage = StagedRoom()

  /// At a question, with a screen of twelve lines, after a line whose words take more.
  private func paged(after line: String, isInteractive: Bool = true) -> Conversation {
    var conversation = stage.conversation()
    conversation.isInteractive = isInteractive
    conversation.engine.options.height = 12
    conversation.open()
    _ = conversation.take(.line("Van parts", removed: 0))
    _ = stage.heard()
    _ = conversation.take(.line(line, removed: 0))
    return conversation
  }

  private func lines() -> [Substring] {
    stage.heard().split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `Enter shows screen after screen, and then the question`() {
    var whole = paged(after: "/help", isInteractive: false)
    let all = lines()
    var conversation = paged(after: "/help")
    var shown = lines()
    var screens = 1
    #expect(shown.count <= 11)
    while true {
      _ = conversation.take(.line("", removed: 0))
      let more = lines()
      shown = shown.dropLast() + more
      screens += 1
      if shown.count >= all.count || screens > 40 { break }
      #expect(more.count <= 11)
    }
    #expect(screens > 2)
    #expect(shown == all)
    _ = whole.take(.line("hybrid", removed: 0))
    _ = conversation.take(.line("hybrid", removed: 0))
    #expect(conversation.engine.session.facts.mode == .hybrid)
    #expect(whole.engine.session.facts.mode == .hybrid)
  }

  @Test(arguments: ["q", "quit", "N"])
  func `a word that says so goes back to the question`(word: String) {
    var conversation = paged(after: "/help")
    _ = stage.heard()
    #expect(conversation.take(.line(word, removed: 0)) == nil)
    #expect(stage.heard().contains("In which form?"))
    _ = conversation.take(.line("", removed: 0))
    #expect(conversation.engine.session.facts.mode == .room)
  }

  @Test func `any other line is an answer, and Ctrl-C stops looking`() {
    var conversation = paged(after: "/help")
    _ = conversation.take(.line("remote", removed: 0))
    #expect(conversation.engine.session.facts.mode == .remote)
    conversation = paged(after: "/help")
    _ = stage.heard()
    #expect(conversation.take(.interrupt(typed: "")) == nil)
    #expect(stage.heard().contains("In which form?"))
  }

  @Test func `the prompt says how much there is`() throws {
    var options = ShellOptions(writer: "Ana")
    options.height = 12
    let told = (1...25).map { Message(.plain, "line \($0)") }
    var pages = try #require(Pages(told, ahead: [], on: options))
    _ = pages.next()
    #expect(pages.prompt.text == "More, 1 of 3 (Enter, or q to stop) › ")
    #expect(Pages(Array(told.prefix(5)), ahead: [], on: options) == nil)
    let drawing = Message(.drawing, (1...9_000).map { "step \($0)" }.joined(separator: "\n"))
    var large = try #require(Pages([drawing], ahead: [], on: options))
    #expect(large.next().count == 10)
    #expect(large.prompt.text == "More (Enter, or q to stop) › ")
  }

  @Test func `what is worked out late is shown as if it had been worked out before`() throws {
    var options = ShellOptions(writer: "Ana")
    options.height = 12
    let parts = (1...9).map { count in
      (1...5).map { Message(.plain, "step \(count), line \($0)") }
    }
    var early = try #require(Pages(parts.flatMap { $0 }, ahead: [], on: options))
    let late = parts.map { part in Message(late: { part }) }
    var pages = try #require(Pages(late, ahead: [], on: options))
    while !early.isOver {
      #expect(pages.next() == early.next())
      #expect(pages.prompt.text == early.prompt.text)
    }
    #expect(pages.isOver)
  }

  @Test func `of a large drawing no more is worked out than is seen`() throws {
    var options = ShellOptions(writer: "Ana")
    options.height = 12
    let late = (1...9_000).map { number in
      Message(late: {
        #expect(number <= 3 || number >= 8_990)
        return (1...5).map { Message(.plain, "step \(number), line \($0)") }
      })
    }
    var pages = try #require(Pages(late, ahead: [], on: options))
    #expect(pages.next().count == 10)
    #expect(pages.prompt.text == "More (Enter, or q to stop) › ")
  }
}
