/// The fields of one kind of thing, reachable without knowing its Swift type.
///
/// Storing, asking, editing, comparing and the headings of exports all go through here. A reference,
/// because every step of every walk is handed one.
package final class EntityTable: Sendable {
  /// What is known of a field without the struct behind it.
  package struct Column: Sendable {
    package let name: String
    package let label: String
    package let kind: FieldKind
    /// What of it the public may see.
    package let visibility: FieldVisibility
    /// Whether it is a note of the program's own, which tells nothing of the workshop.
    package let isBookkeeping: Bool
    /// Whether the picture of the map draws it.
    package let isDrawn: Bool

    /// Whether a name is this one in whatever letter case; ours are of ASCII letters.
    fileprivate func isCalled(_ other: String) -> Bool {
      guard name.utf8.count == other.utf8.count else { return false }
      return zip(name.utf8, other.utf8).allSatisfy { ours, theirs in
        ours == theirs || ours | 0x20 == theirs | 0x20 && 0x61...0x7A ~= ours | 0x20
      }
    }

    init<E: Entity>(_ field: Field<E>) {
      name = field.name
      label = field.label
      kind = field.kind
      visibility = field.visibility
      isBookkeeping = field.isBookkeeping
      isDrawn = field.isDrawn
    }
  }

  package let kind: EntityKind
  /// The fields of the struct, in their order.
  package let columns: [Column]

  /// The fields that tell what people call a thing, the first that says something first.
  let namingColumns: [Int]

  let store: EntityStore

  /// A field, by its index in `columns`, and the thing it points at.
  package typealias Link = (column: Int, target: Identifier)
  /// A field, by its index in `columns`, and its values as text.
  package typealias Value = (column: Int, texts: [String])

  /// The same as a file holds it.
  package typealias HeldValue = (column: Int, texts: FieldTexts)

  /// A value that did not fit its field.
  package struct InvalidValue: Sendable, Equatable {
    /// The index of the field in `columns`.
    package let column: Int
    package let problem: FieldProblem
  }

  /// - Parameters:
  ///   - list: the things of the kind.
  ///   - change: changes them in place.
  init<E: Entity>(
    _ list: @escaping @Sendable (Session) -> EntityList<E>,
    _ change: @escaping @Sendable (inout Session, (inout EntityList<E>) -> Void) -> Void
  ) {
    kind = E.kind
    let columns = E.fields.map(Column.init)
    self.columns = columns
    namingColumns = E.naming.compactMap { name in
      columns.firstIndex { $0.name == name.rawValue }
    }
    store = EntityStore(list, change)
  }
}

extension EntityTable {
  /// The index of the field called `name`; letter case does not matter.
  package func column(_ name: String) -> Int? {
    exactColumn(name) ?? columns.firstIndex { $0.isCalled(name) }
  }

  /// The index of the field called just so.
  package func exactColumn(_ name: String) -> Int? {
    // Names are of ASCII letters, and most are of another length.
    let length = name.utf8.count
    // In place: a copy of each column on the way is what long walks wait for.
    return columns.withUnsafeBufferPointer { columns in
      columns.indices.first { place in
        columns[place].name.utf8.count == length && columns[place].name == name
      }
    }
  }

  package func ids(in session: Session) -> [Identifier] {
    store.ids(session)
  }

  /// The place of `id` among its kind, counted from 0.
  package func index(of id: Identifier, in session: Session) -> Int? {
    store.index(id, session)
  }

  /// The values of a field; `["unknown"]` when that was the answer.
  package func values(of name: String, on id: Identifier, in session: Session) -> [String] {
    guard let place = store.index(id, session) else { return [] }
    switch name {
    case AnswerState.skippedField: return store.marks(place, session).skipped
    case AnswerState.closedField: return store.marks(place, session).closed
    default: break
    }
    guard let column = column(name) else {
      return store.marks(place, session).other.first { $0.name == name }?.values ?? []
    }
    return values(inColumn: column, at: place, in: session)
  }

  /// The values of a field by its index, on the thing at a place; `["unknown"]` when that was the answer.
  func values(inColumn column: Int, at place: Int, in session: Session) -> [String] {
    let values = store.values(place, column, session)
    if values.isEmpty, store.marks(place, session).unknown.contains(columns[column].name) {
      return ["unknown"]
    }
    return values
  }

  /// Whether a field by its index says anything, or that it is not known.
  func isSaid(inColumn column: Int, at place: Int, in session: Session) -> Bool {
    store.isSaid(place, column, session)
      || store.marks(place, session).unknown.contains(columns[column].name)
  }

  /// The numbers of several people in a field by its index; nil where it holds none such.
  func numbers(inColumn column: Int, at place: Int, in session: Session) -> [Int]? {
    store.numbers(place, column, session)
  }

  package func marks(of id: Identifier, in session: Session) -> AnswerState {
    store.index(id, session).map { store.marks($0, session) } ?? AnswerState()
  }

