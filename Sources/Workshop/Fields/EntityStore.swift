/// How a session holds the things of one kind, without their Swift type.
///
/// Closures, each made where that type is known: behind a protocol the same code would serve every type
/// and look up at each call how to copy a thing. A reference, because tables are handed about.
final class EntityStore: Sendable {
  typealias Link = EntityTable.Link
  typealias Value = EntityTable.HeldValue

  let ids: @Sendable (Session) -> [Identifier]
  let index: @Sendable (Identifier, Session) -> Int?
  /// The values of a field, by its column, of the thing at an index.
  let values: @Sendable (_ index: Int, _ column: Int, Session) -> [String]
  /// Whether a field holds any value, seen without making texts of them.
  let isSaid: @Sendable (_ index: Int, _ column: Int, Session) -> Bool
  /// The numbers of several people in a field; nil for fields that hold none such.
  let numbers: @Sendable (_ index: Int, _ column: Int, Session) -> [Int]?
  let marks: @Sendable (_ index: Int, Session) -> AnswerState
  /// The things whose reference fields point at all of these, from an index on; all of the kind where
  /// none are given.
  let pointing: @Sendable ([Link], _ first: Int, Session) -> [Identifier]
  let countPointing: @Sendable ([Link], Session) -> Int
  /// Whether anything points at all of these.
  let isAnyPointing: @Sendable ([Link], Session) -> Bool
  /// The values as the field reads them once it holds them.
  let reread: @Sendable ([String], _ column: Int) throws(FieldProblem) -> [String]

  let reserve: @Sendable (Int, inout Session) -> Void
  /// Adds a thing; what does not fit its field is preserved beside it and returned. Nil where there is one
  /// of that identifier.
  let append:
    @Sendable (Identifier, [Value], AnswerState, inout Session) -> [EntityTable.InvalidValue]?
  let insert: @Sendable (Identifier, _ index: Int?, inout Session) -> Void
  let write:
    @Sendable ([String], _ index: Int, _ column: Int, inout Session) throws(FieldProblem) -> Void
  let setMarks: @Sendable (AnswerState, _ index: Int, inout Session) -> Void
  let remove: @Sendable (_ index: Int, inout Session) -> Void
  let move: @Sendable (_ from: Int, _ to: Int, inout Session) -> Void

  init<E: Entity>(
    _ list: @escaping @Sendable (Session) -> EntityList<E>,
    _ change: @escaping @Sendable (inout Session, (inout EntityList<E>) -> Void) -> Void
  ) {
    let store = ListStore(list: list, change: change)
    ids = { store.ids(in: $0) }
    index = { store.index(of: $0, in: $1) }
    values = { store.values(at: $0, $1, in: $2) }
    isSaid = { store.isSaid(at: $0, $1, in: $2) }
    numbers = { store.numbers(at: $0, $1, in: $2) }
    marks = { store.marks(at: $0, in: $1) }
    pointing = { store.ids(pointingAt: $0, from: $1, in: $2) }
    countPointing = { store.count(pointingAt: $0, in: $1) }
    isAnyPointing = { store.isAny(pointingAt: $0, in: $1) }
    reread = { (values, column) throws(FieldProblem) in try store.reread(values, column) }
    reserve = { store.reserve($0, in: &$1) }
    append = { store.append($0, $1, $2, to: &$3) }
    insert = { store.insert($0, at: $1, in: &$2) }
    write = { (values, index, column, session) throws(FieldProblem) in
      try store.write(values, at: index, column, in: &session)
    }
    setMarks = { store.setMarks($0, at: $1, in: &$2) }
    remove = { store.remove(at: $0, in: &$1) }
    move = { store.move(from: $0, to: $1, in: &$2) }
  }
}

/// The things of one kind in the list that the session has for them.
///
/// Two closures rather than a key path, for which the start of the program would have to wait.
private struct ListStore<E: Entity>: Sendable {
  let list: @Sendable (Session) -> EntityList<E>
  let change: @Sendable (inout Session, (inout EntityList<E>) -> Void) -> Void
  private let fields = E.fields

  init(
    list: @escaping @Sendable (Session) -> EntityList<E>,
    change: @escaping @Sendable (inout Session, (inout EntityList<E>) -> Void) -> Void
  ) {
    self.list = list
    self.change = change
  }

  func ids(in session: Session) -> [Identifier] {
    list(session).members.map(\.id)
  }

  func index(of id: Identifier, in session: Session) -> Int? {
    list(session).index(of: id)
  }

  func values(at index: Int, _ column: Int, in session: Session) -> [String] {
    fields[column].readInPlace(list(session).members, index)
  }

  func isSaid(at index: Int, _ column: Int, in session: Session) -> Bool {
    let isSaid = fields.withUnsafeBufferPointer { $0[column].isSaid }
    return isSaid(list(session).members, index)
  }

