/// The things a question is about, outermost first, each with its place among its kind.
///
/// A large map asks many questions of each thing, and looks up only once where it stands.
struct EnteredThings {
  private(set) var references: [Reference] = []
  /// Counted from 0; nil for what is not there any more.
  private var places: [Int?] = []

  init() {}

  init(_ references: [Reference], in session: Session) {
    self.references = references
    places = references.map { EntityTable.of($0.kind).index(of: $0.id, in: session) }
  }

  mutating func enter(_ reference: Reference, in session: Session) {
    places.append(EntityTable.of(reference.kind).index(of: reference.id, in: session))
    references.append(reference)
  }

  mutating func leave() {
    references.removeLast()
    places.removeLast()
  }

  /// The place of the innermost one; of the workshop itself where there is none.
  func innermost(in session: Session) -> (table: EntityTable, place: Int?) {
    guard let last = references.last else {
      let table = EntityTable.of(.facts)
      return (table, table.index(of: Question.session.id, in: session))
    }
    return (EntityTable.of(last.kind), places[places.count - 1])
  }

  /// The place of the thing of a kind that a question is about: the sole one, else the innermost.
  func place(of kind: EntityKind, in session: Session) -> Int? {
    if let sole = kind.soleIdentifier {
      return EntityTable.of(kind).index(of: sole, in: session)
    }
    return references.lastIndex { $0.kind == kind }.flatMap { places[$0] }
  }

  /// Whether a question finds a thing of a kind to be about, though it may be gone.
  func holds(_ kind: EntityKind) -> Bool {
    kind.soleIdentifier != nil || references.contains { $0.kind == kind }
  }
}
