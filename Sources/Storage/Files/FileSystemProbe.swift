import Workshop

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

  /// Tries the file system of a folder in a scratch folder in it.
  ///
  /// Nothing is left behind, and the folder keeps the times it had.
  static func run(beside directory: borrowing Directory) throws(StorageProblem) {
    let times = directory.times()
    defer { directory.set(times) }
    let stage = try FolderStage(within: directory.again())
    let inner = try stage.folder("probe", path: directory.path)
    let held = try FolderLock.take(of: inner, as: "doctor", at: Moment(seconds: 0))
    try run(in: inner)
    held.release()
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

extension Directory {
  /// When it was last looked into and last changed.
  fileprivate func times() -> [timespec] {
    var status = stat()
    guard fstat(descriptor.number, &status) == 0 else { return [] }
    #if canImport(Darwin)
      return [status.st_atimespec, status.st_mtimespec]
    #else
      return [status.st_atim, status.st_mtim]
    #endif
  }

  fileprivate func set(_ times: [timespec]) {
    if times.count == 2 { futimens(descriptor.number, times) }
  }
}
