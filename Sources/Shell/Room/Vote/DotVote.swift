import Workshop

/// A silent vote with dots: the criterion first, sealed ballots one by one, all counted at once.
///
/// Each ballot is kept at once, without a name, at a place that follows from what it says; the minutes
/// tell of it when all are revealed. Nobody is called by name to vote.
struct DotVote: Dialogue {
  enum Phase: Sendable, Equatable {
    /// A vote was left in the middle: go on with it?
    case offered
    case criterion, dots, voters
    /// Codes are about to be shown, and are shown.
    case codesHidden, codesShown
    case voting
    /// Everybody votes on a phone; the keyboard waits.
    case phones
    /// Every ballot is in.
    case ready
    /// The first ones tie: vote on them again?
    case tied
    /// The decider has the word.
    case deciding
  }

  let about: Vote.Subject
  var items: [VoteItem]
  var criterion: String
  var rules: VoteRules
  var voters: Int
  var round = 1
  var earlier: Identifier?
  var id: Identifier?
  var phase: Phase
  /// A ballot with dots left, until it is handed in.
  var draft: [Int: Int]?
  /// Ballots of this sitting, in the order in which they came, so that the last can be taken back.
  var given: [Identifier] = []
  /// Ballots that are in; for the prompt.
  var count = 0
  var decider: String?
  /// Codes from paper, where each ballot needs one.
  var codes: VoteCodes?

  init(
    on about: Vote.Subject, items: [VoteItem], withCodes: Bool = false, in session: Session
  ) {
    self.about = about
    self.items = items
    criterion = DotVote.criterion(for: about)
    rules = VoteRules(forItems: items.count)
    voters = TurnOrder(session.participants.members).inTurn.count
    decider = session.facts.decider
    phase = .criterion
    codes = withCodes ? VoteCodes() : nil
  }

  /// A vote that was left in the middle.
  init(goingOnWith vote: Vote, in session: Session) {
    self.init(recorded: vote, in: session)
    phase = .offered
  }

  private init(recorded vote: Vote, in session: Session) {
    about = vote.about ?? .opportunities
    items = VoteItem.list(vote.items, about: about, in: session)
    criterion = vote.criterion ?? ""
    rules = vote.rules
    voters = vote.voters ?? 0
    round = vote.round ?? 1
    earlier = vote.after
    id = vote.id
    count = session.ballots(of: vote.id).count
    decider = session.facts.decider
    phase = .voting
    codes = vote.byCode == true ? VoteCodes() : nil
  }

  var word: String { "vote" }

