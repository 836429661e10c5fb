/// What a line was understood to say, or what it lacks.
package enum HarvestReading: Sendable, Equatable {
  case understood(Harvested)
  case lacking(HarvestLack)
}

/// Why a line cannot be kept yet.
package struct HarvestLack: Error, Sendable, Equatable {
  /// What it lacks, in words.
  package var sentence: String
  /// The line as it was given, to be edited.
  package var line: String
  /// Whether one word of it is amiss, and the sentence names it.
  package var isSlip: Bool
  /// The line as it was probably meant, where its sentence asks whether it was.
  package var meant: String?

  package init(_ sentence: String, line: String, isSlip: Bool = false, meant: String? = nil) {
    self.sentence = sentence
    self.line = line
    self.isSlip = isSlip
    self.meant = meant
  }
}

/// What a line says, field by field.
package struct Harvested: Sendable, Equatable {
  /// What becomes of it.
  package enum Target: Sendable, Equatable {
    /// A new thing, put at this number on the map; nil is the end.
    case new(at: Int?)
    /// Things that are there.
    case existing([Reference])
    /// One number for each of these, in order; nil where none was given.
    case row([Reference], [Int?])
  }

  /// One field with what it is given.
  package struct Part: Sendable, Equatable {
    package var field: String
    package var values: [String]
    /// The words of the line it was read from, the mark's own included.
    package var said: String

    package init(_ field: String, _ values: [String], said: String) {
      self.field = field
      self.values = values
      self.said = said
    }
  }

  package var kind: EntityKind
  package var target: Target
  package var parts: [Part]
  /// Whose row of numbers it is, where that was said.
  package var person: String?
  /// In words, so that a wrong guess is seen at once.
  package var echo: String
  /// What looks like a mark and is none.
  package var doubts: [String]
  /// Channels nobody has named before: are they online?
  package var newChannels: [String]
  /// Where the line may be several things: each as it would be typed by itself.
  package var several: [String] = []

  /// The values of a field; none when the line does not say.
  package func values(of field: String) -> [String] {
    parts.filter { $0.field == field }.flatMap(\.values)
  }
}
