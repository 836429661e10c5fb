import Workshop

/// `/timer`: shows, starts, pauses, extends once and ends.
struct TimerCommand {
  private let session: Session
  private let guide: Guide
  private let clock: StepClock
  private let moment: Moment
  /// The day of the workshop, where the clock rests until then.
  private let resting: Day?
  /// Seconds the clock on the wall is ahead of UTC.
  private let offset: @Sendable (Moment) -> Int

  init(in room: DialogueContext) {
    session = room.session
    guide = room.guide
    clock = room.clock
    moment = room.moment
    resting = room.restsUntil
    offset = room.options.offset
  }

  func run(_ rest: String) -> DialogueResult {
    let words = rest.lowercased()
    switch words {
    case "": return .said(.plain, now)
    case "start", "go", "go on", "on": return start()
    case "pause": return pause()
    case "end", "stop", "off": return end()
    case "bell on", "bell off": return setBell(words == "bell on")
    default: break
    }
    if words.hasPrefix("+") {
      guard let seconds = TimerCommand.seconds(words.dropFirst()) else {
        return .said([Wording.usage(.timer)])
      }
      return extend(by: seconds)
    }
    guard let seconds = TimerCommand.seconds(words[...]) else {
      return .said([Wording.usage(.timer)])
    }
    return set(Timer(length: seconds, since: moment))
  }

  /// What is said of the timer on coming back.
  var onReturn: [Message] {
    session.timer.map { [.init(.hint, words(of: $0))] } ?? []
  }

  /// `5` and `5 minutes` are five minutes, `30s` and `30 seconds` thirty seconds; from a second to ten
  /// hours.
  private static func seconds(_ text: Substring) -> Int? {
    let words = AnswerReader.trimmed(String(text))
    let digits = words.prefix(while: \.isNumber)
    let unit = AnswerReader.trimmed(String(words.dropFirst(digits.count)))
    let length: Int? =
      switch unit {
      case "", "m", "min", "min.", "mins", "minute", "minutes": 60
      case "s", "sec", "sec.", "secs", "second", "seconds": 1
      case "h", "hour", "hours": 3600
      default: nil
      }
    guard let length, let count = Int(digits), 1...36_000 ~= count else { return nil }
    return count * length <= 36_000 ? count * length : nil
  }

  /// How the timer stands, in words.
  private func words(of timer: Timer) -> String {
    let left = timer.left(at: moment)
    if left <= 0 {
      let ago = -left < 60 ? "just now" : "\(Timer.words(-left / 60 * 60)) ago"
      return "Timer: time was up\(what(timer)) \(ago). /timer end puts it away."
    }
    return "Timer: \(Timer.words(left)) left\(what(timer))\(until(timer))"
  }

  /// ` for Vision`, where it keeps the time of a step.
  private func what(_ timer: Timer) -> String {
    timer.step.flatMap { guide.step(named: $0) }.map { " for \($0.title)" } ?? ""
  }

  /// `, until 10:42.`, on the clock on the wall; how to go on while it is paused.
  private func until(_ timer: Timer) -> String {
    guard timer.isRunning else { return ". It is paused; /timer start goes on." }
    let left = timer.left(at: moment)
    // Within a minute the clock on the wall tells nothing.
    if left < 60 { return "." }
    return ", until \(Moment(seconds: moment.seconds + left).clock(offset))."
  }

  private var now: String {
    if let timer = session.timer { return words(of: timer) }
    if let resting {
      return "The clock rests until \(resting.words). /timer start starts it now."
    }
    guard let (step, left) = timeLeftOfStep else {
      return "No timer is set. /timer 5 gives five minutes to anything."
    }
    return left > 0
      ? "No timer is set. /timer start gives \(step.title) the \(Timer.words(left)) it has left."
      : "No timer is set, and the \(step.minutes) minutes of \(step.title) are used. "
        + "/timer 5 gives five more."
  }

  private func start() -> DialogueResult {
    if var timer = session.timer {
      if timer.isRunning || timer.left(at: moment) <= 0 { return .said(.plain, words(of: timer)) }
      timer.goOn(at: moment)
      return set(timer)
    }
    if resting != nil {
      return DialogueResult(
        told: [.init(.done, "The clock runs.")], startsClock: true, next: .waiting)
    }
    guard let (step, left) = timeLeftOfStep, left > 0 else { return .said(.hint, now) }
    return set(Timer(length: left, since: moment, step: step.name))
  }

  private func pause() -> DialogueResult {
    guard var timer = session.timer, timer.isRunning, timer.left(at: moment) > 0 else {
      return .said(.hint, now)
    }
    timer.pause(at: moment)
    return set(timer)
  }

  private func extend(by seconds: Int) -> DialogueResult {
    guard var timer = session.timer else {
      return .said(.hint, "There is no timer to extend. " + now)
    }
    guard !timer.isExtended else {
      return .said(
        .problem,
        "It was extended once already, and once is all the room votes for. "
          + "/agenda says what can go; /next leaves a question open.")
    }
    let wasUp = timer.left(at: moment) <= 0
    timer.extend(by: seconds, at: moment)
    let left = wasUp ? "" : ": \(Timer.words(timer.left(at: moment))) left"
    return set(
      timer, saying: "\(Timer.words(seconds)) more\(what(timer))\(left)\(until(timer))")
  }

  private func end() -> DialogueResult {
    guard let edit = Timer.putting(awayIn: session) else {
      return .said(.hint, "No timer is set.")
    }
    return apart(edit, saying: "The timer is put away.")
  }

  /// It keeps the time of the next step.
  static func goesOn(with step: Step) -> Message {
    .init(
      .hint, "The timer goes on with \(step.title): \(Timer.words(step.minutes * 60)).")
  }

  private func setBell(_ rings: Bool) -> DialogueResult {
    apart(
      session.changing(session.facts) { $0.bell = rings },
      saying: rings ? "The timer rings." : "The timer does not ring; it only says so.")
  }

  private func set(_ timer: Timer, saying words: String? = nil) -> DialogueResult {
    apart(timer.setting(in: session), saying: words ?? self.words(of: timer))
  }

  /// Undoing an answer leaves the timer as it is.
  private func apart(_ edit: Edit, saying words: String) -> DialogueResult {
    var move = DialogueResult.said(.done, words)
    if !edit.changesNothing { move.apart = [.init(edits: [edit])] }
    return move
  }

  private var timeLeftOfStep: (Step, Int)? {
    guard let name = clock.attendance?.step, let step = guide.step(named: name) else { return nil }
    return (step, step.minutes * 60 - clock.spent(on: step, in: session, at: moment))
  }
}
