import Workshop

/// What the columns of a table hold, and what a row of it is.
package struct ColumnMap: Sendable, Equatable {
  /// What a note on the wall becomes.
  package enum Note: String, Sendable, Equatable, CaseIterable {
    case touchpoint, pain, thought

    /// With its article, for a question.
    package var words: String {
      switch self {
      case .touchpoint: "a touchpoint"
      case .pain: "a pain, at a touchpoint"
      case .thought: "a parked thought"
      }
    }

    /// `touchpoint` and `touchpoints` alike.
    static func named(_ text: String) -> Note? {
      allCases.first { text.lowercased() == $0.rawValue || text.lowercased() == $0.rawValue + "s" }
    }
  }

  package enum Rows: Sendable, Equatable {
    /// A table as we export it.
    case own(EntityKind)
    case notes(Note)
    /// A column says it; values that are not named here are left out.
    case byColumn([String: Note])
  }

  package enum Target: Sendable, Equatable {
    case identifier
    /// A field of the touchpoint, or of the thing whose table it is.
    case field(String)
    /// Who raised a parked thought.
    case raisedBy
    /// What the row is.
    case sort
    case leftOut
  }

  package let header: [String]
  /// In the order of the header; nil where nobody said it yet.
  package internal(set) var targets: [Target?]
  package internal(set) var rows: Rows?

  /// What the header says by itself.
  package init(header: [String]) {
    self.header = header
    targets = header.map { _ in nil }
    if let kind = Self.ownKind(of: header) {
      rows = .own(kind)
      targets = header.map { Self.ownTarget($0, kind) }
      return
    }
    for (place, column) in header.enumerated() {
      if AnswerReader.trimmed(column).isEmpty { continue }
      guard let target = Self.guess(column) else { continue }
      let isFree = targets.firstIndex(of: target).map { other in
        Self.joins(target) && Self.plain(header[other]) == Self.plain(column)
      }
      if isFree ?? true { targets[place] = target }
    }
    if targets.contains(.field("Name")), targets.contains(.field("Stage")) {
      rows = .notes(.touchpoint)
    }
  }

  /// Whether the table is one of our own exports.
  package var isOwn: Bool {
    if case .own = rows { true } else { false }
  }

  /// The column that says what a row is.
  var sortColumn: Int? { targets.firstIndex(of: .sort) }

  private static func ownKind(of header: [String]) -> EntityKind? {
    guard header.first == SessionJSON.identifier else { return nil }
    let names = Set(header)
    let whole = EntityTable.all.filter { $0.columns.allSatisfy { names.contains($0.name) } }
      .max { $0.columns.count < $1.columns.count }
    return whole?.kind ?? olderKind(of: header)
  }

  /// Of an export of a version that knew fewer fields: the kind with the fewest fields that has them
  /// all.
  private static func olderKind(of header: [String]) -> EntityKind? {
    guard let end = header.firstIndex(of: SessionJSON.skipped), end > 2 else { return nil }
    let told = Set(header[1..<end])
    return EntityTable.all.filter { told.isSubset(of: $0.columns.map(\.name)) }
      .min { $0.columns.count < $1.columns.count }?.kind
  }

  private static func ownTarget(_ column: String, _ kind: EntityKind) -> Target {
    switch column {
    case SessionJSON.identifier: .identifier
    case SessionJSON.skipped: .field(column)
    default: ImportResult.isFieldName(column) ? .field(column) : .leftOut
    }
  }

  /// The field that a column's name can only mean.
  private static func guess(_ column: String) -> Target? {
    let wanted = plain(column)
    let fields = EntityTable.of(.touchpoint).columns
    let field = fields.first { plain($0.name) == wanted || plain($0.label) == wanted }
    if let field { return .field(field.name) }
    switch wanted {
    case "touchpoint", "touchpointname": return .field("Name")
    case "phase": return .field("Stage")
    case "who", "actor", "customer": return .field("Persona")
    case "sources": return .field("Evidence")
    case "feeling", "feels": return .field("Emotion")
    case "painpoint": return .field("Pain")
    default: return nil
    }
  }

  /// Letters and digits alone.
  static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension ColumnMap {
  /// What a column can hold, in the order in which it is offered, under the names people type.
  static let choices: [(name: String, target: Target)] = {
    let first = ["Name", "Stage", "Persona", "Emotion", "Pain", "Channel"]
    let names = EntityTable.of(.touchpoint).columns.map(\.name)
    let fields = first + names.filter { !first.contains($0) }
    return fields.map { (name: words(of: $0), target: .field($0)) } + [
      (name: "raised by", target: .raisedBy), (name: "kind of note", target: .sort),
    ]
  }()

  private static func words(of field: String) -> String {
    let table = EntityTable.of(.touchpoint)
    return table.column(field).map { table.columns[$0].label } ?? field
  }

  /// What a column holds, in words.
  package static func words(of target: Target) -> String {
    switch target {
    case .leftOut: "left out"
    case .identifier: "Id"
    case .field(let name) where EntityTable.of(.touchpoint).column(name) == nil: name
    default: choices.first { $0.target == target }?.name ?? ""
    }
  }

  /// Takes what somebody typed for `--map`: `Column=stage`, `Column=-`, `Column/yellow=pain`,
  /// `rows=thoughts`.
  package mutating func set(_ text: String) throws(ImportProblem) {
    guard let sign = text.lastIndex(of: "=") else {
      throw .unknownTarget(given: text, nearest: nil)
    }
    let (left, right) = (String(text[..<sign]), String(text[text.index(after: sign)...]))
    if let column = column(left) { return try set(column, to: right) }
    if left == "rows" { return rows = .notes(try Self.note(right)) }
    if let slash = left.firstIndex(of: "/"), let column = column(String(left[..<slash])) {
      if sortColumn != column { rows = nil }
      targets[column] = .sort
      var notes: [String: Note] = [:]
      if case .byColumn(let known) = rows { notes = known }
      notes[String(left[left.index(after: slash)...])] = try Self.note(right)
      return rows = .byColumn(notes)
    }
    throw .unknownColumn(given: left, nearest: Nearest.match(for: left, in: header))
  }

  private mutating func set(_ column: Int, to name: String) throws(ImportProblem) {
    if name == "-" || name.isEmpty {
      for place in header.indices where header[place] == header[column] {
        targets[place] = .leftOut
      }
      return
    }
    let target = try Self.target(name)
    for other in targets.indices where targets[other] == target { targets[other] = nil }
    let namesakes = header.indices.filter { Self.plain(header[$0]) == Self.plain(header[column]) }
    for place in Self.joins(target) ? namesakes : [column] { targets[place] = target }
  }

  /// Whether two columns under one name are read as one: words can stand behind one another.
  private static func joins(_ target: Target) -> Bool {
    guard case .field(let name) = target, !["Name", "Stage", "Persona"].contains(name) else {
      return false
    }
    let table = EntityTable.of(.touchpoint)
    return table.column(name).map { [.text, .list].contains(table.columns[$0].kind) } ?? false
  }

  /// What a column can hold, for whoever types it.
  package static var targetNames: String { choices.map(\.name).joined(separator: ", ") }

  static func target(_ name: String) throws(ImportProblem) -> Target {
    let wanted = plain(name)
    if wanted == "kind" { return .sort }
    let found = choices.first { choice in
      if case .field(let field) = choice.target, plain(field) == wanted { return true }
      return plain(choice.name) == wanted
    }
    if let found { return found.target }
    throw .unknownTarget(given: name, nearest: Nearest.match(for: name, in: choices.map(\.name)))
  }

  private static func note(_ name: String) throws(ImportProblem) -> Note {
    if let note = Note.named(name) { return note }
    throw .unknownTarget(
      given: name, nearest: Nearest.match(for: name, in: Note.allCases.map(\.rawValue)))
  }

  private func column(_ name: String) -> Int? {
    header.firstIndex(of: name)
      ?? header.firstIndex { $0.lowercased() == name.lowercased() }
  }

  /// The map as texts that `set` takes, to be remembered.
  package var texts: [String] {
    var texts: [String] = []
    if case .notes(let note) = rows { texts.append("rows=\(note.rawValue)") }
    for (column, target) in zip(header, targets) {
      guard let target else { continue }
      texts.append("\(column)=\(target == .leftOut ? "-" : Self.words(of: target))")
      guard target == .sort, case .byColumn(let notes) = rows else { continue }
      for (value, note) in notes.sorted(by: { $0.key < $1.key }) {
        texts.append("\(column)/\(value)=\(note.rawValue)")
      }
    }
    return texts
  }

  /// - Throws: when no column holds the words of a row.
  package func check() throws(ImportProblem) {
    if isOwn { return }
    let words: [Target] = [.field("Name"), .field("Action"), .field("Pain")]
    guard targets.contains(where: { $0.map(words.contains) ?? false }) else {
      throw .noWordsColumn
    }
  }
}
