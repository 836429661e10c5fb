import Shell
import Storage
import Workshop

/// A workshop opened for reading only: nothing on the disk changes.
struct Reading {
  let session: Session
  let minutes: [Minute]
  let walk: Walk
  let path: String

  init(_ name: String, _ options: GlobalOptions, _ world: World) throws {
    let home = try Home(given: options.home, environment: world.environment)
    path = home.sessions.path(ofSessionCalled: name)
    var folder = try SessionFolder(reading: path)
    let loaded = try folder.load()
    world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
    session = loaded.session
    minutes = loaded.minutes.minutes
    walk = Walk(guide: try Guides.guide(of: session, in: folder))
  }

  /// An engine to look at the session with; it keeps nothing.
  func engine(width: Int) -> Engine {
    var options = ShellOptions(writer: "reader")
    options.width = width
    return Engine(session: session, guide: walk.guide, minutes: minutes, options: options)
  }
}
