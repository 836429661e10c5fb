/// The word lists of the rules, by language, as a file beside the guides holds them.
package struct RuleWords: Sendable, Equatable {
  /// What a list is for.
  package enum List: String, Sendable, CaseIterable {
    case customers
    case articles
    case otherDoers = "other-doers"
    case passives
    case frontLine = "front-line"
    case heroes
    case departments
    case solutions
    case moods
    case feelings
    case future
    case projects
    case unkind
    case personTitles = "person-titles"
    case groups
    case builders
    case companyWords = "company-words"
    case everybody
    case payments
    case vaguePains = "vague-pains"
    case emptyReasons = "empty-reasons"
  }

  /// The lists of each purpose by the code of their language.
  private var lists: [List: [String: WordList]] = [:]
  /// What people call the languages, in plain letters, by what is called so.
  private var languages: [String: String] = [:]
  /// What those who speak a language call it, by its code.
  private var ownNames: [String: String] = [:]

  package init() {}

  package mutating func add(_ words: [String], to list: List, in language: String) {
    lists[list, default: [:]][language] = WordList(words)
  }

  /// - Parameter names: what people call the language with this code.
  package mutating func name(_ language: String, _ names: [String]) {
    ownNames[language] = names.first
    for name in [language] + names {
      languages[PlainWords(name).plain.joined(separator: " ")] = language
    }
  }

  /// What those who speak it call the language with this code; nil for one that is not known.
  package func ownName(of code: String) -> String? { ownNames[code] }

  /// The lists to look in, of the language people say they speak; where they say nothing, the English
  /// and the French ones. None when there is no such list.
  func lists(_ list: List, in language: String?) -> [WordList] {
    let all = lists[list] ?? [:]
    return codes(of: language).compactMap { all[$0] }
  }

  /// The codes of the languages to look in.
  func codes(of language: String?) -> [String] {
    guard let language else { return ["en", "fr"] }
    return code(of: language).map { [$0] } ?? []
  }

  /// `German`, `Deutsch`, `de` and `de-AT` are all `de`.
  private func code(of language: String) -> String? {
    let words = PlainWords(language).plain
    return languages[words.joined(separator: " ")] ?? words.first.flatMap { languages[$0] }
  }
}

extension CheckInput {
  /// The lists of a purpose in the session's language; none where there is none.
  func lists(_ list: RuleWords.List) -> [WordList] {
    words.rules.lists(list, in: language)
  }

  /// The first words of a text that stand in a list of the session's language, as they were said.
  func first(_ list: RuleWords.List, in text: String) -> String? {
    PlainWords(text).first(in: lists(list))
  }

  /// The beginning of a text, where it stands in a list of the session's language.
  func beginning(_ list: RuleWords.List, of text: String) -> String? {
    PlainWords(text).beginning(in: lists(list))
  }

  /// Whether the session's language has such a list, so that a text can lack what is looked for.
  func knows(_ list: RuleWords.List) -> Bool { !lists(list).isEmpty }
}
