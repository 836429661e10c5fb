import ArgumentParser
import Shell
import Storage
import Workshop

/// Binds a name and a day to the map, or a stage, as it stands.
struct Agree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Say who agrees to a map, or to one stage, as it stands; list them without --as.",
    discussion: """
      The name and today are bound to what the map says. A later change clears that, `check` tells it, and \
      the same command gives it again. What a round tells, such as readings and how actions stand, clears \
      nothing.
      """)

  @Argument(help: "The workshop's name, or the path of its folder.")
  var name: String

  @Argument(help: "The stage; the whole map without it.")
  var stage: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      guard let who = world.named(options.writer).first else {
        let reading = try ReadOnlyWorkshop(name, options, world)
        world.say(AgreementWords.list(of: reading.session))
        return
      }
      let home = try Home(given: options.home, environment: world.environment)
      let change = SilentChange(
        path: home.sessions.path(ofSessionCalled: name), writer: world.writer(who), world: world)
      var told = Message(.done, "")
      _ = try change.keep { session, _ in
        let giving = AgreementGiven(
          by: who, to: try stage.map { try Agree.stage($0, in: session) }, on: world.today,
          in: session)
        told =
          giving.edit == nil
          ? .init(.hint, "\(giving.words). Nothing has changed since.")
          : .init(.done, "\(giving.words), as it stands.")
        return giving.edit.map { [$0] } ?? []
      }
      world.say([told])
    }
  }

  private static func stage(_ name: String, in session: Session) throws -> Identifier {
    switch AgreementWords.stage(called: name, in: session) {
    case .success(let stage): return stage
    case .failure(let problem): throw Trouble(exit: .usage, problem.sentence)
    }
  }
}
