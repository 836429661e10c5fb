/// A team's own bar: what a map must come to before it goes on to others.
///
/// The rules of the method ask; those of a policy demand. Each that does not hold is one finding, an
/// error.
package struct Policy: Sendable, Equatable {
  /// What a rule demands of a map.
  package enum Demand: Sendable, Equatable {
    /// At least so many of a hundred lines cite a source.
    case restOnSources(atLeast: Int)
    /// Every make-or-break point has an idea that was taken on.
    case choiceAtMakeOrBreak
    case kpiOwners
    /// No guess is open so long after the day; at all, where no span is given.
    case settledGuesses(within: Span?)
    /// Every source that a line cites bears a day, and none is older.
    case freshSources(within: Span)
    /// Nothing promised is late, or not by more than so much.
    case nothingLate(within: Span?)
    /// No check of the method finds an error.
    case methodChecks
  }

  package struct Rule: Sendable, Equatable {
    package var demand: Demand
    /// Why the team wants it so, in its own words.
    package var why: String?

    package init(_ demand: Demand, why: String? = nil) {
      self.demand = demand
      self.why = why
    }
  }

  package var rules: [Rule]

  package init(_ rules: [Rule]) {
    self.rules = rules
  }
}

extension Policy {
  /// A length of time as people write it: `30 days`, `12 months`.
  package struct Span: Sendable, Equatable {
    package enum Unit: String, Sendable, CaseIterable {
      case day, week, month, year
    }

    package var count: Int
    package var unit: Unit

    package init(_ count: Int, _ unit: Unit) {
      self.count = count
      self.unit = unit
    }

    /// Reads `12 months`; nil for anything else. At most four digits.
    package init?(_ text: String) {
      let words = text.lowercased().split(separator: " ").map(String.init)
      guard words.count == 2, let count = Int(words[0]), 0...9_999 ~= count,
        let unit = Unit.allCases.first(where: {
          [$0.rawValue, $0.rawValue + "s"].contains(words[1])
        })
      else { return nil }
      self.init(count, unit)
    }

    package var words: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }

    /// The day that lies so far behind `day`, or, with `isAhead`, before it; nil beyond the calendar.
    func day(from day: Day, isAhead: Bool = true) -> Day? {
      let sign = isAhead ? 1 : -1
      return switch unit {
      case .day: day.adding(sign * count)
      case .week: day.adding(sign * 7 * count)
      case .month: day.adding(months: sign * count)
      case .year: day.adding(months: sign * 12 * count)
      }
    }
  }
}

extension Policy.Demand {
  /// What a policy file calls the rule.
  package enum Name: String, Sendable, CaseIterable {
    case restOnSources = "rest-on-sources"
    case choiceAtMakeOrBreak = "choose-at-make-or-break"
    case kpiOwners = "own-every-number"
    case settledGuesses = "settle-guesses"
    case freshSources = "keep-sources-fresh"
    case nothingLate = "nothing-late"
    case methodChecks = "pass-the-checks"
  }

  package var name: Name {
    switch self {
    case .restOnSources: .restOnSources
    case .choiceAtMakeOrBreak: .choiceAtMakeOrBreak
    case .kpiOwners: .kpiOwners
    case .settledGuesses: .settledGuesses
    case .freshSources: .freshSources
    case .nothingLate: .nothingLate
    case .methodChecks: .methodChecks
    }
  }
}
