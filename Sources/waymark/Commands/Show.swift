import ArgumentParser
import Exchange
import Shell
import Storage
import Terminal
import Workshop

/// Shows what is on a map.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is on a map: all of it, or one thing.")

  @Argument(help: "The workshop's name, or the path of its folder.")
  var name: String

  @Argument(help: "A kind, a short name or a question: personas, checks-stock, vision.statement.")
  var thing: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let reading = try ReadOnlyWorkshop(name, options, world)
      if options.json {
        try world.print(reading.published())
      } else {
        world.say(reading.engine(width: world.screen.width).shown(thing ?? "", at: world.now()))
      }
    }
  }
}

extension ReadOnlyWorkshop {
  /// The same text that `waymark export --format json` gives.
  fileprivate func published() -> String {
    var view = ExportView(of: session, walk: walk)
    return view.documents(as: .json).map(\.text).joined()
  }
}
