/// A thing on the map: a struct beside one table of its fields.
public protocol Entity: Sendable, Equatable {
  static var kind: EntityKind { get }
  /// Every field, in the order in which files and cards show them.
  static var fields: [Field<Self>] { get }

  var id: Identifier { get set }
  var marks: Marks { get set }

  init(id: Identifier)
}

/// What the workshop remembers about a thing besides what was said of it.
public struct Marks: Sendable, Equatable {
  /// Questions passed without an answer.
  public var skipped: [String] = []
  /// Lists that were ended.
  public var closed: [String] = []
  /// Fields whose answer was "unknown".
  public var unknown: Set<String> = []
  /// Fields this version does not know, or whose values it cannot read; kept as they are.
  public var other: [NamedValues] = []

  public init() {}
}

/// A field's name and its values as text.
public struct NamedValues: Sendable, Equatable {
  public var name: String
  public var values: [String]

  public init(_ name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }
}
