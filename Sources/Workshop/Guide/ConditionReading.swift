/// A field with everything looked up that is the same for all things that have it.
struct FieldReading: Sendable {
  private let path: FieldPath
  private let table: EntityTable
  /// Nil for a name that no field has: marks, and what other programs keep.
  private let column: Int?

  init(_ path: FieldPath) {
    self.path = path
    table = EntityTable.of(path.kind)
    column = table.column(path.field)
  }

  var kind: FieldKind? { column.map { table.columns[$0].kind } }

  /// The field that keeps the middle of these numbers, where they are several people's.
  var median: FieldReading? {
    guard case .scores(_, let median?) = kind else { return nil }
    return FieldReading(FieldPath(path.kind, median))
  }

  /// What the thing at a place among its kind says in it; `["unknown"]` when that was the answer.
  func values(at place: Int, in session: Session) -> [String] {
    if let column { return table.values(inColumn: column, at: place, in: session) }
    return table.values(of: path.field, on: table.ids(in: session)[place], in: session)
  }

  /// Whether it says anything, or that it is not known.
  func isSaid(at place: Int, in session: Session) -> Bool {
    if let column { return table.isSaid(inColumn: column, at: place, in: session) }
    return !values(at: place, in: session).isEmpty
  }

  /// The numbers of several people that it says; nil for a field that holds none such.
  func numbers(at place: Int, in session: Session) -> [Int]? {
    column.flatMap { table.numbers(inColumn: $0, at: place, in: session) }
  }
}

/// A condition with everything looked up that is the same wherever it is put.
final class ConditionReading: Sendable {
  private let condition: Condition
  private let field: FieldReading
  private let median: FieldReading?
  private let isOfScores: Bool
  /// The number it compares with.
  private let bound: Double?

  init(_ condition: Condition) {
    self.condition = condition
    field = FieldReading(condition.path)
    median = field.median
    isOfScores = if case .scores = field.kind { true } else { false }
    bound = Condition.number(condition.value)
  }

  func holds(among things: EnteredThings, of session: Session) -> Bool {
    let kind = condition.path.kind
    guard things.holds(kind) else { return false }
    let place = things.place(of: kind, in: session)
    if isOfScores { return place.map { stands(at: $0, of: session) } ?? false }
    let values = place.map { field.values(at: $0, in: session) } ?? []
    switch condition.comparison {
    case .equal, .differs:
      let isEmpty = values.isEmpty || values == ["unknown"]
      let isSo =
        condition.value == Condition.nothing ? isEmpty : values.contains(condition.value)
      return isSo == (condition.comparison == .equal)
    case .less, .more:
      guard let bound, let number = values.first.flatMap(Condition.number) else { return false }
      return condition.comparison == .less ? number < bound : number > bound
    }
  }

  /// Numbers of several people hold where two of them, or a third, say so; where nobody's own is
  /// known, what is kept as their median does.
  private func stands(at place: Int, of session: Session) -> Bool {
    guard let bound else { return false }
    let numbers = field.numbers(at: place, in: session) ?? []
    if numbers.isEmpty {
      let middle = median?.values(at: place, in: session).compactMap(Condition.number) ?? []
      return holds(middle.count { isSo($0, bound) }, of: middle.count)
    }
    return holds(numbers.count { isSo(Double($0), bound) }, of: numbers.count)
  }

  private func holds(_ count: Int, of all: Int) -> Bool {
    count >= 2 || count > 0 && count * 3 >= all
  }

  private func isSo(_ number: Double, _ bound: Double) -> Bool {
    switch condition.comparison {
    case .less: number < bound
    case .more: number > bound
    case .equal: number == bound
    case .differs: number != bound
    }
  }
}
