/// Whether what somebody types in a round shows: `visible` and `hidden` switch it.
struct TypingView: Sendable {
  private(set) var isVisible = false

  /// What is said when a line switches it; nil for any other line.
  mutating func switched(by line: String) -> DialogueResult? {
    switch line.lowercased() {
    case "visible": isVisible = true
    case "hidden": isVisible = false
    default: return nil
    }
    let words =
      isVisible
      ? "What you type shows now; `hidden` hides it again. The wall should be off."
      : "What you type is hidden again."
    return DialogueResult(told: [.init(.done, words)])
  }

  static let hint = Message(
    .hint, "`visible` shows what you type, for when nobody else sees the screen.")
}
