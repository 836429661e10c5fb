extension Doctor.Finding {
  /// A program that keeps folders alike on several machines put a second version aside.
  static func conflictedCopy(_ name: String, among names: [String]) -> Self? {
    guard let original = original(of: name, among: names) else { return nil }
    return Self(
      "conflicted-copy", .warning, "a second version of \(original).",
      "Compare the two, bring over what is missing in \(original), then remove this one.")
  }

  /// The file of which this is a version that was put aside, such as
  /// `stages (conflicted copy 2027-03-11).rec` or `stages.sync-conflict-20270311-101500-ABC.rec`.
  private static func original(of name: String, among names: [String]) -> String? {
    if names.contains(name) { return nil }
    let found = names.first { original in
      let stem = original.dropLast(".rec".count)
      guard name.hasPrefix(stem), name.count > original.count else { return false }
      let rest = name.dropFirst(stem.count).lowercased()
      return rest.hasPrefix(".sync-conflict") || rest.hasPrefix("_conflict-")
        || rest.hasPrefix(" (") && rest.hasSuffix(").rec") || rest == " 2.rec"
    }
    // Last: to look for words within a name is the most work, and hardly any comes this far.
    guard let found, !name.contains(".before-doctor") else { return nil }
    return found
  }
}

extension Directory {
  /// The names of files that are second versions of a session's own, sorted.
  func conflictedCopies() throws(StorageProblem) -> [String] {
    try allNames().filter {
      Doctor.Finding.conflictedCopy($0, among: Doctor.recordFiles) != nil
    }
  }
}
