import ArgumentParser
import Shell
import Storage
import Workshop

/// Leads a round after the day.
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Look again after the day: what is due is asked, and a page says what changed.",
    discussion: """
      A round left in the middle goes on where it was; once it is ended, the next call begins another.
      The page stands in the workshop's folder, under rounds.
      A team can have its own round: waymark guide show --file follow-up prints the one it begins from.
      """)

  @Argument(help: "The workshop's name, or the path of its folder.")
  var name: String

  @Option(help: "The file of your own round.")
  var guide: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(leading: options.settings)
    try world.run {
      let home = try Home(given: options.home, environment: world.environment)
      let guide = try Guides.named(self.guide ?? BuiltInGuides.round).guide
      guard guide.isRound else {
        throw Trouble(
          exit: .usage,
          "\(guide.name) leads a workshop, not a round. waymark guide show --file follow-up prints one."
        )
      }
      var lines = Lines(world: world)
      try Open.lead(
        home.sessions.path(ofSessionCalled: name), called: name, round: guide, &lines, world,
        options.settings)
    }
  }
}
