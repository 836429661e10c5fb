import ArgumentParser
import Shell
import Storage
import Terminal
import Workshop

/// Without a command: go on with a saved workshop, or begin another.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Go on with a saved workshop, or begin another.",
    shouldDisplay: false)

  @Argument(help: .hidden)
  var words: [String] = []

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard let word = words.first else { return }
    let names = Waymark.configuration.subcommands.compactMap { $0.configuration.commandName }
    if names.contains(word) {
      throw ValidationError("Options stand behind the command: waymark \(word) --home FOLDER.")
    }
    let nearest = Nearest.match(for: word, in: names)
    throw ValidationError(
      "There is no command called \(word). "
        + (nearest.map { "Did you mean \($0)?" } ?? "waymark --help lists the commands."))
  }

  func run() throws {
    try Start.run(options.settings)
  }

  static func run(_ settings: Settings) throws {
    let world = Host(leading: settings)
    try world.run {
      let home = try Home(given: settings.home, environment: world.environment)
      var lobby = try Listing(home: home).lobby(today: world.today)
      world.say(lobby.opening(at: world.now()))
      if settings.noInput { return }
      var lines = Lines(world: world)
      guard let chosen = try choose(&lobby, home, &lines, world, settings) else { return }
      try Open.lead(chosen, called: New.callName(of: chosen, in: home), &lines, world, settings)
    }
  }

  /// The folder of the workshop to go on with; nil when somebody leaves.
  private static func choose(
    _ lobby: inout WorkshopPicker, _ home: Home, _ lines: inout Lines, _ world: Host,
    _ settings: Settings
  ) throws -> String? {
    while true {
      switch try choice(&lobby, &lines, world) {
      case .leave: return nil
      case .open(let folder): return home.path + "/" + folder
      case .begin(let name):
        do {
          return try New.create(name, in: home, guide: nil, at: nil, world, settings)
        } catch let problem as StorageProblem where world.screen.input.isTerminal {
          world.say([.init(.problem, problem.sentence)])
        }
      }
    }
  }

  private static func choice(
    _ lobby: inout WorkshopPicker, _ lines: inout Lines, _ world: Host
  ) throws -> WorkshopPicker.Choice {
    var leaving = LeavingTwice()
    while true {
      switch lines.next(lobby.prompt) {
      case .line(let text, _):
        leaving = LeavingTwice()
        let (choice, said) = lobby.take(text, mayAsk: world.screen.input.isTerminal)
        world.say(said)
        if let choice { return choice }
      case .refused(let refusal): world.say([refusal.message])
      case .interrupt(let typed):
        guard let words = leaving.words(dropping: typed) else { throw Exit.interrupted.code }
        world.say([words])
      case .end:
        if world.screen.input.isTerminal { return .leave }
        throw Trouble(
          exit: .inputEnded,
          "The input ended before a workshop was chosen. Name one: waymark open NAME.")
      }
    }
  }
}
