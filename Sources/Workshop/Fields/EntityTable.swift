/// The fields of one kind of thing, reachable without knowing its Swift type.
///
/// Storing, asking, editing, comparing and the headings of exports all go through here.
package struct EntityTable: Sendable {
  /// What is known of a field without the struct behind it.
  package struct Column: Sendable {
    package let name: String
    package let label: String
    package let kind: FieldKind
  }

  package let kind: EntityKind
  /// The fields of the struct, in their order.
  package let columns: [Column]

  private let placeOf: @Sendable (Session, Identifier) -> Int?
  private let idsOf: @Sendable (Session) -> [Identifier]
  let readAt: @Sendable (Session, Int, Int) -> [String]
  let marksAt: @Sendable (Session, Int) -> AnswerState
  private let pointing: @Sendable (Session, [Link]) -> [Identifier]
  private let countOf: @Sendable (Session, [Link]) -> Int
  private let reserveIn: @Sendable (inout Session, Int) -> Void
  let appendTo: @Sendable (inout Session, Identifier, [Value], AnswerState) -> [InvalidValue]
  private let writeAt: @Sendable (inout Session, Int, Int, [String]) throws(FieldProblem) -> Void
  private let readBack: @Sendable (Int, [String]) throws(FieldProblem) -> [String]
  private let markAt: @Sendable (inout Session, Int, AnswerState) -> Void
  private let insertAt: @Sendable (inout Session, Identifier, Int?) -> Void
  let removeAt: @Sendable (inout Session, Int) -> Void
  private let shift: @Sendable (inout Session, Int, Int) -> Void

  /// A field, by its index in `columns`, and the thing it points at.
  package typealias Link = (column: Int, target: Identifier)
  /// A field, by its index in `columns`, and its values as text.
  package typealias Value = (column: Int, texts: [String])

  /// A value that did not fit its field.
  package struct InvalidValue: Sendable, Equatable {
    /// The index of the field in `columns`.
    package let column: Int
    package let problem: FieldProblem
  }

  /// - Parameters:
  ///   - roll: the things of the kind.
  ///   - change: changes them in place.
  init<E: Entity>(
    _ roll: @escaping @Sendable (Session) -> EntityList<E>,
    _ change: @escaping @Sendable (inout Session, (inout EntityList<E>) -> Void) -> Void
  ) {
    let fields = E.fields
    kind = E.kind
    columns = fields.map { Column(name: $0.name, label: $0.label, kind: $0.kind) }
    placeOf = { roll($0).index(of: $1) }
    idsOf = { roll($0).members.map(\.id) }
    readAt = { fields[$2].readInPlace(roll($0).members, $1) }
    marksAt = { roll($0).members[$1].marks }
    pointing = { session, links in
      let members = roll(session).members
      return Self.places(of: links, among: members).map { members[$0].id }
    }
    countOf = { session, links in
      links.isEmpty
        ? roll(session).count : Self.places(of: links, among: roll(session).members).count
    }
    reserveIn = { session, count in change(&session) { $0.reserve(count) } }
    appendTo = { session, id, values, marks in
      var member = E(id: id)
      member.marks = marks
      var invalid: [InvalidValue] = []
      for (column, texts) in values {
        if texts.count == 1, texts[0] == "unknown" {
          member.marks.unknown.insert(fields[column].name)
          continue
        }
        do throws(FieldProblem) {
          try fields[column].write(&member, texts)
        } catch {
          invalid.append(InvalidValue(column: column, problem: error))
          member.marks.preserve(texts, of: fields[column].name, among: fields.map(\.name))
        }
      }
      change(&session) { $0.append(member) }
      return invalid
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
    readBack = { (column, values) throws(FieldProblem) in
      var member = E(id: "")
      try fields[column].write(&member, values)
      return fields[column].read(member)
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
  /// The index of the field called `name`; letter case does not matter.
  package func column(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name }
      ?? columns.firstIndex { $0.name.lowercased() == name.lowercased() }
  }

  package func ids(in session: Session) -> [Identifier] {
    idsOf(session)
  }

  /// The place of `id` among its kind, counted from 0.
  package func index(of id: Identifier, in session: Session) -> Int? {
    placeOf(session, id)
  }

  /// The values of a field; `["unknown"]` when that was the answer.
  package func values(of name: String, on id: Identifier, in session: Session) -> [String] {
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

  package func marks(of id: Identifier, in session: Session) -> AnswerState {
    placeOf(session, id).map { marksAt(session, $0) } ?? AnswerState()
  }

  /// What a file holds under exactly this name, with what was kept aside because it does not fit.
  package func held(_ name: String, on id: Identifier, in session: Session) -> FieldValues {
    guard let place = placeOf(session, id) else { return FieldValues(name, []) }
    let other = marksAt(session, place).other.first { $0.name == name }
    let isOurs = name == "Skipped" || name == "Closed" || columns.contains { $0.name == name }
    let values = isOurs ? values(of: name, on: id, in: session) : []
    guard values.isEmpty, let other else { return FieldValues(name, values) }
    // A name that is a field's in other letters must not be taken for the field.
    return FieldValues(name, other.values, isPreserved: column(name) != nil)
  }

  /// Everything that is said of `id`, without empty fields, as a file holds it.
  package func allValues(of id: Identifier, in session: Session) -> [FieldValues] {
    guard placeOf(session, id) != nil else { return [] }
    let names = columns.map(\.name) + ["Skipped", "Closed"]
    let others = marks(of: id, in: session).other.map(\.name).filter { !names.contains($0) }
    return (names + others).map { held($0, on: id, in: session) }.filter { !$0.values.isEmpty }
  }

  /// The things whose reference fields point at all of these, in order.
  package func ids(pointingAt links: [Link], in session: Session) -> [Identifier] {
    links.isEmpty ? idsOf(session) : pointing(session, links)
  }

  /// How many things point at all of these.
  package func count(pointingAt links: [Link], in session: Session) -> Int {
    countOf(session, links)
  }

  /// Makes room for this many things, which are about to be loaded.
  package func reserve(_ count: Int, in session: inout Session) {
    reserveIn(&session, count)
  }

  /// Adds a thing as a file holds it. Values that do not fit are kept aside and returned.
  package func load(
    _ id: Identifier, _ values: [Value], other: [FieldValues],
    skipped: [String], closed: [String], into session: inout Session
  ) -> [InvalidValue] {
    var marks = AnswerState()
    marks.skipped = skipped
    marks.closed = closed
    marks.other = other
    return appendTo(&session, id, values, marks)
  }

  /// Gives a field these values; of a field that is ours, only those that say something.
  ///
  /// - Throws: `doesNotFit`, unless the values may stand aside.
  func set(_ field: FieldValues, at place: Int, in session: inout Session) throws(EditProblem) {
    var marks = marksAt(session, place)
    let name = field.name
    let exact = columns.firstIndex { $0.name == name }
    switch (name, exact ?? (field.isPreserved ? nil : column(name))) {
    case ("Skipped", _): marks.skipped = field.values
    case ("Closed", _): marks.closed = field.values
    case (_, nil): marks.preserve(field.values, of: name, among: columns.map(\.name))
    case (_, let column?):
      let values = field.values.filter { !$0.isEmpty }
      let known = columns[column].name
      let isUnknown = values == ["unknown"]
      var aside: [String] = []
      do throws(FieldProblem) {
        try writeAt(&session, place, column, isUnknown ? [] : values)
      } catch {
        guard field.isPreserved else { throw .doesNotFit(field: name, error) }
        aside = values
        try? writeAt(&session, place, column, [])
      }
      marks.preserve(aside, of: known, among: columns.map(\.name))
      if isUnknown { marks.unknown.insert(known) } else { marks.unknown.remove(known) }
    }
    if marks != marksAt(session, place) { markAt(&session, place, marks) }
  }

  /// Whether a field can hold these values.
  func fits(_ values: [String], _ column: Int) -> Bool {
    values.isEmpty || values == ["unknown"] || normal(values, column) != nil
  }

  /// The values as the field reads them once it holds them; nil when it cannot.
  func normal(_ values: [String], _ column: Int) -> [String]? {
    let values = values.filter { !$0.isEmpty }
    return values == ["unknown"] ? values : try? readBack(column, values)
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
