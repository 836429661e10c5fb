extension Doctor.Finding {
  /// The file is known by several names, and whoever holds another one would see it change.
  static func secondName(_ entry: FileStamp) -> Self? {
    guard entry.kind == .file, entry.links > 1 else { return nil }
    return Self(
      "second-name", .warning, "the file is known by \(entry.links) names.",
      "Saving here changes them all, and mending leaves it alone; put a copy in its place to part"
        + " them.")
  }
}
