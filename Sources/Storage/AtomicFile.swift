#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Replaces whole files so that a reader, or a power cut, meets the old one or the new one.
enum AtomicFile {
  /// Puts `bytes` in the place of the file called `name` and returns what it is known by now.
  ///
  /// A link is followed once and the file written beside its target. New files are for the owner
  /// only; others keep their permissions. On a problem nothing is left behind; after a failed flush
  /// of the folder the new file may stand there already.
  @discardableResult
  static func replace(
    _ name: String, in directory: borrowing Directory, with bytes: [UInt8], flush: Flush
  ) throws(StorageProblem) -> FileStamp {
    guard directory.isLink(name) else {
      return try put(bytes, name, in: directory, flush)
    }
    let path = directory.path(of: name)
    guard let resolved = realpath(path, nil) else {
      throw .refused(.find, path: path, code: errno)
    }
    defer { free(resolved) }
    let target = String(cString: resolved)
    let slash = target.lastIndex(of: "/") ?? target.startIndex
    let parent = slash == target.startIndex ? "/" : String(target[..<slash])
    let beside = try Directory(at: parent)
    return try put(bytes, String(target[target.index(after: slash)...]), in: beside, flush)
  }

  private static func put(
    _ bytes: [UInt8], _ name: String, in directory: borrowing Directory, _ flush: Flush
  ) throws(StorageProblem) -> FileStamp {
    let old = try directory.stamp(of: name)
    if let old, !old.isRegular { throw .notAFile(path: directory.path(of: name)) }
    let temporary = ".\(name).new"
    let file = try exclusive(temporary, for: name, in: directory)
    do throws(StorageProblem) {
      try file.setPermissions(old?.permissions ?? 0o600)
      try file.write(bytes)
      try file.flush(flush.file)
      let folder = directory.descriptor.number
      guard renameat(folder, temporary, folder, name) == 0 else {
        throw .refused(.replace, path: directory.path(of: name), code: errno)
      }
    } catch {
      directory.remove(temporary)
      throw error
    }
    try directory.descriptor.flush(flush.folder)
    return try file.stamp()
  }

  /// A new, empty file; what a crash left under its name is removed first.
  private static func exclusive(
    _ temporary: String, for name: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> Descriptor {
    directory.remove(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    guard let file = try directory.open(temporary, flags, mode: 0o600, label: name) else {
      throw .missing(path: directory.path(of: name))
    }
    return file
  }
}
