import Workshop

/// One shortlist under several ways of ranking, and what stays on top whichever is taken.
struct RankTable {
  let session: Session
  let guide: Guide
  let isLinear: Bool

  /// The first three are what the rest is measured by.
  private static let top = 3

  private typealias Head = (way: Ranking.Way, words: String)

  private static let heads: [Head] = [
    (.dots, "by dots"), (.field, "by help against effort"), (.impact, "by help alone"),
    (.effort, "by effort alone"), (.pain, "by the pain behind it"),
  ]

  var passages: [Message] {
    let list = shortlist
    guard list.count > 1 else {
      return [.init(.hint, "There is no shortlist to rank yet: it needs two opportunities.")]
    }
    let ranking = Ranking(list, in: session)
    let ways = ranking.ways
    let heads = RankTable.heads.filter { ways.contains($0.way) }
    guard !heads.isEmpty else {
      return [.init(.hint, "Nothing on the shortlist of \(list.count) is rated yet.")]
    }
    let count = ways.count == 1 ? "1 way" : "\(ways.count) ways"
    let title = Message(.title, "The shortlist of \(list.count), by \(count)")
    return [title] + (isLinear ? sentences(ranking, heads) : blocks(ranking, heads))
      + unrated(ways) + [steady(ranking, count)]
  }

  /// How all of it is rated, the best first; nothing where nothing is rated, or there is only one.
  var short: [Message] {
    let list = shortlist
    let ranking = Ranking(list, in: session)
    guard list.count > 1, ranking.ways.contains(.field) else { return [] }
    let places = ranking.places(by: .field)
    let rows = list.indices.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
    return [.gap, .init(.title, "The \(list.count) side by side, by help against effort")]
      + rows.map { row in
        let (one, place) = (list[row], places[row].map { "\($0)." } ?? "-")
        let words = [one.quadrant?.rawValue, one.reasons].compactMap(\.self)
        let rated = words.isEmpty ? "not rated" : words.joined(separator: ": ")
        return .init(.plain, "  \(place) \(name(one)): \(rated)", hang: 5)
      } + [.init(.hint, "/rank compares them in more ways.")]
  }

  private func unrated(_ ways: [Ranking.Way]) -> [Message] {
    let missing = RankTable.heads.filter { !ways.contains($0.way) }.map(\.words)
    if missing.isEmpty { return [] }
    return [.init(.hint, "Nothing is rated yet \(missing.joined(separator: ", or ")).")]
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

  /// Each way with its order, a line each.
  private func blocks(_ ranking: Ranking, _ heads: [Head]) -> [Message] {
    heads.flatMap { way, words -> [Message] in
      let places = ranking.places(by: way)
      let rows = ranking.opportunities.indices.sorted {
        (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1)
      }
      let head = words.capitalizedFirst
      return [.init(.place, head)]
        + rows.map { row in
          let opportunity = ranking.opportunities[row]
          let place = places[row].map { "\($0)." } ?? "-"
          let reason = ranking.reason(for: opportunity, by: way) ?? "not rated"
          return .init(.plain, "  \(place) \(name(opportunity)): \(reason)", hang: 5)
        }
    }
  }

  private func sentences(_ ranking: Ranking, _ heads: [Head]) -> [Message] {
    ranking.opportunities.indices.map { row in
      let opportunity = ranking.opportunities[row]
      let places = heads.map { way, words in
        let place = ranking.places(by: way)[row]
        let reason = ranking.reason(for: opportunity, by: way)
        return words + " " + (place.map { "place \($0)" } ?? "not rated")
          + (reason.map { " (\($0))" } ?? "")
      }
      return .init(.plain, "\(row + 1) \(name(opportunity)): \(places.joined(separator: ", ")).")
    }
  }

  private func steady(_ ranking: Ranking, _ count: String) -> Message {
    if ranking.opportunities.count <= RankTable.top {
      return .init(.plain, "With three or fewer, all stay in the top three.")
    }
    let names = ranking.steady.map { "\"\(name($0))\"" }
    let ways = count == "1 way" ? "by that one way" : "under all \(count)"
    switch names.count {
    case 0:
      return .init(.plain, "Nothing stays in the top three \(ways): talk about what matters most.")
    case 1: return .init(.plain, "\(names[0]) stays in the top three \(ways).")
    default: return .init(.plain, "\(names.inWords) stay in the top three \(ways).")
    }
  }
}
