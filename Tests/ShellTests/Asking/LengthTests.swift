import Storage
import Testing
import Workshop

@testable import Shell

/// How long it is to be chooses the guide.
@Suite struct LengthTests {
  private static func sitting() throws -> ShellTranscript {
    var session = Session()
    let facts = [FieldValues("Guide", ["half-day"]), FieldValues("Name", ["Night bus"])]
    try session.apply(.add(.facts, "session", facts, place: nil))
    var sitting = ShellTranscript(guide: BuiltInGuides.halfDay, session: session)
    sitting.engine.options.guides = GuideChoice(
      named: BuiltInGuides.guide(named:), forLength: BuiltInGuides.name(forLength:))
    for line in ["Ana, service designer, for riders", "", "", ""] { sitting.type(line) }
    return sitting
  }

  @Test(arguments: [
    ("90 minutes", "ninety-minutes"), ("ninety minutes", "ninety-minutes"),
    ("90min", "ninety-minutes"), ("half a day", "half-day"), ("", "half-day"),
    ("alone in 45", "express"), ("express", "express"), ("two sessions", "two-sessions"),
  ])
  func `the answer leads to the guide`(answer: String, guide: String) throws {
    var sitting = try Self.sitting()
    #expect(sitting.engine.questionName == "format")
    sitting.type(answer)
    #expect(sitting.engine.guide.name == guide)
    #expect(sitting.engine.session.facts.guide == guide)
    #expect(sitting.engine.questionName != nil)
  }

  @Test func `undo leads back to the guide before`() throws {
    var sitting = try Self.sitting()
    sitting.type("ninety minutes")
    sitting.type("/undo")
    #expect(sitting.engine.guide.name == "half-day")
    #expect(sitting.engine.questionName == "format")
  }
}
