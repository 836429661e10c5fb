/// Who is still to write in a silent round, and what becomes of what was written.
package struct RoundRules: Sendable {
  private let session: Session
  private let round: Round?

  /// - Parameter id: nil for a round that is not on record yet.
  package init(_ id: Identifier?, in session: Session) {
    self.session = session
    round = id.flatMap { session.rounds[$0] }
  }

  /// Who has not had a turn, leaders last.
  package var waiting: [Participant] {
    let done = round?.done ?? []
    return TurnOrder(session.participants.members).inTurn.filter { !done.contains($0.id) }
  }

  /// The numbers on its cards, in order of size. A hand may have written one that the question does not
  /// have; it does not count.
  package func scores(within range: ClosedRange<Int>) -> [Int] {
    cards.compactMap { $0.text.flatMap { Int($0) } }.filter(range.contains).sorted()
  }

  /// Takes it and its cards away, later places first, so that each still fits when it is undone.
  package var dropping: [Edit] {
    guard let round else { return [] }
    return cards.reversed().map { session.removing(Reference(.card, $0.id)) }
      + [session.removing(Reference(.round, round.id))]
  }

  /// Takes it and its cards away; where names are kept they stay, closed.
  package var clearing: [Edit] {
    guard let round, round.names == true, !cards.isEmpty else { return dropping }
    return [session.changing(round) { $0.state = .closed }]
  }

  private var cards: [Card] { round.map { session.cards(of: $0.id) } ?? [] }
}

/// Which of the lines of a round become answers: all, those whose numbers are given, or all but the
/// numbers after `not`.
package struct CardChoice: Sendable, Equatable {
  /// Places from 0, in order.
  package let taken: [Int]
  package let left: [Int]

  /// A word that is no number of a card.
  package struct NoSuchNumber: Error, Sendable, Equatable {
    package let word: String
  }

  package init(_ text: String, among count: Int) throws(NoSuchNumber) {
    var words = text.lowercased().split { " ,;".contains($0) }.filter { $0 != "and" && $0 != "&" }
    let isWithout = ["not", "without", "but"].contains(words.first ?? "")
    if isWithout || words.first == "all" { words.removeFirst() }
    var named: Set<Int> = []
    for word in words {
      guard let number = Int(word), 1...max(1, count) ~= number, count > 0 else {
        throw NoSuchNumber(word: String(word))
      }
      named.insert(number - 1)
    }
    let takesAll = named.isEmpty && !isWithout
    taken = (0..<count).filter { takesAll || named.contains($0) != isWithout }
    left = (0..<count).filter { !takesAll && named.contains($0) == isWithout }
  }
}
