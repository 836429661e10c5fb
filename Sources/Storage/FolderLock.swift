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
struct FolderLock: ~Copyable {
  static let name = ".lock"

  private let file: Descriptor
  /// Whether the last sitting ended without letting go, or nobody knows.
  let foundUnfinished: Bool

  private init(_ file: consuming Descriptor, foundUnfinished: Bool) {
    self.file = file
    self.foundUnfinished = foundUnfinished
  }

  /// Takes the lock at once or throws `locked`; never waits.
  static func take(
    of directory: borrowing Directory, as writer: String, at moment: Moment
  ) throws(StorageProblem) -> FolderLock {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW
    guard let file = try directory.open(FolderLock.name, flags, mode: 0o600) else {
      throw .missing(path: directory.path)
    }
    guard try file.stamp().isRegular else { throw .notAFile(path: file.path) }
    let code = Descriptor.retrying { flock(file.number, LOCK_EX | LOCK_NB) } == 0 ? 0 : errno
    let text = try file.readAll(limit: 4096)
    if code == EWOULDBLOCK {
      let holder = FolderLock.holder(in: text)
      throw .locked(path: directory.path, by: holder.name, since: holder.since)
    }
    guard code == 0 else { throw .refused(.lock, path: file.path, code: code) }
    try file.truncate(to: 0)
    let name = String(writer.map { $0.isNewline ? " " : $0 })
    try file.write(Array("\(moment.text) \(name)\n".utf8))
    return FolderLock(file, foundUnfinished: !text.isEmpty)
  }

  deinit {
    // Closing alone would leave the lock with a child process that is just being started.
    flock(file.number, LOCK_UN)
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

  /// Whether the sitting before this reading ended in order.
  static func isReleased(in directory: borrowing Directory) -> Bool {
    var status = stat()
    return fstatat(directory.descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  private static func holder(in bytes: [UInt8]) -> (name: String?, since: Moment?) {
    let line = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let since = Moment(parts[0]) else { return (nil, nil) }
    return (String(parts[1]), since)
  }
}
