import ArgumentParser
import Shell
import Terminal

extension Waymark {
  /// Runs one of the commands that begin a sitting, unless it bears an option; false for the rest.
  ///
  /// The parser takes longer than opening a workshop does. Whatever it might refuse is left to it.
  static func runPlainly(_ words: [String]) throws -> Bool {
    guard words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return false }
    switch (words.first, words.count) {
    case (nil, _): try Start.run(Settings())
    case ("list", 1): try Listing.say(Settings(), asJSON: false)
    case ("open", 2): try Open.run(words[1], Settings())
    case ("new", 2): try New.run(words[1], Settings())
    default: return false
    }
    return true
  }

  /// Ends the process with what the parser has to say; what was typed may not act on the terminal.
  static func leave(over error: any Error) -> Never {
    let code = exitCode(for: error)
    let words = fullMessage(for: error)
    if code.isSuccess || words.isEmpty { exit(withError: error) }
    let talk = StyledOutput(descriptor: 2, colour: false)
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try? talk.write(talk.bytes(of: lines, role: .plain))
    exit(withError: code)
  }
}
