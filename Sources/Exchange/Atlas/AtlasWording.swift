import Workshop

/// What an atlas says beside what was said on the maps.
enum AtlasWording {
  static let title = "Atlas"
  static let target = "reach the target"
  static let numbers = "look at the numbers"
  static let mapAgain = "map again"

  static func intro(_ maps: Int, _ ways: Int, on day: String) -> String {
    "\(maps.counted("map", "maps")) with \(ways.counted("journey", "journeys")), as of \(day)."
  }

  static let journeys = "Journeys"
  static let journeysNote =
    "Each curve runs from +2, very good, at the top to -2, very bad; a journey that nobody rated has "
    + "none. On sources: the share of lines that cite one."
  static let journeyHeader = [
    "Map", "Persona", "Feeling", "Looked after by", "Last said", "On sources", "Due",
  ]

  static let dueTitle = "What is due"
  static let dueNote = "Promised for a day that has passed, or for the next 30 days, and not done."
  static let dueHeader = ["Day", "State", "What", "Who", "Map"]
  static let over = "over"
  static let ahead = "ahead"

  static let pains = "Pains in three maps or more"
  static let painsNote = "Counted are maps in which a pain is told in like words."
  static let painHeader = ["Pain", "Maps", "Where"]

  static let opportunities = "Opportunities"
  static let opportunitiesNote =
    "The best first: impact × confidence ÷ effort. Without a figure nobody rated all three."
  static let opportunityHeader = ["How might we", "Field", "Because", "Chosen", "Map"]
  static let yes = "yes"
  static let no = "no"

  static let kpis = "KPIs"
  static let kpisNote = "First is the value at the start, latest the last reading."
  static let kpiHeader = ["KPI", "First", "Latest", "Target", "Unit", "By", "Map"]

  static let personas = "Personas that recur"
  static let personasNote = "Of one name in two maps or more; they may still differ."
  static let personaHeader = ["Persona", "Maps", "Where"]
  static let segments = "Segments that recur"
  static let segmentsNote = "Of one name in two maps or more."
  static let segmentHeader = ["Segment", "Maps", "Where"]

  static func lowest(_ score: String, _ title: String) -> String { "lowest \(score) at \(title)" }

  static func touchpoints(_ count: Int) -> String { count.counted("touchpoint", "touchpoints") }

  static func more(_ count: Int) -> String { "; and \(count) more" }

  /// How long ago, from days.
  static func age(_ days: Int) -> String {
    switch days {
    case ..<1: "today"
    case ..<60: days.counted("day ago", "days ago")
    case ..<730: "\(days / 30) months ago"
    default: "\(days / 365) years ago"
    }
  }

  static func due(_ over: Int, _ all: Int) -> String {
    over == 0 ? "\(all) ahead" : over == all ? "\(all) over" : "\(over) over, \(all - over) ahead"
  }
}
