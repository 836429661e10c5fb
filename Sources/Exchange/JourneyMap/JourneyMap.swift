import Workshop

/// One persona's journey as lanes across stages; every format draws it in its own way.
package struct JourneyMap: Sendable, Equatable {
  /// One touchpoint on the way.
  package struct Stop: Sendable, Equatable {
    /// Counts from 1 along the journey; lines and the curve use the same number.
    package var number: Int
    package var title: String
    /// -2 very bad to +2 very good; nil while nobody rated it.
    package var score: Feeling?
    /// Whether a source stands behind it; drawn filled, else hollow.
    package var isEvidence: Bool
    package var isMomentOfTruth: Bool
    /// What kind of step it is where it is not one of the usual way.
    package var path: Touchpoint.Path?
    /// Whether the step comes again later on.
    package var isAgain = false

    /// The number with the signs that the wall knows too: `~4` where it goes wrong, `4…` for a wait,
    /// `4↻` where it comes again.
    var label: String {
      (path == .unhappy ? "~" : "") + String(number) + (path == .wait ? "…" : "")
        + (isAgain ? "↻" : "")
    }

    var hasSign: Bool { path != nil || isAgain }
  }

  /// A column of the map; it may have no touchpoint yet.
  package struct Stage: Sendable, Equatable {
    package var title: String
    package var stops: [Stop]
  }

  /// Something said in a lane.
  package struct Line: Sendable, Equatable {
    /// The touchpoints it is about; none when it is about the whole stage.
    package var numbers: [Int]
    package var phrase: Phrase
  }

  /// A row of the map: one cell a stage, each with any number of lines.
  package struct Lane: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
      case part = "Before, with us, after"
      case tries = "Tries to"
      case doing = "Doing"
      case place = "Touchpoint and channel"
      case trigger = "Set off by"
      case expects = "Expects"
      case thinking = "Thinking"
      case feeling = "Feeling"
      case pain = "Pain"
      case delight = "Delight"
      case opportunity = "Opportunity"
      case kpi = "KPI"
      case asks = "Asks"
      case compares = "Compares"
      case shows = "We show"
      case serves = "How we serve people here"
      case movesOn = "Moves on when"
      case lasts = "Lasts"
    }

    package var kind: Kind
    package var cells: [[Line]]
  }

  /// Whose journey it is; empty where it is nobody's yet.
  package var persona: String
  package var stages: [Stage]
  /// In the order of `Lane.Kind`; a lane in which nothing is said is left out.
  package var lanes: [Lane]
}

extension JourneyMap {
  /// Whether nothing at all is said of the stage in that column.
  func isSilent(_ column: Int) -> Bool {
    stages[column].stops.isEmpty
      && lanes.allSatisfy { lane in
        column >= lane.cells.count || lane.cells[column].isEmpty || lane.kind == .part
      }
  }
}

extension JourneyMap.Line {
  /// The numbers of its touchpoints: `2, 3`.
  var numberList: String {
    if numbers.count == 1, let only = numbers.first { return String(only) }
    return numbers.map(String.init).joined(separator: ", ")
  }
}
