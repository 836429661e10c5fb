/// Words for people where a choice is kept as a short name.
package enum ChoiceWords {
  /// `fix-touchpoint` becomes `fix a touchpoint`; what the table does not hold stands with spaces.
  package static func of(_ choice: String) -> String {
    if let words = table[choice] { return words }
    guard choice.utf8.contains(UInt8(ascii: "-")) else { return choice }
    return choice.split(separator: "-").joined(separator: " ")
  }

  /// The choice that these words stand for: as it is kept or as it is shown, in the singular or in
  /// the plural, or by another word for it; nil when there is none.
  package static func choice(called words: String, among choices: [String]) -> String? {
    let wanted = plain(words)
    let stands = choices.contains { plain($0) == wanted }
    let meant = stands ? wanted : others[wanted] ?? rhythm(wanted) ?? wanted
    return choices.first { [$0, of($0)].contains { plain($0) == meant } }
      ?? choices.first { singular(plain($0)) == singular(meant) }
  }

  /// `every month`, `once a month` and `monthly` are the month that a cadence is kept as.
  private static func rhythm(_ words: String) -> String? {
    let lead = ["once every ", "once a ", "once per ", "every ", "each ", "per "]
      .first(where: words.hasPrefix)
    if let lead {
      let said = String(words.dropFirst(lead.count))
      return spans[said] ?? said
    }
    return words.hasSuffix("ly") ? String(words.dropLast(2)) : nil
  }

  private static let spans = [
    "three months": "quarter", "3 months": "quarter", "third month": "quarter",
    "twelve months": "year", "12 months": "year", "seven days": "week", "7 days": "week",
    "four weeks": "month", "4 weeks": "month",
  ]

  private static func plain(_ words: String) -> String {
    words.lowercased().split { " -".contains($0) }.joined(separator: " ")
  }

  private static func singular(_ words: String) -> String {
    words.hasSuffix("s") ? String(words.dropLast()) : words
  }

  /// Other words for a choice, as the guides use them.
  private static let others = [
    "guesses": "proto", "conversations": "qualitative", "talks": "qualitative",
    "numbers": "statistical", "while they do": "purchase", "while": "purchase",
    "before they deal with us": "before", "today": "current", "now": "current",
    "as it is now": "current",
    "as it is": "current", "as is": "current", "as it is today": "current",
    "today's way": "current", "todays way": "current", "the way it is": "current",
    "drop it": "drop", "drop that": "drop", "let's drop it": "drop", "do it later": "later",
    "let's do that later": "later", "let's do it later": "later", "not now": "later",
    "a future we want": "future",
    "both": "hybrid", "in a room": "room", "in the room": "room", "online": "remote",
    "customer records": "crm", "sales data": "sales", "on the way": "doing",
    "not yet": "open", "not done": "open", "not done yet": "open", "finished": "done",
    "half done": "doing", "half": "doing", "half of it": "doing", "partly": "doing",
    "started": "doing", "in progress": "doing", "working on it": "doing", "underway": "doing",
    "blocked": "stuck", "waiting": "stuck", "cancelled": "dropped", "canceled": "dropped",
    "not needed": "dropped", "no longer needed": "dropped",
    "ninety minutes": "90min",
    "90 minutes": "90min", "90 min": "90min", "an hour and a half": "90min", "alone": "express",
    "alone in 45": "express", "45 minutes": "express", "a half day": "half day",
  ]

  /// Short names whose words are more than their parts.
  private static let table = [
    "90min": "ninety minutes", "after-sales": "after-sales care", "crm": "CRM",
    "express": "alone in 45 minutes",
    "fix-touchpoint": "fix a touchpoint", "half-day": "half a day", "proto": "our guess",
    "purchase": "with us", "qualitative": "conversations", "statistical": "numbers",
    "two-session": "two sessions",
  ]
}
