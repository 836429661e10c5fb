import ArgumentParser
import Shell
import Storage
import Workshop

/// Goes on with a workshop at the question where it was left.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Go on with a workshop at the question where it was left.")

  @Argument(help: "Its name, or the path of its folder.")
  var name: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    // A name of several words is one name, also where nobody put it into quotation marks.
    try Open.run(name.joined(separator: " "), options.settings)
  }

  static func run(_ name: String, _ settings: Settings) throws {
    let world = Host(leading: settings)
    try world.run {
      let home = try Home(given: settings.home, environment: world.environment)
      var lines = Lines(world: world)
      try Open.lead(
        home.sessions.path(ofSessionCalled: name), called: name, &lines, world, settings)
    }
  }

  /// Leads the conversation, and turns its ending into an exit code.
  static func lead(
    _ path: String, called name: String, asking: GuideWalk.Asking = .onTheDay,
    round: Guide? = nil, _ lines: inout Lines, _ world: Host, _ settings: Settings
  ) throws {
    let sitting = try OpenWorkshop(
      opening: path, called: name, asking: asking, world: world,
      writer: world.writer(settings.writer), seed: world.seed(), clock: world.now)
    if settings.noInput {
      throw Trouble(
        exit: .usage, "A workshop asks questions, and --no-input forbids them. Leave it out.")
    }
    (sitting.round, sitting.mainHome) = (round, world.home(settings))
    var ending = try sitting.lead(&lines)
    while ending == .follows { ending = try sitting.lead(&lines) }
    switch ending {
    case .left, .follows: return
    case .interrupted: throw Exit.interrupted.code
    case .inputEnded(let question):
      throw Trouble(
        exit: .inputEnded,
        "The input ended at \(question). Everything before it is saved: waymark"
          + " \(sitting.verb) \(name) goes on."
      )
    }
  }
}
