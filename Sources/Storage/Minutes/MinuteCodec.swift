import Records
import Workshop

/// A minute as a record of the type `Minute`, and back, without loss.
///
/// The values before and after stand as `Before: Field: value` and `After: Field: value`, each
/// change's lines together. Two changes of one field that would run into each other are parted by an
/// empty `After:`, and a field that has no values on either side is named alone: `After: Field`.
/// `Aside: Field` behind them says that the field cannot hold one of the two, which is kept aside.
/// `Sum` comes last: the FNV-1a checksum of the record's lines before it as we write them.
enum MinuteCodec {
  static let type = "Minute"
  /// The name of the last field.
  static let sum = "Sum"

  /// The lines that begin a new file of minutes.
  static let head =
    beginning + Array("What was changed, by whom and when. Only ever added to; do not edit.\n".utf8)

  /// How such a file begins, whatever the rest of the line says of it.
  static let beginning = RecordText.encode([("%rec", type), ("%key", "Id")]) + Array("%doc: ".utf8)

  /// The record's lines, `Sum` included, without a blank line around them.
  static func encode(_ minute: Minute) -> [UInt8] {
    let text = RecordText.encode(fields(of: minute))
    return text + RecordText.encode([(sum, Checksum.text(of: text))])
  }

  static func identifier(of minute: Minute) -> String {
    identifier(minute.sequence, of: MinuteNumbering.slug(of: minute.writer))
  }

  /// `ana-000123`
  static func identifier(_ sequence: Int, of slug: String) -> String {
    let digits = String(sequence)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    return "\(slug)-\(zeros)\(digits)"
  }

  private static func fields(of minute: Minute) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = [
      ("Id", identifier(of: minute)), ("Seq", String(minute.sequence)),
      ("When", minute.moment.text), ("By", minute.writer), ("Turn", String(minute.turn)),
    ]
    if let question = minute.question { fields.append(("Question", question)) }
    let about = minute.edit.reference
    let what = ("What", "\(about.kind.rawValue) \(about.id.text)")
    switch minute.edit {
    case .add(_, _, let values, let place):
      fields += [("Did", "add"), what] + lines(of: values.map(\.change))
      if let place { fields.append(("Place", String(place))) }
    case .remove(_, _, let values, let place):
      fields += [("Did", "remove"), what] + lines(of: values.map(\.change.inverse))
      fields.append(("Place", String(place)))
    case .revise(_, _, let changes):
      fields += [("Did", "revise"), what]
      fields += lines(of: changes)
    case .move(_, _, let from, let to):
      fields += [("Did", "move"), what, ("From", String(from)), ("To", String(to))]
    }
    switch minute.origin {
    case .said, .sealed: break
    case .undo(let turn): fields.append(("Undoes", String(turn)))
    case .redo(let turn): fields.append(("Redoes", String(turn)))
    }
    return fields
  }

  private static func lines(of changes: [FieldChange]) -> [(name: String, value: String)] {
    var lines: [(name: String, value: String)] = []
    var last: String?
    for change in changes {
      if change.field == last { lines.append(("After", "")) }
      lines += change.before.map { ("Before", "\(change.field): \($0)") }
      lines += change.after.map { ("After", "\(change.field): \($0)") }
      if change.before.isEmpty, change.after.isEmpty { lines.append(("After", change.field)) }
      if change.isPreserved { lines.append(("Aside", change.field)) }
      last = change.field
    }
    return lines
  }
}

extension FieldValues {
  /// The change that puts these values where nothing stood.
  fileprivate var change: FieldChange {
    FieldChange(name, before: [], after: values, isPreserved: isPreserved)
  }
}
