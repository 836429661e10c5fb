import Workshop

/// What is said of many lines that came at once.
enum PasteWording {
  /// How many were taken, and what did not fit.
  static func told(of count: Int, misfits: [Message]) -> [Message] {
    let taken = (count - misfits.count).counted("line", "lines")
    return misfits.isEmpty
      ? [.init(.done, "\(taken) taken.")]
      : [.init(.warning, "\(taken) taken, \(misfits.count) did not fit:")] + misfits
  }

  static let standReady = Message(
    .hint,
    "Each stands ready, one after another: an arrow key mends it, a new line replaces it, "
      + "Enter leaves it out.")

  static func command(_ line: String) -> HarvestLack {
    HarvestLack("A command among many lines is not carried out.", line: line)
  }
}
