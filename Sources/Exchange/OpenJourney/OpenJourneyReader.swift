import Workshop

/// Turns the parts of an open journey into edits, one after the other.
struct OpenJourneyReader {
  private(set) var edits: [Edit] = []
  private var session = Session()
  private var lost: [(what: String, count: Int)] = []
  private var changed: [(what: String, count: Int)] = []
  private var stages: [String: Identifier] = [:]
  /// What each lane is called, by its id.
  private var lanes: [String: String] = [:]
  /// How many nodes stand in each lane, by its id, and in which of ours they came in.
  private var nodesByLane: [String: (lane: OpenJourney.Lane, count: Int)] = [:]
  private var persona: Identifier?
  private var drafts: [Draft] = []
  /// Whether the lanes are those that we write.
  private(set) var isOurs = false
  private var places: [String: Int] = [:]
  private var free = FreeIdentifiers()

  /// A touchpoint or an opportunity while it is put together.
  struct Draft {
    var kind: EntityKind
    var id: Identifier
    var values: [FieldValues] = []

    mutating func set(_ field: String, _ text: String?) {
      guard let text, !text.isEmpty, !values.contains(where: { $0.name == field }) else { return }
      values.append(FieldValues(field, [text]))
    }
  }

  var losses: [Omission] {
    lost.map { Omission($0.what, count: $0.count) }
      + changed.map { Omission($0.what, count: $0.count, isChange: true) }
  }

  mutating func read(_ value: JSONValue) throws(DataProblem) {
    try readAbout(value)
    for (place, stage) in try list(value, "stages").enumerated() {
      try readStage(stage, at: "stages[\(place)]")
    }
    for (place, lane) in try list(value, "swimlanes").enumerated() {
      let path = "swimlanes[\(place)]"
      lose("swimlane.", try SessionJSON.object(lane, at: path), known: ["id", "name"])
      lanes[try text(lane, "id", at: path)] = try text(lane, "name", at: path)
    }
    isOurs =
      !lanes.isEmpty
      && lanes.allSatisfy { Self.isOurs($0.key, called: $0.value) }
    let nodes = try list(value, "nodes")
    // Touchpoints first, so that what belongs to one finds it.
    for isMain in [true, false] {
      for (place, node) in nodes.enumerated() {
        let path = "nodes[\(place)]"
        let lane = try lane(of: node, at: path)
        guard (lane == .actions) == isMain else { continue }
        nodesByLane[try text(node, "swimlaneId", at: path), default: (lane, 0)].count += 1
        try readNode(node, lane, at: path)
      }
    }
    for draft in drafts { add(draft.kind, draft.id, draft.values) }
    tellLanes()
  }

  private static func isOurs(_ id: String, called name: String) -> Bool {
    OpenJourney.Lane(rawValue: id)?.name.lowercased() == name.lowercased()
  }

  /// Names the lanes that a map of ours has under another name, or not at all.
  private mutating func tellLanes() {
    for (id, name) in lanes.sorted(by: { $0.key < $1.key }) {
      let shown = "swimlane \"\(PageText.line(name.isEmpty ? id : name))\""
      let said = name.lowercased()
      guard let here = nodesByLane[id] else {
        let isKnown = OpenJourney.Lane.allCases.contains { $0.name.lowercased().contains(said) }
        if isKnown { continue }
        lose("\(shown), which holds nothing", 1)
        continue
      }
      // "Actions" are our "Customer actions".
      if !said.isEmpty, here.lane.name.lowercased().contains(said) { continue }
      let nodes = here.count == 1 ? "node" : "nodes"
      changed.append(("\(nodes) of the \(shown) to our lane \"\(here.lane.name)\"", here.count))
    }
  }

