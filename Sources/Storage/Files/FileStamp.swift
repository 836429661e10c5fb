#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// By what a file is known to be the one last read or written.
struct FileStamp: Equatable, Sendable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  /// Seconds and nanoseconds.
  let modified: [Int]
  let changed: [Int]
  let permissions: mode_t
  let links: Int
  let isRegular: Bool

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
      changed = [status.st_ctimespec.tv_sec, status.st_ctimespec.tv_nsec]
    #else
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
      changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    #endif
    permissions = status.st_mode & 0o777
    links = Int(status.st_nlink)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }
}
