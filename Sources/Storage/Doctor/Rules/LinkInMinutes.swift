extension Doctor.Finding {
  /// A link stands in the place of minutes, which are never read through one.
  static func linkInMinutes() -> Self {
    Self(
      "link-in-minutes", .system,
      "a link stands in its place, and minutes are read through none.",
      "Mending puts the link aside under another name; put the file itself here to have its minutes.",
      .putAside(what: "The link"))
  }
}
