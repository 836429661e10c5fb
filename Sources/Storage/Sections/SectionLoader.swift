import Records
import Workshop

/// Reads the records of one file into a session, one after the other.
struct SectionLoader {
  /// What a field's name means in the records of one kind.
  private enum Role {
    case identifier, skipped, closed, other
    case column(Int)
  }

  /// A kind's table, with the meaning of each name of the file worked out once.
  private struct Plan {
    let type: String
    let table: EntityTable
    let roles: [Role]
  }

  private let file: RecordFile
  private let part: SectionFile
  private(set) var index = SectionIndex()
  private var notices: [LoadNotice] = []
  private var untold = 0
  private var plans: [Plan] = []
  /// By the names of the file, where in the record at hand the values of one stand that no column has. A
  /// stranger's record may have a name of its own in every line.
  private var placesOfOther: [Int?] = []
  /// The values of the record at hand; one list for all of them.
  private var held: [EntityTable.HeldValue] = []

  /// Finding a line means counting from the top, so a file full of faults must not be told in full.
  private static let mostNotices = 50

  init(file: RecordFile, part: SectionFile) {
    self.file = file
    self.part = part
  }

  var allNotices: [LoadNotice] {
    untold == 0 ? notices : notices + [.more(file: part.name, count: untold)]
  }

  mutating func load(into session: inout Session) {
    var type: String?
    var plan: Plan?
    for record in 0..<file.recordCount where !file.isDescriptor(record) {
      let own = file.type(of: record)
      if own != type || record == 0 {
        type = own
        plan = self.plan(for: own, at: record)
        plan?.table.reserve(own.map(file.records(ofType:))?.count ?? 0, in: &session)
      }
      if let plan { load(record, by: plan, into: &session) }
    }
  }

  private mutating func load(_ record: Int, by plan: borrowing Plan, into session: inout Session) {
    var marks = AnswerState()
    var id: String?
    let count = file.fieldCount(of: record)
    held.removeAll(keepingCapacity: true)
    for field in 0..<count {
      let (name, text) = file.field(record, field)
      switch plan.roles[name] {
      case .column(let column):
        if text.isEmpty { continue }
        if let place = held.lastIndex(where: { $0.column == column }) {
          held[place].texts.append(text)
        } else {
          held.append((column, FieldTexts(text)))
        }
      case .identifier: id = id ?? text
      case .skipped: marks.skipped.append(text)
      case .closed: marks.closed.append(text)
      case .other:
        if placesOfOther.isEmpty { placesOfOther = file.names.map { _ in nil } }
        if let place = placesOfOther[name] {
          marks.other[place].values.append(text)
        } else {
          placesOfOther[name] = marks.other.count
          marks.other.append(FieldValues(file.names[name], [text]))
        }
      }
    }
    if !marks.other.isEmpty {
      for field in 0..<count { placesOfOther[file.nameIndex(record, field)] = nil }
    }
    guard let id = accept(id, plan.table.kind, record: record) else { return }
    guard let invalid = plan.table.load(id, held, marks, into: &session) else {
      let first = index.record(of: id, plan.table.kind).map { file.position(of: $0).line } ?? 0
      let reference = Reference(plan.table.kind, id)
      return tell(at: record) { .duplicate($0, reference, firstLine: first) }
    }
    index.append(id, plan.table.kind, record: record)
    for misfit in invalid { tell(misfit, of: plan.table, in: record) }
  }

  /// The identifier under which a record can be loaded; nil, with a notice, when there is none.
  private mutating func accept(_ text: String?, _ kind: EntityKind, record: Int) -> Identifier? {
    guard let text, !text.isEmpty else {
      tell(at: record) { .noIdentifier($0, type: kind.rawValue) }
      return nil
    }
    let id = Identifier(text)
    if let expected = kind.soleIdentifier, id != expected {
      tell(at: record) { .wrongIdentifier($0, found: id, expected: expected) }
      return nil
    }
    return id
  }

  /// How to read records of a type; nil, with one notice, when they are none of ours.
  private mutating func plan(for type: String?, at record: Int) -> Plan? {
    guard let type else {
      tell(at: record, LoadNotice.untyped)
      return nil
    }
    if let plan = plans.first(where: { $0.type == type }) { return plan }
    guard let kind = EntityKind(rawValue: type) else {
      tell(at: record) { .unknownType($0, type: type) }
      return nil
    }
    let home = SectionFile.holding(kind)
    guard home == part else {
      tell(at: record) { .misplaced($0, type: type, expected: home.name) }
      return nil
    }
    let table = EntityTable.of(kind)
    let roles: [Role] = file.names.map { name in
      switch name {
      case SectionCodec.identifier: .identifier
      case SectionCodec.skipped: .skipped
      case SectionCodec.closed: .closed
      default: table.exactColumn(name).map(Role.column) ?? .other
      }
    }
    let plan = Plan(type: type, table: table, roles: roles)
    plans.append(plan)
    return plan
  }

  private mutating func tell(
    _ misfit: EntityTable.InvalidValue, of table: EntityTable, in record: Int
  ) {
    let name = table.columns[misfit.column].name
    let field = (0..<file.fieldCount(of: record)).first {
      file.names[file.nameIndex(record, $0)] == name
    }
    tell(at: record, field: field) { .misfit($0, field: name, misfit.problem) }
  }

  private mutating func tell(
    at record: Int, field: Int? = nil, _ notice: (FilePlace) -> LoadNotice
  ) {
    guard notices.count < Self.mostNotices else {
      untold += 1
      return
    }
    let position = field.map { file.position(record, $0) } ?? file.position(of: record)
    notices.append(notice(FilePlace(part.name, position)))
  }
}
