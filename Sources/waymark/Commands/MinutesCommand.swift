import ArgumentParser
import Exchange
import Shell
import Storage
import Terminal
import Workshop

/// Shows what was said last.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Show what was said last, by whom and when.")

  @Argument(help: "The workshop's name, or the path of its folder.")
  var name: String

  @Argument(help: "How many.")
  var count = 20

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      guard count > 0 else {
        throw Trouble(
          exit: .usage, "\(count) minutes cannot be shown. Give a number of 1 or more.")
      }
      let reading = try ReadOnlyWorkshop(name, options, world)
      let last = Array(reading.minutes.suffix(count))
      if options.json {
        try world.print(SessionJSON.value(of: last).text())
      } else {
        world.say(reading.engine(width: world.screen.width).lastMinutes(count, at: world.now()))
      }
    }
  }
}
