/// The fields of one kind of thing, reachable without knowing its Swift type.
///
/// Storing, asking, editing, comparing and the headings of exports all go through here.
public struct EntityTable: Sendable {
  /// What is known of a field without the struct behind it.
  public struct Column: Sendable {
    public let name: String
    public let label: String
    public let kind: FieldKind
  }

  public let kind: EntityKind
  /// The fields of the struct, in their order.
  public let columns: [Column]

  private let placeOf: @Sendable (Session, Identifier) -> Int?
  private let idsOf: @Sendable (Session) -> [Identifier]
  private let readAt: @Sendable (Session, Int, Int) -> [String]
  private let marksAt: @Sendable (Session, Int) -> Marks
  private let pointing: @Sendable (Session, [(column: Int, target: Identifier)]) -> [Identifier]
  private let appendTo: @Sendable (inout Session, Identifier, [(Int, [String])], Marks) -> [Misfit]
  private let writeAt: @Sendable (inout Session, Int, Int, [String]) throws(FieldProblem) -> Void
  private let markAt: @Sendable (inout Session, Int, Marks) -> Void
  private let insertAt: @Sendable (inout Session, Identifier, Int?) -> Void
  private let removeAt: @Sendable (inout Session, Int) -> Void
  private let shift: @Sendable (inout Session, Int, Int) -> Void

  /// A value that did not fit its field.
  public struct Misfit: Sendable, Equatable {
    /// The index of the field in `columns`.
    public let column: Int
    public let problem: FieldProblem
  }

  init<E: Entity>(_: E.Type, _ path: any WritableKeyPath<Session, Roll<E>> & Sendable) {
    let fields = E.fields
    kind = E.kind
    columns = fields.map { Column(name: $0.name, label: $0.label, kind: $0.kind) }
    placeOf = { $0[keyPath: path].place(of: $1) }
    idsOf = { $0[keyPath: path].members.map(\.id) }
    readAt = { fields[$2].read($0[keyPath: path].members[$1]) }
    marksAt = { $0[keyPath: path].members[$1].marks }
    pointing = { session, links in
      session[keyPath: path].members.compactMap { member in
        links.allSatisfy { fields[$0.column].pointsAt?(member, $0.target) ?? false }
          ? member.id : nil
      }
    }
    appendTo = { session, id, values, marks in
      var member = E(id: id)
      member.marks = marks
      var misfits: [Misfit] = []
      for (column, texts) in values {
        do throws(FieldProblem) {
          try fields[column].write(&member, texts)
        } catch {
          misfits.append(Misfit(column: column, problem: error))
          member.marks.other.append(NamedValues(fields[column].name, texts))
        }
      }
      session[keyPath: path].append(member)
      return misfits
    }
    writeAt = { (session, place, column, values) throws(FieldProblem) in
      try session[keyPath: path].change(at: place) { member throws(FieldProblem) in
        try fields[column].write(&member, values)
      }
    }
    markAt = { session, place, marks in
      session[keyPath: path].change(at: place) { member throws(Never) in member.marks = marks }
    }
    insertAt = { session, id, place in
      session[keyPath: path].insert(E(id: id), at: place ?? .max)
    }
    removeAt = { $0[keyPath: path].remove(at: $1) }
    shift = { session, from, to in
      let member = session[keyPath: path].remove(at: from)
      session[keyPath: path].insert(member, at: to)
    }
  }
}

extension EntityTable {
  /// Every table, in the order in which the files hold the things.
  public static let all: [EntityTable] = EntityKind.allCases.map(of)

  private static let facts = EntityTable(Facts.self, \.factsRoll)
  private static let purpose = EntityTable(Purpose.self, \.purposes)
  private static let scope = EntityTable(Scope.self, \.scopes)
  private static let vision = EntityTable(Vision.self, \.visions)
  private static let goal = EntityTable(Goal.self, \.goals)
  private static let participant = EntityTable(Participant.self, \.participants)
  private static let evidence = EntityTable(Evidence.self, \.evidence)
  private static let observation = EntityTable(Observation.self, \.observations)
  private static let segment = EntityTable(Segment.self, \.segments)
  private static let persona = EntityTable(Persona.self, \.personas)
  private static let stage = EntityTable(Stage.self, \.stages)
  private static let touchpoint = EntityTable(Touchpoint.self, \.touchpoints)
  private static let opportunity = EntityTable(Opportunity.self, \.opportunities)
  private static let ballot = EntityTable(Ballot.self, \.ballots)
  private static let kpi = EntityTable(KPI.self, \.kpis)
  private static let measurement = EntityTable(Measurement.self, \.measurements)
  private static let hypothesis = EntityTable(Hypothesis.self, \.hypotheses)
  private static let finding = EntityTable(Finding.self, \.findings)
  private static let action = EntityTable(Action.self, \.actions)
  private static let decision = EntityTable(Decision.self, \.decisions)
  private static let parked = EntityTable(Parked.self, \.parked)
  private static let review = EntityTable(Review.self, \.reviews)

