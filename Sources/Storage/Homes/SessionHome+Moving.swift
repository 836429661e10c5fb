import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionHome {
  /// The folder of the home into which deleted sessions go.
  package static let trash = ".trash"

  /// Puts a session into the trash of the home; nobody may have it open.
  ///
  /// - Returns: where it stands now.
  package func discard(sessionAt path: String) throws(StorageProblem) -> String {
    let path = SessionHome.plain(path)
    try SessionHome.checkFree(path)
    let folder = self.path + "/" + Self.trash
    if !PlainFile.exists(folder) { try PlainFile.makeFolder(at: folder) }
    let name = SessionHome.lastName(of: path)
    var count = 1
    var target = "\(folder)/\(name)"
    while PlainFile.exists(target) {
      count += 1
      target = "\(folder)/\(name)-\(count)"
    }
    try SessionHome.move(path, to: target)
    return target
  }

  /// Gives the folder of a session in the home another name; nil where it keeps its own.
  ///
  /// - Throws: `exists` when another session stands there, or what the system says.
  package func moveFolder(ofSessionAt path: String, toName name: String) throws(StorageProblem)
    -> String?
  {
    let path = SessionHome.plain(path)
    guard path.hasPrefix(self.path + "/"), let folder = try? SessionName.folder(for: name) else {
      return nil
    }
    let target = "\(self.path)/\(folder)"
    if target == path { return nil }
    guard !PlainFile.exists(target) else { throw .exists(path: target, title: nil) }
    try SessionHome.checkFree(path)
    try SessionHome.move(path, to: target)
    return target
  }

  private static func checkFree(_ path: String) throws(StorageProblem) {
    let directory = try Directory(at: path)
    guard directory.exists(SectionFile.session.name) else { throw .notASession(path: path) }
    if FolderLock.isHeld(in: directory) { throw .locked(path: path, by: nil, since: nil) }
  }

  private static func move(_ path: String, to target: String) throws(StorageProblem) {
    guard rename(path, target) == 0 else {
      throw .refused(.replace, path: path, code: errno)
    }
  }
}
