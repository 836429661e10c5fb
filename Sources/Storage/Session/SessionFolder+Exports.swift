extension SessionFolder {
  public static let exportsFolder = "exports"

  /// Writes finished maps into the folder `exports` of the session: all files or none.
  ///
  /// A session that is only read can be exported too: exports are no part of what its lock guards.
  /// What an earlier export left under a name is kept once, with `~` after its name, when it differs.
  @discardableResult
  public func export(_ files: [ExportFiles.File]) throws(StorageProblem) -> [ExportFiles.Outcome] {
    guard !directory.isLink(Self.exportsFolder) else {
      throw .linkInTheWay(path: directory.path(of: Self.exportsFolder))
    }
    guard let exports = try Directory(Self.exportsFolder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: Self.exportsFolder))
    }
    return try ExportFiles.put(files, in: exports, isForced: true)
  }

  /// What an earlier export left under a name within `exports`; nil when nothing stands there.
  ///
  /// - Throws: `linkInTheWay` where a link stands, which is never read.
  public func exported(_ name: String) throws(StorageProblem) -> [UInt8]? {
    guard !directory.isLink(Self.exportsFolder) else {
      throw .linkInTheWay(path: directory.path(of: Self.exportsFolder))
    }
    guard let exports = try Directory(Self.exportsFolder, in: directory, create: false) else {
      return nil
    }
    return try ExportFiles.content(of: name, in: exports)
  }
}
