import Shell
import Storage
import Workshop

/// The workshops that a command over many of them is about.
struct SavedMaps {
  /// One workshop, unread.
  struct Place: Sendable {
    /// What to call it by: its folder in the home, else its path.
    let name: String
    let path: String
  }

  private(set) var all: [Place] = []

  /// - Parameters:
  ///   - folders: workshops or folders of workshops; without any, all of the home.
  init(in folders: [String], home: String?, _ world: Host) throws {
    if folders.isEmpty {
      let home = try Home(given: home, environment: world.environment).sessions
      all = try home.folders().map { Place(name: $0, path: home.path(of: $0)) }
      return
    }
    let saved = try Home(given: home, environment: world.environment).sessions
    for folder in folders {
      let path = SessionHome.plain(folder)
      let below = SessionHome(path)
      guard PlainFile.isFolder(path) || PlainFile.isFolder(saved.path(ofSessionCalled: path)) else {
        throw Trouble(
          exit: .usage,
          "\(path): no folder stands there. Name a workshop, or a folder of workshops.")
      }
      let inside = try below.folders()
      if SessionHome.isSession(path) || inside.isEmpty {
        all.append(Place(name: path, path: saved.path(ofSessionCalled: path)))
      } else {
        all += inside.map { Place(name: "\(path)/\($0)", path: below.path(of: $0)) }
      }
    }
  }

  /// What `read` makes of each map, in order, without those of which it makes nothing.
  ///
  /// - Parameter tell: is told of each that cannot be read, in order too.
  func each<Outcome: Sendable>(
    _ read: @escaping @Sendable (Place) throws(StorageProblem) -> Outcome?,
    leavingOut tell: (StorageProblem) -> Void
  ) -> [Outcome] {
    let outcomes = all.concurrentMap { place in
      Result { () throws(StorageProblem) in try read(place) }
    }
    return outcomes.compactMap { outcome in
      switch outcome {
      case .success(let outcome): return outcome
      case .failure(let problem):
        tell(problem)
        return nil
      }
    }
  }
}
