extension Doctor.Finding {
  /// How many minutes of one file are told one by one.
  private static let most = 10

  /// Minutes that cannot be read, or were changed after they were written.
  static func flawedMinutes(_ file: MinuteFile, named name: String) -> [Self] {
    let flaws = file.notices + (0..<file.count).compactMap(file.flaw)
    let rest = flaws.count - most
    return flaws.prefix(most).map { told($0) }
      + (rest > 0 ? [told(LoadNotice.more(file: name, count: rest))] : [])
  }
}
