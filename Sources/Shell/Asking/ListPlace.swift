import Workshop

/// Which item of a list is meant: by its words, with or without a stop at the end, by its number, which
/// may be said (`number three`, `the second one`, `the last one`), or by the beginning of its words, where
/// no other begins so.
struct ListPlace {
  let index: Int

  init?(called said: String, among names: [String], by words: SpokenWords) {
    let wanted = ListPlace.bare(said)
    let plain = names.map(ListPlace.bare)
    let begun = names.indices.filter { wanted.text.count > 2 && wanted.begins(plain[$0]) }
    if let exact = plain.firstIndex(of: wanted) {
      index = exact
    } else if let number = ListPlace.number(said, of: names.count, by: words) {
      index = number - 1
    } else if begun.count == 1 {
      index = begun[0]
    } else {
      return nil
    }
  }

  /// The number of an item as people say it, from 1 to `count`; nil for other words.
  static func number(_ said: String, of count: Int, by words: SpokenWords) -> Int? {
    let said = said.lowercased()
    let lead = ["number ", "no. ", "line "].first(where: said.hasPrefix) ?? ""
    let bare = said.dropFirst(lead.count)
    let number =
      ["last", "last one", "the last", "the last one"].contains(said)
      ? count : words.number(bare) ?? words.place(bare)
    return number.flatMap { 1...max(1, count) ~= $0 && count > 0 ? $0 : nil }
  }

  /// The names of a list in one line: `18, 11 and 15`.
  private static func names(in line: String) -> [String] {
    line.replacing(" and ", with: ",").split { ",;、，&".contains($0) }
      .map { AnswerReader.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// What each name of a list in one line means; none where one of them means nothing, or two the same.
  static func all<Meant: Hashable>(named line: String, _ meant: (String) -> Meant?) -> [Meant] {
    let names = names(in: line)
    let found = names.compactMap(meant)
    return found.count == names.count && Set(found).count == found.count ? found : []
  }

  private static func bare(_ name: String) -> SpokenName {
    var rest = Substring(AnswerReader.trimmed(name))
    while rest.count > 1, let last = rest.last, ".!?…".contains(last) { rest.removeLast() }
    return SpokenName(String(rest))
  }
}
