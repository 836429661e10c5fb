import ArgumentParser
import Shell
import Storage
import Terminal
import Workshop

/// Runs a workshop from named answers.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run a workshop from named answers.",
    discussion: """
      Without --at it is a rehearsal: everything is shown and nothing is left behind.
      With --at the workshop is kept in that folder; a workshop that is there already goes on.
      """)

  @Argument(help: "The script, or a folder that holds answers.txt.", completion: .file())
  var script: String

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp("The folder to keep the workshop in.", valueName: "folder"))
  var folder: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let scratch = folder == nil ? try ScratchFolder() : nil
      defer { scratch?.remove() }
      let width = world.screen.output.isTerminal ? world.screen.width : 80
      let stage = try ReplayRun(
        script: script, folder: folder, scratch: scratch?.path, world, writer: options.writer,
        width: width, say: { if !options.quiet { world.say($0) } })
      try stage.play()
      if scratch != nil {
        world.remark([
          .init(.hint, "This was a rehearsal. To keep the workshop, add --at FOLDER.")
        ])
      }
    }
  }
}
