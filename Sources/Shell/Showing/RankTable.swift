import Workshop

/// One shortlist under several ways of ranking, and what stays on top whichever is taken.
struct RankTable {
  let session: Session
  let guide: Guide
  let isLinear: Bool

  /// The first three are what the rest is measured by.
  private static let top = 3

  private static let heads: [(way: Ranking.Way, head: String, words: String)] = [
    (.dots, "dots", "by dots"), (.score, "score", "by impact × confidence ÷ effort"),
    (.value, "value", "by value against effort"), (.impactTwice, "impact 2:1", "with impact 2:1"),
    (.effortTwice, "effort 2:1", "with effort 2:1"),
  ]

  var passages: [Message] {
    let list = shortlist
    guard list.count > 1 else {
      return [.init(.hint, "There is no shortlist to rank yet: it needs two opportunities.")]
    }
    let ranking = Ranking(list)
    let title = Message(.title, "The shortlist of \(list.count), by \(RankTable.heads.count) ways")
    let body = isLinear ? sentences(ranking) : names(list) + [.init(.drawing, table(ranking))]
    return [title] + body + legend(ranking) + [steady(ranking)]
  }

  /// The opportunities the guide goes on with.
  private var shortlist: [Opportunity] {
    let loops = guide.questions.flatMap(\.flow.each)
    let loop =
      loops.first { loop in
        if case .shortlist = loop.selection { true } else { false }
      } ?? Loop(.opportunity, .shortlist(4))
    return loop.members(within: [], of: session).compactMap { session.opportunities[$0] }
  }

  private func name(_ opportunity: Opportunity) -> String {
    session.title(of: Reference(.opportunity, opportunity.id))
  }

  private func names(_ list: [Opportunity]) -> [Message] {
    list.enumerated().map { .init(.plain, "  \($0.offset + 1) \(name($0.element))", hang: 4) }
  }

  private func table(_ ranking: Ranking) -> String {
    let places = RankTable.heads.map { ranking.places(by: $0.way) }
    let columns = RankTable.heads.enumerated().map { column, head in
      [head.head]
        + ranking.opportunities.indices.map { row in
          let place = places[column][row].map { "\($0)." } ?? "-"
          let value = value(of: ranking.opportunities[row], head.way)
          return value.isEmpty ? place : "\(place) \(value)"
        }
    }
    let widths = columns.map { $0.map { DisplayWidth.of($0) }.max() ?? 0 }
    return (0...ranking.opportunities.count).map { row in
      let cells = columns.enumerated().map {
        DisplayWidth.padded($0.element[row], to: widths[$0.offset])
      }
      var line = "  " + (row == 0 ? " " : "\(row)") + "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private func value(of opportunity: Opportunity, _ way: Ranking.Way) -> String {
    switch way {
    case .dots: opportunity.dots.isEmpty ? "" : "(\(opportunity.votes))"
    case .score: opportunity.score.map { "(\(RankTable.decimal($0)))" } ?? ""
    case .value: opportunity.quadrant.map { "(\($0.rawValue))" } ?? ""
    case .impactTwice, .effortTwice: ""
    }
  }

  /// One decimal, halves up.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func sentences(_ ranking: Ranking) -> [Message] {
    ranking.opportunities.indices.map { row in
      let places = RankTable.heads.map { head in
        let place = ranking.places(by: head.way)[row]
        let value = value(of: ranking.opportunities[row], head.way)
        return head.words + " " + (place.map { "place \($0)" } ?? "not rated")
          + (value.isEmpty ? "" : " \(value)")
      }
      return .init(
        .plain, "\(row + 1) \(name(ranking.opportunities[row])): \(places.joined(separator: ", "))."
      )
    }
  }

  private func legend(_ ranking: Ranking) -> [Message] {
    let isRated = ranking.opportunities.allSatisfy { $0.score != nil }
    let words =
      "score is impact × confidence ÷ effort, value is value against effort; 2:1 counts twice."
    return [
      .init(
        .hint, isRated ? words : words + " A dash: not rated yet; that stands last everywhere.")
    ]
  }

  private func steady(_ ranking: Ranking) -> Message {
    if ranking.opportunities.count <= RankTable.top {
      return .init(.plain, "With three or fewer, all stay in the top three.")
    }
    let names = ranking.steady.map { "\"\(name($0))\"" }
    let ways = "under all five ways"
    switch names.count {
    case 0: return .init(.plain, "Nothing stays in the top three \(ways): talk about the weights.")
    case 1: return .init(.plain, "\(names[0]) stays in the top three \(ways).")
    default:
      let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
      return .init(.plain, "\(list) stay in the top three \(ways).")
    }
  }
}
