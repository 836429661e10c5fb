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

  /// How somebody writes lines in a round.
  var lines: String {
    isVisible
      ? "One a line; what you type shows, `hidden` hides it. `mine` lists your lines, `back` or `back 1` "
        + "opens one to mend it; an empty line hands on."
      : "One a line; what you type is not shown; `visible` shows it where nobody else sees this screen. "
        + "`back` takes your last line back, an empty line hands on."
  }
}
