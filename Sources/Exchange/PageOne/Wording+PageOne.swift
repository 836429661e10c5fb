import Workshop

/// Words of page one that are ours.
extension Wording {
  static let purpose = "Purpose"
  static let vision = "Vision"
  static let weMap = "We map this journey "
  static let decides = "Decides:"
  static let breaks = "Where it breaks"
  static let shines = "Where it shines, keep it"
  static let plan = "What we do"
  static let measures = "How we shall know"
  static let guesses = "What we only guess"
  static let asks = "What we ask of you"
  static let lessons = "What we learned"
  static let notAsked = "Not asked"
  static let ourGuess = "Our guess: it cites no source."
  static let nobodyYet = "nobody yet"
  static let noActionYet = "no action linked yet"
  static let allDone = "every promise is done or dropped"
  static let nextLook = "next look"
  static let mapOwner = "owner of this map"
  static let filled = "Filled marks rest on a source, hollow ones are our guess."
  static let rounded = "The picture is rounded to whole steps, 1 very bad to 5 very good."

  static func longer(_ count: Int) -> String {
    "\(count) more diagrams follow in the Mermaid export."
  }

  /// The text with a full stop, unless it ends with a mark.
  static func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".!?…。！？".contains(last) ? text : text + "."
  }

  static func basedOn(_ sources: String) -> String {
    "Based on \(sources)"
  }

  static func guessed(_ open: Int, of all: Int) -> String {
    "\(open) of \(all.counted("line", "lines"))"
  }

  static func tested(_ count: Int, by day: String) -> String {
    count == 1 ? "one is tested by \(day)" : "\(count) are tested by \(day)"
  }

  static func andMore(_ count: Int) -> String {
    "\(count) more"
  }
}
