import Workshop

extension Doctor.Finding {
  /// Somebody writes the session; nil where the lock does not say who or since when.
  static func locked(by name: String?, since: Moment?) -> Self {
    Self(
      "locked", .locked, "\(who(name)) has the session open\(when(since)).",
      "Nothing is mended until they leave.")
  }

  /// A sitting ended without letting go of the lock.
  static func lockLeft(by name: String?, since: Moment?) -> Self {
    Self(
      "lock-left", .note,
      "fit. The sitting of \(who(name))\(when(since)) ended without leaving.",
      "This is harmless: the next sitting takes the lock and looks for what was said.")
  }

  /// Something else than a file stands in the place of the lock.
  static func lockBlocked() -> Self {
    Self(
      "lock-blocked", .system, "something else than a file stands in its place.",
      "Move it away; the next sitting makes the file.")
  }

  private static func who(_ name: String?) -> String {
    name.map { $0.isEmpty ? "somebody" : VisibleText.of($0) } ?? "somebody"
  }

  private static func when(_ since: Moment?) -> String {
    since.map { " since \($0.text)" } ?? ""
  }
}
