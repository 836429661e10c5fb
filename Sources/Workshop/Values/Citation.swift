/// A text and the sources it leans on: `Orders from the van [interviews-march] [support-log]`.
///
/// Citations are identifiers in square brackets at the very end. Brackets elsewhere are text.
package struct CitedText: Sendable, Equatable {
  package var body: String
  package var sources: [Identifier]

  package init(body: String, sources: [Identifier]) {
    self.body = body
    self.sources = sources
  }

  /// Splits `text`; every bracket at the end counts as a citation, known or not.
  package init(_ text: String) {
    var rest = Substring(text)
    var found: [Identifier] = []
    while rest.last == "]", let open = rest.lastIndex(of: "[") {
      let name = rest[rest.index(after: open)...].dropLast()
      guard CitedText.couldBeIdentifier(name) else { break }
      found.insert(Identifier(String(name)), at: 0)
      rest = rest[..<open]
      while rest.last == " " { rest.removeLast() }
    }
    body = String(rest)
    sources = found
  }

  /// Splits `text` by what exists: only brackets that name sources are citations.
  ///
  /// A mark that ends the sentence may follow the last bracket and stays with the words; one bracket
  /// may name several sources, set apart by commas or semicolons.
  /// - Parameter source: the source that words in a bracket name, if any.
  package init(_ text: String, source: (Substring) -> Identifier?) {
    self.init(text, in: ClosingBrackets(text), source: source)
  }

  init(_ text: String, in brackets: ClosingBrackets, source: (Substring) -> Identifier?) {
    guard !brackets.brackets.isEmpty else {
      self.init(body: text, sources: [])
      return
    }
    var sources: [Identifier] = []
    var kept: [String] = []
    for bracket in brackets.brackets {
      let found = ClosingBrackets.sources(named: bracket, source)
      if found.isEmpty { kept.append("[\(bracket)]") } else { sources += found }
    }
    if sources.isEmpty {
      self.init(body: text, sources: [])
      return
    }
    let words = [brackets.lead].filter { !$0.isEmpty }.map(String.init) + kept
    self.init(
      body: words.isEmpty ? "" : words.joined(separator: " ") + brackets.mark, sources: sources)
  }

  /// The text as it is stored.
  package var text: String {
    ([body] + sources.map { "[\($0.text)]" }).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func couldBeIdentifier(_ name: Substring) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
  }
}
