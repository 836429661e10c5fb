import Workshop

/// What one record of the minutes says so far.
struct MinuteDraft {
  /// What a field of the record is about.
  enum Role {
    case sequence, moment, writer, turn, question, verb, about, before, after, aside, place, from,
      to
    case undoes, redoes, other
  }

  private var sequence: Int?
  private var moment: Moment?
  private var writer: String?
  private var turn: Int?
  private var question: String?
  private var verb = ""
  private var about: Reference?
  private var changes: [Lines] = []
  private var isOpen = false
  private var place: Int?
  private var from: Int?
  private var to: Int?
  private var origin = Minute.Origin.said

  /// The lines of one field so far.
  private struct Lines {
    let field: String
    var before: [String] = []
    var after: [String] = []
    var isAside = false
  }
}

extension MinuteDraft {
  mutating func take(_ text: String, as role: Role) {
    switch role {
    case .sequence: sequence = Int(text)
    case .moment: moment = Moment(text)
    case .writer: writer = text
    case .turn: turn = Int(text)
    case .question: question = text
    case .verb: verb = text
    case .about: about = Self.reference(text)
    case .before: take(text, isBefore: true)
    case .after: take(text, isBefore: false)
    case .aside:
      if let last = changes.indices.last, changes[last].field == text {
        changes[last].isAside = true
      }
    case .place: place = Int(text)
    case .from: from = Int(text)
    case .to: to = Int(text)
    case .undoes: if let turn = Int(text) { origin = .undo(turn) }
    case .redoes: if let turn = Int(text) { origin = .redo(turn) }
    case .other: break
    }
  }

  private static func reference(_ text: String) -> Reference? {
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")),
      let kind = EntityKind(rawValue: String(text[..<space]))
    else { return nil }
    return Reference(kind, Identifier(String(text[text.utf8.index(after: space)...])))
  }

  /// One line `Field: value`; see `MinuteCodec` for the two lines that hold no value.
  private mutating func take(_ line: String, isBefore: Bool) {
    guard !line.isEmpty else {
      isOpen = false
      return
    }
    let colon = line.utf8.firstIndex(of: UInt8(ascii: ":"))
    let field = line[..<(colon ?? line.endIndex)]
    let last = changes.count - 1
    let follows = isOpen && last >= 0 && changes[last].field == field
    if !follows || isBefore && !changes[last].after.isEmpty {
      changes.append(Lines(field: String(field)))
      isOpen = true
    }
    guard let colon else { return }
    var value = line[line.utf8.index(after: colon)...]
    if value.utf8.first == UInt8(ascii: " ") { value = Substring(value.utf8.dropFirst()) }
    if isBefore {
      changes[changes.count - 1].before.append(String(value))
    } else {
      changes[changes.count - 1].after.append(String(value))
    }
  }

  private var edit: Edit? {
    guard let about else { return nil }
    switch verb {
    case "add":
      let values = changes.map { NamedValues($0.field, $0.after, isAside: $0.isAside) }
      return .add(about.kind, about.id, values, place: place)
    case "remove":
      let values = changes.map { NamedValues($0.field, $0.before, isAside: $0.isAside) }
      return place.map { .remove(about.kind, about.id, values, place: $0) }
    case "revise":
      let changes = changes.map {
        FieldChange($0.field, before: $0.before, after: $0.after, isAside: $0.isAside)
      }
      return .revise(about.kind, about.id, changes)
    case "move":
      guard let from, let to else { return nil }
      return .move(about.kind, about.id, from: from, to: to)
    default: return nil
    }
  }

  /// Nil when something is missing that a minute needs.
  var minute: Minute? {
    guard let sequence, let moment, let writer, let turn, let edit else { return nil }
    return Minute(
      sequence: sequence, moment: moment, writer: writer, turn: turn, question: question,
      edit: edit, origin: origin)
  }
}
