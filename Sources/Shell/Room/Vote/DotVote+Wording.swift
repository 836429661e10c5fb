import Workshop

extension DotVote {
  /// What the dots are given for, unless the room says otherwise.
  static func criterion(for about: Vote.Subject) -> String {
    switch about {
    case .opportunities, .ideas: "what helps this customer most"
    case .pains: "what costs this customer most"
    case .touchpoints: "what sways their satisfaction and their choice most"
    case .drafts: "which sentence we stand for in three years"
    }
  }

  /// What things are called by in this vote.
  static func signs(_ items: [VoteItem]) -> String {
    items.first?.sign.first?.isLetter == true ? "letter" : "number"
  }

  static func tooFew(_ about: Vote.Subject, _ count: Int) -> String {
    count == 0
      ? "There are no \(about.rawValue) to vote on yet."
      : "There is only one of the \(about.rawValue); a vote needs two."
  }

  func card(in room: DialogueContext) -> [Message] {
    switch phase {
    case .offered: return offer(in: room.session)
    case .criterion:
      return [
        .init(.title, "Silent vote on \(items.count) \(about.rawValue)"),
        .init(.question, "By which criterion? Say it aloud before the first dot."),
        .init(.hint, "Enter takes: \(criterion)."),
      ]
    case .dots:
      return [
        .init(.question, "How many dots has each person?"),
        .init(
          .hint,
          "Enter takes \(rules.dotsEach), a quarter of \(items.count). Or type a number from 1 to 10; a second "
            + "one is the most for one item, for example 3 2."),
      ]
    case .voters: return [.init(.question, "How many people vote?")]
    case .codesHidden: return VoteCodes.warning(voters)
    case .codesShown: return VoteCodes.sheet(id.flatMap { room.session.votes[$0] }?.codes ?? [])
    case .voting: return codes?.isWanted == true ? VoteCodes.card : ballotCard(in: room.session)
    case .phones: return phonesCard
    case .ready:
      return [
        .init(.plain, "All \(count) ballots are in."),
        .init(
          .hint,
          "Enter reveals them together"
            + (codes == nil ? "; `back` takes the last one back." : ".")),
      ]
    case .tied, .deciding: return tieCard(in: room.session)
    }
  }

  /// That it was left in the middle, and how far it came.
  func left(in session: Session) -> String {
    let state =
      id.flatMap { session.votes[$0] }?.state == .tied
      ? "It ended in a tie." : "\(count) of \(voters) ballots are in."
    return "The vote on \(about.rawValue) was left in the middle. \(state)"
  }

  private func offer(in session: Session) -> [Message] {
    let shows = codes == nil ? "" : "`codes` shows the codes that are left, "
    return [
      .init(.plain, left(in: session)),
      .init(
        .hint, "Enter goes on with it, \(shows)`drop` takes it away, /stop leaves it for later."),
    ]
  }

  /// What the next voter sees: the list once more where it is gone from the screen, else one line.
  func nextCard(in room: DialogueContext) -> [Message] {
    guard phase == .voting, codes == nil, !room.clearsScreen else { return card(in: room) }
    let last = count + 1 == voters ? "The last ballot" : "The next ballot"
    return [.init(.hint, "\(last), on the same list, unseen. /again shows the list.")]
  }

  /// The list to vote on, and how.
  func ballotCard(in session: Session) -> [Message] {
    let last = session.participants.members.first { $0.leader == true && $0.away != true }
    let widest = items.map(\.sign.count).max() ?? 1
    let rows = items.map { item in
      Message(
        .plain,
        "  " + String(repeating: " ", count: widest - item.sign.count) + item.sign + " "
          + item.title,
        hang: widest + 3)
    }
    let signs = items.map(\.sign)
    let (first, second) = (signs.first ?? "1", signs.dropFirst().first ?? "2")
    let dots = "\(rules.dotsEach) dot\(rules.dotsEach == 1 ? "" : "s")"
    let most = rules.cap.map { ", at most \($0) on one" } ?? ""
    let far = signs.count > 3 ? signs[3] : signs.last ?? "4"
    let example: String =
      switch (rules.dotsEach, rules.cap) {
      case (1, _): "for example \(second)"
      case (_, 1?): "for example \(first) \(second)"
      case (2, _): "for example \(first) \(far), or \(first)x2"
      default: "for example \(first) \(first) \(far), or \(first)x2 \(far)"
      }
    var told = [
      Message(
        .title, round == 1 ? "Silent vote on \(about.rawValue)" : "Second vote, on what tied"),
      .init(.question, "By \(criterion):"),
    ]
    told += rows
    told.append(
      .init(
        .hint,
        "\(dots) for each\(most); type \(DotVote.signs(items))s, \(example). It is not shown, and kept without name, "
          + "order or time."))
    if let last {
      told.append(
        .init(.hint, "\(session.title(of: Reference(.participant, last.id))) votes last."))
    }
    return told
  }

