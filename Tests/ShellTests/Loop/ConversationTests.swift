import Shell
import Testing
import Workshop

@Suite struct ConversationTests {
  private let stage = StagedRoom()

  @Test func `every answer is kept before the next question is said`() {
    var conversation = stage.conversation()
    var lines = TypedLines(["Van parts", "", "/quit"])
    #expect(conversation.run(&lines) == .left)
    #expect(stage.saved.map { $0.map(\.sequence) } == [[1], [2]])
    #expect(stage.session == conversation.engine.session)
    #expect(stage.session.facts.mode == .room)
    #expect(stage.heard().hasSuffix("Saved. Come back with: waymark open van-parts\n"))
  }

  @Test func `a failed save says so, asks again, and is made good by the next`() {
    stage.failures = 1
    var conversation = stage.conversation()
    conversation.open()
    _ = stage.heard()
    #expect(conversation.take(.line("Van parts", removed: 0)) == nil)
    #expect(
      stage.heard() == """
        Not saved: the disk is full.

        In which form? [workshop.mode]
          1 room    2 remote  3 hybrid
        Enter takes: room.

        """)
    #expect(stage.saved.isEmpty)
    #expect(conversation.take(.line("hybrid", removed: 0)) == nil)
    #expect(stage.heard().hasPrefix("Saved.\n"))
    #expect(stage.session.facts.name == "Van parts")
    #expect(stage.session.facts.mode == .hybrid)
  }

  @Test(arguments: [true, false])
  func `the files follow once the next question is on the screen, before a line is taken`(
    isShown: Bool
  ) {
    var conversation = stage.conversation()
    var steps: [String] = []
    let (say, save) = (conversation.say, conversation.save)
    conversation.say = { words in
      if let first = words.first { steps.append(first.text) }
      say(words)
    }
    conversation.save = { minutes, session in
      steps.append("minutes")
      return save(minutes, session)
    }
    conversation.catchUp = {
      steps.append("files")
      return []
    }
    var lines = TypedLines(["Van parts"], showsPrompt: isShown)
    #expect(conversation.run(&lines) == .left)
    let saved = steps.firstIndex(of: "minutes") ?? 0
    #expect(steps[saved...].prefix(3) == ["minutes", "Saved.", "files"], "\(steps)")
    #expect(steps.count { $0 == "minutes" } == 1)
  }

  @Test func `files that cannot follow are told once, and leaving tells again`() {
    var conversation = stage.conversation()
    conversation.catchUp = { [Message(.problem, "stages.rec: the disk is full.")] }
    var lines = TypedLines(["Van parts", "hybrid", "/quit", "/quit"])
    #expect(conversation.run(&lines) == .left)
    let told = stage.heard().split(separator: "\n").filter { $0.contains("the disk is full") }
    #expect(told.count == 2)
    #expect(stage.saved.count { !$0.isEmpty } == 2)
  }

  @Test(arguments: [Request.export(format: "csv"), .saveAs("copy"), .editor("")])
  func `the files follow before anything is done with them`(request: Request) {
    var conversation = stage.conversation()
    var steps: [String] = []
    conversation.catchUp = {
      steps.append("files")
      return []
    }
    let perform = conversation.perform
    conversation.perform = { request, engine in
      steps.append("\(request)")
      return perform(request, engine)
    }
    conversation.open()
    let line = Self.line(for: request)
    #expect(conversation.take(.line("Van parts", removed: 0)) == nil)
    #expect(conversation.take(.line(line, removed: 0)) == nil)
    #expect(steps == ["files", "\(request)"])
  }

  private static func line(for request: Request) -> String {
    switch request {
    case .export(let format): "/export \(format)"
    case .saveAs(let name): "/save-as \(name)"
    default: "/editor"
    }
  }

  @Test
  func `leaving after a failed save does not say that all is saved`() {
    stage.failures = 9
    var conversation = stage.conversation()
    var lines = TypedLines(["Van parts", "/quit"])
    #expect(conversation.run(&lines) == .left)
    #expect(!stage.heard().contains("Saved."))
  }

  @Test func `Ctrl-C drops the line and twice on an empty line leaves`() {
    var conversation = stage.conversation()
    conversation.open()
    _ = stage.heard()
    #expect(conversation.take(.interrupt(typed: "Van pa")) == nil)
    #expect(stage.heard() == "The line is dropped; nothing else changed.\n")
    #expect(conversation.take(.line("Van parts", removed: 0)) == nil)
    _ = stage.heard()
    #expect(conversation.take(.interrupt(typed: "")) == nil)
    #expect(
      stage.heard()
        == "Press Ctrl-C again to leave, or go on typing. Everything so far is saved.\n")
    #expect(conversation.take(.line("", removed: 0)) == nil)
    #expect(conversation.take(.interrupt(typed: "")) == nil)
    _ = stage.heard()
    #expect(conversation.take(.interrupt(typed: "")) == .interrupted)
    #expect(stage.heard() == "Saved. Come back with: waymark open van-parts\n")
  }

  @Test
  func `Ctrl-C after a dropped line says how to leave before it leaves`() {
    var conversation = stage.conversation()
    conversation.open()
    #expect(conversation.take(.interrupt(typed: "Van pa")) == nil)
    #expect(conversation.take(.interrupt(typed: "")) == nil)
    #expect(conversation.take(.interrupt(typed: "")) == .interrupted)
  }

  @Test func `Ctrl-C drops a long answer and a deletion not yet confirmed`() {
    var conversation = stage.conversation(after: TeamGuide.answers(upTo: "Dana"))
    conversation.open()
    for line in ["/long", "fit the part"] { _ = conversation.take(.line(line, removed: 0)) }
    #expect(conversation.take(.interrupt(typed: "")) == nil)
    #expect(conversation.engine.prompt.text == "Goal › ")
    _ = conversation.take(.line("/delete dana", removed: 0))
    #expect(conversation.engine.prompt.text == "Take it off? › ")
    #expect(conversation.take(.interrupt(typed: "da")) == nil)
    #expect(conversation.engine.session.personas["dana"] != nil)
    #expect(stage.saved.isEmpty)
  }

  @Test func `the end of a stream names the question that is open`() {
    var conversation = stage.conversation(isInteractive: false)
    var lines = TypedLines(["Van parts"])
    #expect(conversation.run(&lines) == .inputEnded(question: "workshop.mode"))
    #expect(!stage.heard().contains("Come back"))
  }

  @Test func `the end of a stream after the last question is a good end`() {
    var conversation = stage.conversation(isInteractive: false)
    var lines = TypedLines(TeamGuide.answers)
    #expect(conversation.run(&lines) == .left)
    #expect(conversation.engine.isFinished)
  }

  @Test func `Ctrl-D leaves and says how to come back`() {
    var conversation = stage.conversation(isInteractive: true)
    var lines = TypedLines(["Van parts"])
    #expect(conversation.run(&lines) == .left)
    #expect(stage.heard().hasSuffix("Saved. Come back with: waymark open van-parts\n"))
  }

  @Test(arguments: [
    (1, "One control character was taken out of the line."),
    (3, "3 control characters were taken out of the line."),
  ])
  func `control characters taken out are told`(_ count: Int, _ sentence: String) {
    var conversation = stage.conversation()
    conversation.open()
    _ = stage.heard()
    #expect(conversation.take(.line("Van parts", removed: count)) == nil)
    #expect(stage.heard().hasPrefix("\(sentence)\nSaved.\n"))
    #expect(stage.session.facts.name == "Van parts")
  }

  @Test func `a line that is too long or no text is refused and nothing is taken`() {
    var conversation = stage.conversation()
    conversation.open()
    _ = stage.heard()
    #expect(conversation.take(.refused(.tooLong(bytes: 70_000))) == nil)
    #expect(
      stage.heard() == """
        That line has 70000 bytes; 65536 fit. Nothing was taken: send it in parts, or
        with /long.

        """)
    #expect(conversation.take(.refused(.notUTF8(offset: 4))) == nil)
    #expect(
      stage.heard() == """
        That line is not UTF-8 text (byte 5). Nothing was taken: type it again or
        convert it.

        """)
    #expect(stage.saved.isEmpty)
    #expect(conversation.engine.questionName == "workshop.name")
  }

  @Test func `what is done outside is said, and the question stays`() {
    var conversation = stage.conversation(after: ["Van parts"])
    conversation.open()
    _ = stage.heard()
    for line in ["/export", "/export Markdown", "/save-as Other"] {
      #expect(conversation.take(.line(line, removed: 0)) == nil)
    }
    #expect(
      stage.performed == [
        .export(format: "markdown"), .export(format: "markdown"), .saveAs("Other"),
      ])
    #expect(stage.heard() == "Done.\nDone.\nDone.\n")
    #expect(conversation.engine.questionName == "workshop.mode")
  }

  @Test func `what comes back from the editor is the answer`() {
    stage.reply = .answer("Van parts\nof the north\n")
    var conversation = stage.conversation()
    conversation.open()
    #expect(conversation.take(.line("/editor", removed: 0)) == nil)
    #expect(stage.performed == [.editor("")])
    #expect(stage.session.facts.name == "Van parts\nof the north")
  }

  @Test
  func `what comes back from the editor is never a command`() {
    stage.reply = .answer("/quit\n")
    var conversation = stage.conversation()
    conversation.open()
    #expect(conversation.take(.line("/editor", removed: 0)) == nil)
    #expect(stage.session.facts.name == "/quit")
  }

  @Test func `the editor is handed the answer that stands`() {
    var conversation = stage.conversation(after: ["Van parts"])
    conversation.open()
    for line in ["/back", "/editor"] { _ = conversation.take(.line(line, removed: 0)) }
    #expect(stage.performed == [.editor("Van parts")])
  }

  @Test func `a change from outside is taken in, told and kept`() {
    let edit = Edit.revise(
      .facts, "session", [FieldChange("Name", before: ["Van parts"], after: ["Parts"])])
    stage.news = [.init(edit: edit, words: "session.rec was changed: the name is Parts.")]
    var conversation = stage.conversation(after: ["Van parts"])
    conversation.open()
    _ = stage.heard()
    #expect(conversation.take(.line("hybrid", removed: 0)) == nil)
    #expect(stage.heard().hasPrefix("Saved.\nsession.rec was changed: the name is Parts.\n"))
    #expect(stage.session.facts.name == "Parts")
    #expect(stage.session.facts.mode == .hybrid)
    #expect(stage.saved.count { !$0.isEmpty } == 2)
  }

  private static let conflict = Conversation.ExternalChange(
    edit: .revise(.facts, "session", [FieldChange("Mode", before: ["hybrid"], after: ["remote"])]),
    words: "session.rec was changed outside where something was said here.", isConflict: true)

  @Test func `a person is asked which version stays before going on`() {
    stage.news = [Self.conflict]
    var conversation = stage.conversation(after: ["Van parts"])
    conversation.open()
    _ = stage.heard()
    #expect(conversation.take(.line("hybrid", removed: 0)) == nil)
    #expect(
      stage.heard() == """
        Saved.
        "mode" of the workshop was changed in the file while it was answered here.

        1 of 1: two answers to mode of the workshop.
        1  ours: "hybrid"
        2  theirs: "remote"
        Type 1 or 2. Enter takes ours.

        """)
    #expect(stage.session.facts.mode == .remote)
    #expect(conversation.take(.line("", removed: 0)) == nil)
    #expect(stage.session.facts.mode == .hybrid)
    #expect(stage.heard().hasPrefix("Saved: it is ours again.\n\nWhen?"))
  }

  @Test func `Ctrl-C at the question leaves the file's version`() {
    stage.news = [Self.conflict]
    var conversation = stage.conversation(after: ["Van parts"])
    conversation.open()
    _ = conversation.take(.line("hybrid", removed: 0))
    #expect(conversation.take(.interrupt(typed: "")) == nil)
    #expect(conversation.engine.prompt.text == "Date › ")
    #expect(stage.session.facts.mode == .remote)
  }

  @Test func `in a stream the file's version stands, and the next line is an answer`() {
    stage.news = [Self.conflict]
    var conversation = stage.conversation(after: ["Van parts"], isInteractive: false)
    conversation.open()
    _ = stage.heard()
    _ = conversation.take(.line("hybrid", removed: 0))
    #expect(stage.heard().contains("session.rec was changed outside where"))
    _ = conversation.take(.line("12 Mar", removed: 0))
    #expect(stage.session.facts.mode == .remote)
    #expect(stage.session.facts.date != nil)
  }
}
