#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionFolder {
  public static let exportsFolder = "exports"

  /// Writes finished maps into the folder `exports` of the session, or the folder `within` it: all
  /// files or none.
  ///
  /// What an earlier export of the same edition left under a name is kept once, with `~` after its
  /// name, when it differs. What is not of the edition is moved into a folder of its own.
  @discardableResult
  public func export(
    _ files: [ExportFiles.File], _ edition: ExportFiles.Edition, within: String? = nil
  ) throws(StorageProblem) -> ExportFiles.Delivery {
    try Self.export(files, edition, within: within, in: directory)
  }

  /// The same for a session that is only read: exports are no part of what its lock guards.
  @discardableResult
  public static func export(
    _ files: [ExportFiles.File], _ edition: ExportFiles.Edition, within: String? = nil,
    ofSessionAt path: String
  ) throws(StorageProblem) -> ExportFiles.Delivery {
    try export(files, edition, within: within, in: try Directory(at: path))
  }

  private static func export(
    _ files: [ExportFiles.File], _ edition: ExportFiles.Edition, within inner: String?,
    in directory: borrowing Directory
  ) throws(StorageProblem) -> ExportFiles.Delivery {
    let exports = try folder(exportsFolder, in: directory)
    let aside = "\(edition.name)~"
    guard let inner else {
      return try ExportFiles.put(
        files, in: exports, edition, aside: aside, of: exports, isForced: true)
    }
    let place = try folder(inner, in: exports)
    return try ExportFiles.put(files, in: place, edition, aside: aside, of: exports, isForced: true)
  }

  private static func folder(
    _ name: String, in parent: borrowing Directory
  ) throws(StorageProblem) -> Directory {
    guard !parent.isLink(name) else { throw .linkInTheWay(path: parent.path(of: name)) }
    guard let folder = try Directory(name, in: parent, create: true) else {
      throw .missing(path: parent.path(of: name))
    }
    return folder
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
