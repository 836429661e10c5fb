import Workshop

/// The workshop is on a later day, and its first timed step is at hand: is it prepared ahead, or led now?
struct ClockQuestion: Dialogue {
  private let day: Day
  private let today: Day

  /// - Returns: nil where the clock runs, the day has come, or nobody is there to be asked.
  init?(in room: DialogueContext) {
    guard !room.shown.askedForClock, let home = room.current?.home,
      room.walk.step(of: home).minutes > 0, let day = room.restsUntil
    else { return nil }
    (self.day, today) = (day, room.today)
  }

  let word = "question"
  let completesCommands = true
  let takesBareWordsAsCommands = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Clock › ", history: .nothing)
  }

  func permission(for verb: ShellCommand) -> CommandPermission {
    verb.group == .understand || verb.group == .look || verb.isAside ? .stays : .ends
  }

  func left(in room: inout DialogueContext) -> DialogueResult { DialogueResult(next: .stay) }

  func card(in room: DialogueContext) -> [Message] {
    [
      .gap,
      .init(
        .question,
        "The workshop is \(day == today.adding(1) ? "tomorrow, " : "on ")\(day.words). Start the clock now?"
      ),
      .init(
        .hint,
        "yes starts it. Enter leaves it off until that day: what is typed is kept, and no time is "
          + "counted. /timer start starts it later."),
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    guard room.restsUntil != nil else {
      return DialogueResult(isOver: true, next: .waiting)
    }
    switch AnswerReader.trimmed(line).lowercased() {
    case "yes", "y", "now", "start", "start now", "1":
      return DialogueResult(
        told: [.init(.done, "The clock runs.")], startsClock: true, isOver: true, next: .waiting)
    case "", "no", "n", "later", "not yet", "2":
      return DialogueResult(
        told: [.init(.done, "The clock rests until \(day.words).")], isOver: true, next: .waiting)
    default: return .said(.problem, "Type yes or no. Enter: no.")
    }
  }
}
