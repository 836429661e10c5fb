/// A command that begins a sitting, read without the parser, which takes longer than opening a workshop
/// does.
///
/// Only names are read here, and flags that every command takes. Whatever else stands there, or might be
/// refused, is left to the parser.
enum PlainCommand: Equatable {
  case start
  case list(Settings)
  case open(String, Settings)
  case new(String, Settings)

  /// - Parameter words: what stands behind the name of the program.
  init?(_ words: [String]) {
    guard let command = words.first else {
      self = .start
      return
    }
    var settings = Settings()
    var names: [String] = []
    for word in words.dropFirst() {
      switch word {
      case "-q", "--quiet": settings.isQuiet = true
      case "--accessible": settings.isAccessible = true
      case "--no-accessible": settings.isAccessible = false
      case "--no-color": settings.noColor = true
      case "--no-input": settings.noInput = true
      default:
        if word.isEmpty || word.hasPrefix("-") { return nil }
        names.append(word)
      }
    }
    switch (command, names.count) {
    case ("list", 0): self = .list(settings)
    case ("open", 1): self = .open(names[0], settings)
    case ("new", 1): self = .new(names[0], settings)
    default: return nil
    }
  }
}
