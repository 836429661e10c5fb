import Workshop

extension Doctor.Finding {
  /// The home of sessions is not there before the first session.
  static func noHomeYet(path: String) -> Self {
    Self(
      "no-home-yet", .note, "fit. There is no folder \(VisibleText.of(path)) yet.",
      "The first workshop makes it.")
  }

  /// The file system was not tried, because somebody writes or there is no folder yet.
  static func untried() -> Self {
    Self(
      "untried", .note, "not tried.",
      "Ask again once the folder is there and nobody else writes in it.")
  }
}
