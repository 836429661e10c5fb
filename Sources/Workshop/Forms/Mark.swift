/// How a part of a line shows what it is. These kinds are all there is; which words and signs a form
/// uses is the guide's business.
///
/// Sources in square brackets need no mark: they cite the words they end.
package enum Mark: Sendable, Equatable {
  /// What no other mark takes; several share it in their order, parted by commas, and what a field
  /// holds decides first: a date goes to a date.
  case rest
  /// Words or signs at the very beginning; what follows belongs to the field.
  case begins([String])
  /// A word in front of the value: `by 14 Jun`, `first step: ask`.
  case word([String])
  /// Words that say it all, set apart by commas or brackets: `lives it`.
  case phrase([String])
  /// A sign grown to the value: `#phone`.
  case sigil(String)
  /// Between quotation marks.
  case quotes
  /// Between round brackets.
  case parenthesis
  /// Behind a sign that parts the line: `->`, `:`.
  case after([String])
  /// In front of such a sign.
  case before([String])
  /// A bare number, in order.
  case figure
  /// A number with these words behind it: `60 of 100`.
  case amount([String])
  /// A number and a unit of time: `10 minutes`.
  case length
  /// What is grown to a figure or follows it: `%`, `days`.
  case unit
  /// At the very beginning, and known on the map: a person.
  case name
  /// In every line.
  case always
  /// A row of numbers, one for each thing in order.
  case across
  /// How often each value of a scale was shown, from the lowest: `fingers 4: 0 2 1 1 0`.
  case counts([String])

  /// The names that guides give to the kinds.
  package static let names = [
    "rest", "begins", "word", "phrase", "sigil", "quotes", "parenthesis", "after", "before",
    "figure", "amount", "length", "unit", "name", "always", "across", "counts",
  ]

  /// Whether a kind is nothing without words or signs.
  package static func needsWords(_ name: String) -> Bool {
    ["begins", "word", "phrase", "sigil", "after", "before", "amount", "counts"].contains(name)
  }

  /// Nil for a name that is none, or for missing words.
  package init?(_ name: String, words: [String]) {
    if Mark.needsWords(name), words.isEmpty { return nil }
    switch name {
    case "rest": self = .rest
    case "begins": self = .begins(words)
    case "word": self = .word(words)
    case "phrase": self = .phrase(words)
    case "sigil": self = .sigil(words[0])
    case "quotes": self = .quotes
    case "parenthesis": self = .parenthesis
    case "after": self = .after(words)
    case "before": self = .before(words)
    case "figure": self = .figure
    case "amount": self = .amount(words)
    case "length": self = .length
    case "unit": self = .unit
    case "name": self = .name
    case "always": self = .always
    case "across": self = .across
    case "counts": self = .counts(words)
    default: return nil
    }
  }

  /// The words and signs it goes by.
  package var words: [String] {
    switch self {
    case .begins(let words), .word(let words), .phrase(let words), .after(let words),
      .before(let words), .amount(let words), .counts(let words):
      words
    case .sigil(let sign): [sign]
    default: []
    }
  }
}

/// A field of the thing, and how a line gives it.
package struct FormField: Sendable, Equatable {
  package var field: String
  package var mark: Mark
  /// What the mark alone says: `unhappy`.
  package var value: String?
  /// Whether only what is known on the map, or by the words of the language, counts.
  package var isKnown: Bool
  package var vocabulary: Vocabulary?

  /// What a text may be one of.
  package enum Vocabulary: String, Sendable, CaseIterable {
    case channels
    case people
    /// How long something takes, in front of what follows the mark.
    case length
    /// Words with a number in them: `two in ten`, `a third`.
    case numbers
  }

  package init(
    _ field: String, _ mark: Mark, value: String? = nil, isKnown: Bool = false,
    vocabulary: Vocabulary? = nil
  ) {
    self.field = field
    self.mark = mark
    self.value = value
    self.isKnown = isKnown
    self.vocabulary = vocabulary
  }
}
