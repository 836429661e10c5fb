import Workshop

/// Codes from paper, as the keyboard takes them: each lets one ballot in.
struct VoteCodes: Sendable, Equatable {
  /// So many wrong codes a minute are looked at; the room's phones have the same limit.
  private static let wrongAMinute = 10

  static let wrong =
    "That is no code of this vote, or it was used already. Look at the paper once more."
  static let tooMany = "Too many codes were tried. Wait a minute, then look at the paper once more."
  static let unread =
    "The list of used codes cannot be read, so no ballot is taken now. /stop leaves the vote."

  /// The code that lets the ballot at this keyboard in, until it is handed in.
  private var given: String?
  /// When a wrong one was typed.
  private var misses: [Moment] = []

  /// Whether the next line must be a code.
  var isWanted: Bool { given == nil }

  /// Whether none were drawn yet: the shell was left before.
  func areMissing(in vote: Vote, _ ballots: Int) -> Bool { vote.codes.isEmpty && ballots == 0 }

  /// Takes a code as it was typed; what is wrong with it, nil when it lets a ballot in.
  mutating func take(_ typed: String, of vote: Vote, in room: DialogueContext) -> String? {
    misses.removeAll { room.moment.seconds - $0.seconds >= 60 }
    guard misses.count < Self.wrongAMinute else { return Self.tooMany }
    guard let unused = Self.unused(of: vote, in: room) else { return Self.unread }
    let code = PaperCode.tidied(typed)
    guard unused.contains(code) else {
      misses.append(room.moment)
      return Self.wrong
    }
    given = code
    return nil
  }

  /// Puts the code back: nothing was handed in for it.
  mutating func giveBack() { given = nil }

  /// The edit that takes the code away with its ballot; nil when a phone used it meanwhile.
  mutating func spend(on vote: Vote, in room: DialogueContext) -> Edit? {
    let code = given
    given = nil
    guard let code, Self.unused(of: vote, in: room)?.contains(code) == true else { return nil }
    return room.session.changing(vote) { vote in vote.codes.removeAll { $0 == code } }
  }

  /// What phones know the vote by.
  static func key(of vote: Vote) -> String {
    RoomAsk.key(
      ["vote", vote.id.text, String(vote.round ?? 1)]
        + (vote.byCode == true ? [RoomEntry.byCode] : []))
  }

  // MARK: Words

  /// Before the codes are shown.
  static func warning(_ voters: Int) -> [Message] {
    [
      .init(.question, "Each ballot will need a code from paper; there are \(voters) of them."),
      .init(
        .hint, "Whoever sees a code can vote with it: turn the projector off. Enter shows them."),
    ]
  }

  /// The codes, to be written on slips.
  static func sheet(_ codes: [String]) -> [Message] {
    [Message(.title, "Codes for one ballot each")]
      + codes.map { .init(.drawing, "  " + PaperCode.grouped($0)) } + [
        .init(
          .hint,
          "Write each on a slip, fold the slips and let everybody draw one. Nobody notes who has which. "
            + "Enter clears the screen and begins; they are not shown again unless the vote is left: /stop, "
            + "then /vote and `codes`.")
      ]
  }

  /// What stands before a ballot at this keyboard.
  static let card: [Message] = [
    .init(.question, "Type the code on your paper; it lets one ballot in. It is not shown."),
    .init(.hint, "Capitals and the dash do not matter."),
  ]

  private static func unused(of vote: Vote, in room: DialogueContext) -> Set<String>? {
    room.options.spentCodes(key(of: vote)).map { Set(vote.codes).subtracting($0) }
  }
}

/// A vote in which each ballot needs a code.
extension DotVote {
  /// Draws the codes and shows them once. They go into the files, and into no minute.
  mutating func showCodes(in room: inout DialogueContext) -> DialogueResult {
    guard let vote = id.flatMap({ room.session.votes[$0] }) else {
      return DialogueResult(isOver: true)
    }
    let drawn: [String]
    if var secrets = room.options.secrets {
      drawn = PaperCode.draw(voters, from: &secrets)
    } else {
      drawn = PaperCode.draw(voters, from: &room.chance)
    }
    phase = .codesShown
    let edits = [room.session.changing(vote) { $0.codes = drawn }]
    return DialogueResult(told: card(in: room.after(edits)), sealed: edits, wipes: true)
  }

  mutating func takeCode(_ text: String, in room: DialogueContext) -> DialogueResult {
    if text.isEmpty || text.lowercased() == "back" { return keepBallot(in: room) }
    guard let vote = id.flatMap({ room.session.votes[$0] }) else {
      return DialogueResult(isOver: true)
    }
    if let problem = codes?.take(text, of: vote, in: room) { return .said(.problem, problem) }
    return DialogueResult(told: card(in: room), wipes: true)
  }

  /// `back` in a vote with codes: a ballot that is in stays in, and one that is not gives its code back.
  mutating func keepBallot(in room: DialogueContext) -> DialogueResult {
    draft = nil
    codes?.giveBack()
    if phase == .voting { phase = room.options.isRoomOpen ? .phones : .voting }
    return DialogueResult(
      told: [.init(.hint, "A ballot with a code stays as it was handed in.")]
        + card(in: room), wipes: true)
  }
}
