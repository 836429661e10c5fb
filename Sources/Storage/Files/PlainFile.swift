import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files that belong to no session: guides, scripts, and maps that were written before.
package enum PlainFile {
  /// The bytes of a file, links followed.
  ///
  /// - Throws: `missing`, `notAFile`, `tooLarge` or what the system says.
  package static func read(_ path: String) throws(StorageProblem) -> [UInt8] {
    let (folder, name) = parts(of: path)
    let directory = try Directory(at: folder)
    guard let file = try directory.open(name, O_RDONLY) else { throw .missing(path: path) }
    return try file.readAll(limit: Directory.largestFile)
  }

  /// The text of a file, cleaned.
  ///
  /// - Throws: `notText`, or what `read` does.
  package static func text(_ path: String) throws(StorageProblem) -> CleanText {
    let bytes = try read(path)
    do throws(CleanText.NotText) {
      return try CleanText(bytes: bytes)
    } catch {
      throw .notText(path: path, line: error.line)
    }
  }

  /// The bytes of the file of this name in the folder of another; nil where there is none.
  ///
  /// - Throws: for a link that leads out of the folder too.
  package static func read(
    _ name: String, beside path: String
  ) throws(StorageProblem) -> [UInt8]? {
    try Directory(at: parts(of: path).folder).read(name)?.bytes
  }

  /// Whether a path means what is piped in: `-`, `/dev/stdin`, or what a shell makes of `<(…)`.
  package static func isStream(_ path: String) -> Bool {
    ["-", "/dev/stdin"].contains(path)
      || ["/dev/fd/", "/proc/self/fd/"].contains(where: path.hasPrefix)
  }

  /// Everything that is piped in.
  ///
  /// - Throws: `tooLarge` or what the system says.
  package static func readStream(_ path: String) throws(StorageProblem) -> [UInt8] {
    let number = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .refused(.read, path: path, code: errno) }
    return try Descriptor(owning: number, path: path).readStream(limit: Directory.largestFile)
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The whole path of what is there, without links on the way; the path as it was given otherwise.
  package static func whole(_ path: String) -> String {
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// Whether anything stands at a path, a link included.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The folder in which a path's last name stands.
  package static func folder(of path: String) -> String {
    parts(of: SessionHome.plain(path)).folder
  }

  /// Makes a folder and those above it that are missing, each for the owner only.
  package static func makeFolder(at path: String) throws(StorageProblem) {
    try NewFolder.makeFolder(at: path)
  }

  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
