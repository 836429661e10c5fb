import Shell
import Storage
import Testing
import Workshop

/// What people say in a round after the day, in sentences.
@Suite struct SpokenRoundTests {
  private static func round() throws -> ShellTranscript {
    var session = Session()
    let people = ["ana": "Ana", "bo": "Bo", "cleo": "Cleo"]
    for id in people.keys.sorted() {
      try session.apply(
        .add(
          .participant, Identifier(id), [FieldValues("Name", [people[id] ?? ""])], place: nil))
    }
    try session.apply(
      .add(
        .action, "message",
        [
          FieldValues("Title", ["Send the day"]), FieldValues("Owner", ["Ana"]),
          FieldValues("Due", ["2027-03-10"]),
        ], place: nil))
    let guide = try #require(BuiltInGuides.guide(named: BuiltInGuides.round))
    var sitting = ShellTranscript(guide: guide, session: session)
    sitting.engine.options.mayAsk = true
    return sitting
  }

  @Test(arguments: [
    ("everybody", ["Ana", "Bo", "Cleo"]), ("everybody but Bo", ["Ana", "Cleo"]),
    ("all except Ana and Bo", ["Cleo"]), ("everyone without cleo", ["Ana", "Bo"]),
  ])
  func `who is here may be said by who is not`(_ line: String, _ here: [String]) throws {
    var sitting = try Self.round()
    sitting.type(line)
    #expect(sitting.engine.session.followUps.members.map(\.people) == [here])
  }

  @Test(arguments: [
    ("done, sent it last night", "done", "sent it last night"),
    ("not yet, she was ill", "open", "she was ill"),
    ("half of it, needs another week", "doing", "needs another week"),
  ])
  func `how far an action is may be said in a sentence`(
    _ line: String, _ status: String, _ left: String
  ) throws {
    var sitting = try Self.round()
    for line in ["Ana", "", line] { sitting.type(line) }
    #expect(sitting.engine.session.actions.members.map(\.status?.rawValue) == [status])
    #expect(sitting.text.contains("Left out: \(left). /park keeps a thought."))
  }

  @Test(arguments: [
    ("stuck because the carrier is away", "the carrier is away"),
    ("stuck - nobody answers", "nobody answers"),
    ("it's dropped because the carrier left", "the carrier left"),
  ])
  func `why an action is stuck or dropped may be said at once`(
    _ line: String, _ reason: String
  ) throws {
    var sitting = try Self.round()
    for line in ["Ana", "", line] { sitting.type(line) }
    #expect(sitting.text.contains("What you said behind it stands ready; Enter keeps it."))
    #expect(sitting.engine.prompt.prefill == reason)
    sitting.type(reason)
    #expect(sitting.engine.session.actions.members.map(\.obstacle) == [reason])
  }
}
