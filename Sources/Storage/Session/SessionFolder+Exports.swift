#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionFolder {
  public static let exportsFolder = "exports"

  /// Writes finished maps into the folder `exports` of the session: all files or none.
  ///
  /// What an earlier export left under a name is kept once, with `~` after its name, when it differs.
  @discardableResult
  public func export(_ files: [ExportFiles.File]) throws(StorageProblem) -> [ExportFiles.Outcome] {
    try Self.export(files, in: directory)
  }

  /// The same for a session that is only read: exports are no part of what its lock guards.
  @discardableResult
  public static func export(
    _ files: [ExportFiles.File], ofSessionAt path: String
  ) throws(StorageProblem) -> [ExportFiles.Outcome] {
    let directory = try Directory(at: path)
    return try export(files, in: directory)
  }

  private static func export(
    _ files: [ExportFiles.File], in directory: borrowing Directory
  ) throws(StorageProblem) -> [ExportFiles.Outcome] {
    guard !directory.isLink(exportsFolder) else {
      throw .linkInTheWay(path: directory.path(of: exportsFolder))
    }
    guard let exports = try Directory(exportsFolder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: exportsFolder))
    }
    return try ExportFiles.put(files, in: exports, isForced: true)
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
