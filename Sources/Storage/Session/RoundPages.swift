/// The pages that rounds leave in a session's folder: `rounds/2027-03-27.md`.
package enum RoundPages {
  package static let folder = "rounds"

  /// The folders that a session's folder may hold.
  static let sessionFolders = [SessionFolder.exportsFolder, folder]

  /// Writes the page of a round. A page of that name is replaced; what stood there and differs is kept
  /// once with `~` after its name.
  ///
  /// - Returns: the path of the page.
  package static func keep(
    _ page: String, called name: String, in session: borrowing SessionFolder
  ) throws(StorageProblem) -> String {
    try keep(page, called: name, in: session.directory)
  }

  private static func keep(
    _ page: String, called name: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> String {
    let rounds = try SessionFolder.folder(folder, in: directory)
    let file = ExportFiles.File("\(name).md", Array(page.utf8))
    _ = try ExportFiles.put([file], in: rounds, isForced: true)
    return rounds.path(of: file.name)
  }
}
