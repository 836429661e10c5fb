import Workshop

extension Doctor.Finding {
  /// The file that names the session is not there.
  static func missingSession() -> Self {
    Self(
      "missing-file", .broken, "the file is missing, and with it the name of the session.",
      "Take it from a backup; the minutes tell what was said.")
  }

  /// The file is not there, yet things in it are referred to.
  static func missingFile(references count: Int) -> Self? {
    guard count > 0 else { return nil }
    return Self(
      "missing-file", .broken,
      "the file is missing; \(count.counted("reference leads", "references lead")) to it.",
      "Put the file back, or let \"waymark check\" name what refers to it.")
  }
}