  var resumes: ShellCommand? { id == nil ? nil : .vote }

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: promptText, isSealed: phase == .voting, history: .nothing)
  }

  private var promptText: String {
    switch phase {
    case .offered, .ready, .tied, .phones: "Vote › "
    case .criterion: "Criterion › "
    case .dots: "Dots › "
    case .voters: "Voters › "
    case .codesHidden, .codesShown: "Codes › "
    case .voting where codes?.isWanted == true: "Code › "
    case .voting: "Ballot \(count + 1) of \(voters) › "
    case .deciding: decider.map { "\($0) decides › " } ?? "Decided › "
    }
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let text = AnswerReader.trimmed(line)
    switch phase {
    case .offered: return goOn(text, in: room)
    case .criterion:
      if !text.isEmpty { criterion = text }
      phase = .dots
      return DialogueResult(told: card(in: room))
    case .dots: return takeDots(text, in: room)
    case .voters:
      guard let number = Int(text), VoteRules.voters ~= number else {
        return DialogueResult(told: [.init(.problem, "Type how many people vote, for example 8.")])
      }
      voters = number
      return open(in: room, after: [])
    case .codesHidden: return showCodes(in: &room)
    case .codesShown:
      phase = room.options.isRoomOpen ? .phones : .voting
      return DialogueResult(told: card(in: room), wipes: true)
    case .voting where codes?.isWanted == true: return takeCode(text, in: room)
    case .voting: return takeBallot(text, in: &room)
    case .phones: return takeAtPhones(text, in: room)
    case .ready: return takeReady(text, in: room)
    case .tied: return text.isEmpty ? revote(in: room) : passToDecider(text, in: room)
    case .deciding: return decide(text, in: room)
    }
  }

  // MARK: Beginning

  private mutating func goOn(_ text: String, in room: DialogueContext) -> DialogueResult {
    guard let vote = id.flatMap({ room.session.votes[$0] }) else {
      return DialogueResult(isOver: true)
    }
    switch text.lowercased() {
    case "":
      if vote.state == .tied { return settleTie(in: room) }
      phase = codes?.areMissing(in: vote, count) == true ? .codesHidden : next(in: room)
      return DialogueResult(told: card(in: room), wipes: true)
    case "codes" where codes != nil && !vote.codes.isEmpty:
      phase = .codesShown
      return DialogueResult(told: card(in: room), wipes: true)
    case "drop":
      let sealed = vote.codes.isEmpty ? [] : [room.session.changing(vote) { $0.codes = [] }]
      return DialogueResult(
        told: [.init(.done, "The vote is dropped with its ballots. /undo brings it back.")],
        sealed: sealed, opens: Reference(.vote, id ?? "vote"),
        edits: vote.dropping(in: room.after(sealed).session), isOver: true)
    default: return DialogueResult(told: card(in: room))
    }
  }

  private mutating func takeDots(_ text: String, in room: DialogueContext) -> DialogueResult {
    guard let typed = rules.retyped(text) else {
      return DialogueResult(told: [
        .init(
          .problem,
          "Type how many dots each has, from 1 to 10, and after it the most for one item, if there "
            + "is one: 3, or 3 2.")
      ])
    }
    rules = typed
    if voters == 0 {
      phase = .voters
      return DialogueResult(told: card(in: room))
    }
    return open(in: room, after: [])
  }

  /// Puts the vote on record and calls for the first ballot.
  mutating func open(in room: DialogueContext, after earlier: [Edit]) -> DialogueResult {
    let session = room.after(earlier).session
    let id = session.freshIdentifier(for: "vote \(about.rawValue)", kind: .vote)
    self.id = id
    count = 0
    given = []
    draft = nil
    phase = codes != nil ? .codesHidden : room.options.isRoomOpen ? .phones : .voting
    var vote = Vote(id: id)
    vote.byCode = codes == nil ? nil : true
    (vote.about, vote.criterion, vote.items) = (about, criterion, items.map(\.key))
    (vote.dotsEach, vote.cap) = (rules.dotsEach, rules.cap)
    (vote.voters, vote.round, vote.after, vote.state) = (voters, round, self.earlier, .open)
    let edits = earlier + [.adding(vote)]
    return DialogueResult(told: card(in: room.after(edits)), edits: edits, wipes: true)
  }

  // MARK: Ballots

  private mutating func takeBallot(_ text: String, in room: inout DialogueContext) -> DialogueResult
  {
    if ["back", "again"].contains(text.lowercased()) { return takeBack(in: room) }
    if text.isEmpty {
      if let draft { return handIn(draft, in: &room) }
      draft = [:]
      return DialogueResult(told: [
        .init(.hint, "No dot is spent. Enter again hands in an empty ballot.")
      ])
    }
    do throws(BallotPaper.Problem) {
      let dots = try BallotPaper(items: items, rules: rules).dots(in: text)
      let spent = dots.values.reduce(0, +)
      guard spent < rules.dotsEach else { return handIn(dots, in: &room) }
      draft = dots
      return DialogueResult(told: [
        .init(
          .hint,
          "\(spent) of \(rules.dotsEach) dots spent. Enter hands it in so; or type the whole ballot again."
        )
      ])
    } catch {
      return DialogueResult(told: [.init(.problem, error.sentence)])
    }
  }

  private mutating func handIn(_ dots: [Int: Int], in room: inout DialogueContext) -> DialogueResult
  {
    guard let id else { return DialogueResult(isOver: true) }
    let session = room.session
    var spent: [Edit] = []
    if let vote = session.votes[id], codes != nil {
      guard let edit = codes?.spend(on: vote, in: room) else {
        draft = nil
        return .said(.problem, VoteCodes.wrong)
      }
      spent = [edit]
    }
    let letters = (0..<4).map { _ in
      Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &room.chance)))
    }
    let ballot = session.freshIdentifier(for: "ballot-" + String(letters), kind: .ballot)
    draft = nil
    given.append(ballot)
    count += 1
    phase = next(in: room)
    let edits =
      [
        Vote.adding(
          ballot: ballot, giving: dots, of: items, to: id, round: round, in: session)
      ] + spent
    return DialogueResult(told: nextCard(in: room.after(edits)), sealed: edits, wipes: true)
  }

  mutating func takeBack(in room: DialogueContext) -> DialogueResult {
    if codes != nil { return keepBallot(in: room) }
    let session = room.session
    guard let last = given.popLast(), session.ballots[last] != nil else {
      return DialogueResult(told: [
        .init(.hint, "No ballot of this sitting is left to take back; the others lie unsigned.")
      ])
    }
    count -= 1
    draft = nil
    phase = room.options.isRoomOpen ? .phones : .voting
    return DialogueResult(
      told: [.init(.done, "The last ballot is taken back.")] + nextCard(in: room),
      sealed: [session.removing(Reference(.ballot, last))], wipes: true)
  }

  /// Who has the word once a ballot is in.
  private func next(in room: DialogueContext) -> Phase {
    room.options.isRoomOpen ? .phones : count < voters ? .voting : .ready
  }

  private mutating func takeReady(_ text: String, in room: DialogueContext) -> DialogueResult {
    switch text.lowercased() {
    case "": return reveal(in: room)
    case "back", "again": return takeBack(in: room)
    default: return DialogueResult(told: card(in: room))
    }
  }
}
