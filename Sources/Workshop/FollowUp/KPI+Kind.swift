extension KPI {
  /// What kind of number it is read as.
  package var readingKind: KPIKind { kindOfNumber ?? kindToldByUnit ?? .mean }

  /// The kind that its unit, else its name, leaves no doubt of.
  package var kindToldByUnit: KPIKind? {
    unit.flatMap(Self.kind(toldBy:)) ?? name.flatMap(Self.score(in:))
  }

  private static func kind(toldBy unit: String) -> KPIKind? {
    let words = words(of: unit)
    if let score = score(in: unit) { return score }
    if unit.contains("%") || words.contains("percent") { return .rate }
    if unit.contains(where: { "€$£¥".contains($0) }) { return .money }
    guard let first = words.first else { return nil }
    return table[first]
  }

  private static func score(in text: String) -> KPIKind? {
    words(of: text).lazy.compactMap { [KPIKind.nps, .csat, .ces][named: $0] }.first
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// By the first word of a unit.
  private static let table: [String: KPIKind] = {
    let words: [(KPIKind, [String])] = [
      (
        .time,
        [
          "seconds", "second", "sec", "minutes", "minute", "min", "hours", "hour", "days", "day",
          "weeks", "week", "months", "month",
        ]
      ),
      (.money, ["euro", "euros", "eur", "dollars", "dollar", "usd", "pounds", "gbp", "chf"]),
      (.mean, ["score", "points", "stars", "mean", "average"]),
      (
        .count,
        [
          "calls", "complaints", "orders", "reports", "tickets", "returns", "visits", "requests",
          "mails", "people", "families", "customers", "buyers", "errors",
        ]
      ),
    ]
    return words.reduce(into: [:]) { table, entry in
      for word in entry.1 { table[word] = entry.0 }
    }
  }()
}

extension [KPIKind] {
  fileprivate subscript(named word: String) -> KPIKind? { first { $0.rawValue == word } }
}
