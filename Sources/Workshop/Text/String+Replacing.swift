extension String {
  /// The same with other words in the place of these.
  ///
  /// Hardly ever does a text hold them, and the search that goes letter by letter takes long to say so:
  /// a look at the bytes goes before it.
  package func replacing(_ words: String, with others: String) -> String {
    guard holdsBytes(of: words) else { return self }
    return replacing(words, with: others, maxReplacements: .max)
  }

  private func holdsBytes(of words: String) -> Bool {
    guard let first = words.utf8.first else { return true }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: words.utf8) { return true }
      rest.removeFirst()
    }
    return false
  }
}
