/// What the other side said where a merge of files could not tell which answer holds.
///
/// It stands beside the answer that was taken, as `Conflict: Field: value`, until somebody chooses.
package struct MergeMark: Sendable, Equatable {
  package let reference: Reference
  package let field: String
  /// What the other side said there.
  package let values: [String]

  /// The field in which it stands.
  package static let field = "Conflict"

  /// The line of a value.
  package static func line(_ field: String, _ value: String) -> String { "\(field): \(value)" }

  private static func part(_ line: String) -> (field: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...]
    return (String(line[..<colon]), String(value.first == " " ? value.dropFirst() : value))
  }
}

extension MergeMark {
  /// Every answer that waits for a choice, in the order of the kinds.
  package static func all(in session: Session) -> [MergeMark] {
    EntityKind.present(in: session).flatMap { kind in
      let table = EntityTable.of(kind)
      return table.ids(in: session).flatMap { id -> [MergeMark] in
        let lines = table.marks(of: id, in: session).other.first { $0.name == field }
        let parts = (lines?.values ?? []).compactMap(part)
        var fields: [String] = []
        for part in parts where !fields.contains(part.field) { fields.append(part.field) }
        return fields.map { field in
          MergeMark(
            reference: Reference(kind, id), field: field,
            values: parts.filter { $0.field == field }.map(\.value))
        }
      }
    }
  }

  /// The edit that takes the mark off, and gives the field `values` unless they are nil.
  package func settled(with values: [String]?, in session: Session) -> Edit {
    let lines = session.values(of: MergeMark.field, on: reference)
    let rest = lines.filter { MergeMark.part($0)?.field != field }
    var changes = [session.change(of: MergeMark.field, on: reference, to: rest)]
    if let values { changes.insert(session.change(of: field, on: reference, to: values), at: 0) }
    return .revise(reference.kind, reference.id, changes)
  }

  /// What the other side said, in quotes.
  var quoted: String { values.map { "\"\($0)\"" }.joined(separator: ", ") }
}
