@testable import Workshop

/// Values that fit a field, and values that do not.
enum FieldSamples {
  /// Each of these can stand in the field, just so.
  static func fitting(_ kind: FieldKind) -> [[String]] {
    switch kind {
    case .text: [["One line"], ["two\nlines [calls]"], [" "], ["达娜 🚐"]]
    case .list: [["one"], ["one", "two", "one"]]
    case .choice(let words): words.map { [$0] }
    case .scale(let range): [["\(range.lowerBound)"], ["\(range.upperBound)"]]
    case .halves(let range): [["\(range.lowerBound)"], ["0"], ["-0.5"], ["1.5"]]
    case .count: [["0"], ["12"], ["1000000000"]]
    case .number: [["-1.80"], ["0"], ["9400"]]
    case .date: [["2027-09-30"], ["0001-01-01"]]
    case .moment: [["2027-03-12T09:10:00Z"], ["0001-01-01T00:00:00Z"]]
    case .yesNo: [["yes"], ["no"]]
    case .scores(let range, _):
      [["\(range.lowerBound)"], ["\(range.upperBound) \(range.lowerBound) \(range.upperBound)"]]
    case .reference: [["dana"], ["nobody-there"]]
    case .references: [["calls"], ["calls", "mail"]]
    }
  }

  /// Each of these is refused for this reason.
  static func misfits(_ kind: FieldKind) -> [(values: [String], problem: FieldProblem)] {
    let two = (["a", "b"], FieldProblem.onlyOneValue(given: 2))
    switch kind {
    case .text, .reference: return [two]
    case .list, .references: return []
    case .choice(let words):
      return [two, (["xyzzy"], .notAChoice(given: "xyzzy", choices: words))]
    case .scale(let range): return [two] + wholeNumbers(beyond: range)
    case .halves(let range):
      return [two]
        + ["-2.5", "3", "0.3", "some"].map {
          ([$0], .notAHalf(given: $0, range: range))
        }
    case .count: return [two] + wholeNumbers(beyond: 0...1_000_000_000)
    case .number: return [two, (["many"], .notANumber(given: "many"))]
    case .date: return [two, (["2027-02-30"], .notADate(given: "2027-02-30"))]
    case .moment: return [two, (["noon"], .notAMoment(given: "noon"))]
    case .yesNo: return [two, (["maybe"], .notYesOrNo(given: "maybe"))]
    case .scores(let range, _): return wholeNumbers(beyond: range)
    }
  }

  private static func wholeNumbers(
    beyond range: ClosedRange<Int>
  ) -> [(values: [String], problem: FieldProblem)] {
    let (below, above) = (range.lowerBound - 1, range.upperBound + 1)
    return [
      (["\(below)"], .outOfRange(given: below, range: range)),
      (["\(above)"], .outOfRange(given: above, range: range)),
      (["some"], .notAWholeNumber(given: "some")), (["1.5"], .notAWholeNumber(given: "1.5")),
    ]
  }
}
