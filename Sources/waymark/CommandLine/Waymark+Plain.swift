import ArgumentParser
import Shell
import Storage
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Waymark {
  /// Runs one of the commands that begin a sitting; false for what the parser has to read.
  static func runPlainly(_ words: [String]) throws -> Bool {
    guard let command = PlainCommand(words) else { return false }
    // Each guide begins with this one, and reading it takes longer than all else until it is needed.
    _ = WorkAhead { _ = BuiltInGuides.stepByStep }
    switch command {
    case .start: try Start.run(Settings())
    case .list(let settings): try Listing.say(settings, asJSON: false)
    case .open(let name, let settings): try Open.run(name, settings)
    case .new(let name, let settings): try New.run(name, settings)
    }
    return true
  }

  /// Ends the process with what the parser has to say; what was typed may not act on the terminal.
  static func leave(over error: any Error) -> Never {
    // Whoever ended so has said why already, and the parser would look long for words.
    if let code = error as? ExitCode { code.end() }
    let code = exitCode(for: error)
    let words = fullMessage(for: error)
    if code.isSuccess || words.isEmpty { exit(withError: error) }
    let talk = StyledOutput(descriptor: 2, colour: false)
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try? talk.write(talk.bytes(of: lines, role: .plain))
    exit(withError: code)
  }
}

extension ExitCode {
  /// Ends the process, nothing said.
  func end() -> Never { exit(rawValue) }
}
