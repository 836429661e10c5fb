import Storage
import Testing
import Workshop

@testable import Shell

/// One person at a desk, where much waits after the day.
@Suite struct DeskTests {
  private static func engine(mayAsk: Bool) throws -> Engine {
    var session = Session()
    let add = { (kind: EntityKind, id: String, fields: KeyValuePairs<String, String>) in
      Edit.add(
        kind, Identifier(id), fields.map { FieldValues($0.key, [$0.value]) }, place: nil)
    }
    var edits = [
      add(.facts, "session", ["Name": "Night bus"]), add(.persona, "mara", ["Name": "Mara"]),
      add(.stage, "wait", ["Name": "Wait"]),
    ]
    for number in 1...15 {
      edits.append(
        add(
          .touchpoint, "t\(number)",
          [
            "Stage": "wait", "Persona": "mara", "Name": "step \(number)",
            "Action": "does \(number)", "MomentOfTruth": number == 3 ? "yes" : "no",
          ]))
    }
    for edit in edits { try session.apply(edit) }
    var options = ShellOptions(writer: "ana", resumeCommand: "waymark open night-bus")
    options.mayAsk = mayAsk
    options.words = SpokenWordsCodec.builtIn
    return Engine(
      session: session, guide: BuiltInGuides.halfDay, history: UndoHistory([]),
      asking: .afterTheDay(who: nil),
      options: options)
  }

  private static func text(_ messages: [Message]) -> String {
    messages.map(\.text).joined(separator: "\n")
  }

  @Test func `what matters is asked first, the rest waits at a natural end, and can be asked`()
    throws
  {
    var engine = try Self.engine(mayAsk: true)
    let opening = engine.begin(at: ShellTranscript.start)
    #expect(Self.text(opening.told).contains("most and are asked first; the rest can wait."))
    var last = opening
    var asked: Set<String> = []
    for _ in 0..<60 {
      guard let name = engine.questionName else { break }
      asked.insert(name)
      last = engine.respond(to: "/skip all", at: ShellTranscript.start)
    }
    #expect(engine.isFinished)
    #expect(!asked.contains("stage.asks"))
    #expect(Self.text(last.ahead).hasPrefix("\nThat was what matters most\nThe rest can wait: "))
    _ = engine.respond(to: "/after all", at: ShellTranscript.start)
    #expect(!engine.isFinished)
  }

  @Test func `a script is asked everything in the order of the guide`() throws {
    var engine = try Self.engine(mayAsk: false)
    let opening = engine.begin(at: ShellTranscript.start)
    #expect(!Self.text(opening.told).contains("asked first"))
  }
}
