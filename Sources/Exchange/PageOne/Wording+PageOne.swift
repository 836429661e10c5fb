import Workshop

/// Words of page one that are ours.
extension Wording {
  static let purpose = "Purpose"
  static let vision = "Vision"
  static let weMap = "We map this journey "
  static let decides = "Tie-breaker:"
  static let breaks = "Where it breaks"
  static let shines = "Where it shines, keep it"
  static let plan = "What we do"
  static let measures = "How we shall know"
  static let guesses = "What we only guess"
  static let asks = "What we ask of you"
  static let lessons = "What we learned"
  static let notOnMap = "Not on this map"
  static let ourGuess = "Our guess: it cites no source."
  static let nobodyYet = "nobody yet"
  static let noActionYet = "no action linked yet"
  static let allDone = "every promise is done or dropped"
  static let nextLook = "next look"
  static let mapOwner = "owner of this map"
  static let filled = "Filled marks rest on a source, hollow ones are our guess."
  static let rounded = "Rounded to whole steps, 1 very bad to 5 very good."

  static func longer(_ count: Int) -> String {
    "\(count) more diagrams follow in the Mermaid export."
  }

  /// The text with a full stop, unless it ends with a mark.
  static func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".!?…。！？".contains(last) ? text : text + "."
  }

  /// - Parameters:
  ///   - own: what a persona's own lines cite; empty where they cite nothing.
  ///   - way: what only its journey cites.
  static func basis(_ own: [String], isGrounded: Bool, _ lines: Int, way: [String]) -> String {
    let (cited, sources) = (lines.counted("line", "lines"), own.joined(separator: ", "))
    let persona =
      own.isEmpty
      ? ourGuess
      : isGrounded ? "Based on \(sources)" : "Our guess but for \(cited) from \(sources)"
    if way.isEmpty { return own.isEmpty ? persona : persona + "." }
    let way = way.map { own.contains($0) ? "other \($0)" : $0 }.joined(separator: ", ")
    return own.isEmpty ? persona + " Journey: \(way)." : persona + "; journey: \(way)."
  }

  static func guessed(_ open: Int, of all: Int) -> String {
    "\(open) of \(all.counted("line", "lines"))"
  }

  static func tested(_ count: Int, by day: String) -> String {
    count == 1 ? "one is tested by \(day)" : "\(count) are tested by \(day)"
  }

  static func morePromised(_ count: Int) -> String { "\(count) more promised" }

  static func asLow(_ count: Int) -> String { "\(count) more as low" }

  static func asGood(_ count: Int) -> String { "\(count) more as good" }

  static func andMore(_ count: Int) -> String {
    "\(count) more"
  }
}
