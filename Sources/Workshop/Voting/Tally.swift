/// Ballots of one vote, counted.
package struct Tally: Sendable, Equatable {
  /// One item and what it got.
  package struct Line: Sendable, Equatable {
    package let item: String
    package let dots: Int
    /// How many ballots gave it any.
    package let voters: Int
  }

  /// Every item in the order of the vote.
  package let lines: [Line]
  /// Dots on items that were not put to the vote, and lines of ballots that cannot be read.
  package let strays: [String]

  package init(items: [String], ballots: [Ballot]) {
    let known = Set(items)
    var dots: [String: Int] = [:]
    var voters: [String: Int] = [:]
    var strays: [String] = []
    for ballot in ballots {
      for text in ballot.dots {
        guard let given = Tally.Given(text), known.contains(given.item) else {
          strays.append(text)
          continue
        }
        dots[given.item, default: 0] += given.dots
        voters[given.item, default: 0] += 1
      }
    }
    lines = items.map { Line(item: $0, dots: dots[$0, default: 0], voters: voters[$0, default: 0]) }
    self.strays = strays
  }

  /// The items with most dots first; those with the same number in the order of the vote.
  package var ranked: [Line] {
    lines.enumerated().sorted { ($1.element.dots, $0.offset) < ($0.element.dots, $1.offset) }
      .map(\.element)
  }

  /// The items that share the most dots: one, unless they tie.
  package var leaders: [Line] {
    let most = lines.map(\.dots).max() ?? 0
    return lines.filter { $0.dots == most }
  }

  /// All dots together.
  package var sum: Int {
    lines.reduce(0) { $0 + $1.dots }
  }

  /// The count as it is kept: `4 show-stock`.
  package var texts: [String] {
    ranked.map { Given(item: $0.item, dots: $0.dots).text }
  }

  /// Dots on one item as they are written: `2 show-stock`.
  package struct Given: Sendable, Equatable {
    package let item: String
    package let dots: Int

    package init(item: String, dots: Int) {
      self.item = item
      self.dots = dots
    }

    /// Reads what `text` writes; nil without a whole number from 0 to a thousand million, and an
    /// item.
    package init?(_ text: String) {
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let dots = Int(parts[0]), 0...1_000_000_000 ~= dots else {
        return nil
      }
      self.init(item: parts[1], dots: dots)
    }

    package var text: String { "\(dots) \(item)" }
  }

  /// Dots for each voter: a quarter of the items, halves up, from 1 to 10 (see Method, Ranking).
  package static func dotsEach(for items: Int) -> Int {
    max(1, min(10, (items + 2) / 4))
  }
}
