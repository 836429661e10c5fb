import Workshop

/// Which item of a list is meant: by its words, with or without a stop at the end, by its number, or by
/// the beginning of its words, where no other begins so.
struct ListPlace {
  let index: Int

  init?(called said: String, among names: [String]) {
    let wanted = ListPlace.bare(said)
    let plain = names.map(ListPlace.bare)
    let begun = names.indices.filter { wanted.text.count > 2 && wanted.begins(plain[$0]) }
    if let exact = plain.firstIndex(of: wanted) {
      index = exact
    } else if let number = Int(said), names.indices.contains(number &- 1) {
      index = number - 1
    } else if begun.count == 1 {
      index = begun[0]
    } else {
      return nil
    }
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
