import Workshop

/// What was begun and is neither ended nor dropped, told to whoever comes back: the timer, rounds, a vote, and what
/// was found in the step that ended last.
struct LeftInTheMiddle {
  private let session: Session
  private let walk: GuideWalk
  private let timer: [Message]
  private let found: [Message]

  init(in room: DialogueContext) {
    found = StepReview(endedLast: room)?.inPassing ?? []
    timer = TimerCommand(in: room).onReturn
    session = room.session
    walk = room.walk
  }

  /// A line for each, with the command that goes on with it.
  var passages: [Message] {
    let votes = session.votes.members.last { $0.isLeft }
      .map { DotVote(goingOnWith: $0, in: session) }
    let rounds = [Round.Sort.lines, .scores].compactMap {
      SilentRound.left(in: session, walk: walk, sort: $0)
    }
    let told =
      rounds.map { (RoundCard($0).left(in: session), $0.resumes) }
      + (votes.map { [($0.left(in: session), $0.resumes)] } ?? [])
    return found + timer
      + told.map { words, command in
        .init(.warning, words + (command.map { " /\($0.rawValue) goes on with it." } ?? ""))
      }
  }
}

extension Vote {
  /// Whether it was begun, and neither its ballots nor its tie are settled.
  var isLeft: Bool { state == .open || state == .tied }
}
