import Records
import Workshop

/// What git asks for where two branches changed one file of a workshop.
package struct MergeDriver {
  /// The joined file.
  package let bytes: [UInt8]
  package let notices: [MergeNotice]

  /// - Parameter path: the file's path in the repository, by which minutes are told from sections.
  package init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String
  ) throws(RecordProblem) {
    let parts = path.split(separator: "/").map(String.init)
    if parts.dropLast().last == MinuteBook.folder, let name = parts.last {
      let slug = name.hasSuffix(".rec") ? String(name.dropLast(4)) : name
      let merge = try MinuteMerge(ours: ours, theirs: theirs, writer: slug)
      (bytes, notices) = (merge.bytes, merge.notices)
    } else {
      let merge = try RecordMerge(base: base, ours: ours, theirs: theirs)
      (bytes, notices) = (merge.bytes, merge.notices)
    }
    _ = try RecordFile(parsing: bytes)
  }

  package var hasConflicts: Bool { notices.contains(where: \.isConflict) }

  /// The lines of `.gitattributes` that give the files of workshops to the driver.
  package static let patterns: [String] =
    SectionFile.allCases.map(\.name) + ["**/\(MinuteBook.folder)/*.rec"]
}

extension MergeDriver {
  /// Joins three files as git hands them over, and writes the result in the place of ours.
  ///
  /// - Throws: when a file cannot be read or written; then ours stays as it is.
  package static func run(
    base: String, ours: String, theirs: String, path: String
  ) throws(StorageProblem) -> MergeDriver {
    let texts = try [base, ours, theirs].map { (file) throws(StorageProblem) in
      CleanText.records(try PlainFile.read(file))
    }
    let merge: MergeDriver
    do throws(RecordProblem) {
      merge = try MergeDriver(base: texts[0], ours: texts[1], theirs: texts[2], path: path)
    } catch {
      throw .syntax(path: path, error)
    }
    let (folder, name) = PlainFile.parts(of: ours)
    try AtomicFile.replaceByName(
      name, in: Directory(at: folder), with: merge.bytes, flush: .toDisk)
    return merge
  }
}
