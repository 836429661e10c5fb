import Workshop

/// One person after another writes, unseen; when all are done everything is revealed at once.
///
/// Each line is kept at once as a card, without a name unless the team keeps the names, at a place
/// drawn by chance; the minutes tell of it when all are revealed. A round of scores takes one number
/// from each and ends by itself.
struct SilentRound: Dialogue {
  enum Phase: Sendable, Equatable {
    /// A round was left in the middle: go on with it?
    case offered
    /// Are names kept?
    case names
    case writing
    /// Everybody writes on a phone; the keyboard waits.
    case phones
    /// Two cards sound alike; pairs the room kept apart are not asked again.
    case merging(Identifier, Identifier)
    case choosing
  }

  let question: Question
  let place: QuestionInstance
  let placeName: String
  let isScoring: Bool
  var id: Identifier?
  var phase: Phase
  /// Cards the person at the keyboard gave; the last person's too, for scores.
  var own: [Identifier] = []
  /// Who gave the last score, so that it can be taken back.
  var lastScorer: Identifier?
  var keptApart: Set<[Identifier]> = []
  /// Who writes at this keyboard while the others write on phones.
  var guest: Identifier?
  /// Whether the question was put in full in this sitting.
  var isPut: Bool
  var view = TypingView()
  /// A line that was taken back to be mended.
  var mended: String?
  /// Who writes now, and how many lines this person has; for the prompt.
  var writer = ""

  /// A new round at a place of the guide.
  init?(place name: String, walk: GuideWalk, _ session: Session, sort: Round.Sort) {
    guard let place = walk.place(named: name, in: session) else { return nil }
    self.place = place
    placeName = name
    question = walk.question(of: place)
    isScoring = sort == .scores
    isPut = isScoring
    phase = isScoring ? .writing : .names
    writer = waiting(in: session).first.map { self.name(of: $0, in: session) } ?? ""
  }

  /// The round that was left in the middle, if its question still stands.
  static func left(in session: Session, walk: GuideWalk, sort: Round.Sort) -> SilentRound? {
    let open = session.rounds.members.last { $0.state != .closed && $0.sort == sort }
    guard let open, let name = open.question,
      var round = SilentRound(place: name, walk: walk, session, sort: sort)
    else { return nil }
    round.id = open.id
    round.phase = .offered
    round.isPut = false
    return round
  }

  var word: String { isScoring ? "scoring" : "round" }

  func card(in room: DialogueContext) -> [Message] { RoundCard(self).full(in: room) }

  func help(in room: DialogueContext) -> [Message] {
    card(in: room) + (phase == .writing && isScoring ? [TypingView.hint] : [])
  }

