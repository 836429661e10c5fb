import Workshop

/// Finds the names of people in running text and puts their role in their place.
///
/// A name counts where it stands as a word of its own, as written or in capitals. Of a name of
/// several words that all begin with a capital, each word counts as well: people are called by one.
struct NameMask {
  private struct Form {
    let letters: [Character]
    let standIn: String
    /// Scripts that do not part words have no edges to look for.
    let hasEdges: Bool
  }

  /// By the first letter, the longest first.
  private var forms: [Character: [Form]] = [:]
  private var slugs: Set<String> = []

  /// - Parameter people: names, and what is said in place of each.
  init(_ people: [(name: String, standIn: String)]) {
    var found: [Form] = []
    for (name, standIn) in people {
      for word in NameMask.words(of: name) {
        let hasEdges = !word.unicodeScalars.contains { SentenceLength.partsNoWords($0.value) }
        for variant in Set([word, word.uppercased()]) {
          found.append(Form(letters: Array(variant), standIn: standIn, hasEdges: hasEdges))
        }
        let slug = Identifier.slugText(of: word)
        if !slug.isEmpty { slugs.insert(slug) }
      }
    }
    found.sort { ($1.letters.count, String($0.letters)) < ($0.letters.count, String($1.letters)) }
    for form in found { form.letters.first.map { forms[$0, default: []].append(form) } }
  }

  /// The name itself, and its parts where it is a person's.
  private static func words(of name: String) -> [String] {
    let name = AnswerReader.trimmed(name)
    guard name.contains(where: { $0.isLetter }) else { return [] }
    let parts = name.split { $0.isWhitespace }.map(String.init)
    let isProper = parts.allSatisfy { part in
      part.first.map { $0.isUppercase || part.count <= 3 } ?? false
    }
    guard parts.count > 1, isProper else { return [name] }
    return [name] + parts.filter { $0.count > 1 && $0.first?.isUppercase == true }
  }

  /// The text with every name replaced, and how many there were.
  func masked(_ text: String) -> (text: String, count: Int) {
    guard !forms.isEmpty else { return (text, 0) }
    let letters = Array(text)
    var result = ""
    var count = 0
    var place = 0
    while place < letters.count {
      if let form = form(at: place, in: letters) {
        result += form.standIn
        count += 1
        place += form.letters.count
      } else {
        result.append(letters[place])
        place += 1
      }
    }
    return count == 0 ? (text, 0) : (result, count)
  }

  private func form(at place: Int, in letters: [Character]) -> Form? {
    forms[letters[place]]?.first { form in
      let end = place + form.letters.count
      guard end <= letters.count, letters[place..<end].elementsEqual(form.letters) else {
        return false
      }
      return !form.hasEdges
        || (place == 0 || !NameMask.isWord(letters[place - 1]))
          && (end == letters.count || !NameMask.isWord(letters[end]))
    }
  }

  private static func isWord(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber
  }

  /// Whether a short name holds somebody's, as one made from a sentence may.
  func hidesName(_ id: Identifier) -> Bool {
    let text = "-\(id.text.lowercased())-"
    return slugs.contains { text.contains("-\($0)-") } || masked(id.text).count > 0
  }
}
