extension HTMLMaker {
  /// The most ways back to the text that one source names.
  private static let mostBackLinks = 24

  /// The sources as footnotes, each with the ways back to where it is cited.
  mutating func addHeldSources(_ sources: [Outline.Source]) {
    // A source may cite another one, so the ways back are known only after all of them.
    let parts = sources.map { source -> (head: PageBytes, number: Int) in
      var part = self
      part.clear()
      let number = numbers[source.label] ?? 0
      part += "<li id=\"s-\(number)\" tabindex=\"-1\">\n"
      part.add(paragraph: source.title, class: "name")
      if !source.facts.isEmpty { part.add(source.facts) }
      takeCitations(of: part)
      return (part.page, number)
    }
    self += "<ol class=\"sources\">\n"
    for part in parts {
      self += part.head
      addBackLinks(to: part.number)
      self += "</li>\n"
    }
    self += "</ol>\n"
  }

  private mutating func addBackLinks(to number: Int) {
    let count = citations(of: number)
    guard count > 0 else { return }
    self += "<p class=\"back\">\(Wording.citedAt)"
    for place in 1...min(count, Self.mostBackLinks) {
      self += " <a href=\"#c-\(number)-\(place)\" aria-label=\"\(Wording.back(number, place))\">"
      self += "\(place)</a>"
    }
    if count > Self.mostBackLinks { self += Wording.more(count - Self.mostBackLinks) }
    self += "</p>\n"
  }
}
