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
  /// Whether something stands there that no minute of ours says.
  private var isBroken = false

  /// The lines of one field so far.
  private struct Lines {
    let field: String
    var before: [String] = []
    var after: [String] = []
    var isPreserved = false
  }
}

extension MinuteDraft {
  mutating func take(_ text: String, as role: Role) {
    switch role {
    case .sequence: sequence = Self.number(text, from: 1)
    case .moment: moment = Moment(text)
    case .writer: writer = text
    case .turn: turn = Self.number(text, from: 1)
    case .question: question = text
    case .verb: verb = text
    case .about: about = Self.reference(text)
    case .before, .after:
      var text = text
      text.withUTF8 { take($0, isBefore: role == .before) }
    case .aside:
      if let last = changes.indices.last, changes[last].field == text {
        changes[last].isPreserved = true
      }
    case .place: place = Self.place(text, &isBroken)
    case .from: from = Self.place(text, &isBroken)
    case .to: to = Self.place(text, &isBroken)
    case .undoes:
      if let turn = Self.number(text, from: 1) { origin = .undo(turn) } else { isBroken = true }
    case .redoes:
      if let turn = Self.number(text, from: 1) { origin = .redo(turn) } else { isBroken = true }
    case .other: break
    }
  }

  /// More than any workshop counts, and far from where counting on would have no room.
  static let most = 1_000_000_000_000

  private static func number(_ text: String, from least: Int) -> Int? {
    Int(text).flatMap { least...most ~= $0 ? $0 : nil }
  }

  /// A place in a list; the largest number there is stands for its end.
  private static func place(_ text: String, _ isBroken: inout Bool) -> Int? {
    let place = text == String(Int.max) ? Int.max : number(text, from: 0)
    if place == nil { isBroken = true }
    return place
  }

  private static func reference(_ text: String) -> Reference? {
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")),
      let kind = EntityKind(rawValue: String(text[..<space]))
    else { return nil }
    let id = Identifier(String(text[text.utf8.index(after: space)...]))
    guard !id.text.isEmpty, kind.soleIdentifier.map({ $0 == id }) ?? true else { return nil }
    return Reference(kind, id)
  }

  /// One line `Field: value`; see `MinuteCodec` for the two lines that hold no value.
  mutating func take(_ line: UnsafeBufferPointer<UInt8>, isBefore: Bool) {
    guard !line.isEmpty else {
      isOpen = false
      return
    }
    let colon = line.firstIndex(of: UInt8(ascii: ":"))
    let field = UnsafeBufferPointer(rebasing: line[..<(colon ?? line.count)])
    let last = changes.count - 1
    let follows = isOpen && last >= 0 && changes[last].field.utf8.elementsEqual(field)
    if !follows || isBefore && !changes[last].after.isEmpty {
      changes.append(Lines(field: String(decoding: field, as: UTF8.self)))
      isOpen = true
    }
    guard let colon else { return }
    let hasBlank = colon + 1 < line.count && line[colon + 1] == UInt8(ascii: " ")
    let rest = UnsafeBufferPointer(rebasing: line[(colon + (hasBlank ? 2 : 1))...])
    let value = String(decoding: rest, as: UTF8.self)
    if isBefore {
      changes[changes.count - 1].before.append(value)
    } else {
      changes[changes.count - 1].after.append(value)
    }
  }

  private var edit: Edit? {
    guard let about else { return nil }
    switch verb {
    case "add":
      let values = changes.map { FieldValues($0.field, $0.after, isPreserved: $0.isPreserved) }
      return .add(about.kind, about.id, values, place: place)
    case "remove":
      let values = changes.map { FieldValues($0.field, $0.before, isPreserved: $0.isPreserved) }
      return place.map { .remove(about.kind, about.id, values, place: $0) }
    case "revise":
      let changes = changes.map {
        FieldChange($0.field, before: $0.before, after: $0.after, isPreserved: $0.isPreserved)
      }
      return .revise(about.kind, about.id, changes)
    case "move":
      guard let from, let to else { return nil }
      return .move(about.kind, about.id, from: from, to: to)
    default: return nil
    }
  }

  /// Nil when something is missing that a minute needs, or no session could hold what it says.
  var minute: Minute? {
    guard let sequence, let moment, let writer, let turn, let edit, !isBroken,
      changes.allSatisfy({ SectionCodec.canHold($0.field) })
    else { return nil }
    return Minute(
      sequence: sequence, moment: moment, writer: writer, turn: turn, question: question,
      edit: edit, origin: origin)
  }
}
