extension Doctor.Finding {
  /// Another user of the machine can change or take away what belongs to them.
  static func foreignOwner(_ entry: FileStamp) -> Self? {
    guard entry.isForeign else { return nil }
    return Self(
      "foreign-owner", .warning,
      "it belongs to user \(entry.owner) of this machine, not to you.",
      "Copy it and put your copy in its place, or have it given to you.")
  }
}