  /// The title, whose journey it is and from which point of view.
  private mutating func readAbout(_ value: JSONValue) throws(DataProblem) {
    let about = value["metadata"]
    let known: Set = [
      "version", "persona", "pointOfView", "stages", "swimlanes", "nodes", "metadata",
    ]
    lose("", try SessionJSON.object(value, at: ""), known: known)
    if let about {
      lose(
        "metadata.", try SessionJSON.object(about, at: "metadata"),
        known: ["persona", "pov", "version", "title"])
      let title = try text(about, "title", at: "metadata")
      if !title.isEmpty { add(.facts, "session", [FieldValues("Name", [title])]) }
    }
    let view = try text(value, "pointOfView", at: "")
    let scenario = view.isEmpty ? try text(about ?? .null, "pov", at: "metadata") : view
    if !scenario.isEmpty { add(.scope, "scope", [FieldValues("Scenario", [scenario])]) }
    let who = try text(value, "persona", at: "")
    let name = who.isEmpty ? try text(about ?? .null, "persona", at: "metadata") : who
    if !name.isEmpty {
      let id = identifier("", name, .persona)
      add(.persona, id, [FieldValues("Name", [name])])
      persona = id
    }
  }

  private mutating func readStage(_ stage: JSONValue, at path: String) throws(DataProblem) {
    lose("stage.", try SessionJSON.object(stage, at: path), known: ["id", "name"])
    let name = try text(stage, "name", at: path)
    let given = try text(stage, "id", at: path)
    let id = identifier(given, name, .stage)
    stages[given] = id
    add(.stage, id, [FieldValues("Name", [name])])
  }

  /// By what the specification calls its purpose, else by the name of its lane.
  private func lane(of node: JSONValue, at path: String) throws(DataProblem) -> OpenJourney.Lane {
    switch try text(node, "purpose", at: path) {
    case "pain-point", "pain", "bottleneck": return .pains
    case "gain": return .delights
    case "opportunity": return .opportunities
    default: break
    }
    let name = lanes[try text(node, "swimlaneId", at: path)]?.lowercased() ?? ""
    if name.contains("pain") { return .pains }
    if name.contains("delight") || name.contains("gain") { return .delights }
    if name.contains("opportunit") { return .opportunities }
    return name.contains("thought") || name.contains("think") ? .thoughts : .actions
  }

  private mutating func readNode(
    _ node: JSONValue, _ lane: OpenJourney.Lane, at path: String
  ) throws(DataProblem) {
    let members = try SessionJSON.object(node, at: path)
    let title = try text(node, "title", at: path)
    let about = try text(node, "description", at: path)
    let id = try text(node, "id", at: path)
    var known: Set = ["id", "stageId", "swimlaneId", "title", "description", "purpose"]
    if lane == .opportunities {
      let own = identifier(owner(id, lane) ?? id, title, .opportunity)
      var draft = Draft(kind: .opportunity, id: own)
      draft.set("HowMightWe", [title, about].filter { !$0.isEmpty }.joined(separator: ": "))
      if let touchpoint = soleTouchpoint(inStageOf: node) {
        draft.set("Touchpoint", touchpoint)
      } else if !(try text(node, "stageId", at: path).isEmpty) {
        lose("node.stageId of an opportunity", 1)
      }
      drafts.append(draft)
    } else if let owner = owner(id, lane).flatMap({ places[$0] }) {
      drafts[owner].set(field(of: lane), title)
      if lane == .pains {
        known.insert("severity")
        drafts[owner].set("Severity", try severity(of: node, at: path))
      }
    } else {
      var draft = Draft(kind: .touchpoint, id: identifier(id, title, .touchpoint))
      draft.set("Stage", try text(node, "stageId", at: path).isEmpty ? nil : stage(of: node))
      draft.set("Persona", persona?.text)
      draft.set("Name", title)
      draft.set(field(of: lane), lane == .actions || !about.isEmpty ? about : title)
      known.formUnion(["score", "sentiment", "isMomentOfTruth", "tags", "blueprint"])
      if lane == .pains {
        known.insert("severity")
        draft.set("Severity", try severity(of: node, at: path))
      }
      try readFeelings(node, into: &draft, at: path)
      places[id] = places[id] ?? drafts.count
      drafts.append(draft)
    }
    lose("node.", members, known: known)
  }

