import ArgumentParser
import Shell
import Storage
import Workshop

/// Puts a workshop into the trash.
struct DeleteWorkshop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Put a workshop into the trash of the home.")

  @Argument(help: "Its name, or the path of its folder.")
  var name: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    // A name of several words is one name, also where nobody put it into quotation marks.
    let name = self.name.joined(separator: " ")
    let world = Host(options: options)
    try world.run {
      let home = try Home(given: options.home, environment: world.environment)
      let path = home.sessions.path(ofSessionCalled: name)
      let title = title(of: path, called: name)
      let place = try home.sessions.discard(sessionAt: path)
      world.say([
        .init(.done, "\"\(VisibleText.of(title))\" is in the trash now: \(place)"),
        .init(.hint, "To bring it back, move that folder to \(SessionHome.plain(path))."),
      ])
    }
  }

  /// What the workshop is called, also where it cannot be read.
  private func title(of path: String, called name: String) -> String {
    do throws(StorageProblem) {
      var folder = try SessionFolder(reading: path)
      return try folder.load().session.facts.name ?? name
    } catch {
      return name
    }
  }
}

/// Gives a workshop another name.
struct RenameWorkshop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a workshop another name.")

  @Argument(help: "Its name, or the path of its folder.")
  var name: String

  @Argument(help: ArgumentHelp("What it is to be called.", valueName: "new-name"))
  var newName: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let home = try Home(given: options.home, environment: world.environment)
      let path = home.sessions.path(ofSessionCalled: name)
      let title = AnswerReader.trimmed(newName.joined(separator: " "))
      guard !title.isEmpty else {
        throw Trouble(exit: .usage, "A name is needed: it is the title of everything that leaves.")
      }
      let place = try home.sessions.moveFolder(ofSessionAt: path, toName: title) ?? path
      let before = try retitle(place, title, world)
      let called = New.callName(of: place, in: home)
      world.say([
        .init(.done, "\"\(VisibleText.of(before))\" is called \"\(VisibleText.of(title))\" now."),
        .init(.hint, "waymark open \(called) goes on there."),
      ])
    }
  }

  /// Keeps the name in the workshop; gives the one it had.
  private func retitle(_ path: String, _ title: String, _ world: Host) throws -> String {
    let change = SilentChange(path: path, writer: world.writer(options.writer), world: world)
    let outcome = try change.keep { session, _ in
      [session.changing(session.facts) { $0.name = title }]
    }
    return outcome.before.facts.name ?? name
  }
}
