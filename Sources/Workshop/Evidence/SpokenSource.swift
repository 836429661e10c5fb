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

  /// The one that is most likely meant by a name that is none.
  package func likely(in session: Session) -> Identifier? {
    meant(in: session)
      ?? Nearest.match(for: said.lowercased(), in: session.evidence.members.map(\.id.text)).map {
        Identifier($0)
      }
  }

  /// `text` with the short name of a source where its number on the screen was typed: `[S2]`.
  package static func numbered(in text: String, _ session: Session) -> String {
    session.evidence.members.enumerated().reduce(text) { text, numbered in
      ["S", "s"].reduce(text) {
        $0.replacing("[\($1)\(numbered.offset + 1)]", with: "[\(numbered.element.id.text)]")
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
