#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that belong to no session: guides, scripts, and maps that were written before.
public enum PlainFile {
  /// The bytes of a file, links followed.
  ///
  /// - Throws: `missing`, `notAFile`, `tooLarge` or what the system says.
  public static func read(_ path: String) throws(StorageProblem) -> [UInt8] {
    let (folder, name) = parts(of: path)
    let directory = try Directory(at: folder)
    guard let file = try directory.open(name, O_RDONLY) else { throw .missing(path: path) }
    return try file.readAll(limit: Directory.largestFile)
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

  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
