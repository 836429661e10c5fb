import Exchange
import Shell
import Workshop

/// What a log tells of a map, for people who never saw SQL.
struct EventReport {
  let counts: EventCounts
  let places: EventPlaces
  let session: Session
  let days: Int

  /// Fewer than this are not told as a share.
  static let fewest = 10

  init(_ counts: EventCounts, _ places: EventPlaces, _ session: Session, days: Int) {
    self.counts = counts
    self.places = places
    self.session = session
    self.days = days
  }

  var customers: Int { counts.rows("0 events").first?.all ?? 0 }

  var passages: [Message] {
    head + section("How many come by", reach) + section("How many move on", ways)
      + section("By channel", by("3 channel")) + section("By group", by("4 group"))
      + section("The map beside the log", beside) + [.gap]
  }

  private func section(_ title: String, _ lines: [String]) -> [Message] {
    lines.isEmpty ? [] : [.gap, .init(.title, title)] + lines.map { .init(.plain, $0, hang: 2) }
  }

  // MARK: Words

  func title(_ touchpoint: String) -> String {
    session.title(of: Reference(.touchpoint, Identifier(touchpoint)))
  }

  func stage(_ step: Int) -> String {
    session.title(of: Reference(.stage, places.stages[step - 1]))
  }

  /// `62 of 100 (58 to 66)`; that there are too few where there are.
  static func share(_ row: EventCounts.Row) -> String {
    guard let share = row.share, share.all >= fewest else {
      let all = row.all ?? 0
      return all == 0
        ? "nobody to tell of" : "too few to tell a share (\(min(all, fewest - 1)) or fewer)"
    }
    let interval = Interval.wilson(share)
    return
      "\(percent(share.fraction)) of 100 (\(percent(interval.low)) to \(percent(interval.high)))"
  }

  static func percent(_ fraction: Double) -> Int { Int((100 * fraction).rounded()) }

  private static func day(_ seconds: Int) -> String { Moment(seconds: seconds).day.words }

  /// `3 hours`, `12 days`.
  private static func time(_ seconds: Int) -> String {
    switch seconds {
    case ..<7200: "\(seconds / 60) minutes"
    case ..<172_800: "\(seconds / 3600) hours"
    default: "\(seconds / 86_400) days"
    }
  }

  // MARK: Parts

  private var head: [Message] {
    let events = counts.rows("0 events").first?.count ?? 0
    var lines = ["\(events) events of \(customers) customers mean something on this map."]
    if let span = counts.rows("0 span").first, let end = span.all {
      lines.append("From \(Self.day(span.count)) to \(Self.day(end)), in UTC.")
    }
    let unknown = counts.rows("0 unknown").sorted {
      ($1.count, $0.first) < ($0.count, $1.first)
    }
    if let all = unknown.first?.all, all > 0 {
      let sum = unknown.reduce(0) { $0 + $1.count }
      let named = unknown.prefix(5).map { "\(VisibleText.of($0.first)) (\($0.count))" }
      lines.append(
        "\(Self.percent(Double(sum) / Double(all)))% of events mean nothing on this map; "
          + "the most frequent: \(named.joined(separator: ", ")).")
    }
    if let rows = counts.rows("0 rows").first, let all = rows.all, all > rows.count {
      lines.append(
        "\(all - rows.count) rows of the log say the same as another, or lack a customer, a time or an "
          + "activity; they do not count.")
    }
    return [.init(.title, "What the log tells")] + lines.map { .init(.plain, $0, hang: 2) }
  }

  private var reach: [String] {
    let rows = counts.rows("1 reach")
    let again = counts.rows("6 again")
    return places.all.map { place in
      let id = place.touchpoint.text
      guard let row = rows.first(where: { $0.first == id }) else {
        return "\(title(id)): nobody"
      }
      let returns =
        again.first { $0.first == id && ($0.all ?? 0) >= Self.fewest }
        .map { "; \(Self.share($0)) of them come again" } ?? ""
      return "\(title(id)): \(Self.share(row))\(returns)"
    }
  }

