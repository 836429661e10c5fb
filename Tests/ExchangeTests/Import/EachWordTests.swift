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

  /// What is said of a file, each with how many things it speaks of.
  private static func told(_ incoming: ImportResult) -> [(text: String, count: Int)] {
    let sentences =
      incoming.problems.map(\.sentence) + incoming.aside.map(\.asideSentence) + incoming.notes
      + incoming.present.map(\.title)
    return sentences.map { ($0, 1) } + incoming.losses.map { ($0.what, $0.count) }
  }

  /// Expects each word on the map or in the report; a word may be told by the name of its place
  /// instead, where the report counts as many there as are gone.
  private func expectAll(
    _ maker: Maker, in bytes: [UInt8], as format: Format, isWhole: Bool = false
  ) throws {
    let source = try ImportSource(bytes, as: format, name: "file")
    let base = try isWhole ? Session(things: [Thing(.facts, "session", "Format: 2")]) : Session()
    let incoming = try source.incoming(into: base, isWhole: isWhole)
    let map = Set(Self.words(SessionJSON.text(of: incoming.session) + " " + (source.title ?? "")))
    let told = Self.told(incoming)
    let said = Set(told.flatMap { Self.words($0.text) })
    let gone = maker.words.filter { !map.contains($0.word) && !said.contains($0.word) }
    for (name, words) in Dictionary(grouping: gone, by: { $0.told }) {
      let count = told.filter { !name.isEmpty && Self.names($0.text, name) }
        .reduce(0) { $0 + $1.count }
      // A row that does not fit is told once by its task, with all that stands in it.
      let isRow = name.hasPrefix("w")
      #expect(
        count >= (isRow ? 1 : words.count),
        "\(words.map { $0.word }) \(name) \(count)\n\(String(decoding: bytes, as: UTF8.self))\n\(told)"
      )
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a text speaks of a name as a whole, not of one that begins so.
  private static func names(_ text: String, _ name: String) -> Bool {
    text.split { " ,:;\"".contains($0) }.contains { $0 == name }
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
        case "Wetness": maker.chance(70) ? maker.word(toldAs: column) : ""
        default: maker.chance(70) ? maker.word() : ""
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
    var lanes = OpenJourney.Lane.allCases.map { (id: $0.rawValue, name: $0.name) }
    for place in 0..<Int.random(in: 0...3, using: &maker.random) {
      lanes.append(("l\(place)", "The \(maker.word()) \(["pains", "systems", "gains"][place])"))
    }
    var nodes: [JSONValue] = []
    for place in 0..<Int.random(in: 1...6, using: &maker.random) {
      let lane = lanes.picked(using: &maker.random)
      var members: [JSONValue.Member] = [
        .init("id", .string("n\(place)")),
        .init("stageId", .string("s\(Int.random(in: 0..<stages.count, using: &maker.random))")),
        .init("swimlaneId", .string(lane.id)), .init("title", .string(maker.word())),
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
      "swimlanes": .array(
        lanes.map {
          [
            "id": .string($0.id), "name": .string($0.name),
            "colour": .string(maker.word(toldAs: "swimlane.colour")),
          ]
        }), "nodes": .array(nodes),
      "colour": .string(maker.word(toldAs: "colour")),
    ]
    try expectAll(maker, in: Array(file.text().utf8), as: .ojf)
  }

  @Test(arguments: [true, false], 0..<20)
  func `each word of our own data is on the map or told`(isWhole: Bool, seed: Int) throws {
    var maker = Maker(seed: seed)
    var kinds: [JSONValue.Member] = [.init("format", 1)]
    for kind in EntityKind.allCases where maker.chance(60) {
      let count = kind.soleIdentifier == nil ? Int.random(in: 1...3, using: &maker.random) : 1
      let things = (1...count).map { place -> JSONValue in
        var members: [JSONValue.Member] = [
          .init("Id", .string(kind.soleIdentifier?.text ?? "t\(place)"))
        ]
        // What only the workshop's own folder needs comes in with it alone.
        for column in EntityTable.of(kind).columns
        where !column.isBookkeeping && maker.chance(50) {
          switch column.kind {
          case .text: members.append(.init(column.name, .string(maker.word(toldAs: column.name))))
          case .list:
            members.append(
              .init(column.name, .texts((0..<2).map { _ in maker.word(toldAs: column.name) })))
          default: break
          }
        }
        return .object(members)
      }
      kinds.append(.init(kind.rawValue, .array(things)))
    }
    let file = JSONValue.object(kinds)
    try expectAll(maker, in: Array(file.text().utf8), as: .json, isWhole: isWhole)
  }

  @Test func `a lane that a map of ours has not is named with its nodes`() throws {
    let file =
      #"{"version":"1.0","stages":[{"id":"s","name":"S"}],"swimlanes":["#
      + #"{"id":"a","name":"Customer actions"},{"id":"b","name":"Systems we use"},"#
      + #"{"id":"c","name":"Legal"},{"id":"d","name":"What pains"}],"nodes":["#
      + #"{"id":"n1","swimlaneId":"a","stageId":"s","title":"Pays"},"#
      + #"{"id":"n2","swimlaneId":"b","stageId":"s","title":"SAP"},"#
      + #"{"id":"n3","swimlaneId":"d","stageId":"s","title":"slow"}]}"#
    let incoming = try ImportSource(Array(file.utf8), as: .ojf, name: "a").incoming(into: Session())
    #expect(incoming.losses.words == "1 swimlane \"Legal\", which holds nothing")
    #expect(
      incoming.losses.changes
        == "1 node of the swimlane \"Systems we use\" to our lane \"Customer actions\","
        + " 1 node of the swimlane \"What pains\" to our lane \"Pain points\"")
  }

  @Test func `what is not text is taken out of data too, and told`() throws {
    let ours =
      #"{"format":1,"Touchpoint":[{"Id":"pays","Name":"Pa\u0000ys ","Pain":"slow \u2028and dear  "}]}"#
    let journey = #"{"version":"1.0","stages":[],"nodes":[{"id":"n","title":"Pa\u0000ys "}]}"#
    // A whole workshop that begins anew comes back as it was; what joins one is cleaned.
    var present = Session()
    try present.apply(
      .add(.facts, "session", [FieldValues("Name", ["Van parts"])], place: nil))
    for (text, format) in [(ours, Format.json), (journey, .ojf)] {
      let incoming = try ImportSource(Array(text.utf8), as: format, name: "a")
        .incoming(into: present)
      #expect(incoming.session.touchpoints.first?.name == "Pays")
      #expect(incoming.notes == ["1 control character was taken out."])
      if format == .json {
        #expect(incoming.session.touchpoints.first?.pain == "slow\nand dear")
      }
    }
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func `a line end of Unicode within a row is a blank, and told`(end: String) throws {
    let table = "Stage,Touchpoint,Pain\nBuy,Pays\(end)twice,dear\nBuy,\"Waits\(end)long\",slow\n"
    let incoming = try ImportSource(Array(table.utf8), name: "a.csv").incoming(into: Session())
    #expect(
      incoming.session.touchpoints.members.map(\.name) == ["Pays twice", "Waits\nlong"])
    #expect(incoming.session.stages.members.map(\.name) == ["Buy"])
    #expect(
      incoming.notes == ["1 line end of Unicode stood within a row and became a blank."])
  }

  @Test(arguments: [("-0,5", "-0.5"), ("+1,5", "1.5"), ("\u{2212}1,50", "-1.5"), ("-1", "-1")])
  func `a feeling with a comma is the same feeling`(written: String, kept: String) throws {
    let table = "Touchpoint;Emotion\nPays;\(written)\n"
    let incoming = try ImportSource(Array(table.utf8), name: "a.csv").incoming(into: Session())
    let values = incoming.edits.compactMap { edit -> [String]? in
      guard case .add(.touchpoint, _, let values, _) = edit else { return nil }
      return values.first { $0.name == "Emotion" }?.values
    }
    #expect(values == [[kept]])
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