  /// What stands beside the fields of the thing at a place among its kind.
  package func marks(at place: Int, in session: Session) -> AnswerState {
    store.marks(place, session)
  }

  func isEmpty(in session: Session) -> Bool {
    store.countPointing([], session) == 0
  }

  /// What a file holds under exactly this name, with what was kept aside because it does not fit.
  package func held(_ name: String, on id: Identifier, in session: Session) -> FieldValues {
    guard let place = store.index(id, session) else { return FieldValues(name, []) }
    let other = store.marks(place, session).other.first { $0.name == name }
    let isOurs =
      name == AnswerState.skippedField || name == AnswerState.closedField
      || columns.contains { $0.name == name }
    let values = isOurs ? values(of: name, on: id, in: session) : []
    guard values.isEmpty, let other else { return FieldValues(name, values) }
    // A name that is a field's in other letters must not be taken for the field.
    return FieldValues(name, other.values, isPreserved: column(name) != nil)
  }

  /// Everything that is said of `id`, without empty fields, as a file holds it.
  package func allValues(of id: Identifier, in session: Session) -> [FieldValues] {
    guard store.index(id, session) != nil else { return [] }
    let names = columns.map(\.name) + [AnswerState.skippedField, AnswerState.closedField]
    let others = marks(of: id, in: session).other.map(\.name).filter { !names.contains($0) }
    return (names + others).map { held($0, on: id, in: session) }.filter { !$0.values.isEmpty }
  }

  /// The things whose reference fields point at all of these, in order, from a place among the kind on.
  package func ids(
    pointingAt links: [Link], from first: Int = 0, in session: Session
  ) -> [Identifier] {
    store.pointing(links, first, session)
  }

  /// How many things point at all of these.
  package func count(pointingAt links: [Link], in session: Session) -> Int {
    store.countPointing(links, session)
  }

  /// Whether any thing points at all of these.
  package func isAny(pointingAt links: [Link], in session: Session) -> Bool {
    store.isAnyPointing(links, session)
  }

  /// Makes room for this many things, which are about to be loaded.
  package func reserve(_ count: Int, in session: inout Session) {
    store.reserve(count, &session)
  }

  /// Adds a thing as a file holds it. Values that do not fit are kept aside and returned.
  package func load(
    _ id: Identifier, _ values: [Value], other: [FieldValues],
    skipped: [String], closed: [String], into session: inout Session
  ) -> [InvalidValue] {
    var marks = AnswerState()
    (marks.skipped, marks.closed, marks.other) = (skipped, closed, other)
    let held = values.map { (column: $0.column, texts: FieldTexts($0.texts)) }
    return load(id, held, marks, into: &session) ?? []
  }

  /// The same of values read one by one; nil, with nothing added, where there is one of that identifier.
  package func load(
    _ id: Identifier, _ values: [HeldValue], _ marks: AnswerState, into session: inout Session
  ) -> [InvalidValue]? {
    store.append(id, values, marks, &session)
  }

  /// Gives a field these values; of a field that is ours, only those that say something.
  ///
  /// - Throws: `doesNotFit`, unless the values may stand aside.
  func set(_ field: FieldValues, at place: Int, in session: inout Session) throws(EditProblem) {
    var marks = store.marks(place, session)
    let name = field.name
    let exact = exactColumn(name)
    switch (name, exact ?? (field.isPreserved ? nil : column(name))) {
    case (AnswerState.skippedField, _): marks.skipped = field.values
    case (AnswerState.closedField, _): marks.closed = field.values
    case (_, nil): marks.preserve(field.values, of: name, among: columns.map(\.name))
    case (_, let column?):
      let values = field.values.filter { !$0.isEmpty }
      let known = columns[column].name
      let isUnknown = values == ["unknown"]
      let aside = field.isPreserved && !fits(values, column) ? values : []
      do throws(FieldProblem) {
        try store.write(isUnknown || !aside.isEmpty ? [] : values, place, column, &session)
      } catch {
        throw .doesNotFit(field: name, error)
      }
      marks.preserve(aside, of: known, among: columns.map(\.name))
      if isUnknown { marks.unknown.insert(known) } else { marks.unknown.remove(known) }
    }
    if marks != store.marks(place, session) {
      store.setMarks(marks, place, &session)
    }
  }

  /// Whether a field can hold these values.
  func fits(_ values: [String], _ column: Int) -> Bool {
    values.isEmpty || values == ["unknown"] || normal(values, column) != nil
  }

  /// The values as the field reads them once it holds them; nil when it cannot.
  func normal(_ values: [String], _ column: Int) -> [String]? {
    let values = values.filter { !$0.isEmpty }
    return values == ["unknown"] ? values : try? store.reread(values, column)
  }

  func insert(_ id: Identifier, at place: Int?, in session: inout Session) {
    store.insert(id, place, &session)
  }

  func remove(at place: Int, in session: inout Session) {
    store.remove(place, &session)
  }

  func move(from: Int, to: Int, in session: inout Session) {
    store.move(from, to, &session)
  }
}
