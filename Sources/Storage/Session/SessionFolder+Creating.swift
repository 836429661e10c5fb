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
  /// The folder appears once everything in it is on the disk. Where one stands already, empty,
  /// `session.rec` comes last instead, so that a crash leaves no half session.
  ///
  /// - Parameters:
  ///   - facts: further fields of the workshop itself, such as its guide.
  ///   - guide: the bytes of a guide of its own, kept as `guide.rec`.
  /// - Throws: `exists` when something is there already.
  package init(
    creating name: String?, at path: String, as writer: String, at moment: Moment,
    facts: [FieldValues] = [], guide: [UInt8]? = nil
  ) throws(StorageProblem) {
    let new = try NewFolder(at: path)
    let lock = try FolderLock.take(of: new.directory, as: writer, at: moment)
    try Self.fill(new.directory, called: name, facts, guide, by: writer)
    let directory = try new.directory.again()
    try new.publish()
    self.init(directory, lock, path: path, writer: writer)
  }

  /// The same for a session that is to hold something from the start.
  ///
  /// - Parameter fill: keeps what that is, before the folder appears.
  package static func begin(
    _ name: String?, at path: String, as writer: String, at moment: Moment, facts: [FieldValues],
    guide: [UInt8]? = nil, filling fill: (inout SessionFolder) throws(StorageProblem) -> Void
  ) throws(StorageProblem) {
    let new = try NewFolder(at: path)
    let lock = try FolderLock.take(of: new.directory, as: writer, at: moment)
    try Self.fill(new.directory, called: name, facts, guide, by: writer)
    var folder = SessionFolder(
      try new.directory.again(), lock, path: path, writer: writer)
    try fill(&folder)
    try new.publish()
  }

  /// Writes what a new session begins with.
  private static func fill(
    _ directory: borrowing Directory, called name: String?, _ facts: [FieldValues],
    _ guide: [UInt8]?, by writer: String
  ) throws(StorageProblem) {
    try FileSystemProbe.run(in: directory)
    _ = try Directory(MinuteBook.folder, in: directory, create: true)
    if let guide {
      try AtomicFile.replace(guideFile, in: directory, with: guide, flush: .toDisk)
    }
    var section = Section(part: .session)
    var info = WorkshopInfo(id: "session")
    (info.format, info.name) = (WorkshopInfo.currentFormat, name)
    _ = section.write(.add(.facts, info.id, info.values + facts, place: nil))
    _ = SectionMarks().write(
      into: &section.file, of: section.part, as: MinuteNumbering.slug(of: writer))
    try AtomicFile.replace(
      section.part.name, in: directory, with: section.file.bytes, flush: .toDisk)
  }
}
