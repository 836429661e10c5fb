import Shell
import Storage
import Workshop

/// A workshop opened for reading only: nothing on the disk changes.
final class ReadOnlyWorkshop {
  /// Open for as long as this lives, so that nothing put in its place meanwhile is taken for it.
  let folder: SessionFolder
  let session: Session
  let minutes: [Minute]
  let walk: GuideWalk
  let path: String

  convenience init(_ name: String, _ options: GlobalOptions, _ world: Host) throws {
    let home = try Home(given: options.home, environment: world.environment)
    try self.init(at: home.sessions.path(ofSessionCalled: name), world)
  }

  init(at path: String, _ world: Host) throws {
    self.path = path
    var folder = try SessionFolder(reading: path)
    let loaded = try folder.load()
    let guide = try Guides.guide(of: loaded.session, in: folder)
    world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
    session = loaded.session
    minutes = world.minutes(of: loaded)
    walk = GuideWalk(guide: guide)
    self.folder = folder
  }

  /// An engine to look at the session with; it keeps nothing.
  func engine(width: Int) -> Engine {
    var options = ShellOptions(writer: "reader")
    options.width = width
    options.offset = { Host.offset(at: $0) }
    return Engine(session: session, guide: walk.guide, minutes: minutes, options: options)
  }
}

extension Host {
  /// All minutes that can be read; what is to be told of the others is said.
  func minutes(of loaded: SessionFolder.Loaded) -> [Minute] {
    let minutes = loaded.minutes.minutes
    let flaws = loaded.minutes.passedOver(in: minutes)
    remark(flaws.map { .init(.warning, $0.sentence) })
    return minutes
  }
}
