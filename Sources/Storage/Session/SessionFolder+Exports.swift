extension SessionFolder {
  package static let exportsFolder = "exports"

  /// Writes finished maps into the folder `exports` of the session, or the folder `within` it: all
  /// files or none.
  ///
  /// A session that is only read can be exported too: exports are no part of what its lock guards.
  /// What an earlier export of the same edition left under a name is kept once, with `~` after its
  /// name, when it differs. What is not of the edition is moved into a folder of its own.
  @discardableResult
  package func export(
    _ files: [ExportFiles.File], _ edition: ExportFiles.Edition, within: String? = nil
  ) throws(StorageProblem) -> ExportFiles.Delivery {
    try Self.export(files, edition, within: within, in: directory)
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

  static func folder(
    _ name: String, in parent: borrowing Directory
  ) throws(StorageProblem) -> Directory {
    guard !parent.isLink(name) else { throw .linkInTheWay(path: parent.path(of: name)) }
    guard let folder = try Directory(name, in: parent, create: true) else {
      throw .missing(path: parent.path(of: name))
    }
    return folder
  }

  /// What an earlier export left under a name within `exports`, or the folder `inner` of it; nil when
  /// nothing stands there.
  ///
  /// - Throws: `linkInTheWay` where a link stands, which is never read.
  package func exported(
    _ name: String, within inner: String? = nil
  ) throws(StorageProblem) -> [UInt8]? {
    guard !directory.isLink(Self.exportsFolder) else {
      throw .linkInTheWay(path: directory.path(of: Self.exportsFolder))
    }
    guard let exports = try Directory(Self.exportsFolder, in: directory, create: false) else {
      return nil
    }
    guard let inner else { return try ExportFiles.content(of: name, in: exports) }
    guard let place = try Directory(inner, in: exports, create: false) else { return nil }
    return try ExportFiles.content(of: name, in: place)
  }
}
