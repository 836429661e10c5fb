import Records
import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionFolder {
  /// Makes a folder for a new session, called `name` if it has one yet, and opens it for writing.
  ///
  /// Folders on the way are made too. What the session needs of the file system is tried out first.
  /// `session.rec` comes last, so that a crash leaves no half session.
  ///
  /// - Parameters:
  ///   - facts: further fields of the workshop itself, such as its guide.
  ///   - guide: the bytes of a guide of its own, kept as `guide.rec`.
  /// - Throws: `exists` when something is there already.
  public init(
    creating name: String?, at path: String, as writer: String, at moment: Moment,
    facts: [NamedValues] = [], guide: [UInt8]? = nil
  ) throws(StorageProblem) {
    try Self.makeFolder(at: path)
    let directory = try Directory(at: path)
    try Self.checkVacant(directory)
    let lock = try FolderLock.take(of: directory, as: writer, at: moment)
    try FileSystemProbe.run(in: directory)
    _ = try Directory(MinuteBook.folder, in: directory, create: true)
    if let guide {
      try AtomicFile.replace(Self.guideFile, in: directory, with: guide, flush: .toDisk)
    }
    var section = Section(part: .session)
    let values =
      [NamedValues("Format", [String(Facts.currentFormat)])]
      + (name.map { [NamedValues("Name", [$0])] } ?? [])
    _ = section.write(.add(.facts, "session", values + facts, place: nil))
    _ = SectionMarks().write(
      into: &section.file, of: section.part, as: MinuteNumbering.slug(of: writer))
    try AtomicFile.replace(
      section.part.name, in: directory, with: section.file.bytes, flush: .toDisk)
    self.init(directory, lock, path: path, writer: writer)
  }

  /// Makes the folder and those above it, each for the owner only.
  private static func makeFolder(at path: String) throws(StorageProblem) {
    if mkdir(path, 0o700) == 0 {
      guard chmod(path, 0o700) == 0 else { throw .refused(.create, path: path, code: errno) }
      try Directory(at: parent(of: path)).descriptor.flush(Flush.toDisk.folder)
      return
    }
    switch errno {
    case EEXIST: return
    case ENOENT where parent(of: path) != path:
      try makeFolder(at: parent(of: path))
      try makeFolder(at: path)
    default: throw .refused(.create, path: path, code: errno)
    }
  }

  private static func parent(of path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Refuses a folder in which anything stands but what an interrupted beginning leaves.
  private static func checkVacant(_ directory: borrowing Directory) throws(StorageProblem) {
    let name = SectionFile.session.name
    let isTaken = try directory.names().contains { $0 != MinuteBook.folder }
    guard isTaken else { return }
    var title: String?
    if let content = try? directory.read(name), let file = try? RecordFile(parsing: content.bytes) {
      title = SectionCodec.read(file, of: .session).session.facts.name
    }
    throw .exists(path: directory.path, title: title)
  }
}
