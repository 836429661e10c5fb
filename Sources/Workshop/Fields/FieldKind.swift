/// What a field holds, and so what a good answer to it looks like.
package enum FieldKind: Sendable, Equatable {
  case text
  /// Any number of texts.
  case list
  /// One of a few fixed words.
  case choice([String])
  /// A whole number within bounds.
  case scale(ClosedRange<Int>)
  /// A number within bounds, whole or a half.
  case halves(ClosedRange<Int>)
  /// A whole number, zero or more.
  case count
  /// A decimal number.
  case number
  /// A day; a past one is taken to lie behind us when the year is not said.
  case date(isPast: Bool)
  /// A point in time to the second.
  case moment
  case yesNo
  /// One whole number per participant; `median` names the field that keeps their median.
  case scores(ClosedRange<Int>, median: String?)
  /// The identifier of one thing of any of these kinds.
  case reference([EntityKind])
  /// Identifiers of several things of one kind.
  case references(EntityKind)

  /// Whether the field may hold more than one value.
  package var isRepeated: Bool {
    switch self {
    case .list, .references, .scores: true
    default: false
    }
  }

  /// Whether a citation may stand at the end of it.
  package var mayCite: Bool {
    self == .text || self == .list
  }

  /// The kinds of things it names; none when it names nothing.
  package var targets: [EntityKind] {
    switch self {
    case .reference(let kinds): kinds
    case .references(let kind): [kind]
    default: []
    }
  }

  /// Whether it names things of this kind, and of no other.
  func names(only other: EntityKind) -> Bool {
    switch self {
    case .reference(let kinds): kinds.count == 1 && kinds[0] == other
    case .references(let kind): kind == other
    default: false
    }
  }

  /// Whether it holds several values, of which each stands for itself.
  package var isSeveral: Bool {
    switch self {
    case .list, .references: true
    default: false
    }
  }
}

/// Why a value does not fit a field.
package enum FieldProblem: Error, Sendable, Equatable {
  case onlyOneValue(given: Int)
  case notAChoice(given: String, choices: [String])
  case notAWholeNumber(given: String)
  case notAHalf(given: String, range: ClosedRange<Int>)
  case outOfRange(given: Int, range: ClosedRange<Int>)
  case notANumber(given: String)
  case notADate(given: String)
  case notAMoment(given: String)
  case notYesOrNo(given: String)
}
