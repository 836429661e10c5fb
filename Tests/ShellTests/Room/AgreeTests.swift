import Shell
import Storage
import Testing
import Workshop

/// Who agrees to the map, what would hang in the air, and what is left so for a reason.
@Suite struct AgreeTests {
  /// A small map: a stage, a step that hurts, what was taken on for it, and who does it.
  static func session() throws -> Session {
    var session = Team.session()
    func values(_ fields: [(String, String)]) -> [FieldValues] {
      fields.map { FieldValues($0.0, [$0.1]) }
    }
    for (kind, id, fields) in [
      (.persona, "dana", [("Name", "Dana")]),
      (.stage, "compare", [("Name", "Lead qualification")]),
      (
        .touchpoint, "checks-stock",
        [
          ("Name", "Checks stock"), ("Stage", "compare"), ("Persona", "dana"),
          ("Pain", "stock is hidden"),
        ]
      ),
      (.idea, "open-stock", [("Text", "show it to all"), ("Opportunity", "o1")]),
      (
        .kpi, "sure",
        [("Name", "Feels sure"), ("Stage", "compare"), ("Touchpoint", "checks-stock")]
      ),
      (.action, "build", [("Title", "builds it"), ("Link", "open-stock")]),
    ] as [(EntityKind, Identifier, [(String, String)])] {
      try session.apply(.add(kind, id, values(fields), place: nil))
    }
    try session.apply(
      session.setting("Touchpoint", of: Reference(.opportunity, "o1"), to: ["checks-stock"]))
    return session
  }

  private static func sitting() throws -> ShellTranscript {
    ShellTranscript(guide: BuiltInGuides.stepByStep, session: try session())
  }

  private static func said(_ lines: String...) throws -> String {
    var sitting = try sitting()
    sitting.forget()
    for line in lines { sitting.type(line) }
    return sitting.text
  }

  @Test func `a name and today are bound to the map or to a stage`() throws {
    let said = try Self.said(
      "/agree", "/agree ana", "/agree Bo Kim, lead Qualification", "/agree Ana")
    for words in [
      "Nobody has agreed to the map yet. /agree NAME, or waymark agree with --as NAME, binds",
      "Saved: Ana agreed to the map on 12 March 2027, as it stands.",
      "Saved: Bo Kim agreed to Lead qualification on 12 March 2027, as it stands.",
      "Ana agreed to the map on 12 March 2027. Nothing has changed since.",
    ] {
      #expect(said.replacing("\n", with: " ").contains(words), "\(words)\n\(said)")
    }
  }

