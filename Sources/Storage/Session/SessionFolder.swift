import Records
import Workshop

/// A session on disk: the one door to its files.
///
/// Opening checks the folder and, for writing, takes its lock for as long as the value lives.
/// `load` then gives the session, and `keep` makes what is said durable. A folder that is opened for
/// reading changes nothing on the disk.
package struct SessionFolder: ~Copyable {
  /// The folder's path as it was given.
  package let path: String
  /// Whether nothing can be kept.
  package let isReadOnly: Bool

  let directory: Directory
  let lock: FolderLock?
  /// How the sitting before left the session; only a format before 2 does not know it by itself. And what
  /// is known of the minutes.
  let before: FolderLock.Leaving
  var files: SectionFiles
  var books = MinuteBooks()
  /// What gives the next minutes their numbers.
  package internal(set) var numbering = MinuteNumbering()
  var isLoaded = false
  var flush = SyncPolicy.toDisk

  deinit {
    // What is not in the files yet must be looked for by the next sitting.
    guard isLoaded, !hasUnsaved, case .some(let lock) = lock else { return }
    lock.release()
  }

  /// Opens a session for reading: takes no lock and creates nothing.
  package init(reading path: String) throws(StorageProblem) {
    let directory = try Self.directory(at: path)
    self.init(directory, nil, path: path, writer: "")
  }

  /// Opens a session for writing and holds its lock for the whole sitting.
  ///
  /// - Throws: besides what reading throws, `locked` when somebody else writes, and `newerFormat`
  ///   when only reading is possible.
  package init(
    writing path: String, as writer: String, at moment: Moment
  ) throws(StorageProblem) {
    let directory = try Self.directory(at: path)
    try Self.checkFormat(of: directory)
    let lock = try FolderLock.take(of: directory, as: writer, at: moment)
    self.init(directory, lock, path: path, writer: writer)
  }

  init(
    _ directory: consuming Directory, _ lock: consuming FolderLock?, path: String, writer: String
  ) {
    files = SectionFiles(writer: MinuteNumbering.slug(of: writer))
    switch lock {
    case .some(let held):
      isReadOnly = false
      before = held.found
    case .none:
      isReadOnly = true
      before = FolderLock.leaving(in: directory)
    }
    self.lock = lock
    self.directory = directory
    self.path = path
  }

  /// Whether something was said that is not durable yet; `keep` tries again.
  package var hasUnsaved: Bool {
    !books.unwritten.isEmpty || files.isBehind
  }

  /// The guide the session brings along, as it stands in `guide.rec`; nil when there is none.
  package func guide() throws(StorageProblem) -> [UInt8]? {
    try directory.read(Self.guideFile)?.bytes
  }

  static let guideFile = "guide.rec"

  static func parse(
    _ bytes: [UInt8], path: String
  ) throws(StorageProblem) -> RecordFile {
    do throws(RecordProblem) {
      return try RecordFile(parsing: bytes)
    } catch {
      // A mark in front and foreign line ends are problems of a file of records, so that a text without
      // any is looked through only once.
      return try parse(cleaned: CleanText.records(bytes), path: path)
    }
  }

  private static func parse(
    cleaned bytes: [UInt8], path: String
  ) throws(StorageProblem) -> RecordFile {
    do throws(RecordProblem) {
      return try RecordFile(parsing: bytes)
    } catch {
      throw .syntax(path: path, error)
    }
  }

  private static func directory(at path: String) throws(StorageProblem) -> Directory {
    let directory = try Directory(at: path)
    guard directory.exists(SectionFile.session.name) else {
      throw .notASession(path: path)
    }
    return directory
  }

  private static func checkFormat(of directory: borrowing Directory) throws(StorageProblem) {
    let name = SectionFile.session.name
    guard let content = try InPlace.read(name, in: directory) else { return }
    let file = try parse(content.bytes, path: directory.path(of: name))
    let format = SectionCodec.read(file, of: .session).session.facts.format ?? 0
    guard format <= WorkshopInfo.currentFormat else {
      throw .newerFormat(path: directory.path, found: format, known: WorkshopInfo.currentFormat)
    }
  }
}
