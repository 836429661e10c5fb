import Shell
import Storage
import Workshop

/// A workshop opened for reading only: nothing on the disk changes.
final class ReadOnlyWorkshop {
  /// Open for as long as this lives, so that nothing put in its place meanwhile is taken for it.
  let folder: SessionFolder
  let session: Session
  /// Every minute that can be read.
  private(set) lazy var minutes = log.minutes
  private let log: MinuteLog
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
    walk = GuideWalk(guide: guide)
    self.folder = folder
    log = loaded.minutes
    // What cannot be read is told now; otherwise nothing is read before somebody asks.
    if !log.isOrderly { minutes = world.minutes(of: loaded) }
  }

  /// An engine to look at the session with; it keeps nothing.
  func engine(width: Int) -> Engine {
    var options = ShellOptions(writer: "reader")
    options.width = width
    options.offset = { Host.offset(at: $0) }
    return Engine(
      session: session, guide: walk.guide, history: UndoHistory(minutes), options: options)
  }
}

extension Host {
  /// The minutes as far as the first question needs them, and what reads the others; what is to be told
  /// of those that cannot be read is said.
  func history(of loaded: SessionFolder.Loaded) -> UndoHistory {
    let log = loaded.minutes
    guard let last = log.last(Self.fewMinutes) else {
      return UndoHistory(minutes(of: loaded), numbering: log.numbering)
    }
    if last.count == log.count { return UndoHistory(last, numbering: log.numbering) }
    let first = last.first?.turn ?? 0
    return UndoHistory(last: last, numbering: log.numbering) {
      log.minutes.filter { $0.turn < first }
    }
  }

  /// What was said last, and a little more, for some of it may be gone again.
  private static let fewMinutes = 24

  /// All minutes that can be read; what is to be told of the others is said.
  func minutes(of loaded: SessionFolder.Loaded) -> [Minute] {
    let minutes = loaded.minutes.minutes
    let flaws = loaded.minutes.passedOver(in: minutes)
    remark(flaws.map { .init(.warning, $0.sentence) })
    return minutes
  }
}
