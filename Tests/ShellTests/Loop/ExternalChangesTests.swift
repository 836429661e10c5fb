import Shell
import Testing
import Workshop

/// Changes that others make to the files while the workshop is open.
@Suite struct OutlookTests {
  private let stage = StagedRoom()

  private static let renamed = Conversation.ExternalChange(
    edit: .revise(.facts, "session", [FieldChange("Mode", before: ["room"], after: ["remote"])]),
    words: "session.rec was changed outside.")

  @Test func `a change from outside is taken in, told and kept before the line is understood`() {
    var conversation = stage.conversation()
    conversation.open()
    for line in ["Van parts", "room"] { _ = conversation.take(.line(line, removed: 0)) }
    _ = stage.heard()
    var news = [Self.renamed]
    conversation.look = { _ in
      defer { news = [] }
      return .seen(news)
    }
    _ = conversation.take(.line("", removed: 0))
    #expect(stage.heard().hasPrefix("session.rec was changed outside.\n"))
    #expect(conversation.engine.session.facts.mode == .remote)
    #expect(stage.session.facts.mode == .remote)
  }

  @Test func `a file that cannot be read is told once, until it can be read again`() {
    var conversation = stage.conversation()
    conversation.open()
    _ = stage.heard()
    conversation.look = { _ in .unreadable([.init(.problem, "stages.rec is broken.")]) }
    for line in ["Van parts", "room"] { _ = conversation.take(.line(line, removed: 0)) }
    let heard = stage.heard()
    #expect(heard.components(separatedBy: "stages.rec is broken.").count == 2)
    #expect(conversation.engine.session.facts.mode == .room)
  }
}

extension String {
  fileprivate func components(separatedBy words: String) -> [Substring] {
    split(separator: words, omittingEmptySubsequences: false)
  }
}
