import ArgumentParser
import Storage
import Workshop

/// Asks what was left for after the day, one person at a desk. It can be left and taken up again.
struct AskAfter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "after", abstract: "Ask what was left for after the day.")

  @Argument(help: "Its name, or the path of its folder.")
  var name: String

  @Option(help: "Only what this person has promised to ask.")
  var who: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let settings = options.settings
    let world = Host(leading: settings)
    try world.run {
      let home = try Home(given: settings.home, environment: world.environment)
      var lines = Lines(world: world)
      try Open.lead(
        home.sessions.path(ofSessionCalled: name), called: name, asking: .afterTheDay(who: who),
        &lines, world, settings)
    }
  }
}
