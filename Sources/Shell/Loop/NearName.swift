import Workshop

/// A name for a new workshop that is nearly that of a saved one: which is meant?
package struct NearName: Sendable, Equatable {
  /// As it was typed.
  package let typed: String
  package let saved: WorkshopPicker.Saved

  /// - Returns: nil where no saved workshop is called nearly so. A name that goes on behind a whole
  ///   one, or differs from it in a number, is meant.
  package init?(_ typed: String, among saved: [WorkshopPicker.Saved]) {
    let wanted = SpokenName(typed)
    let near = saved.first { one in
      [one.title, one.folder].contains { NearName.isNear(wanted, SpokenName($0)) }
    }
    guard let near else { return nil }
    self.typed = typed
    self.saved = near
  }

  private static func isNear(_ wanted: SpokenName, _ other: SpokenName) -> Bool {
    guard wanted != other else { return false }
    if wanted.begins(other), wanted.text.count >= 3 { return true }
    if isHeld(wanted, by: other) { return true }
    guard !wanted.begins(other), !other.begins(wanted),
      wanted.text.filter(\.isNumber) == other.text.filter(\.isNumber)
    else { return false }
    if Nearest.match(for: wanted.text, in: [other.text]) != nil { return true }
    // `registering` and `registration`
    let longer = max(wanted.text.count, other.text.count)
    let shared = zip(wanted.text, other.text).prefix { $0 == $1 }.count
    let words = { (name: SpokenName) in name.text.count { $0 == " " } }
    return shared >= 6 && 2 * shared >= longer && words(wanted) == words(other)
  }

  /// `the swimming one`, `toddler swimming`: every word of it stands in the other name.
  private static func isHeld(_ wanted: SpokenName, by other: SpokenName) -> Bool {
    let small: Set<Substring> = [
      "the", "that", "our", "one", "workshop", "map", "session", "about",
    ]
    let words = wanted.text.split { !$0.isLetter && !$0.isNumber }.filter { !small.contains($0) }
    let own = Set(other.text.split { !$0.isLetter && !$0.isNumber })
    return words.contains { $0.count > 2 } && words.allSatisfy(own.contains)
  }

  package var question: Message {
    .init(
      .question,
      "There is \(saved.title) [\(saved.folder)]. Enter opens it; new begins \"\(typed)\".")
  }

  /// What a line chooses; nil for one that says neither.
  package func choice(_ line: String) -> WorkshopPicker.Choice? {
    switch AnswerReader.trimmed(line).lowercased() {
    case "", "open", "o", "1", saved.folder: .open(folder: saved.folder)
    case "new", "n", "begin", "2", typed.lowercased(): .begin(name: typed)
    default: nil
    }
  }
}
