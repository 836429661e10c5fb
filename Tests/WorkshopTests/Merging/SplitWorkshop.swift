@testable import Workshop

/// One side of a split workshop: its session, its minutes, and who speaks.
struct Side {
  var session: Session
  var minutes: [Minute] = []
  var writer: String
  private var turn: Int
  private var clock: Int

  init(_ session: Session = Session(), by writer: String = "ana") {
    self.session = session
    self.writer = writer
    turn = 0
    clock = 1000
  }

  /// The same workshop, with somebody else at work.
  func copied(for writer: String) -> Side {
    var copy = self
    copy.writer = writer
    return copy
  }

  /// Says something, as one turn.
  mutating func say(
    _ edits: Edit..., question: String? = nil, origin: Minute.Origin = .said
  ) throws(EditProblem) {
    try say(edits, question: { _ in question }, origin: origin)
  }

  mutating func say(
    _ edits: [Edit], question: (Edit) -> String? = { _ in nil }, origin: Minute.Origin = .said
  ) throws(EditProblem) {
    turn += 1
    clock += 1
    for edit in edits {
      try session.apply(edit)
      let sequence = (minutes.last { $0.writer == writer }?.sequence ?? 0) + 1
      minutes.append(
        Minute(
          sequence: sequence, moment: Moment(seconds: clock), writer: writer, turn: turn,
          question: question(edit), edit: edit, origin: origin))
    }
  }

  /// Gives a field these values.
  mutating func set(
    _ kind: EntityKind, _ id: Identifier, _ field: String, _ values: String...
  ) throws(EditProblem) {
    try say(session.setting(field, of: Reference(kind, id), to: values))
  }

  mutating func add(
    _ kind: EntityKind, _ id: Identifier, _ values: KeyValuePairs<String, String> = [:],
    at place: Int? = nil
  ) throws(EditProblem) {
    try say(.add(kind, id, values.map { FieldValues($0.key, [$0.value]) }, place: place))
  }

  mutating func remove(_ kind: EntityKind, _ id: Identifier) throws(EditProblem) {
    try say(session.removal(of: Reference(kind, id)))
  }

  func values(_ kind: EntityKind, _ id: Identifier, _ field: String) -> [String] {
    session.values(of: field, on: Reference(kind, id))
  }

  func ids(_ kind: EntityKind) -> [String] {
    EntityTable.of(kind).ids(in: session).map(\.text)
  }

  func merge(_ other: Side) -> Merge {
    Merge(other.session, other.minutes, into: session, minutes)
  }

  /// Takes another side in, with one choice for all conflicts.
  @discardableResult
  mutating func take(
    _ other: Side, _ choice: Merge.Choice = .ours
  ) throws(EditProblem) -> Merge {
    let merge = merge(other)
    let own = writer
    writer = merge.writer ?? writer
    defer { writer = own }
    turn += 1
    clock += 1
    func enter(_ edit: Edit, _ side: inout Side) throws(EditProblem) {
      side.turn -= 1
      side.clock -= 1
      try side.say([edit], question: merge.mark(of:))
    }
    for edit in merge.edits { try enter(edit, &self) }
    for conflict in merge.conflicts {
      for edit in conflict.edits(choice, in: session) { try enter(edit, &self) }
    }
    return merge
  }

  /// Takes the last turn back.
  mutating func undo() throws(EditProblem) {
    guard let last = minutes.last?.turn else { return }
    let edits = minutes.filter { $0.turn == last }.map(\.edit)
    try say(edits.reversed().map(\.inverse), origin: .undo(last))
  }
}
