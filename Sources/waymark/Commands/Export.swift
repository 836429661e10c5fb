import ArgumentParser
import Publishing
import Shell
import Storage
import Workshop

extension Waymark {
  /// Writes the finished map.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the map as Markdown.")

    @Argument(help: "The workshop's name, or the path of its folder.")
    var name: String

    @Option(help: "The format: markdown.")
    var format = "markdown"

    @Option(
      name: .shortAndLong, help: "The file to write; - is standard output, which is the default.")
    var output = "-"

    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard ["markdown", "md"].contains(format) else {
        throw ValidationError("There is no format called \(format). The format is markdown.")
      }
    }

    func run() throws {
      let world = World(options: options)
      try world.run {
        let reading = try Reading(name, options, world)
        let text = MarkdownPage.text(of: reading.session.outline(walk: reading.walk))
        if output == "-" {
          try world.print(text)
        } else {
          try PlainFile.write(Array(text.utf8), to: output)
          world.remark([.init(.done, "Written: \(output)")])
        }
      }
    }
  }
}
