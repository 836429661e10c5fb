import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The right to write a session, held for a whole sitting.
///
/// The file `.lock` names the holder while somebody writes, and is empty after a sitting that ended
/// in order. It is never deleted, for two writers would then lock two different files.
///
/// Programs that wrote format 1 named in a second line the first turn that could not be saved. It stays
/// until a sitting ends in order, for nothing else in such a folder says so.
///
/// Beside it the file system keeps what was found in the books of minutes, so that they are read in full
/// once only. It may be lost at any time, and no program that copies, merges or lists files meets it.
struct FolderLock: ~Copyable {
  static let name = ".lock"

  private let file: Descriptor
  /// How the sitting before left the session.
  let found: Leaving

  /// How a sitting left the session.
  struct Leaving: Sendable {
    /// Whether it ended without letting go, or nobody knows.
    var isUnfinished: Bool
    /// The first turn of which the files may lack something; nil when only the last one may be.
    var firstUnsaved: Int?
    /// What is known of the books of minutes.
    var books: [BookSummary] = []
  }

  private static let booksAttribute = "user.waymark.minutes"

  /// Takes the lock or throws `locked`; never waits for the holder to leave.
  ///
  /// - Parameter pause: what passes the time until somebody who took the lock has written who.
  static func take(
    of directory: borrowing Directory, as writer: String, at moment: Moment,
    pause: () -> Void = FolderLock.pause
  ) throws(StorageProblem) -> FolderLock {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW
    guard let file = try directory.open(FolderLock.name, flags, mode: 0o600) else {
      throw .missing(path: directory.path)
    }
    guard try file.stamp().isRegular else { throw .notAFile(path: file.path) }
    var found = leaving(told: try seize(file, of: directory, pause: pause))
    found.books = books(beside: file)
    let name = String(writer.map { $0.isNewline ? " " : $0 })
    let line = Array("\(moment.text) \(name)\n".utf8)
    try file.truncate(to: 0)
    try file.write(line + note(found.firstUnsaved))
    return FolderLock(file: file, found: found)
  }

  /// Locks an open `.lock`, and returns what the sitting before left in it.
  ///
  /// Whoever takes the lock writes their name a moment later. Until then nothing stands there, or the
  /// name of somebody who is gone; so a name counts once it is found there twice.
  ///
  /// - Throws: `locked` when somebody holds it; without their name when they write none in time.
  static func seize(
    _ file: borrowing Descriptor, of directory: borrowing Directory,
    pause: () -> Void = FolderLock.pause
  ) throws(StorageProblem) -> [UInt8] {
    var before: [UInt8] = []
    for _ in 0..<mostLooks {
      let code = Descriptor.retrying { flock(file.number, LOCK_EX | LOCK_NB) } == 0 ? 0 : errno
      let text = try file.readAll(limit: 4096)
      if code == 0 { return text }
      guard code == EWOULDBLOCK else { throw .refused(.lock, path: file.path, code: code) }
      if text == before, holder(in: text).name != nil { break }
      before = text
      pause()
    }
    let holder = holder(in: before)
    throw .locked(path: directory.path, by: holder.name, since: holder.since)
  }

  /// With `pause` between them, a fifth of a second.
  static let mostLooks = 100

  static func pause() {
    poll(nil, 0, 2)
  }

  private init(file: consuming Descriptor, found: Leaving) {
    self.file = file
    self.found = found
  }

  deinit {
    // Closing alone would leave the lock with a child process that is just being started.
    flock(file.number, LOCK_UN)
  }

  /// A moment before everything that was read since the lock was taken.
  var tick: FileStamp.Tick? { Self.tick(of: file) }

  /// The present moment, as the file system counts it.
  func touch() -> FileStamp.Tick? {
    futimens(file.number, nil) == 0 ? tick : nil
  }

  private static func tick(of file: borrowing Descriptor) -> FileStamp.Tick? {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { return nil }
    let stamp = FileStamp(status)
    return FileStamp.Tick(device: stamp.device, instant: stamp.modified)
  }

  /// Lets later openings know the books of minutes. Where that cannot be kept they read them in full.
  func remember(_ books: [BookSummary]) {
    let text = BookSummary.encode(books)
    if text.count <= BookSummary.mostBytes { file.setAttribute(Self.booksAttribute, text) }
  }

  private static func books(beside file: borrowing Descriptor) -> [BookSummary] {
    file.attribute(booksAttribute, limit: BookSummary.mostBytes).map(BookSummary.decode) ?? []
  }

  /// Says that the sitting ends in order; the lock itself is held until the value goes.
  func release() {
    ftruncate(file.number, 0)
  }

  /// Whether the file system keeps a second writer out.
  static func holds(in directory: borrowing Directory) -> Bool {
    let number = openat(directory.descriptor.number, name, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return false }
    defer { close(number) }
    return flock(number, LOCK_EX | LOCK_NB) != 0
  }

  /// Whether somebody writes at this moment, as a reader can find out: it takes the lock for a moment
  /// together with other readers, and whoever begins to write looks more than once.
  static func isHeld(in directory: borrowing Directory) -> Bool {
    guard let file = try? directory.open(name, O_RDONLY | O_NOFOLLOW) else { return false }
    return flock(file.number, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  private static let unsaved = "unsaved from turn "

  private static func note(_ turn: Int?) -> [UInt8] {
    turn.map { Array("\(unsaved)\($0)\n".utf8) } ?? []
  }

  private static func leaving(told text: [UInt8]) -> Leaving {
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    let told = lines.last { $0.hasPrefix(unsaved) }
    return Leaving(
      isUnfinished: !text.isEmpty,
      firstUnsaved: told.flatMap { Int($0.dropFirst(unsaved.count)) })
  }

  /// How the sitting before left the session, for somebody who only reads.
  static func leaving(in directory: borrowing Directory) -> Leaving {
    guard let file = try? directory.open(name, O_RDONLY | O_NOFOLLOW),
      let text = try? file.readAll(limit: 4096)
    else { return Leaving(isUnfinished: false, firstUnsaved: nil) }
    var found = leaving(told: text)
    found.books = books(beside: file)
    return found
  }

  /// Who holds the lock and since when, as its first line tells.
  static func holder(in bytes: [UInt8]) -> (name: String?, since: Moment?) {
    let line = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let since = Moment(parts[0]) else { return (nil, nil) }
    return (String(parts[1]), since)
  }
}
