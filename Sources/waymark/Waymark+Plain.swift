extension Waymark {
  /// Runs one of the commands that begin a sitting, unless it bears an option; false for the rest.
  ///
  /// The parser takes longer than opening a workshop does. Whatever it might refuse is left to it.
  static func runPlainly(_ words: [String]) throws -> Bool {
    guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return false }
    switch (words.first, words.count) {
    case (nil, _): try Start.run(Settings())
    case ("open", 2): try Open.run(words[1], Settings())
    case ("new", 2): try New.run(words[1], Settings())
    default: return false
    }
    return true
  }
}
