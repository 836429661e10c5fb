import Workshop

/// The lines of a repository's `.gitattributes` that give the files of workshops to Waymark.
package enum GitAttributes {
  package static let file = ".gitattributes"
  private static let first = "# Waymark: workshops are joined record by record."
  private static let last = "# Waymark: end."

  private static let mark = "merge=waymark"

  private static var block: String {
    ([first] + MergeDriver.patterns.map { "\($0) \(mark) diff=waymark" } + [last])
      .map { $0 + "\n" }.joined()
  }

  /// Whether the lines stand in the file of a repository.
  package static func isInstalled(at top: String) throws(StorageProblem) -> Bool {
    try text(at: top).contains(block)
  }

  /// Whether anything there names Waymark.
  package static func isNamed(at top: String) throws(StorageProblem) -> Bool {
    try text(at: top).contains(mark)
  }

  /// Whether anything in the folder of an examination, or in the three above it, names Waymark. They
  /// are found from the folder as it stands open.
  package static func isNamed(around doctor: borrowing Doctor) throws(StorageProblem) -> Bool {
    for above in ["", "../", "../../", "../../../"] {
      let content = try doctor.directory.read(above + file, links: false)
      let text = content.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      if text.contains(mark) { return true }
    }
    return false
  }

  /// Adds the lines, unless they stand there; older ones of ours are replaced.
  package static func install(at top: String) throws(StorageProblem) {
    let text = try text(at: top)
    if text.contains(block) { return }
    let rest = without(text)
    try write(rest + (rest.isEmpty || rest.hasSuffix("\n") ? "" : "\n") + block, at: top)
  }

  /// Takes the lines out; a file that held nothing else goes with them.
  package static func remove(at top: String) throws(StorageProblem) {
    let text = try text(at: top)
    let rest = without(text)
    if rest == text { return }
    if rest.isEmpty {
      try Directory(at: top).remove(file)
    } else {
      try write(rest, at: top)
    }
  }

  private static func without(_ text: String) -> String {
    var isOurs = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line == first { isOurs = true }
      defer { if line == last { isOurs = false } }
      return !isOurs
    }.joined(separator: "\n")
  }

  private static func text(at top: String) throws(StorageProblem) -> String {
    do throws(StorageProblem) {
      return String(decoding: try PlainFile.read("\(top)/\(file)"), as: UTF8.self)
    } catch .missing {
      return ""
    }
  }

  private static func write(_ text: String, at top: String) throws(StorageProblem) {
    let directory = try Directory(at: top)
    let isNew = !directory.exists(file)
    try AtomicFile.replaceByName(
      file, in: directory, with: Array(text.utf8), flush: .toDisk)
    // Everybody who clones reads it, so it is as open as git makes its files.
    if isNew, let file = try directory.open(file, 0) { try file.setPermissions(0o644) }
  }
}