  @Test func `an edit clears what it touches, says so, and the list tells it`() throws {
    let room = StagedRoom()
    var conversation = room.conversation(
      on: ShellTranscript(guide: BuiltInGuides.stepByStep, session: try Self.session()).engine)
    conversation.open()
    for line in ["/agree Ana", "/agree Bo, compare"] {
      _ = conversation.take(.line(line, removed: 0))
    }
    _ = room.heard()
    _ = conversation.take(.line("/edit sure.owner", removed: 0))
    _ = conversation.take(.line("Cleo", removed: 0))
    #expect(
      room.heard().replacing("\n", with: " ").contains(
        "Ana agreed to the map on 12 March 2027; this change clears that. /agree Ana gives it again."
      ))
    _ = conversation.take(.line("/edit checks-stock.pain", removed: 0))
    _ = conversation.take(.line("stock is shown too late", removed: 0))
    let heard = room.heard().replacing("\n", with: " ")
    #expect(heard.contains("Bo agreed to Lead qualification on 12 March 2027; this change clears"))
    #expect(!heard.contains("Ana agreed"))
    _ = conversation.take(.line("/agree", removed: 0))
    let list = room.heard().replacing("\n  ", with: " ")
    #expect(
      list.contains(
        "Ana agreed to the map on 12 March 2027; it has changed since, so that no longer holds."))
  }

  @Test func `a stage that is not there is told with the nearest`() throws {
    let said = try Self.said("/agree Ana, lead qualifications", "/agree Ana, zoo")
    #expect(said.contains("Did you mean Lead qualification?"))
    #expect(said.contains("The stages are Lead qualification."))
  }

  @Test func `what would hang in the air is told, and nothing is changed`() throws {
    var sitting = try Self.sitting()
    let before = sitting.engine.session
    sitting.forget()
    sitting.expect(
      """
      > Person 5 › /whatif remove checks-stock
      Without the touchpoint "Checks stock":
      touchpoint Checks stock: takes its pain with it: stock is hidden
      opportunity show stock before login: answers no touchpoint any more
      idea show it to all: answers no question any more
      KPI Feels sure: loses the touchpoint it is read for
      action builds it: serves nothing any more
      persona Dana: has no step left
      Nothing was changed. /delete checks-stock does it.
      > Person 5 › /whatif remove Feels sure
      Without the KPI "Feels sure": nothing else would hang in the air.
      Nothing was changed. /delete sure does it.
      > Person 5 › /whatif remove the vision
      Nothing on the map is called the vision. /show lists what there is.
      > Person 5 › /whatif remove checks-stok
      Nothing on the map is called checks-stok. Did you mean checks-stock?
      > Person 5 › /whatif remove checks-stock.pain
      It asks about whole things. /whatif remove checks-stock asks about Checks stock.
      > Person 5 › /whatif checks-stock
      Type /whatif remove THING: What would hang in the air if something went. For
      example: /whatif remove checks-stock. It looks at a copy; nothing is changed.
      /delete NAME does it.
      """)
    sitting.type("/whatif remove checks-stock")
    #expect(sitting.engine.session == before)
  }

  @Test func `what is left so for a reason stays so, and comes back when that changes`() throws {
    var sitting = try Self.sitting()
    sitting.forget()
    let found = "Is \"Lead\" our word"
    #expect(sitting.said(to: "/check").contains("12 advice: \(found)"))
    sitting.type("/check 12 because the trade says it so")
    #expect(
      sitting.text.replacing("\n", with: " ").contains(
        "Saved. It is left so until something changes there; the log of decisions keeps why."))
    #expect(!sitting.said(to: "/check").contains(found))
    #expect(
      sitting.said(to: "/check").contains("1 more is left so for a reason, until it changes."))
    #expect(sitting.said(to: "/show decisions").contains("We leave it so: "))
    #expect(sitting.said(to: "/check compare.name because so").contains("is left so already"))
    sitting.type("/rename compare Lead scoring")
    #expect(sitting.said(to: "/check").contains(found))
    #expect(!sitting.said(to: "/check").contains("left so for a reason"))
  }

  @Test func `a reason needs a place, and what is missing has to be mended`() throws {
    let said = try Self.said(
      "/check vision", "/check compare.nam because so", "/check zoo because so",
      "/check 99 because so")
    for words in [
      "Say which one and why, as in /check 2 because the board wrote it.",
      "There is no number 99; /check lists them.",
      "Nothing is asked of compare.nam. Did you mean compare.name?",
      "Nothing is asked of zoo. /check lists the places.",
    ] {
      #expect(said.replacing("\n", with: " ").contains(words), "\(words)\n\(said)")
    }
  }

  @Test func `a line that cites what is made up is told so`() throws {
    var session = try Self.session()
    for (id, type) in [("model", "synthetic"), ("calls", "interviews")] {
      let values = [FieldValues("Title", [id]), FieldValues("Type", [type])]
      try session.apply(.add(.evidence, Identifier(id), values, place: nil))
    }
    var sitting = ShellTranscript(guide: BuiltInGuides.stepByStep, session: session)
    sitting.type("/edit checks-stock.pain")
    #expect(
      sitting.said(to: "hidden [model]").contains(
        "[model] is made up and counts for nothing. The line stays a guess."))
    let both = sitting.said(to: "hidden [calls, model]")
    #expect(both.contains("[model] is made up and counts for nothing.\n"))
    #expect(!both.contains("stays a guess"))
  }

  @Test func `an earlier map is compared by whoever leads the workshop`() throws {
    var sitting = try Self.sitting()
    sitting.type("/compare van-parts")
    #expect(sitting.request == .compare(with: "van-parts"))
    sitting.type("/compare")
    #expect(sitting.request == .compare(with: nil))
  }
}
