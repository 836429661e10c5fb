#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that belong to no session: guides, scripts, and maps written where somebody asks.
public enum PlainFile {
  /// The bytes of a file, links followed.
  ///
  /// - Throws: `missing`, `notAFile`, `tooLarge` or what the system says.
  public static func read(_ path: String) throws(StorageProblem) -> [UInt8] {
    let (folder, name) = parts(of: path)
    let directory = try Directory(at: folder)
    guard let content = try directory.read(name) else { throw .missing(path: path) }
    return content.bytes
  }

  /// Writes a new file whole, or replaces a plain one; a link or a file of a session is refused.
  public static func write(_ bytes: [UInt8], to path: String) throws(StorageProblem) {
    let (folder, name) = parts(of: path)
    let directory = try Directory(at: folder)
    guard !directory.isLink(name) else { throw .notAFile(path: path) }
    guard !belongsToSession(name, in: directory) else { throw .sessionFile(path: path) }
    try AtomicFile.replace(name, in: directory, with: bytes, flush: .toDisk)
  }

  /// Whether a session keeps its text or its lock under the name, here or in its minutes.
  private static func belongsToSession(_ name: String, in directory: borrowing Directory) -> Bool {
    guard name.hasSuffix(".rec") || name == FolderLock.name else { return false }
    return [SectionFile.session.name, "../" + SectionFile.session.name].contains { session in
      (try? directory.stamp(of: session)) != nil
    }
  }

  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything stands at a path, a link included.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
