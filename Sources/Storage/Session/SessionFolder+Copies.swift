import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionFolder {
  /// A copy to be made of a session.
  package struct Copy: Sendable {
    /// Where it is to stand.
    package var path: String
    /// What makes it somebody's own; kept as one turn.
    package var edits: [Edit]

    package init(at path: String, edits: [Edit] = []) {
      self.path = path
      self.edits = edits
    }
  }

  /// Makes copies of the session, its guide and its minutes, all of them or none.
  ///
  /// They are made in a hidden folder and take their places once all of them are on the disk; when it
  /// returns, a power cut cannot take them away.
  ///
  /// - Parameters:
  ///   - copies: what to make; all of them in one folder.
  ///   - mark: what stands in the place of a question at each copy's own edits.
  /// - Throws: `exists` when something stands in one of the places; nothing is touched then.
  package func make(
    _ copies: [Copy], by writer: String, mark: String? = nil, at moment: Moment
  ) throws(StorageProblem) {
    guard let first = copies.first else { return }
    for copy in copies where Self.isTaken(copy.path) { throw .exists(path: copy.path, title: nil) }
    let stage = try FolderStage(in: SessionHome(above: first.path).path)
    for copy in copies {
      let target = try stage.folder(SessionHome.lastName(of: copy.path), path: copy.path)
      try copyFiles(to: target)
      if !copy.edits.isEmpty {
        try Self.change(target.again(), copy, by: writer, mark, at: moment)
      }
      try target.descriptor.flush(flush.folder)
    }
    try stage.publish(copies.map { SessionHome.lastName(of: $0.path) }, flush: flush)
  }

  /// Makes a copy into somebody's own.
  private static func change(
    _ directory: consuming Directory, _ copy: Copy, by writer: String, _ mark: String?,
    at moment: Moment
  ) throws(StorageProblem) {
    let lock = try FolderLock.take(of: directory, as: writer, at: moment)
    var folder = SessionFolder(directory, lock, path: copy.path, writer: writer)
    var session = try folder.load().session
    guard session.applyEach(copy.edits).isEmpty else { throw .copyChanged(path: copy.path) }
    var numbering = folder.numbering
    let minutes = numbering.minutes(for: copy.edits, by: writer, at: moment, question: mark)
    try folder.keep(minutes, session: session)
  }

  private func copyFiles(to target: borrowing Directory) throws(StorageProblem) {
    try Self.copyRecords(from: directory, to: target, flush)
    if let minutes = try Directory(MinuteBook.folder, in: directory, create: false),
      let kept = try Directory(MinuteBook.folder, in: target, create: true)
    {
      try Self.copyRecords(from: minutes, to: kept, flush)
      try kept.descriptor.flush(flush.folder)
    }
  }

  private static func copyRecords(
    from source: borrowing Directory, to target: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    for name in try source.names() where name.hasSuffix(".rec") {
      // Nobody reads a link that is none of the session's own.
      if source.isLink(name), !Doctor.recordFiles.contains(name) { continue }
      guard let content = try InPlace.read(name, in: source) else { continue }
      try AtomicFile.replace(name, in: target, with: content.bytes, flush: flush)
    }
  }

  /// Whether anything stands there, a link to nothing too.
  package static func isTaken(_ path: String) -> Bool {
    PlainFile.exists(path)
  }
}
