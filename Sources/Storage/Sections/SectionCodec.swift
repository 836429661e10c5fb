import Records
import Workshop

/// The things of a session as records, and back.
enum SectionCodec {
  static let identifier = "Id"
  static let skipped = "Skipped"
  static let closed = "Closed"

  /// Every name a record of the kind may hold, in the order in which we write them.
  static func order(of kind: EntityKind) -> [String] {
    [identifier] + EntityTable.of(kind).columns.map(\.name) + [skipped, closed]
  }

  /// Whether a record of a thing can hold a field of this name beside its identifier.
  static func canHold(_ name: String) -> Bool {
    RecordText.isName(name) && !name.hasPrefix("%") && name != identifier
  }

  /// The fields of a new record; what this version does not know comes last.
  static func fields(
    of id: Identifier, _ kind: EntityKind, _ values: [FieldValues]
  ) -> [(name: String, value: String)] {
    let order = order(of: kind)
    var byName: [String: [String]] = [:]
    for field in values { byName[name(of: field, kind)] = stored(field, kind) }
    let others = values.map { name(of: $0, kind) }.filter { !order.contains($0) }
    var fields = [(name: identifier, value: id.text)]
    for name in order.dropFirst() + others {
      fields += (byName.removeValue(forKey: name) ?? []).map { (name, $0) }
    }
    return fields
  }

  /// The name under which the file holds a field, which may be given in other letters.
  static func name(of field: FieldValues, _ kind: EntityKind) -> String {
    let table = EntityTable.of(kind)
    if field.isPreserved { return field.name }
    return table.column(field.name).map { table.columns[$0].name } ?? field.name
  }

  /// Values as the file holds them: scores in one line, unless they are none.
  static func stored(_ field: FieldValues, _ kind: EntityKind) -> [String] {
    let table = EntityTable.of(kind)
    guard field.values.count > 1, !field.isPreserved, let column = table.column(field.name),
      case .scores = table.columns[column].kind
    else { return field.values }
    return [field.values.joined(separator: " ")]
  }

  /// Reads the things in a file into a session of their own.
  static func read(
    _ file: RecordFile, of part: SectionFile
  ) -> (session: Session, index: SectionIndex) {
    var session = Session()
    let (index, _) = load(file, of: part, into: &session)
    return (session, index)
  }

  /// Adds the things in a file to a session; what cannot be taken is told and left in the file.
  static func load(
    _ file: RecordFile, of part: SectionFile, into session: inout Session
  ) -> (index: SectionIndex, notices: [LoadNotice]) {
    var loader = SectionLoader(file: file, part: part)
    loader.load(into: &session)
    return (loader.index, loader.allNotices)
  }
}