  var resumes: ShellCommand? { id == nil ? nil : isScoring ? .score : .round }

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(
      text: promptText, prefill: view.isVisible ? mended ?? "" : "",
      isSealed: phase == .writing && !view.isVisible, history: .nothing)
  }

  private var promptText: String {
    switch phase {
    case .offered: "\(isScoring ? "Scoring" : "Round") › "
    case .names: "Names › "
    case .phones: isScoring ? "Scoring › " : "Round › "
    case .writing: own.isEmpty || isScoring ? "\(writer) › " : "\(writer) \(own.count + 1) › "
    case .merging: "Merge › "
    case .choosing: "Take › "
    }
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    let text = AnswerReader.trimmed(line)
    switch phase {
    case .offered: return goOn(text, in: &room)
    case .names: return takeNames(text, in: &room)
    case .writing: return isScoring ? takeScore(text, in: &room) : takeLine(text, in: &room)
    case .phones: return takeAtPhones(text, in: room)
    case .merging(let one, let other): return merge(one, other, text, in: room)
    case .choosing: return choose(text, in: room)
    }
  }

  // MARK: Beginning

  private mutating func goOn(_ text: String, in room: inout DialogueContext) -> DialogueResult {
    switch text.lowercased() {
    case "":
      if session(in: room).state == .revealed { return sort(in: room) }
      return hand(in: room, told: [], edits: [])
    case "reveal" where !isScoring: return reveal(in: room)
    case "drop":
      return DialogueResult(
        told: [.init(.done, "The \(word) is dropped with what was given. /undo brings it back.")],
        opens: reference, edits: RoundRules(id, in: room.session).dropping, isOver: true)
    default: return DialogueResult(told: card(in: room))
    }
  }

  private mutating func takeNames(_ text: String, in room: inout DialogueContext) -> DialogueResult
  {
    let keeps: Bool
    switch text.lowercased() {
    case "", "no", "n": keeps = false
    case "yes", "y": keeps = true
    default: return DialogueResult(told: [.init(.problem, "Type yes or no; Enter takes no.")])
    }
    return hand(in: room, told: [], edits: [opening(in: room, keepsNames: keeps)])
  }

  /// The edit that puts a new round on record.
  mutating func opening(in room: DialogueContext, keepsNames: Bool) -> Edit {
    let id = room.session.freshIdentifier(for: "round", kind: .round)
    self.id = id
    var round = Round(id: id)
    (round.question, round.sort) = (placeName, isScoring ? .scores : .lines)
    (round.names, round.state) = (keepsNames, .open)
    return .adding(round)
  }

  // MARK: Writing

  private mutating func takeLine(_ text: String, in room: inout DialogueContext) -> DialogueResult {
    guard let person = writing(in: room.session) else { return reveal(in: room) }
    if let move = view.switched(by: text) { return move }
    if let place = OwnLine(text, count: own.count) { return take(place, in: room) }
    mended = nil
    switch text.lowercased() {
    case "": return finish(person, in: room)
    case "unknown": return DialogueResult(told: [.init(.hint, "An empty line hands on.")])
    default: break
    }
    let reader = AnswerReader(
      question: question, options: options(in: room), today: room.today)
    do throws(AnswerProblem) {
      let edit = card(holding: try reader.value(of: text), by: person, in: &room)
      own.append(edit.reference.id)
      return DialogueResult(told: [.init(.done, "Saved, unseen.")], sealed: [edit])
    } catch {
      return DialogueResult(told: Wording.passages(error, question: question))
    }
  }

  private mutating func finish(_ person: Participant, in room: DialogueContext) -> DialogueResult {
    var edits = [done(person, in: room.session)]
    if !own.isEmpty {
      edits.append(room.session.changing(person) { $0.lines = (person.lines ?? 0) + own.count })
    }
    own = []
    return hand(in: room, told: [], edits: edits)
  }

  /// Lists one's own lines, or takes one of them back; where what is typed shows it stands ready to be mended.
  private mutating func take(_ wanted: OwnLine, in room: DialogueContext) -> DialogueResult {
    guard !own.isEmpty else {
      return DialogueResult(told: [
        .init(.hint, "You have given no line yet. An empty line hands on.")
      ])
    }
    let texts = own.map { room.session.cards[$0]?.text ?? "" }
    switch wanted {
    case .all:
      guard view.isVisible else {
        return DialogueResult(told: [
          .init(.hint, "`visible` first: your lines are listed where nobody else sees this screen.")
        ])
      }
      return DialogueResult(
        told: texts.enumerated().map { .init(.plain, "  \($0 + 1) \($1)", hang: 4) })
    case .none:
      return DialogueResult(told: [
        .init(
          .problem, "You have given \(Self.lines(own.count)). Type back, or back and its number.")
      ])
    case .one(let place):
      let card = own.remove(at: place)
      mended = texts[place]
      let ready = view.isVisible ? " It stands ready: mend it and press Enter." : ""
      return DialogueResult(
        told: [.init(.done, "Taken back. \(Self.lines(own.count)) of yours.\(ready)")],
        sealed: [removal(of: card, in: room.session)])
    }
  }

  private mutating func takeScore(_ text: String, in room: inout DialogueContext) -> DialogueResult
  {
    if text.lowercased() == "back" { return takeBackScore(in: room) }
    if let move = view.switched(by: text) { return move }
    guard let person = writing(in: room.session) else { return close(scoresIn: room) }
    // The round goes on record with its first number.
    let wasRecorded = id != nil
    var edits = wasRecorded ? [] : [opening(in: room, keepsNames: false)]
    edits.append(done(person, in: room.after(edits).session))
    var given: [Edit] = []
    if !text.isEmpty {
      let isSpelt = text.contains(where: \.isLetter)
      let text = isSpelt ? room.options.words.inDigits(text) : text
      guard !text.contains(" "), text.lowercased() != "unknown" else {
        if !wasRecorded { id = nil }
        return DialogueResult(told: [.init(.problem, "Only your own number, please.")])
      }
      let reader = AnswerReader(question: question, options: [], today: room.today)
      do throws(AnswerProblem) {
        given.append(card(holding: try reader.value(of: text), by: person, in: &room))
      } catch {
        if !wasRecorded { id = nil }
        return DialogueResult(told: [.init(.problem, "\(RoundCard(self).range).")])
      }
    }
    own = given.map(\.reference.id)
    lastScorer = person.id
    return hand(in: room, told: [], sealed: given, edits: edits)
  }

  private mutating func takeBackScore(in room: DialogueContext) -> DialogueResult {
    guard let lastScorer, id != nil else {
      return DialogueResult(told: [.init(.hint, "No number of this sitting can be taken back.")])
    }
    let given = own.map { removal(of: $0, in: room.session) }
    let edit = room.session.changing(session(in: room)) { $0.done.removeAll { $0 == lastScorer } }
    own = []
    self.lastScorer = nil
    return hand(in: room, told: [.init(.done, "Taken back.")], sealed: given, edits: [edit])
  }

  /// Hands on to the next person, or reveals when nobody is left.
  mutating func hand(
    in room: DialogueContext, told: [Message], sealed: [Edit] = [], edits: [Edit]
  ) -> DialogueResult {
    let later = room.after(sealed + edits)
    if room.options.isRoomOpen {
      let isWiped = phase == .writing
      var move = callPhones(in: later, edits)
      move.sealed = sealed
      move.told = told + move.told
      move.wipes = isWiped
      return move
    }
    guard let next = waiting(in: later.session).first else {
      var move = isScoring ? close(scoresIn: later) : reveal(in: later)
      move.sealed = sealed
      move.edits = edits + move.edits
      move.told = told + move.told
      return move
    }
    phase = .writing
    writer = name(of: next, in: later.session)
    let isShort = isPut && !room.clearsScreen
    isPut = true
    let card =
      isShort
      ? RoundCard(self).handing(to: next, in: later.session)
      : RoundCard(self).turn(of: next, in: later.session)
    return DialogueResult(told: told + card, sealed: sealed, edits: edits, wipes: true)
  }

  // MARK: What stands

  var reference: Reference { Reference(.round, id ?? "round") }

  func session(in room: DialogueContext) -> Round {
    id.flatMap { room.session.rounds[$0] } ?? Round(id: "round")
  }

  func waiting(in session: Session) -> [Participant] { RoundRules(id, in: session).waiting }

  /// Who has the keyboard.
  func writing(in session: Session) -> Participant? {
    guest.flatMap { session.participants[$0] } ?? waiting(in: session).first
  }

  func name(of person: Participant, in session: Session) -> String {
    session.title(of: Reference(.participant, person.id))
  }

  private func options(in room: DialogueContext) -> [Choice] {
    question.options(in: place.context, of: room.session, guide: room.walk.guide)
  }

  private func done(_ person: Participant, in session: Session) -> Edit {
    let round = session.rounds[id ?? "round"] ?? Round(id: id ?? "round")
    return session.changing(round) { $0.done.append(person.id) }
  }

  /// A card at a place drawn by chance among those of the round.
  private func card(holding text: String, by person: Participant, in room: inout DialogueContext)
    -> Edit
  {
    let letters = (0..<4).map { _ in
      Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &room.chance)))
    }
    let mine = room.session.cards(of: id ?? "round").count
    let place = room.session.cards.count - mine + Int.random(in: 0...mine, using: &room.chance)
    var card = Card(
      id: room.session.freshIdentifier(for: "card-" + String(letters), kind: .card))
    (card.round, card.text) = (id, text)
    if session(in: room).names == true { card.by = [person.id] }
    return .adding(card, at: place)
  }

  func removal(of card: Identifier, in session: Session) -> Edit {
    session.removing(Reference(.card, card))
  }

  static func lines(_ count: Int) -> String {
    "\(count) line\(count == 1 ? "" : "s")"
  }
}
