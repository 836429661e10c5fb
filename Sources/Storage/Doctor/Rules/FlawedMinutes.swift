extension Doctor.Finding {
  /// How many minutes of one file are told one by one.
  private static let most = 10

  /// Minutes that cannot be read, or were changed after they were written.
  static func flawedMinutes(_ file: MinuteFile, named name: String) -> [Self] {
    let flawed = (0..<file.count).filter(file.isFlawed)
    let rest = file.notices.count + flawed.count - most
    let flaws = file.notices + flawed.prefix(most).compactMap(file.flaw)
    return flaws.prefix(most).map { told($0) }
      + (rest > 0 ? [told(LoadNotice.more(file: name, count: rest))] : [])
  }
}
