/// Somebody who takes part, as people speak of each other: `Ana`, `Kovac`, `Mr. Kovac`, `the driver`.
package struct SpokenPerson: Sendable {
  private let wanted: SpokenName
  /// Without what people put in front of a surname.
  private let bare: SpokenName
  /// What somebody does, where an article leads it: `the head of the baths`.
  private let role: Set<Substring>?

  package init(_ said: String) {
    // "Tom B." begins "Tom Brandt".
    wanted = SpokenName(said.last == "." ? String(said.dropLast()) : said)
    let words = wanted.text.split(separator: " ")
    let title = words.first.map { $0.last == "." ? $0.dropLast() : $0 }
    let isTitled = words.count > 1 && title.map(Self.titles.contains) == true
    bare = isTitled ? SpokenName(words.dropFirst().joined(separator: " ")) : wanted
    let isRole = words.count > 1 && words.first.map(Self.articles.contains) == true
    let told = words.dropFirst().filter { !Self.plain.contains($0) }
    role = isRole && told.contains(where: { $0.count > 3 }) ? Set(told) : nil
  }

  private static let titles: Set<Substring> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "m", "mme", "señor", "señora",
  ]
  private static let articles: Set<Substring> = ["the", "our"]
  private static let plain: Set<Substring> = [
    "the", "of", "our", "for", "person", "guy", "man", "woman", "lady", "one", "at", "in", "and",
  ]

  /// The name of the only one who can be meant: by the whole name or its only beginning, by one word of it,
  /// by what they do; nil where nobody or several can be.
  ///
  /// - Parameter mayBeRole: whether the words say nothing besides; "the shop" may begin "the shop owner".
  package func meant(in session: Session, mayBeRole: Bool = true) -> String? {
    let people = session.participants.members
    let names = people.compactMap(\.name)
    if let name = wanted.meant(among: names) { return name }
    let named = names.filter { name in
      SpokenName(name).text.split(separator: " ").contains { $0 == bare.text }
    }
    if named.count == 1 { return named[0] }
    guard mayBeRole, let role else { return nil }
    let doing = people.filter { person in
      let words = SpokenName(person.role ?? "").text.split { !$0.isLetter }
      let own = words.filter { !Self.plain.contains($0) && !Self.articles.contains($0) }
      // "The shop" is nobody of the web shop.
      return role.count > 1 ? role.isSubset(of: own) : role == Set(own)
    }
    return doing.count == 1 ? doing[0].name : nil
  }

  /// Who is probably meant by a name with a slip, by the whole name or one word of it; nil where several can be.
  package static func nearest(to text: String, among known: [String]) -> String? {
    if let whole = Nearest.match(for: text, in: known) { return whole }
    let found = known.filter { name in
      Nearest.match(for: text, in: name.split(separator: " ").map(String.init)) != nil
    }
    return text.contains(" ") || found.count != 1 ? nil : found[0]
  }
}