  private func tieCard(in session: Session) -> [Message] {
    let leaders = self.leaders(in: session)
    let rows = leaders.map { Message(.plain, "  \($0.sign) \($0.title)", hang: 4) }
    let dots = counted(in: session)?.tally.leaders.first?.dots ?? 0
    let tie = Message(
      .warning, "\(leaders.count) tie at \(dots) dot\(dots == 1 ? "" : "s"):")
    let next: [Message]
    switch (phase, decider) {
    case (.tied, _):
      next = [.init(.hint, "Enter votes again on these, `decide` gives the word to the decider.")]
    case (_, let decider?):
      next = [.init(.question, "\(decider), which one? Type its \(DotVote.signs(leaders)).")]
    default: next = [.init(.question, "Who decides? Type the name.")]
    }
    return [tie] + rows + next
  }
}

/// The count as a table: bars that are also numbers, or words alone.
struct VoteTable {
  let tally: Tally
  let items: [VoteItem]
  let voters: Int
  let isLinear: Bool

  /// The longest bar, in cells.
  private static let widest = 20

  var passages: [Message] {
    let title = Message(
      .title,
      "\(tally.sum) dot\(tally.sum == 1 ? "" : "s") on \(voters) ballot\(voters == 1 ? "" : "s")")
    let most = tally.lines.map(\.dots).max() ?? 0
    let bar = min(VoteTable.widest, max(1, most))
    return [title]
      + tally.ranked.map { line in
        let name = items.first { $0.key == line.item }?.title ?? line.item
        let people = "from \(line.voters)"
        if isLinear {
          return .init(.plain, "\(line.dots) dots \(people) of \(voters): \(name)")
        }
        let length = most == 0 ? 0 : (line.dots * bar + most - 1) / most
        let number = String(line.dots)
        let lead =
          String(repeating: " ", count: max(0, 4 - number.count)) + number + " "
          + DisplayWidth.padded(String(repeating: "●", count: length), to: bar) + "  "
          + DisplayWidth.padded(people, to: 8)
        return .init(.plain, lead + name, hang: lead.count)
      }
  }
}

extension DotLimit {
  /// What is said of dots beyond what somebody has, which are not kept; nil where nobody gave too many.
  static func refusal(of edits: [Edit], in session: Session) -> Message? {
    var after = session
    guard after.applyEach(edits).isEmpty else { return nil }
    let limit = DotLimit(in: after)
    let before = DotLimit(in: session).overspent.map(\.person)
    return limit.overspent.first { !before.contains($0.person) }
      .map { limit.refusal(of: $0.person, giving: $0.dots) }
  }

  /// Somebody gave more dots than they have, item by item.
  func refusal(of person: Int, giving dots: Int) -> Message {
    .init(
      .problem,
      "Voter \(person) would have given \(dots) dots and has \(each). "
        + "Type the numbers again, one for each voter, always in the same order.")
  }
}

extension BallotPaper.Problem {
  /// Never repeats what was typed: others may look at the screen.
  var sentence: String {
    switch self {
    case .noSuchSign(let first, let last):
      "Type \(first.first?.isLetter == true ? "letters" : "numbers") from \(first) to \(last)."
    case .noSuchName: "That is not on the list. Type numbers; names are set apart by commas."
    case .severalNames: "That name fits several on the list. Type the number."
    case .tooManyDots(let spent, let has):
      "That spends \(spent) dots; you have \(has). Nothing was taken, type the ballot again."
    case .tooManyOnOne(let most):
      "\(most) \(most == 1 ? "dot is" : "dots are") the most for one. "
        + "Nothing was taken, type the ballot again."
    }
  }
}
