import TestSupport
import Testing
import Workshop

@testable import Exchange

/// Whatever a file says stands on the map, or is told.
@Suite struct EachWordTests {
  /// A maker of files whose words are all different, and of what each word may be told by.
  private struct Maker {
    var random: SplitMix64
    private var count = 0
    /// A word and the name under which it may be told instead.
    private(set) var words: [(word: String, told: String)] = []

    init(seed: Int) { random = SplitMix64(seed: seed) }

    mutating func chance(_ percent: Int) -> Bool {
      Int.random(in: 0..<100, using: &random) < percent
    }

    mutating func word(toldAs name: String = "") -> String {
      count += 1
      let word = "w\(count)x"
      words.append((word, name))
      return word
    }
  }

  private func expectAll(_ maker: Maker, in bytes: [UInt8], as format: Format) throws {
    let source = try ImportSource(bytes, as: format, name: "file")
    let incoming = try source.incoming(into: Session())
    let map = SessionJSON.text(of: incoming.session) + (source.title ?? "")
    let told =
      (incoming.problems.map(\.sentence) + incoming.aside.map(\.asideSentence) + incoming.notes
      + [incoming.losses.words, incoming.losses.changes] + incoming.present.map(\.title))
      .joined(separator: "\n")
    for (word, name) in maker.words {
      let isThere = map.contains(word) || told.contains(word)
      let isNamed = !name.isEmpty && told.contains(name)
      #expect(
        isThere || isNamed,
        "\(word) \(name) is gone\n\(String(decoding: bytes, as: UTF8.self))\n\(told)")
    }
  }

  @Test(arguments: 0..<60)
  func `each word of a table is on the map or told`(seed: Int) throws {
    var maker = Maker(seed: seed)
    var header = ["Touchpoint"]
    for column in ["Stage", "Persona", "Pain", "Emotion", "Channel", "Severity", "Delight", "Pain"]
    where maker.chance(60) {
      header.append(column)
    }
    if maker.chance(70) { header.append("Wetness") }
    var rows = [header.joined(separator: ",")]
    for _ in 0..<Int.random(in: 1...6, using: &maker.random) {
      let cells = header.map { column -> String in
        switch column {
        case "Emotion": maker.chance(50) ? "-1" : maker.word()
        case "Severity": maker.chance(70) ? "4" : maker.word()
        case "Touchpoint": maker.word()
        default: maker.chance(70) ? maker.word(toldAs: column) : ""
        }
      }
      rows.append(cells.joined(separator: ","))
    }
    try expectAll(maker, in: Array(rows.joined(separator: "\n").utf8), as: .csv)
  }

  @Test(arguments: EntityKind.allCases)
  func `each word of a table of ours is on the map or told`(kind: EntityKind) throws {
    for seed in 0..<20 {
      var maker = Maker(seed: seed)
      let columns = EntityTable.of(kind).columns.map(\.name)
      var rows = [(["Id"] + columns + ["Skipped"]).joined(separator: ",")]
      let count = kind.soleIdentifier == nil ? Int.random(in: 1...4, using: &maker.random) : 1
      for place in 1...count {
        let id = kind.soleIdentifier?.text ?? "t\(place)"
        let cells = columns.map { maker.chance(40) ? maker.word(toldAs: $0) : "" }
        rows.append(([id] + cells + [""]).joined(separator: ","))
      }
      try expectAll(maker, in: Array(rows.joined(separator: "\n").utf8), as: .csv)
    }
  }

  @Test(arguments: 0..<60)
  func `each word of a diagram is on the map or told`(seed: Int) throws {
    var maker = Maker(seed: seed)
    var lines = ["journey"]
    if maker.chance(50) { lines.append("title \(maker.word())") }
    if maker.chance(50) { lines.append("accTitle: \(maker.word())") }
    if maker.chance(50) { lines.append("accDescr: \(maker.word())") }
    for _ in 0..<Int.random(in: 1...4, using: &maker.random) {
      lines.append("section \(maker.word())")
      for _ in 0..<Int.random(in: 0...3, using: &maker.random) {
        // A row that does not fit is told by its task.
        let task = maker.word()
        let who =
          maker.chance(60)
          ? ": \(maker.word(toldAs: task)), \(maker.word(toldAs: task))" : ""
        lines.append("  \(task): \(maker.chance(90) ? "3" : maker.word())\(who)")
      }
      if maker.chance(15) { lines.append(maker.word()) }
    }
    lines.append("Looks: 3: \(maker.word())")
    try expectAll(maker, in: Array(lines.joined(separator: "\n").utf8), as: .mermaid)
  }

  @Test(arguments: 0..<60)
  func `each word of an open journey is on the map or told`(seed: Int) throws {
    var maker = Maker(seed: seed)
    let stages = (0..<Int.random(in: 1...3, using: &maker.random)).map { place -> JSONValue in
      ["id": .string("s\(place)"), "name": .string(maker.word())]
    }
    let lanes = OpenJourney.Lane.allCases.map { lane -> JSONValue in
      ["id": .string(lane.rawValue), "name": .string(lane.name)]
    }
    var nodes: [JSONValue] = []
    for place in 0..<Int.random(in: 1...6, using: &maker.random) {
      let lane = OpenJourney.Lane.allCases.picked(using: &maker.random)
      var members: [JSONValue.Member] = [
        .init("id", .string("n\(place)")),
        .init("stageId", .string("s\(Int.random(in: 0..<stages.count, using: &maker.random))")),
        .init("swimlaneId", .string(lane.rawValue)), .init("title", .string(maker.word())),
      ]
      if maker.chance(50) {
        members.append(.init("description", .string(maker.word(toldAs: "description"))))
      }
      if maker.chance(30) {
        members.append(.init("icon", .string(maker.word(toldAs: "node.icon"))))
      }
      if maker.chance(30) {
        members.append(.init("tags", .texts([maker.word(toldAs: "node.tags")])))
      }
      nodes.append(.object(members))
    }
    let file: JSONValue = [
      "version": "1.0", "persona": .string(maker.word()), "stages": .array(stages),
      "swimlanes": .array(lanes), "nodes": .array(nodes),
      "colour": .string(maker.word(toldAs: "colour")),
    ]
    try expectAll(maker, in: Array(file.text().utf8), as: .ojf)
  }

  @Test func `what an open journey says with no is kept`() throws {
    let things = [
      Thing(.persona, "dana", "Name: Dana"), Thing(.stage, "buy", "Name: Buy"),
      Thing(
        .touchpoint, "pays", "Persona: dana", "Stage: buy", "Name: Pays", "Emotion: -1",
        "MomentOfTruth: no"),
      Thing(.opportunity, "faster", "HowMightWe: be faster", "Touchpoint: pays"),
    ]
    let text = OpenJourney.text(of: try Session(things: things))
    let back = try ImportSource(Array(text.utf8), as: .ojf, name: "a.ojf").incoming(into: Session())
    #expect(back.session.touchpoints["pays"]?.momentOfTruth == false)
    #expect(back.session.opportunities.first?.touchpoints == ["pays"])
  }

  @Test func `a picture and a journey say which opportunities and numbers they do not show`() throws
  {
    var session = try Session(things: [
      Thing(.opportunity, "faster", "HowMightWe: be faster"), Thing(.kpi, "calls", "Name: Calls"),
      Thing(.persona, "dana", "Name: Dana"),
    ])
    let scope = Edit.add(.scope, "scope", [FieldValues("Scenario", ["unknown"])], place: nil)
    #expect(session.applyEach([scope]).isEmpty)
    var edition = ExportView(of: session, walk: VanParts.walk)
    let picture = edition.losses(as: .svg).words
    #expect(picture.contains("1 opportunity at no touchpoint"))
    #expect(picture.contains("1 KPI at no place"))
    #expect(picture.contains("scope"))
    #expect(edition.losses(as: .ojf).words.contains("1 opportunity at no touchpoint"))
  }

  @Test func `the page beside a diagram is told to be passed over`() throws {
    let page = "# Our map\n\nWords.\n\n```mermaid\njourney\nLooks: 3: Ana\n```\n\nMore.\n"
    let incoming = try ImportSource(Array(page.utf8), name: "a.md").incoming(into: Session())
    #expect(incoming.notes.contains("The page beside the diagram is passed over: 3 lines."))
  }
}
