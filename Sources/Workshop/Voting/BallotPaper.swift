/// Reads a line as one ballot: `1 1 4`, `1x2 4`, `a c`, or names set apart by commas.
package struct BallotPaper: Sendable {
  package let items: [VoteItem]
  package let rules: VoteRules

  package init(items: [VoteItem], rules: VoteRules) {
    (self.items, self.rules) = (items, rules)
  }

  /// Why a ballot is refused; nothing of it counts.
  package enum Problem: Error, Sendable, Equatable {
    case noSuchSign(first: String, last: String)
    case noSuchName
    case severalNames
    case tooManyDots(spent: Int, has: Int)
    case tooManyOnOne(most: Int)
  }

  /// Dots by the place of the item; items without dots are left out.
  package func dots(in line: String) throws(Problem) -> [Int: Int] {
    var dots: [Int: Int] = [:]
    for piece in pieces(of: line) {
      let given = try item(piece)
      dots[given.place, default: 0] += given.dots
    }
    let spent = dots.values.reduce(0, +)
    guard spent <= rules.dotsEach else {
      throw .tooManyDots(spent: spent, has: rules.dotsEach)
    }
    if let cap = rules.cap, let most = dots.values.max(), most > cap {
      throw .tooManyOnOne(most: cap)
    }
    return dots
  }

  private func pieces(of line: String) -> [String] {
    line.split(whereSeparator: { ",;&+".contains($0) }).flatMap { part -> [String] in
      let said = part.split(separator: " ").map(String.init)
      // `a and c`: whatever the word between two signs is, it is no name.
      let joined = said.enumerated().filter { place, word in
        !(said.indices.dropFirst().dropLast().contains(place) && signed(word) == nil
          && signed(said[place - 1])?.place != nil && signed(said[place + 1])?.place != nil)
      }
      let words = joined.map(\.element)
      return words.allSatisfy { signed($0) != nil } ? words : [words.joined(separator: " ")]
    }
  }

  /// `4` is one dot on 4, `ax2` are two dots on a. The place is nil where nothing has that sign.
  private func signed(_ word: String) -> (place: Int?, dots: Int)? {
    let typed = word.lowercased()
    if let place = items.firstIndex(where: { $0.sign == typed }) { return (place, 1) }
    let parts = typed.split(omittingEmptySubsequences: false) { "x×*".contains($0) }
    guard let sign = parts.first.map(String.init) else { return nil }
    let place = items.firstIndex { $0.sign == sign }
    let isSign = Int(sign) != nil || hasLetters && sign.count == 1
    guard place != nil || isSign else { return nil }
    if parts.count == 1 { return (place, 1) }
    guard parts.count == 2, let dots = Int(parts[1]), 1...99 ~= dots else { return nil }
    return (place, dots)
  }

  private var hasLetters: Bool { items.first?.sign.first?.isLetter == true }

  private func item(_ piece: String) throws(Problem) -> (place: Int, dots: Int) {
    if let (place, dots) = signed(piece) {
      guard let place else {
        throw .noSuchSign(first: items.first?.sign ?? "1", last: items.last?.sign ?? "1")
      }
      return (place, dots)
    }
    var words = piece.split(separator: " ").map(String.init)
    var dots = 1
    if words.count > 1, let last = words.last, let mark = last.first, "x×*".contains(mark),
      let count = Int(last.dropFirst()), 1...99 ~= count
    {
      dots = count
      words.removeLast()
    }
    return (try place(named: words.joined(separator: " ")), dots)
  }

  private func place(named name: String) throws(Problem) -> Int {
    let wanted = name.lowercased()
    let titles = items.map { $0.title.lowercased() }
    if let exact = items.indices.first(where: { titles[$0] == wanted || items[$0].key == wanted }) {
      return exact
    }
    for test in [{ (title: String) in title.hasPrefix(wanted) }, { $0.contains(wanted) }] {
      let matching = items.indices.filter { test(titles[$0]) }
      if matching.count == 1 { return matching[0] }
      if matching.count > 1 { throw .severalNames }
    }
    throw .noSuchName
  }
}