  func numbers(at index: Int, _ column: Int, in session: Session) -> [Int]? {
    let numbers = fields.withUnsafeBufferPointer { $0[column].numbers }
    return numbers?(list(session).members, index)
  }

  func marks(at index: Int, in session: Session) -> AnswerState {
    // In place: a copy of a whole thing only to see its marks is what large maps wait for.
    list(session).members.withUnsafeBufferPointer { $0[index].marks }
  }

  func ids(
    pointingAt links: [EntityTable.Link], from first: Int, in session: Session
  ) -> [Identifier] {
    let members = list(session).members
    let looked = first > 0 ? Array(min(first, members.count)..<members.count) : nil
    guard let places = places(pointingAt: links, among: members, of: looked) else {
      return members.map(\.id)
    }
    return places.map { members[$0].id }
  }

  func count(pointingAt links: [EntityTable.Link], in session: Session) -> Int {
    let members = list(session).members
    return places(pointingAt: links, among: members)?.count ?? members.count
  }

  /// Looks from the end, where what is being asked about mostly stands.
  func isAny(pointingAt links: [EntityTable.Link], in session: Session) -> Bool {
    let members = list(session).members
    var (end, count) = (members.count, 64)
    while end > 0 {
      let start = max(0, end - count)
      let found = places(pointingAt: links, among: members, of: Array(start..<end))
      if found?.isEmpty == false { return true }
      (end, count) = (start, count * 4)
    }
    return false
  }

  /// Nil for all of them.
  private func places(
    pointingAt links: [EntityTable.Link], among members: [E], of looked: [Int]? = nil
  ) -> [Int]? {
    var places = looked
    // The innermost leaves the fewest for the others.
    for link in links.reversed() {
      // A field that refers to nothing points at nothing.
      guard let find = fields[link.column].find else { return [] }
      places = find(members, places, link.target)
    }
    return places
  }

  func reread(_ values: [String], _ column: Int) throws(FieldProblem) -> [String] {
    var member = E(id: "")
    try fields[column].write(&member, FieldTexts(values))
    return fields[column].read(member)
  }
}

extension ListStore {
  func reserve(_ count: Int, in session: inout Session) {
    change(&session) { $0.reserve(count) }
  }

  func append(
    _ id: Identifier, _ values: [EntityTable.HeldValue], _ marks: AnswerState,
    to session: inout Session
  ) -> [EntityTable.InvalidValue]? {
    var invalid: [EntityTable.InvalidValue]?
    // Where it stays: a thing is large, and is not made somewhere else first.
    change(&session) { list in
      guard list.appendNew(E(id: id)) else { return }
      invalid = list.change(at: list.count - 1) { member in fill(&member, values, marks) }
    }
    return invalid
  }

  private func fill(
    _ member: inout E, _ values: [EntityTable.HeldValue], _ marks: AnswerState
  ) -> [EntityTable.InvalidValue] {
    member.marks = marks
    var invalid: [EntityTable.InvalidValue] = []
    for (column, texts) in values {
      if texts.isUnknown {
        member.marks.unknown.insert(fields[column].name)
        continue
      }
      do throws(FieldProblem) {
        try write(column)(&member, texts)
      } catch {
        invalid.append(EntityTable.InvalidValue(column: column, problem: error))
        member.marks.preserve(texts.all, of: fields[column].name, among: fields.map(\.name))
      }
    }
    return invalid
  }

  /// In place: a copy of a whole field for each value is what reading many maps waits for.
  private func write(
    _ column: Int
  ) -> @Sendable (inout E, FieldTexts) throws(FieldProblem) -> Void {
    fields.withUnsafeBufferPointer { $0[column].write }
  }

  func insert(_ id: Identifier, at index: Int?, in session: inout Session) {
    change(&session) { $0.insert(E(id: id), at: index ?? .max) }
  }

  func write(
    _ values: [String], at index: Int, _ column: Int, in session: inout Session
  ) throws(FieldProblem) {
    var outcome: Result<Void, FieldProblem> = .success(())
    change(&session) { list in
      outcome = Result { () throws(FieldProblem) in
        try list.change(at: index) { member throws(FieldProblem) in
          try fields[column].write(&member, FieldTexts(values))
        }
      }
    }
    try outcome.get()
  }

  func setMarks(_ marks: AnswerState, at index: Int, in session: inout Session) {
    change(&session) { $0.change(at: index) { member throws(Never) in member.marks = marks } }
  }

  func remove(at index: Int, in session: inout Session) {
    change(&session) { $0.remove(at: index) }
  }

  func move(from: Int, to: Int, in session: inout Session) {
    change(&session) { $0.insert($0.remove(at: from), at: to) }
  }
}
