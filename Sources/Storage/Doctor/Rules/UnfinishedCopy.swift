import Workshop

extension Doctor.Finding {
  /// A kill left the hidden folder in which copies or a new session were being made.
  static func unfinishedCopy(_ leftover: FolderStage.Leftover) -> Self {
    let names = leftover.holds.map(VisibleText.of).joined(separator: ", ")
    return Self(
      "unfinished-copy", .warning,
      "what was being made when the machine or the program stopped"
        + (names.isEmpty ? "." : ": \(names)."),
      "Nothing in it was told to be saved. Mending removes it.", .removal)
  }
}
