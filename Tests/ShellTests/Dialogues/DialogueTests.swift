import Testing
import Workshop

@testable import Shell

/// What every dialogue can rely on, with the smallest one that stays open over many lines.
@Suite struct DialogueTests {
  /// Each line is a thought that is parked.
  private struct Collection: Dialogue {
    let word = "collection"

    func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
      Prompt(text: "Thought \(session.parked.count + 1) › ") { text in
        Completion(stem: text, candidates: text == "sh" ? [.init("shelf")] : [])
      }
    }

    let completesCommands = true

    func permission(for verb: ShellCommand) -> CommandPermission {
      switch verb {
      case .undo, .redo, .show, .why, .timer: .stays
      case .goto: .ends
      default: .refused
      }
    }

    func card(in room: DialogueContext) -> [Message] { [.init(.question, "What else?")] }

    func help(in room: DialogueContext) -> [Message] { [.init(.hint, "A thought a line.")] }

    mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
      if line.isEmpty { return DialogueResult(isOver: true, next: .again) }
      let id = room.session.freshIdentifier(for: line, kind: .parked)
      let edit = Edit.add(.parked, id, [FieldValues("Text", [line])], place: nil)
      return DialogueResult(told: [.init(.done, "Saved: \(line).")], edits: [edit])
    }
  }

  private static let open: ShellTranscript = {
    var sitting = ShellTranscript(after: ["Van parts"])
    _ = sitting.engine.make(
      DialogueResult(begins: Collection(), next: .stay), at: ShellTranscript.start)
    return sitting
  }()

  @Test func `a dialogue stays open over many lines, and undo works inside`() {
    Self.open.expect(
      """
      > Thought 1 › shelf
      Saved: shelf.
      > Thought 2 › door
      Saved: door.
      > Thought 3 › /undo
      Undone: the parked thought "door" is gone again.
      > Thought 2 › ?
      A thought a line.
      > Thought 2 › /again
      What else?
      > Thought 2 › /vote
      The collection is under way. Finish it, or end it with /stop.
      > Thought 2 › /nowhere
      There is no command /nowhere. /help lists the commands. To answer with it, type
      //nowhere.
      > Thought 2 › ⏎

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `each line is saved before the next`() {
    var sitting = Self.open
    sitting.type("shelf")
    #expect(sitting.minutes.last?.edit.reference.kind == .parked)
    #expect(sitting.resumed().engine.session.parked.count == 1)
  }

  @Test func `Tab offers what the dialogue knows, else the commands`() {
    let prompt = Self.open.engine.prompt
    #expect(prompt.complete("sh").candidates.map(\.text) == ["shelf"])
    #expect(prompt.complete("/und").candidates.map(\.text) == ["/undo"])
  }

  @Test func `a command that ends it is done in its place`() {
    var sitting = Self.open
    sitting.type("/goto workshop.date")
    #expect(sitting.engine.dialogues.isEmpty)
    #expect(sitting.engine.questionName == "workshop.date")
  }

  @Test func `a choice between two versions waits until it is over`() {
    var sitting = Self.open
    sitting.engine.options.mayAsk = true
    let session = sitting.engine.session
    let facts = Reference(.facts, "session")
    let edit = session.setting("Name", of: facts, to: ["Parts"])
    _ = sitting.engine.takeIn([edit], at: ShellTranscript.start)
    let isAsked = sitting.engine.dispute(edit)
    #expect(isAsked)
    let early = sitting.engine.settleNext(at: ShellTranscript.start)
    #expect(early == nil)
    #expect(sitting.engine.prompt.text == "Thought 1 › ")
    sitting.type("")
    let question = sitting.engine.settleNext(at: ShellTranscript.start)
    #expect(question != nil)
    #expect(sitting.engine.prompt.text == MergeWording.prompt)
  }
}
