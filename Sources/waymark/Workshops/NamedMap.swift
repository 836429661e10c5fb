import Shell
import Storage
import Workshop

/// A map as somebody names it: a workshop of the home, a folder, or either as a revision of git has it,
/// such as `van-parts@HEAD~3`.
struct NamedMap {
  let session: Session
  /// The folder of the workshop, of whatever revision.
  let path: String

  init(_ name: String, _ options: GlobalOptions, _ world: Host) throws {
    let home = try Home(given: options.home, environment: world.environment).sessions
    try self.init(name, in: home, world)
  }

  init(_ name: String, in home: SessionHome, _ world: Host) throws {
    guard let revision = NamedMap.revision(in: name, home) else {
      let reading = try ReadOnlyWorkshop(at: home.path(ofSessionCalled: name), world)
      session = reading.session
      path = reading.path
      return
    }
    session = try NamedMap.session(at: revision, called: name, world)
    path = revision.folder
  }

  private struct Revision {
    let folder: String
    let name: String
  }

  /// What stands before and behind an `@`, unless all of it names a workshop; the first `@` behind the
  /// name of a workshop counts, else the first of all.
  private static func revision(in name: String, _ home: SessionHome) -> Revision? {
    if SessionHome.isSession(home.path(ofSessionCalled: name)) { return nil }
    let parts = name.indices.filter { name[$0] == "@" && $0 != name.startIndex }.map { place in
      Revision(
        folder: home.path(ofSessionCalled: String(name[..<place])),
        name: String(name[name.index(after: place)...]))
    }
    return parts.first { SessionHome.isSession($0.folder) } ?? parts.first
  }

  private static func session(
    at revision: Revision, called name: String, _ world: Host
  ) throws -> Session {
    guard !revision.name.isEmpty, !revision.name.hasPrefix("-") else {
      throw Trouble(
        exit: .usage, "\(name): a revision stands behind the @, such as van-parts@HEAD~1.")
    }
    let repository = try GitRepository(around: revision.folder)
    try repository.check(revision.name)
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let way = try repository.way(to: revision.folder)
    guard try repository.write(way, at: revision.name, to: scratch, as: "map") else {
      throw Trouble(
        exit: .failure, "\(name): \(revision.name) has no workshop at \(way) in \(repository.top).")
    }
    var folder = try SessionFolder(reading: "\(scratch.path)/map")
    let loaded = try folder.load()
    world.remark(loaded.notices.map { .init(.warning, "\(name): \($0.sentence)") })
    return loaded.session
  }
}
