/// Which of one's own lines somebody means before a round is revealed: `back`, `back 2`, `mine`.
enum OwnLine: Equatable {
  case all
  /// By its place, from 0.
  case one(Int)
  /// A number that no line has.
  case none

  /// - Parameter count: how many lines there are.
  /// - Returns: nil for a line that says something of its own.
  init?(_ text: String, count: Int) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch words {
    case ["mine"]: self = .all
    case ["back"]: self = .one(count - 1)
    default:
      guard words.count == 2, words[0] == "back", let number = Int(words[1]) else { return nil }
      self = (1...max(1, count)).contains(number) ? .one(number - 1) : .none
    }
  }
}
