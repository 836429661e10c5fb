import Shell
import Storage

/// Workshops as a revision has them.
extension GitRepository {
  /// The way of a folder below the top; `.` for the top itself. The folder need not stand there now.
  func way(to folder: String) throws(Trouble) -> String {
    let (standing, rest) = GitRepository.parted(folder)
    let whole = PlainFile.whole(standing)
    let found = try run(["-C", whole, "rev-parse", "--show-prefix"]).lines.first ?? ""
    let way = SessionHome.plain(found + rest)
    return way.isEmpty ? "." : way
  }

  /// The repository around a folder that stood somewhere once.
  init(around folder: String) throws(Trouble) {
    try self.init(at: GitRepository.parted(folder).standing)
  }

  /// The nearest folder above that is there, and the way from it.
  private static func parted(_ folder: String) -> (standing: String, rest: String) {
    var standing = SessionHome.plain(folder)
    var rest: [Substring] = []
    while !PlainFile.isFolder(standing) {
      guard let slash = standing.lastIndex(of: "/") else {
        return (".", ([Substring(standing)] + rest).joined(separator: "/"))
      }
      rest.insert(standing[standing.index(after: slash)...][...], at: 0)
      standing = slash == standing.startIndex ? "/" : String(standing[..<slash])
    }
    return (standing, rest.joined(separator: "/"))
  }

  /// - Throws: when there is no such revision.
  func check(_ revision: String) throws(Trouble) {
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
    guard try run(words, mayFail: true).status != 0 else { return }
    throw Trouble(
      exit: .failure,
      "\(revision): there is no such revision in \(top). git log names those there are.")
  }

  /// Writes a workshop as a revision has it; false where it has none.
  func write(
    _ folder: String, at revision: String, to scratch: ScratchFolder, as name: String
  ) throws -> Bool {
    let below = folder == "." ? "" : folder + "/"
    let found = try run(["ls-tree", "-r", "--name-only", "-z", revision, "--", folder]).text
    let files = found.split(separator: "\0").map(String.init).filter {
      $0.hasPrefix(below) && $0.hasSuffix(".rec")
    }
    for file in files {
      let bytes = try run(["cat-file", "blob", "\(revision):\(file)"]).output
      try scratch.write(bytes, to: "\(name)/\(file.dropFirst(below.count))")
    }
    return files.contains(below + "session.rec")
  }
}
