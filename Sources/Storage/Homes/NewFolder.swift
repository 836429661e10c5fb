import Records
import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder of a session that begins: hidden until it is whole, or an empty one that stands there.
struct NewFolder: ~Copyable {
  let directory: Directory
  private let name: String
  /// Nil where the folder stood there already.
  private let stage: FolderStage?

  init(at path: String) throws(StorageProblem) {
    let place = SessionHome.plain(path)
    name = PlainFile.parts(of: place).name
    if ["", ".", ".."].contains(name) || PlainFile.exists(place) {
      try Self.makeFolder(at: path)
      let directory = try Directory(at: path)
      try Self.checkVacant(directory)
      self.directory = directory
      stage = nil
    } else {
      let parent = SessionHome(above: place).path
      if !PlainFile.isFolder(parent) { try Self.makeFolder(at: parent) }
      let stage = try FolderStage(in: parent)
      directory = try stage.folder(name, path: path)
      self.stage = .some(consume stage)
    }
  }

  /// Lets the folder appear, durable with all that is in it.
  func publish() throws(StorageProblem) {
    try directory.descriptor.flush(SyncPolicy.toDisk.folder)
    try stage?.publish([name], flush: .toDisk)
  }

  /// Makes the folder and those above it, each for the owner only.
  static func makeFolder(at path: String) throws(StorageProblem) {
    let above = SessionHome(above: path).path
    var code = try make(path)
    if code == ENOENT, above != path {
      try makeFolder(at: above)
      // Where the one above stands and still takes none, no further try helps.
      code = try make(path)
    }
    if code != 0 { throw .refused(.create, path: path, code: code) }
  }

  /// - Returns: 0 where it stands now, else what the system says.
  private static func make(_ path: String) throws(StorageProblem) -> Int32 {
    guard mkdir(path, 0o700) == 0 else { return errno == EEXIST ? 0 : errno }
    guard chmod(path, 0o700) == 0 else { throw .refused(.create, path: path, code: errno) }
    try Directory(at: SessionHome(above: path).path).descriptor.flush(SyncPolicy.toDisk.folder)
    return 0
  }

  /// Refuses a folder in which anything stands but what an interrupted beginning leaves.
  private static func checkVacant(_ directory: borrowing Directory) throws(StorageProblem) {
    let name = SectionFile.session.name
    let isTaken = try directory.names().contains { $0 != MinuteBook.folder }
    guard isTaken else { return }
    var title: String?
    if let content = try? directory.read(name),
      let file = try? SessionFolder.parse(content.bytes, path: name)
    {
      title = SectionCodec.read(file, of: .session).session.facts.name
    }
    throw .exists(path: directory.path, title: title)
  }
}
