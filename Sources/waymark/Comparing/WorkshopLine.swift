import Shell
import Storage
import Workshop

/// A workshop and those it was begun from, one after the other.
struct WorkshopLine {
  /// The oldest first.
  private(set) var sessions: [Session] = []
  /// Why the line begins where it does, where it should go on.
  private(set) var breaks: [Message] = []

  /// A line is followed no further than this; a longer one is none that people made.
  private static let longest = 100

  init(endingWith name: String, _ options: GlobalOptions, _ world: Host) throws {
    let home = try Home(given: options.home, environment: world.environment).sessions
    let last = try NamedMap(name, options, world)
    sessions = [last.session]
    var seen: Set = [SessionHome.plain(last.path)]
    while let parent = sessions[0].facts.parent, sessions.count < Self.longest {
      let path = SessionHome.plain(home.path(ofSessionCalled: parent))
      guard SessionHome.isSession(path) else {
        breaks.append(
          .init(
            .warning,
            "\(MapComparison.name(of: sessions[0])) was begun from \(parent), which is not there any"
              + " more. The line begins behind it."))
        return
      }
      guard seen.insert(path).inserted else {
        breaks.append(
          .init(.warning, "\(parent) stands in its own line of workshops. The line begins there."))
        return
      }
      do {
        sessions.insert(try NamedMap(path, options, world).session, at: 0)
      } catch let problem as StorageProblem {
        breaks.append(.init(.warning, "The line ends before \(parent): \(problem.sentence)"))
        return
      }
    }
  }
}