  /// The touchpoint of the stage in which a node stands, where there is only one: an opportunity's stage
  /// is that of its touchpoint.
  private func soleTouchpoint(inStageOf node: JSONValue) -> String? {
    guard case .string(let id) = node["stageId"], let stage = stages[id] else { return nil }
    let here = drafts.filter { draft in
      draft.kind == .touchpoint
        && draft.values.contains { $0.name == "Stage" && $0.values == [stage.text] }
    }
    return here.count == 1 ? here[0].id.text : nil
  }

  private func field(of lane: OpenJourney.Lane) -> String {
    switch lane {
    case .actions: "Action"
    case .thoughts: "Thought"
    case .pains: "Pain"
    case .delights: "Delight"
    case .opportunities: "HowMightWe"
    }
  }

  private func severity(of node: JSONValue, at path: String) throws(DataProblem) -> String? {
    ["low": "1", "medium": "3", "high": "5"][try text(node, "severity", at: path)]
  }

  private mutating func stage(of node: JSONValue) -> String? {
    guard case .string(let id) = node["stageId"], let stage = stages[id] else {
      lose("node.stageId that names no stage", 1)
      return nil
    }
    return stage.text
  }

  /// The touchpoint's id in one such as `checks-stock/pain`.
  private func owner(_ id: String, _ lane: OpenJourney.Lane) -> String? {
    id.hasSuffix(lane.ending) && lane != .actions ? String(id.dropLast(lane.ending.count)) : nil
  }

  /// The id of the file if it can be one of ours, else one made from the name.
  private mutating func identifier(
    _ given: String, _ name: String, _ kind: EntityKind
  ) -> Identifier {
    let isSlug = !given.isEmpty && Identifier.slugText(of: given) == given
    let stem =
      isSlug
      ? Identifier(given)
      : Identifier.slug(of: name, fallback: kind.rawValue.lowercased()) { _ in false }
    return free.next(stem)
  }

  private mutating func add(_ kind: EntityKind, _ id: Identifier, _ values: [FieldValues]) {
    let edit = Edit.add(kind, id, values, place: nil)
    do throws(EditProblem) {
      try session.apply(edit)
      edits.append(edit)
    } catch {
      lose(kind.rawValue, 1)
    }
  }

  /// Tells a score for which there is no step of ours; a few are named, the rest counted.
  mutating func tellChange(from digits: String, to step: Int) {
    let isNamed = digits.count <= 12 && changed.count < 12
    let what = isNamed ? "node.score from \(digits) to \(step)" : "node.score to the nearest step"
    if let place = changed.firstIndex(where: { $0.what == what }) {
      changed[place].count += 1
    } else {
      changed.append((what, 1))
    }
  }

  mutating func lose(_ what: String, _ count: Int) {
    if let place = lost.firstIndex(where: { $0.what == what }) {
      lost[place].count += count
    } else {
      lost.append((what, count))
    }
  }

  private mutating func lose(_ prefix: String, _ members: [JSONValue.Member], known: Set<String>) {
    for member in members
    where !known.contains(member.name) && ![.null, "", []].contains(member.value) {
      lose(prefix + member.name, 1)
    }
  }

  func list(
    _ value: JSONValue, _ name: String, at path: String = ""
  ) throws(DataProblem) -> [JSONValue] {
    guard let found = value[name], found != .null else { return [] }
    return try SessionJSON.list(found, at: path.isEmpty ? name : "\(path).\(name)")
  }

  /// A text that may be missing.
  func text(
    _ value: JSONValue, _ name: String, at path: String
  ) throws(DataProblem) -> String {
    guard let found = value[name], found != .null else { return "" }
    return try SessionJSON.text(found, at: path.isEmpty ? name : "\(path).\(name)")
  }
}
