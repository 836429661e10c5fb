import ArgumentParser
import Shell
import Terminal
import Workshop

/// Tells about a command or a topic.
struct HelpOn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Tell about a command or a topic.",
    discussion: "Topics: " + CommandReference.names.joined(separator: ", ") + ".")

  @Argument(help: "A command, a command of the shell such as /undo, or a topic.")
  var words: [String] = []

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      guard let word = words.first else { return try world.print(overview) }
      if let command = HelpOn.command(words) {
        return try world.print(
          Waymark.helpMessage(for: command, columns: world.screen.width) + "\n")
      }
      if let reference = CommandReference.all.first(where: { $0.name == word.lowercased() }) {
        return world.say(reference.passages)
      }
      let verb = word.hasPrefix("/") ? String(word.dropFirst()) : word
      if ShellCommand(rawValue: verb.lowercased()) != nil {
        return world.say(Help.passages(about: word, formats: ExportBundle.formats))
      }
      throw Trouble(exit: .usage, HelpOn.unknown(word))
    }
  }

  private var overview: String {
    let rows = CommandReference.all.map {
      "  \(DisplayWidth.padded($0.name, to: 24))\($0.purpose)"
    }
    return Waymark.helpMessage() + "\n\nTOPICS:\n" + rows.joined(separator: "\n") + "\n"
  }

  /// The command that the words lead to, such as `guide check`.
  private static func command(_ words: [String]) -> (any ParsableCommand.Type)? {
    var command: any ParsableCommand.Type = Waymark.self
    for word in words {
      guard
        let next = command.configuration.subcommands.first(where: {
          $0.configuration.commandName == word.lowercased()
        })
      else { return nil }
      command = next
    }
    return command
  }

  private static func unknown(_ word: String) -> String {
    let commands = Waymark.configuration.subcommands.compactMap { $0.configuration.commandName }
    let nearest = Nearest.match(for: word, in: commands + CommandReference.names)
    return "There is no command or topic called \(word). "
      + (nearest.map { "Did you mean \($0)?" } ?? "waymark help lists them.")
  }
}
