/// A source as people call it while they type: besides its short name and its title by its number `S1`, the
/// beginning of either, or words of the title.
package struct SpokenSource {
  private let said: String
  private let wanted: String

  package init(_ text: String) {
    said = text
    wanted = LineText.bare(text)
  }

  /// The one that is meant; nil where none is, or several could be.
  func meant(in session: Session) -> Identifier? {
    if let exact = session.source(called: said[...]) { return exact }
    let article = "the "
    if wanted.hasPrefix(article) {
      return SpokenSource(String(wanted.dropFirst(article.count))).meant(in: session)
    }
    let sources = session.evidence.members
    // As documents number them.
    if wanted.hasPrefix("s"), let number = Int(wanted.dropFirst()),
      sources.indices.contains(number - 1)
    {
      return sources[number - 1].id
    }
    guard wanted.count >= 3 else { return nil }
    let slug = Identifier.slugText(of: wanted)
    let begun = sources.filter {
      (!slug.isEmpty && $0.id.text.hasPrefix(slug))
        || $0.title?.lowercased().hasPrefix(wanted) == true
    }
    if !begun.isEmpty { return begun.count == 1 ? begun[0].id : nil }
    let words = Self.words(wanted)
    let holding = sources.filter { source in
      let own = Self.words(source.title?.lowercased() ?? "")
      return !words.isEmpty && words.allSatisfy(own.contains)
    }
    return holding.count == 1 ? holding[0].id : nil
  }

  /// The one that is most likely meant by a name that is none, or by one with a page behind it.
  package func likely(in session: Session) -> Identifier? {
    if let meant = meant(in: session) { return meant }
    if let named = withoutPlace, let meant = SpokenSource(named).likely(in: session) {
      return meant
    }
    return Nearest.match(for: said.lowercased(), in: session.evidence.members.map(\.id.text)).map {
      Identifier($0)
    }
  }

  /// The one that is meant where words in round brackets may be words like any other: called by its
  /// short name, its title or its number, or by words that are alike.
  func plainlyMeant(in session: Session) -> Identifier? {
    if let exact = session.source(called: said[...]) { return exact }
    if wanted.hasPrefix("s"), wanted.dropFirst().allSatisfy(\.isNumber) {
      return meant(in: session)
    }
    if let named = withoutPlace, let exact = SpokenSource(named).plainlyMeant(in: session) {
      return exact
    }
    let alike = session.evidence.members.filter { source in
      [source.title, source.id.text].compactMap(\.self).contains { Likeness.areAlike($0, wanted) }
    }
    return alike.count == 1 ? alike[0].id : nil
  }

  /// The words before a page or a line of the source: `Visits, p. 12`. Nil where no such place stands.
  private var withoutPlace: String? {
    var words = said.split { $0 == " " || $0 == "," }
    func isNumber(_ word: Substring) -> Bool {
      word.contains(where: \.isNumber) && word.allSatisfy { $0.isNumber || "-–.".contains($0) }
    }
    guard words.count > 1, let last = words.popLast() else { return nil }
    let figure = last.drop { $0.isLetter || $0 == "." }
    guard isNumber(figure) else { return nil }
    let mark = figure.startIndex == last.startIndex ? words.popLast() : last[..<figure.startIndex]
    guard let mark, Self.places.contains(mark.lowercased().filter(\.isLetter)), !words.isEmpty
    else {
      return nil
    }
    return words.joined(separator: " ")
  }

  private static let places: Set<String> = [
    "p", "pp", "pg", "page", "pages", "slide", "slides", "line", "lines", "row", "rows", "chapter",
    "minute", "no", "nr",
  ]

  /// `text` with the short name of a source where its number on the screen was typed: `[S2]`.
  static func numbered(in text: String, _ session: Session) -> String {
    session.evidence.members.enumerated().reduce(text) { text, numbered in
      ["S", "s"].reduce(text) {
        $0.replacing("[\($1)\(numbered.offset + 1)]", with: "[\(numbered.element.id.text)]")
      }
    }
  }

  /// `text` with the short names of sources at its end that people called otherwise, and each that was: a page
  /// they named stands before it, in round brackets.
  package static func named(
    in text: String, _ session: Session
  ) -> (text: String, called: [(said: String, source: Identifier)]) {
    let numbered = numbered(in: text, session)
    var (named, called) = (numbered, [(said: String, source: Identifier)]())
    for bracket in ClosingBrackets(numbered).brackets
    where ClosingBrackets.sources(named: bracket, session.source).isEmpty {
      let said = SpokenSource(String(bracket))
      if let source = said.meant(in: session) {
        named = named.replacing("[\(bracket)]", with: "[\(source.text)]")
        called.append((String(bracket), source))
      } else if let name = said.withoutPlace, let source = SpokenSource(name).meant(in: session) {
        let place = bracket.dropFirst(name.count).drop { " ,".contains($0) }
        named = named.replacing("[\(bracket)]", with: "(\(place)) [\(source.text)]")
        called.append((String(bracket), source))
      }
    }
    return (named, called)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
