/// A thing on the map: a struct beside one table of its fields.
package protocol Entity: Sendable, Equatable {
  /// What its fields are called in files.
  associatedtype FieldName: RawRepresentable<String> & CaseIterable & Sendable

  static var kind: EntityKind { get }
  /// The fields that hold what people call it, the best first.
  static var naming: [FieldName] { get }
  /// Every field, in the order in which files and cards show them.
  static var fields: [Field<Self>] { get }

  var id: Identifier { get set }
  var marks: AnswerState { get set }

  init(id: Identifier)
}

extension Entity {
  /// The name of a field, as edits, guides and files have it.
  package static func field(_ name: FieldName) -> String { name.rawValue }

  package static func fields(named names: FieldName...) -> [String] { names.map(\.rawValue) }

  package static func path(_ name: FieldName) -> FieldPath { FieldPath(kind, name.rawValue) }

  /// Whether "unknown" was the answer.
  package func isUnknown(_ name: FieldName) -> Bool { marks.unknown.contains(name.rawValue) }
}

/// What the workshop remembers about a thing besides what was said of it.
package struct AnswerState: Sendable, Equatable {
  /// What files call the questions passed and the lists ended, of things of every kind.
  package static let skippedField = "Skipped"
  package static let closedField = "Closed"
  /// Questions passed without an answer.
  package var skipped: [String] = []
  /// Lists that were ended.
  package var closed: [String] = []
  /// Fields whose answer was "unknown".
  package var unknown: Set<String> = []
  /// Fields this version does not know, or whose values it cannot read; kept as they are.
  package var other: [FieldValues] = []

  package init() {}

  /// Keeps values aside under a name, or forgets it when there are none.
  ///
  /// Names of later versions come first, in the order in which they came; then our own fields, in
  /// the order of `columns`: so a file that is read again gives the same.
  mutating func preserve(_ values: [String], of name: String, among columns: [String]) {
    let present = other.firstIndex { $0.name == name }
    switch (present, values.isEmpty) {
    case (let place?, false): other[place].values = values
    case (let place?, true): other.remove(at: place)
    case (nil, true): break
    case (nil, false):
      let order = columns.firstIndex(of: name) ?? -1
      let place = other.firstIndex { (columns.firstIndex(of: $0.name) ?? -1) > order }
      other.insert(FieldValues(name, values), at: place ?? other.count)
    }
  }
}

/// A field's name and its values as text.
package struct FieldValues: Sendable, Equatable {
  package var name: String
  /// Each value is one that `StorableText` leaves as it is.
  package var values: [String] {
    didSet { values = StorableText.of(values) }
  }
  /// Whether the name is meant letter by letter, and values that do not fit it are kept aside rather
  /// than refused; so comes back what a file held.
  package var isPreserved: Bool

  package init(_ name: String, _ values: [String], isPreserved: Bool = false) {
    self.name = name
    self.values = StorableText.of(values)
    self.isPreserved = isPreserved
  }
}
