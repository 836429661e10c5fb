import Shell
import Testing
import Workshop

@Suite struct PastingTests {
  private let stage = StagedRoom()

  /// A conversation at the list of ground rules.
  private func conversation(after lines: [String] = ["Van parts", "hybrid", "12 Mar"])
    -> Conversation
  {
    var conversation = stage.conversation()
    conversation.open()
    for line in lines { _ = conversation.take(.line(line, removed: 0)) }
    _ = stage.heard()
    return conversation
  }

  private func said(to lines: [String], in conversation: inout Conversation) -> String {
    for line in lines { _ = conversation.take(.line(line, removed: 0)) }
    return stage.heard()
  }

  @Test func `several pasted lines are one answer or several, as the room says`() {
    var conversation = conversation()
    #expect(
      said(to: ["Listen\n\n  Park it\n"], in: &conversation) == """
        2 lines came at once. One answer, or 2? Type one or several; Enter takes:
        several.

        """)
    #expect(
      said(to: ["maybe"], in: &conversation) == """
        Type one or several. Ctrl-C drops the lines.

        """)
    #expect(
      said(to: [""], in: &conversation) == """
        Rule › Listen
        Saved.
        The 2 offered stay, so there are 3; remove NAME takes one off.
        Rule 4 › Park it
        Left as it was.

        """)
    #expect(stage.session.facts.groundRules == ["Silent first", "Park it", "Listen"])
  }

  @Test func `a text takes pasted lines as one answer when Enter is pressed`() {
    var conversation = conversation(after: [])
    _ = said(to: ["Van\nparts", ""], in: &conversation)
    #expect(stage.session.facts.name == "Van\nparts")
  }

  @Test func `lines that no longer fit are told, not lost in other questions`() {
    var conversation = conversation(after: [])
    #expect(
      said(to: ["Van parts\nhybrid\nOther", "several"], in: &conversation) == """
        3 lines came at once. One answer, or 3? Type one or several; Enter takes: one.
        Name › Van parts
        Saved.

        In which form? [workshop.mode]
          1 room    2 remote  3 hybrid
        Enter takes: room.
        2 lines were not taken because another question came, from "hybrid" on. Paste
        the rest where it belongs.

        """)
    #expect(stage.session.facts.mode == nil)
  }

  @Test func `Ctrl-C drops pasted lines`() {
    var conversation = conversation()
    _ = said(to: ["Listen\nPark it"], in: &conversation)
    #expect(conversation.take(.interrupt(typed: "")) == nil)
    #expect(stage.heard().hasPrefix("The line is dropped; nothing else changed."))
    #expect(stage.session.facts.groundRules.isEmpty)
  }

  @Test func `a script may hold an answer of several lines without being asked`() {
    var conversation = conversation()
    conversation.isInteractive = false
    _ = said(to: ["Listen\nPark it"], in: &conversation)
    #expect(stage.session.facts.groundRules == ["Silent first", "Park it", "Listen\nPark it"])
  }

  @Test func `an answer of two lines that the shell brings back is no paste`() {
    var conversation = conversation(after: [])
    _ = said(to: ["Van\nparts", "one"], in: &conversation)
    _ = said(to: ["/edit workshop.name"], in: &conversation)
    #expect(conversation.engine.prompt.prefill == "Van\nparts")
    let heard = said(to: ["Van\nparts"], in: &conversation)
    #expect(!heard.contains("came at once"), "\(heard)")
    #expect(stage.session.facts.name == "Van\nparts")
  }
}
