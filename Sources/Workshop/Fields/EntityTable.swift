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
  let readAt: @Sendable (Session, Int, Int) -> [String]
  let marksAt: @Sendable (Session, Int) -> Marks
  private let pointing: @Sendable (Session, [Link]) -> [Identifier]
  private let countOf: @Sendable (Session, [Link]) -> Int
  private let reserveIn: @Sendable (inout Session, Int) -> Void
  let appendTo: @Sendable (inout Session, Identifier, [Value], Marks) -> [Misfit]
  private let writeAt: @Sendable (inout Session, Int, Int, [String]) throws(FieldProblem) -> Void
  private let markAt: @Sendable (inout Session, Int, Marks) -> Void
  private let insertAt: @Sendable (inout Session, Identifier, Int?) -> Void
  let removeAt: @Sendable (inout Session, Int) -> Void
  private let shift: @Sendable (inout Session, Int, Int) -> Void

  /// A field, by its index in `columns`, and the thing it points at.
  public typealias Link = (column: Int, target: Identifier)
  /// A field, by its index in `columns`, and its values as text.
  public typealias Value = (column: Int, texts: [String])

  /// A value that did not fit its field.
  public struct Misfit: Sendable, Equatable {
    /// The index of the field in `columns`.
    public let column: Int
    public let problem: FieldProblem
  }

  /// - Parameters:
  ///   - roll: the things of the kind.
  ///   - change: changes them in place.
  init<E: Entity>(
    _ roll: @escaping @Sendable (Session) -> Roll<E>,
    _ change: @escaping @Sendable (inout Session, (inout Roll<E>) -> Void) -> Void
  ) {
    let fields = E.fields
    kind = E.kind
    columns = fields.map { Column(name: $0.name, label: $0.label, kind: $0.kind) }
    placeOf = { roll($0).place(of: $1) }
    idsOf = { roll($0).members.map(\.id) }
    readAt = { fields[$2].readInPlace(roll($0).members, $1) }
    marksAt = { roll($0).members[$1].marks }
    pointing = { session, links in
      let members = roll(session).members
      return Self.places(of: links, among: members).map { members[$0].id }
    }
    countOf = { Self.places(of: $1, among: roll($0).members).count }
    reserveIn = { session, count in change(&session) { $0.reserve(count) } }
    appendTo = { session, id, values, marks in
      var member = E(id: id)
      member.marks = marks
      var misfits: [Misfit] = []
      for (column, texts) in values {
        if texts.count == 1, texts[0] == "unknown" {
          member.marks.unknown.insert(fields[column].name)
          continue
        }
        do throws(FieldProblem) {
          try fields[column].write(&member, texts)
        } catch {
          misfits.append(Misfit(column: column, problem: error))
          member.marks.other.append(NamedValues(fields[column].name, texts))
        }
      }
      change(&session) { $0.append(member) }
      return misfits
    }
    writeAt = { (session, place, column, values) throws(FieldProblem) in
      var outcome: Result<Void, FieldProblem> = .success(())
      change(&session) { roll in
        outcome = Result { () throws(FieldProblem) in
          try roll.change(at: place) { member throws(FieldProblem) in
            try fields[column].write(&member, values)
          }
        }
      }
      try outcome.get()
    }
    markAt = { session, place, marks in
      change(&session) { $0.change(at: place) { member throws(Never) in member.marks = marks } }
    }
    insertAt = { session, id, place in
      change(&session) { $0.insert(E(id: id), at: place ?? .max) }
    }
    removeAt = { session, place in change(&session) { $0.remove(at: place) } }
    shift = { session, from, to in
      change(&session) { $0.insert($0.remove(at: from), at: to) }
    }
  }

  /// The places of the members that all links lead from.
  private static func places<E: Entity>(
    of links: [Link], among members: [E]
  ) -> LazyFilterSequence<Range<Int>> {
    let tests = links.map { (target: $0.target, pointsAt: E.fields[$0.column].pointsAt) }
    return members.indices.lazy.filter { place in
      tests.allSatisfy { $0.pointsAt?(members, place, $0.target) ?? false }
    }
  }
}

extension EntityTable {
  /// Every table, in the order in which the files hold the things.
  public static let all: [EntityTable] = EntityKind.allCases.map(of)

  private static let facts = EntityTable(\.factsRoll) { $1(&$0.factsRoll) }
  private static let purpose = EntityTable(\.purposes) { $1(&$0.purposes) }
  private static let scope = EntityTable(\.scopes) { $1(&$0.scopes) }
  private static let vision = EntityTable(\.visions) { $1(&$0.visions) }
  private static let goal = EntityTable(\.goals) { $1(&$0.goals) }
  private static let participant = EntityTable(\.participants) { $1(&$0.participants) }
  private static let evidence = EntityTable(\.evidence) { $1(&$0.evidence) }
  private static let observation = EntityTable(\.observations) { $1(&$0.observations) }
  private static let segment = EntityTable(\.segments) { $1(&$0.segments) }
  private static let persona = EntityTable(\.personas) { $1(&$0.personas) }
  private static let stage = EntityTable(\.stages) { $1(&$0.stages) }
  private static let touchpoint = EntityTable(\.touchpoints) { $1(&$0.touchpoints) }
  private static let opportunity = EntityTable(\.opportunities) { $1(&$0.opportunities) }
  private static let ballot = EntityTable(\.ballots) { $1(&$0.ballots) }
  private static let kpi = EntityTable(\.kpis) { $1(&$0.kpis) }
  private static let measurement = EntityTable(\.measurements) { $1(&$0.measurements) }
  private static let hypothesis = EntityTable(\.hypotheses) { $1(&$0.hypotheses) }
  private static let finding = EntityTable(\.findings) { $1(&$0.findings) }
  private static let action = EntityTable(\.actions) { $1(&$0.actions) }
  private static let decision = EntityTable(\.decisions) { $1(&$0.decisions) }
  private static let parked = EntityTable(\.parked) { $1(&$0.parked) }
  private static let review = EntityTable(\.reviews) { $1(&$0.reviews) }

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
  public func ids(pointingAt links: [Link], in session: Session) -> [Identifier] {
    links.isEmpty ? idsOf(session) : pointing(session, links)
  }

  /// How many things point at all of these.
  public func count(pointingAt links: [Link], in session: Session) -> Int {
    countOf(session, links)
  }

  /// Makes room for this many things, which are about to be loaded.
  public func reserve(_ count: Int, in session: inout Session) {
    reserveIn(&session, count)
  }

  /// Adds a thing as a file holds it. Values that do not fit are kept aside and returned.
  public func load(
    _ id: Identifier, _ values: [Value], other: [NamedValues],
    skipped: [String], closed: [String], into session: inout Session
  ) -> [Misfit] {
    var marks = Marks()
    marks.skipped = skipped
    marks.closed = closed
    marks.other = other
    return appendTo(&session, id, values, marks)
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
