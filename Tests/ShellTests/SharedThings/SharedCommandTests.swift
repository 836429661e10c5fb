import Testing
import Workshop

@testable import Shell

/// `/share` and `/shared` at the keyboard.
@Suite struct SharedCommandTests {
  private static func library(_ goals: [String] = ["be home by six"]) -> Session {
    var session = Session()
    _ = session.applyEach([
      .add(.facts, "session", [FieldValues("Name", ["Shared things"])], place: nil),
      .add(
        .persona, "mara", [FieldValues("Name", ["Mara"]), FieldValues("Goal", goals)], place: nil),
    ])
    return session
  }

  private static func sitting() -> ShellTranscript {
    var sitting = Team.sitting()
    sitting.forget()
    return sitting
  }

  @Test(arguments: [
    ("/share", "/share NAME"), ("/share nobody", "Nothing on this map is called nobody."),
    ("/share o1", "Only personas, segments, sources and KPIs can be shared"),
    ("/shared give mara", "/shared [take NAME]"),
    ("/shared take", "/shared [take NAME]"),
  ])
  func `what cannot be shared is said`(line: String, words: String) {
    var sitting = Self.sitting()
    sitting.type(line)
    #expect(sitting.text.contains(words), "\(sitting.text)")
    #expect(sitting.request == nil)
  }

  @Test func `the shell asks outside for what is shared`() throws {
    var sitting = Self.sitting()
    sitting.type("/shared")
    #expect(sitting.request == .shared(.list))
    sitting.type("/shared take Mara of Leeds")
    #expect(sitting.request == .shared(.take("Mara of Leeds")))
    try sitting.byHand([.add(.persona, "mara", [FieldValues("Name", ["Mara"])], place: nil)])
    sitting.type("/share mara")
    #expect(sitting.request == .shared(.put(Reference(.persona, "mara"), over: false)))
    sitting.type("/share mara over")
    #expect(sitting.request == .shared(.put(Reference(.persona, "mara"), over: true)))
    sitting.type("/share mara.name")
    #expect(sitting.text.contains("A persona is shared as a whole: /share mara"))
  }

  @Test func `a master is taken as one turn, and undone as one`() {
    var sitting = Self.sitting()
    sitting.take(.take("mara", Self.library()))
    #expect(sitting.text.contains("Taken: Mara (persona)."), "\(sitting.text)")
    #expect(sitting.engine.session.personas["mara"]?.goals == ["be home by six"])
    let turns = sitting.minutes.filter { minute in
      minute.edit.reference == Reference(.persona, "mara") || "\(minute.edit)".contains("Shared")
    }.map(\.turn)
    #expect(turns.count == 2 && Set(turns).count == 1)
    sitting.forget()
    sitting.take(.take("mara", Self.library()))
    #expect(sitting.text.contains("This map says the same of Mara already"))
    sitting.type("/undo")
    #expect(sitting.engine.session.personas.isEmpty)
    #expect(sitting.engine.session.facts.shared.isEmpty)
  }

  @Test func `a newer one is told with the fields that changed`() {
    var sitting = Self.sitting()
    sitting.take(.take("mara", Self.library()))
    let newer = Self.library(["be home by five"])
    let things = SharedThings(of: sitting.engine.session, with: newer)
    #expect(
      SharedWords.news(things)?.text
        == "Another map changed what is shared: Mara. /shared take mara takes it.")
    sitting.forget()
    sitting.take(.list(newer))
    #expect(
      sitting.text.contains("Mara (persona): a newer one is there; /shared take mara takes it."))
    sitting.take(.take("Mara", newer))
    #expect(sitting.text.contains("Taken: Mara; changed: goals."))
    #expect(SharedWords.news(SharedThings(of: sitting.engine.session, with: newer)) == nil)
  }

  @Test func `nothing shared, a master that is gone and two of one name are said`() {
    var sitting = Self.sitting()
    sitting.take(.list(nil))
    #expect(sitting.text.contains("Nothing is shared yet."))
    sitting.forget()
    sitting.take(.take("mara", nil))
    #expect(sitting.text.contains("Nothing is shared yet."))
    sitting.forget()
    sitting.take(.take("olga", Self.library()))
    #expect(sitting.text.contains("Nothing shared is called olga, or it is gone."))
    var two = Self.library()
    _ = two.applyEach([.add(.persona, "mara-2", [FieldValues("Name", ["Mara"])], place: nil)])
    sitting.forget()
    sitting.take(.take("MARA", two))
    #expect(sitting.engine.session.personas.count == 1 || sitting.text.contains("Several shared"))
  }

  @Test func `what was shared is noted on this map, and what stood in the way is told`() throws {
    var sitting = Self.sitting()
    try sitting.byHand([.add(.persona, "mara", [FieldValues("Name", ["Mara"])], place: nil)])
    let mara = Reference(.persona, "mara")
    let things = SharedThings(of: sitting.engine.session, with: Self.library())
    sitting.take(.put(mara, things.placing(mara, over: false), Self.library()))
    #expect(sitting.text.contains("A shared persona is called Mara already (mara)"))
    #expect(sitting.engine.session.facts.shared.isEmpty)
    let over = things.placing(mara, over: true)
    sitting.take(.put(mara, over, Self.library()))
    #expect(sitting.text.contains("Shared: Mara. Other maps take it with /shared take mara."))
    #expect(sitting.engine.session.facts.shared.count == 1)
    sitting.type("/undo")
    #expect(sitting.engine.session.facts.shared.isEmpty)
  }
}
