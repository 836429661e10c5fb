extension Doctor.Finding {
  /// The locale's character set is not UTF-8, and another one may be used in its place.
  static func narrowLocale(_ around: Doctor.Surroundings) -> Self? {
    if ["utf-8", "utf8"].contains(around.characters.lowercased()) { return nil }
    return around.hasFallback
      ? Self(
        "narrow-locale", .note,
        "fit. The characters are \(around.characters), not UTF-8; another locale takes its place.",
        "To set your own, set LC_ALL to C.UTF-8.")
      : Self(
        "narrow-locale", .warning,
        "the characters are \(around.characters), not UTF-8, and no other locale helps.",
        "Install a UTF-8 locale, or set LC_ALL to one such as C.UTF-8.")
  }
}
