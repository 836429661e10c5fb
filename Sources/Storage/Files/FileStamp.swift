#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// By what a file is known to be the one last read or written, links not followed.
struct FileStamp: Equatable, Sendable {
  enum Kind {
    case file, folder, link, other
  }

  typealias Permissions = mode_t

  /// A moment as a file system tells it.
  struct Instant: Comparable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) { (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec) }

    init(seconds: Int, nanoseconds: Int) {
      (self.seconds, self.nanoseconds) = (seconds, nanoseconds)
    }

    static func < (one: Instant, other: Instant) -> Bool {
      (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
    }
  }

  /// A moment on the clock of one file system, which counts in steps of some milliseconds.
  struct Tick: Sendable {
    let device: UInt64
    let instant: Instant
  }

  let kind: Kind
  /// The number of the user whom it belongs to.
  let owner: uid_t
  let device: UInt64
  let inode: UInt64
  let size: Int
  let modified: Instant
  let changed: Instant
  let permissions: Permissions
  let links: Int

  var isRegular: Bool { kind == .file }
  /// Whether it is a file or a folder that nothing else leads to.
  var isAlone: Bool { kind == .folder || kind == .file && links <= 1 }
  /// Whether it belongs to another user of the machine.
  var isForeign: Bool { owner != geteuid() }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      (modified, changed) = (Instant(status.st_mtimespec), Instant(status.st_ctimespec))
    #else
      (modified, changed) = (Instant(status.st_mtim), Instant(status.st_ctim))
    #endif
    permissions = status.st_mode & 0o7777
    links = Int(status.st_nlink)
    owner = status.st_uid
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
