extension Doctor.Finding {
  /// What `AtomicFile` or a probe leaves when the machine stops.
  static func leftover(_ name: String) -> Self? {
    guard name == ".probe" || AtomicFile.isTemporary(name) else { return nil }
    return Self(
      "leftover", .warning,
      "a file that was being written when the machine or the program stopped.",
      "Mending puts it aside under another name.", .putAside(what: "The file as it was"))
  }
}
