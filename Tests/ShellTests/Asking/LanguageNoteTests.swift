import Shell
import Storage
import Testing
import Workshop

/// A room that writes in another language than English is asked nothing: its words tell.
@Suite struct LanguageNoteTests {
  private static func sitting(_ facts: KeyValuePairs<String, String> = [:]) throws
    -> ShellTranscript
  {
    var session = Session()
    let values = facts.map { FieldValues($0.key, [$0.value]) }
    try session.apply(.add(.facts, "session", values, place: nil))
    var sitting = ShellTranscript(guide: BuiltInGuides.halfDay, session: session)
    sitting.engine.options.mayAsk = true
    return sitting
  }

  private static let german =
    "Die Kundin wartet am Schalter und weiß nicht, ob der Antrag schon bei uns ist"

  @Test func `German words are noted once, and taken back with the answer`() throws {
    var sitting = try Self.sitting()
    for line in ["/goto purpose.gap", ""] { sitting.type(line) }
    #expect(sitting.said(to: Self.german).contains("You write in Deutsch"))
    sitting.type(Self.german)
    #expect(sitting.engine.session.facts.language == "de")
    sitting.type("/undo")
    #expect(sitting.engine.session.facts.language == nil)
    #expect(sitting.engine.session.purpose.gap == nil)
  }

  @Test func `a language that was said stays`() throws {
    var sitting = try Self.sitting(["Language": "en"])
    for line in ["/goto purpose.gap", ""] { sitting.type(line) }
    sitting.type(Self.german)
    #expect(sitting.engine.session.facts.language == "en")
  }

  @Test func `English needs no note`() throws {
    var sitting = try Self.sitting()
    for line in ["/goto purpose.gap", ""] { sitting.type(line) }
    sitting.type("The customer waits at the counter and does not know if the form has come to us")
    #expect(sitting.engine.session.facts.language == nil)
  }

  @Test func `lines of a form tell it too`() throws {
    var sitting = try Self.sitting()
    sitting.type("/goto goals")
    sitting.type("")
    sitting.type("halb so viele Anrufe -> \(Self.german)")
    #expect(sitting.engine.session.facts.language == "de")
  }
}
