/// An idea that is taken on, as people speak of it: `the list` is "a list that all read".
struct SpokenIdea {
  let reader: HarvestReader

  /// The only one that begins so, articles aside.
  func meant(by text: String) -> Identifier? {
    let wanted = withoutArticle(text)
    guard wanted.count > 3, wanted.count < text.count else { return nil }
    let found = reader.session.ideas.members.filter { idea in
      let title = reader.session.title(of: Reference(.idea, idea.id))
      return idea.chosen == true && withoutArticle(title).hasPrefix(wanted)
    }
    return found.count == 1 ? found[0].id : nil
  }

  private func withoutArticle(_ text: String) -> String {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard words.count > 1, reader.isArticle(words[0]) else { return text.lowercased() }
    return words.dropFirst().joined(separator: " ")
  }
}