  // A switch, not a dictionary: this is asked at every step of every walk.
  public static func of(_ kind: EntityKind) -> EntityTable {
    switch kind {
    case .facts: facts
    case .purpose: purpose
    case .scope: scope
    case .vision: vision
    case .goal: goal
    case .participant: participant
    case .evidence: evidence
    case .observation: observation
    case .segment: segment
    case .persona: persona
    case .stage: stage
    case .touchpoint: touchpoint
    case .opportunity: opportunity
    case .ballot: ballot
    case .kpi: kpi
    case .measurement: measurement
    case .hypothesis: hypothesis
    case .finding: finding
    case .action: action
    case .decision: decision
    case .parked: parked
    case .review: review
    }
  }

  /// The fields that hold what people call a thing, the best first.
  public static func namingFields(of kind: EntityKind) -> [String] {
    switch kind {
    case .goal, .purpose, .vision: ["Statement"]
    case .scope: ["Scenario"]
    case .evidence: ["Title"]
    case .action: ["Title"]
    case .touchpoint: ["Name", "Action"]
    case .opportunity: ["HowMightWe"]
    case .hypothesis: ["Statement", "Ref"]
    case .decision: ["What"]
    case .parked, .finding, .observation: ["Text"]
    case .ballot: ["Round"]
    case .measurement: ["Date"]
    case .review: ["KPIDate"]
    case .facts, .participant, .segment, .persona, .stage, .kpi: ["Name"]
    }
  }

  /// The index of the field called `name`; letter case does not matter.
  public func column(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name }
      ?? columns.firstIndex { $0.name.lowercased() == name.lowercased() }
  }

  public func ids(in session: Session) -> [Identifier] {
    idsOf(session)
  }

  /// The place of `id` among its kind, counted from 0.
  public func place(_ id: Identifier, in session: Session) -> Int? {
    placeOf(session, id)
  }

  /// The values of a field; `["unknown"]` when that was the answer.
  public func values(of name: String, on id: Identifier, in session: Session) -> [String] {
    guard let place = placeOf(session, id) else { return [] }
    switch name {
    case "Skipped": return marksAt(session, place).skipped
    case "Closed": return marksAt(session, place).closed
    default: break
    }
    guard let column = column(name) else {
      return marksAt(session, place).other.first { $0.name == name }?.values ?? []
    }
    let values = readAt(session, place, column)
    if values.isEmpty, marksAt(session, place).unknown.contains(columns[column].name) {
      return ["unknown"]
    }
    return values
  }

  public func marks(of id: Identifier, in session: Session) -> Marks {
    placeOf(session, id).map { marksAt(session, $0) } ?? Marks()
  }

  /// Everything that is said of `id`, without empty fields, as a file holds it.
  public func allValues(of id: Identifier, in session: Session) -> [NamedValues] {
    guard placeOf(session, id) != nil else { return [] }
    let names = columns.map(\.name) + ["Skipped", "Closed"]
    let known = names.map { NamedValues($0, values(of: $0, on: id, in: session)) }
    let marks = marks(of: id, in: session)
    return (known + marks.other.filter { other in !names.contains(other.name) })
      .filter { !$0.values.isEmpty }
  }

  /// The things whose reference fields point at all of these, in order.
  public func ids(pointingAt links: [(column: Int, target: Identifier)], in session: Session)
    -> [Identifier]
  {
    links.isEmpty ? idsOf(session) : pointing(session, links)
  }

  /// Adds a thing as a file holds it. Values that do not fit are kept aside and returned.
  public func load(
    _ id: Identifier, _ values: [(column: Int, texts: [String])], other: [NamedValues],
    skipped: [String], closed: [String], into session: inout Session
  ) -> [Misfit] {
    var marks = Marks()
    marks.skipped = skipped
    marks.closed = closed
    marks.other = other
    var known: [(Int, [String])] = []
    known.reserveCapacity(values.count)
    for (column, texts) in values {
      if texts.count == 1, texts[0] == "unknown" {
        marks.unknown.insert(columns[column].name)
      } else {
        known.append((column, texts))
      }
    }
    return appendTo(&session, id, known, marks)
  }

  func set(
    _ name: String, to values: [String], at place: Int, in session: inout Session
  ) throws(EditProblem) {
    var marks = marksAt(session, place)
    switch name {
    case "Skipped": marks.skipped = values
    case "Closed": marks.closed = values
    default:
      guard let column = column(name) else {
        marks.other.removeAll { $0.name == name }
        if !values.isEmpty { marks.other.append(NamedValues(name, values)) }
        break
      }
      let isUnknown = values == ["unknown"]
      do throws(FieldProblem) {
        try writeAt(&session, place, column, isUnknown ? [] : values)
      } catch {
        throw .doesNotFit(field: name, error)
      }
      marks.other.removeAll { $0.name == name }
      if isUnknown {
        marks.unknown.insert(columns[column].name)
      } else {
        marks.unknown.remove(columns[column].name)
      }
    }
    if marks != marksAt(session, place) { markAt(&session, place, marks) }
  }

  func insert(_ id: Identifier, at place: Int?, in session: inout Session) {
    insertAt(&session, id, place)
  }

  func remove(at place: Int, in session: inout Session) {
    removeAt(&session, place)
  }

  func move(from: Int, to: Int, in session: inout Session) {
    shift(&session, from, to)
  }
}
