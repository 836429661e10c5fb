import Testing
import Workshop

@testable import Shell

/// Where `/undo` and `/back` lead once a list was ended.
@Suite struct BackAndUndoTests {
  @Test func `what ended a list with an answer is undone with it, and asked again`() throws {
    var sitting = try WallTeam.asking(at: "kpis", with: .ideas)
    for line in ["comes back @Ride: ? to 70% by 30 Jun, Ana", ""] { sitting.type(line) }
    #expect(sitting.engine.prompt.text.hasSuffix("finds it by › "))
    sitting.type("no, Bo by 20 April")
    #expect(sitting.engine.session.actions.members.map(\.owner) == ["Bo"])
    sitting.type("/undo")
    #expect(sitting.engine.session.actions.isEmpty)
    #expect(sitting.engine.prompt.text.hasSuffix("finds it by › "))
  }

  @Test func `back at the beginning of a step leads to the last list of the one before`() throws {
    var sitting = try WallTeam.asking(at: "opportunities", with: .ideas)
    sitting.type("1 tell who waits that it comes")
    for _ in 0..<30 where sitting.engine.current.map({ $0.question.step != "kpis" }) ?? false {
      sitting.type("")
    }
    sitting.forget()
    sitting.type("/back")
    #expect(sitting.text.contains("Because: open once more."))
  }

  @Test func `back takes the last line back though the list was ended since`() throws {
    var sitting = try WallTeam.asking(at: "stages.lines", with: .people)
    for line in ["Wait at the stop", "Ride", "", "", "/back", "/back"] { sitting.type(line) }
    #expect(sitting.engine.session.stages.members.map(\.name) == ["Wait at the stop"])
    #expect(sitting.text.contains("Undone: Stage: the stage \"Ride\" is gone again."))
  }

  @Test func `a name of two words is one name where a hope follows`() throws {
    var sitting = try WallTeam.asking(at: "open", with: .people)
    try sitting.engine.session.apply(
      .add(.participant, "dep", [FieldValues("Name", ["Call adviser"])], place: nil))
    sitting.type("Call adviser: to hear how it feels")
    #expect(sitting.engine.session.participants["dep"]?.hope == "to hear how it feels")
    sitting.type("adviser: less waiting")
    #expect(sitting.engine.session.participants["dep"]?.hope?.contains("less waiting") == true)
  }

  @Test(arguments: [
    ("Mr. Berg", "Bo Berg"), ("berg", "Bo Berg"), ("the driver", "Cleo"),
    ("our head of the depot", "Ana"),
  ])
  func `whoever decides is found by surname and by what they do`(
    _ said: String, _ name: String
  ) throws {
    var session = Session()
    for (id, called, role) in [
      ("ana", "Ana", "head of the depot"), ("bo", "Bo Berg", "desk"), ("cleo", "Cleo", "driver"),
    ] {
      try session.apply(
        .add(
          .participant, Identifier(id),
          [FieldValues("Name", [called]), FieldValues("Role", [role])], place: nil))
    }
    #expect(SpokenPerson(said).meant(in: session) == name)
    #expect(SpokenPerson("the shop").meant(in: session) == nil)
  }
}