  /// The steps from stage to stage.
  var steps: [(step: Int, row: EventCounts.Row)] {
    counts.rows("2 step").compactMap { row in Int(row.first).map { ($0, row) } }
      .sorted { $0.0 < $1.0 }
  }

  private var ways: [String] {
    let late = counts.rows("0 late").first.map { ($0.all ?? 0) - $0.count } ?? 0
    if steps.isEmpty { return [] }
    let note =
      "Each within \(days.counted("day", "days"))."
      + (late > 0
        ? " Left out: \(late) who set out too late to have had that time." : "")
      + (late > 0 && steps.allSatisfy { $0.row.all ?? 0 == 0 }
        ? " The log is too short for that: --days takes fewer." : "")
    return [note]
      + steps.map { "\(stage($0.step)) → \(stage($0.step + 1)): \(Self.share($0.row))" }
  }

  private func by(_ kind: String) -> [String] {
    let rows = counts.rows(kind).filter { !$0.first.isEmpty }
    guard rows.count > 1, let last = places.stages.indices.last else { return [] }
    return rows.sorted { ($1.all ?? 0, $0.first) < ($0.all ?? 0, $1.first) }.map { row in
      let feeling =
        kind == "3 channel" ? feeling(in: row.first).map { "; feeling \($0)" } ?? "" : ""
      let size = (row.all ?? 0) < Self.fewest ? "" : "\(row.all ?? 0) customers, "
      return
        "\(VisibleText.of(row.first)): \(size)\(Self.share(row)) reach \(stage(last + 1))\(feeling)"
    }
  }

  /// The middle feeling at the touchpoints of a channel, as the map has it.
  private func feeling(in channel: String) -> String? {
    let wanted = SearchText(channel)
    let feelings = session.touchpoints.members.filter { touchpoint in
      touchpoint.channels.contains { SearchText($0) == wanted }
    }.compactMap(\.emotion)
    return Feeling(middleOf: feelings)?.signed
  }

  private var beside: [String] {
    let silent = session.touchpoints.members.filter { $0.traces.isEmpty }.map { title($0.id.text) }
    var lines: [String] = []
    if !silent.isEmpty {
      let more = silent.count > 6 ? " and \(silent.count - 6) more" : ""
      lines.append(
        "Nothing in the log stands for: \(silent.prefix(6).joined(separator: "; "))\(more).")
    }
    let back = counts.rows("5 next").filter { row in
      guard let from = places.index(of: row.first), let to = places.index(of: row.second) else {
        return false
      }
      return to < from && row.count >= Self.fewest
    }.sorted { ($1.count, $0.first) < ($0.count, $1.first) }
    lines += back.prefix(3).map { row in
      "After \(title(row.first)), \(row.count) times \(title(row.second)) came next, which the map "
        + "draws before it\(row.seconds.map { " (half of them within \(Self.time($0)))" } ?? "")."
    }
    return lines + [drop].compactMap { $0 }
  }

  /// Where most are lost, beside the pains that the map tells of there.
  private var drop: String? {
    let told = steps.filter { ($0.row.all ?? 0) >= Self.fewest }
    guard
      let worst = told.min(by: {
        ($0.row.share?.fraction ?? 1) < ($1.row.share?.fraction ?? 1)
      })
    else { return nil }
    let there = Set([places.stages[worst.step - 1], places.stages[worst.step]])
    let pains = session.touchpoints.members.filter { $0.stage.map(there.contains) ?? false }
      .compactMap(\.pain).filter { $0 != "unknown" }.map { session.cited($0).body }
    let place =
      "Most are lost between \(stage(worst.step)) and \(stage(worst.step + 1)): "
      + "\(Self.share(worst.row)) move on."
    return pains.isEmpty
      ? "\(place) The map tells of no pain there: ask what happens."
      : "\(place) The map tells of: \(pains.prefix(3).joined(separator: "; "))."
  }
}
