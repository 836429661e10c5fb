#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionFolder {
  static let exportsFolder = "exports"

  /// Writes a finished map into the folder `exports` of the session.
  ///
  /// What an earlier export left under the name is kept once, with `~` after its name, when it differs.
  ///
  /// - Returns: the path of the file.
  @discardableResult
  public func export(_ bytes: [UInt8], as name: String) throws(StorageProblem) -> String {
    guard let exports = try Directory(Self.exportsFolder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: Self.exportsFolder))
    }
    guard !exports.isLink(name) else { throw .notAFile(path: exports.path(of: name)) }
    if let old = try exports.read(name)?.bytes, old != bytes {
      try AtomicFile.replace(name + "~", in: exports, with: old, flush: .toDisk)
    }
    try AtomicFile.replace(name, in: exports, with: bytes, flush: .toDisk)
    return exports.path(of: name)
  }

  /// Copies the session, its guide and its minutes to a new folder.
  ///
  /// - Throws: `exists` when something is there already.
  public func copy(to path: String) throws(StorageProblem) {
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { throw .exists(path: path, title: nil) }
      throw .refused(.create, path: path, code: errno)
    }
    let target = try Directory(at: path)
    try Self.copyRecords(from: directory, to: target)
    if let minutes = try Directory(MinuteBook.folder, in: directory, create: false),
      let kept = try Directory(MinuteBook.folder, in: target, create: true)
    {
      try Self.copyRecords(from: minutes, to: kept)
    }
  }

  private static func copyRecords(
    from source: borrowing Directory, to target: borrowing Directory
  ) throws(StorageProblem) {
    for name in try source.names() where name.hasSuffix(".rec") {
      guard let content = try InPlace.read(name, in: source) else { continue }
      try AtomicFile.replace(name, in: target, with: content.bytes, flush: .toDisk)
    }
  }
}
