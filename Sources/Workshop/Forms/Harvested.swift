/// What a line was understood to say, or what it lacks.
public enum HarvestReading: Sendable, Equatable {
  case understood(Harvested)
  case lacking(HarvestLack)
}

/// Why a line cannot be kept yet.
public struct HarvestLack: Error, Sendable, Equatable {
  /// What it lacks, in words.
  public var sentence: String
  /// The line as it was given, to be edited.
  public var line: String

  public init(_ sentence: String, line: String) {
    self.sentence = sentence
    self.line = line
  }
}

/// What a line says, field by field.
public struct Harvested: Sendable, Equatable {
  /// What becomes of it.
  public enum Target: Sendable, Equatable {
    /// A new thing, put at this number on the map; nil is the end.
    case new(at: Int?)
    /// Things that are there.
    case existing([Reference])
    /// One number for each of these, in order; nil where none was given.
    case row([Reference], [Int?])
  }

  /// One field with what it is given.
  public struct Part: Sendable, Equatable {
    public var field: String
    public var values: [String]
    /// The words of the line it was read from, the mark's own included.
    public var said: String

    public init(_ field: String, _ values: [String], said: String) {
      self.field = field
      self.values = values
      self.said = said
    }
  }

  public var kind: EntityKind
  public var target: Target
  public var parts: [Part]
  /// Whose row of numbers it is, where that was said.
  public var person: String?
  /// In words, so that a wrong guess is seen at once.
  public var echo: String
  /// What looks like a mark and is none.
  public var doubts: [String]
  /// Channels nobody has named before: are they online?
  public var newChannels: [String]

  /// The values of a field; none when the line does not say.
  public func values(of field: String) -> [String] {
    parts.filter { $0.field == field }.flatMap(\.values)
  }
}
