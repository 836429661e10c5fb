import Workshop

/// What a person is called, and by which words of it they are known.
///
/// - A name and each of its words are known in every letter case: people are called by one.
/// - A word that is an everyday word too, such as `Will` or `May`, counts where it begins with a
///   capital. So do the words of a name of which only the first begins with one: `Ana kovac`.
/// - A name that says what somebody does, such as `Head of sales`, counts as a whole, as it was typed.
struct PersonName {
  /// How sure it is that a word found means the person.
  enum Rank: Int, Comparable {
    /// Never replaced, but told.
    case doubtful
    /// As it was typed, or in capitals.
    case typed
    /// Where it begins with a capital.
    case capital
    /// In every letter case.
    case certain

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// A word or several, as they were typed, and how sure they are.
  struct Form {
    var words: [Substring]
    var rank: Rank
  }

  let forms: [Form]
  /// Whether it only tells what somebody does.
  let isDescription: Bool

  init(_ name: String) {
    let words = PersonName.words(of: name)
    let plain = words.map { Identifier.slugText(of: String($0)) }
    let isRole = plain.map { OrdinaryWords.roles.contains($0) }
    let isTitle = plain.map { OrdinaryWords.titles.contains($0) }
    let named = words.indices.filter { place in
      !isRole[place] && !isTitle[place] && words[place].count > 1
        && words[place].contains { $0.isLetter }
    }
    isDescription = named.isEmpty
    var forms = [Form(words: words, rank: named.isEmpty ? .typed : .certain)]
    if words.count == 1, let only = plain.first, OrdinaryWords.names.contains(only) {
      forms[0].rank = .capital
    }
    let rank = PersonName.rank(of: words, isRole: isRole)
    if words.count > 1, !named.isEmpty {
      // With a word for what somebody does, the whole is the only thing that is sure.
      for place in named {
        let isWord = OrdinaryWords.names.contains(plain[place])
        let own = PersonName.rank(at: place, of: words, isRole, rank)
        forms.append(Form(words: [words[place]], rank: isWord ? min(own, .capital) : own))
        let parts: [Substring] = words[place].split { $0 == "-" }.filter { $0.count > 2 }
        if parts.count > 1 { forms += parts.map { Form(words: [$0], rank: min(own, .capital)) } }
      }
      forms += PersonName.joined(named.map { words[$0] }, rank)
    }
    self.forms = forms.filter { !$0.words.isEmpty }
  }

  /// `Ana Kovac, sales` gives the words of the name; `ana.kovac@corp.example` those before the sign.
  private static func words(of name: String) -> [Substring] {
    let own = name.prefix { $0 != "@" }
    return (own.isEmpty ? name[...] : own)
      .split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}" || $0 == "-") }
      .flatMap { $0.contains("-") && $0 == $0.lowercased() ? $0.split(separator: "-") : [$0] }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// How sure the single words of a name are, by how it was typed.
  private static func rank(of words: [Substring], isRole: [Bool]) -> Rank {
    let isCapital = words.map { $0.first?.isUppercase == true || $0.first?.isCased == false }
    let hasRole = isRole.contains(true)
    if isCapital.allSatisfy({ $0 }) { return hasRole ? .capital : .certain }
    if !isCapital.contains(true) { return hasRole ? .doubtful : .certain }
    return hasRole ? .doubtful : .capital
  }

  /// `Ana from sales` is Ana, and `Ludwig van Beethoven` has two names: what stands in capitals
  /// beside small words is one.
  private static func rank(
    at place: Int, of words: [Substring], _ isRole: [Bool], _ rank: Rank
  ) -> Rank {
    guard words[place].first?.isUppercase == true else { return rank }
    let next = place + 1
    let isLinked =
      next < words.count && ["from", "of", "at", "in", "the", "for"].contains(String(words[next]))
    let rest = words.indices.filter { $0 != place && words[$0].first?.isUppercase != true }
    let isAmongSmall =
      !rest.isEmpty
      && rest.allSatisfy {
        OrdinaryWords.titles.contains(Identifier.slugText(of: String(words[$0])))
      }
    return isLinked || isAmongSmall ? .certain : rank
  }

  /// The forms in which the words of a name are written together, in accounts and addresses.
  private static func joined(_ words: [Substring], _ rank: Rank) -> [Form] {
    guard words.count > 1, rank >= .capital, let first = words.first, let last = words.last else {
      return []
    }
    var found = [
      Form(words: [last, first], rank: .certain), Form(words: [first, last], rank: .certain),
    ]
    if last.count >= 4 { found.append(Form(words: [first.prefix(1), last], rank: .certain)) }
    return found
  }
}
