extension Doctor.Finding {
  /// A link stands in the place of a file; saving follows it as far as it stays in the folder.
  static func link() -> Self {
    Self(
      "link", .warning, "a link stands in its place.",
      "Saving writes where it leads; put the file itself here to keep all together.")
  }
}
