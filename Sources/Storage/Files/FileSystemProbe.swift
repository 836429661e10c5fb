#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tries out what a session needs of its file system before anything is entrusted to it.
///
/// Some file systems ignore the request to append, or do not replace a file by renaming.
enum FileSystemProbe {
  private static let name = ".probe"

  /// The lock must be held already.
  static func run(in directory: borrowing Directory) throws(StorageProblem) {
    guard FolderLock.holds(in: directory) else {
      throw .unfitFileSystem(path: directory.path, .locking)
    }
    defer { directory.remove(name) }
    try AtomicFile.replace(name, in: directory, with: Array("one\n".utf8), flush: .toDisk)
    try AtomicFile.replace(name, in: directory, with: Array("two\n".utf8), flush: .toDisk)
    guard try directory.read(name, links: false)?.bytes == Array("two\n".utf8) else {
      throw .unfitFileSystem(path: directory.path, .replacing)
    }
    try append(Array("three\n".utf8), in: directory)
    guard try directory.read(name, links: false)?.bytes == Array("two\nthree\n".utf8) else {
      throw .unfitFileSystem(path: directory.path, .appending)
    }
  }

  private static func append(
    _ bytes: [UInt8], in directory: borrowing Directory
  ) throws(StorageProblem) {
    guard let file = try directory.open(name, O_WRONLY | O_APPEND | O_NOFOLLOW) else {
      throw .unfitFileSystem(path: directory.path, .replacing)
    }
    try file.write(bytes)
  }
}
