import Workshop

/// Finds the things that people mean: by short name, by title as it is shown, quoted or not, by kind and
/// number such as `stage 2`, by the number of a touchpoint, the letter of an idea or the number of a
/// source such as `S2`, or by an unambiguous beginning.
struct ThingNames {
  enum Found: Equatable {
    /// `rest` is what was typed behind the name, from `.` or the blank on.
    case one(Reference, rest: String)
    case several([Reference], rest: String)
    case nothing
  }

  private let session: Session
  private let known: [(reference: Reference, names: [SpokenName])]

  /// - Parameter kinds: nil for all that have a title.
  init(_ session: Session, _ kinds: [EntityKind]? = nil) {
    self.session = session
    let kinds = kinds ?? EntityKind.allCases.filter(ThingNames.haveTitle)
    known = kinds.flatMap { kind in
      EntityTable.of(kind).ids(in: session).map { id in
        let reference = Reference(kind, id)
        let title = session.cited(session.title(of: reference)).body
        // A promise is read with the name in front.
        let owner = kind == .action ? session.actions[id]?.owner : nil
        let names = [id.text, title] + (owner.map { ["\($0) \(title)"] } ?? [])
        return (reference, names.map { SpokenName($0) })
      }
    }
  }

  static func haveTitle(_ kind: EntityKind) -> Bool {
    switch kind {
    case .timebox, .card, .ballot, .round, .vote, .review: false
    default: true
    }
  }

  func find(_ text: String) -> Found {
    let splits = ThingNames.splits(of: text)
    for split in splits {
      let wanted = SpokenName(split.name)
      let exact = known.filter { $0.names.contains(wanted) }.map(\.reference)
      // A short name is one thing's alone.
      if let id = exact.first(where: { $0.id.text == split.name }) {
        return .one(id, rest: split.rest)
      }
      if let found = found(exact + titled(wanted, besides: exact), split.rest) { return found }
      if let numbered = numbered(wanted) { return .one(numbered, rest: split.rest) }
      // "Web lead asks accounting" is a promise of hers, not something about her.
      if split.name.contains(" "), let begun = begun(by: split) { return begun }
    }
    // An article or a small word begins too many names to mean one.
    for split in splits
    where split.name.count >= 2 && !ThingNames.small.contains(split.name.lowercased()) {
      if let found = begun(by: split) { return found }
    }
    for split in splits
    where split.name.count >= 3 && !ThingNames.small.contains(split.name.lowercased()) {
      let wanted = SpokenName(split.name).text
      let named = known.filter { thing in
        [.participant, .persona].contains(thing.reference.kind)
          && thing.names.contains { $0.text.split(separator: " ").contains { $0 == wanted } }
      }.map(\.reference)
      if let found = found(named, split.rest) { return found }
    }
    return splits.lazy.compactMap { split in
      found(bearing(split.name).filter(isKnown), split.rest)
    }.first ?? holding(text) ?? .nothing
  }

  private static let small = Set(
    ThingSelector.articles + ["and", "or", "but", "not", "a", "an", "of"])

  /// The one thing with all these words in its title.
  private func holding(_ text: String) -> Found? {
    let words = SpokenName(text).text.split(separator: " ")
    guard words.contains(where: { $0.count > 3 }) else { return nil }
    let holding = known.filter { thing in
      thing.names.contains { name in
        let own = name.text.split(separator: " ")
        return words.allSatisfy(own.contains)
      }
    }
    return holding.count == 1 ? .one(holding[0].reference, rest: "") : nil
  }

  private func begun(by split: (name: String, rest: String)) -> Found? {
    let wanted = SpokenName(split.name)
    let begun = known.filter { $0.names.contains { wanted.begins($0) } }.map(\.reference)
    return found(begun, split.rest)
  }

  /// Where a name is only the short name of something that is called otherwise by now: what is called
  /// so, or by a name that begins so.
  private func titled(_ wanted: SpokenName, besides exact: [Reference]) -> [Reference] {
    guard exact.count == 1, let only = exact.first,
      !wanted.begins(SpokenName(session.cited(session.title(of: only)).body))
    else { return [] }
    let numbers = wanted.text.allSatisfy(\.isNumber)
    return numbers
      ? []
      : known.filter { $0.reference != only && $0.names.contains { wanted.begins($0) } }
        .map(\.reference)
  }

  private func isKnown(_ thing: Reference) -> Bool { known.contains { $0.reference == thing } }

  /// The touchpoints with this number on the map, one of each persona; the idea with this letter.
  private func bearing(_ sign: String) -> [Reference] {
    if let number = Int(sign) {
      let people: [[Reference]] =
        session.personas.count > 1
        ? session.personas.members.map { [Reference(.persona, $0.id)] } : [[]]
      return people.compactMap { person in
        let ids = session.numbering(of: .touchpoint, within: person)
        return ids.indices.contains(number - 1) ? Reference(.touchpoint, ids[number - 1]) : nil
      }
    }
    let ids = session.numbering(of: .idea, within: [])
    guard let letter = Form.number(ofLetter: sign), ids.indices.contains(letter - 1) else {
      return []
    }
    return [Reference(.idea, ids[letter - 1])]
  }

  private func found(_ references: [Reference], _ rest: String) -> Found? {
    references.count > 1
      ? .several(references, rest: rest) : references.first.map { .one($0, rest: rest) }
  }

  /// `stage 2`, or `s2` for the second source.
  private func numbered(_ wanted: SpokenName) -> Reference? {
    let words = wanted.text.split(separator: " ")
    if words.count == 1, wanted.text.first == "s", let number = Int(wanted.text.dropFirst()) {
      return member(number, of: .evidence)
    }
    guard let last = words.last, words.count >= 2, let number = Int(last) else { return nil }
    let kind = words.dropLast().joined(separator: " ")
    return EntityKind(spoken: kind).flatMap { member(number, of: $0) }
  }

  private func member(_ number: Int, of kind: EntityKind) -> Reference? {
    let members = known.map(\.reference).filter { $0.kind == kind }
    return members.indices.contains(number - 1) ? members[number - 1] : nil
  }

  /// Where the name may end, the longest name first.
  static func splits(of text: String) -> [(name: String, rest: String)] {
    if let first = text.first, let closing = quotes[first],
      let end = text.dropFirst().firstIndex(of: closing)
    {
      let name = text[text.index(after: text.startIndex)..<end]
      return [(String(name), String(text[text.index(after: end)...]))]
    }
    var splits: [(String, String)] = [(text, "")]
    for place in text.indices.reversed() where text[place] == " " || text[place] == "." {
      guard place != text.startIndex else { continue }
      splits.append((String(text[..<place]), String(text[place...])))
    }
    return splits
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "„": "“", "«": "»", "'": "'", "‘": "’",
  ]
}
