import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionFolder {
  /// Makes copies of the session beside it, all of them or none.
  ///
  /// They are made in a folder of their own and take their places once all are finished.
  ///
  /// - Parameters:
  ///   - paths: where the copies are to stand; all in one folder.
  ///   - change: changes one finished copy, given its path for now and its number from 0.
  /// - Throws: `exists` when something stands in one of the places; nothing is touched then.
  public func copy(
    toEach paths: [String],
    _ change: (_ path: String, _ number: Int) throws(StorageProblem) -> Void
  ) throws(StorageProblem) {
    for path in paths where Self.isTaken(path) { throw .exists(path: path, title: nil) }
    let stage = try ScratchFolder(under: SessionHome(above: paths.first ?? path).path)
    defer { stage.remove() }
    for number in paths.indices {
      let made = "\(stage.path)/\(number)"
      try copy(to: made)
      try change(made, number)
    }
    for number in paths.indices {
      let made = "\(stage.path)/\(number)"
      guard !Self.isTaken(paths[number]), rename(made, paths[number]) == 0 else {
        let code = errno
        for done in 0..<number { rename(paths[done], "\(stage.path)/\(done)") }
        throw Self.isTaken(paths[number])
          ? .exists(path: paths[number], title: nil)
          : .refused(.create, path: paths[number], code: code)
      }
    }
  }

  /// Makes a copy into somebody's own: edits as one turn, with `mark` in place of a question.
  ///
  /// - Throws: `changedMeanwhile` when the edits do not fit; nothing is kept then.
  public static func change(
    _ path: String, with edits: [Edit], by writer: String, mark: String, at moment: Moment
  ) throws(StorageProblem) {
    var folder = try SessionFolder(writing: path, as: writer, at: moment)
    var session = try folder.load().session
    guard session.applyEach(edits).isEmpty else { throw .changedMeanwhile(path: path) }
    var numbering = folder.numbering
    let minutes = numbering.minutes(for: edits, by: writer, at: moment, question: mark)
    try folder.keep(minutes, session: session)
  }

  /// Whether anything stands there, a link to nothing too.
  public static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
