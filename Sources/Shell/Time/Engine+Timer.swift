import Workshop

extension Engine {
  /// `/timer`: shows, starts, pauses, extends once and ends.
  mutating func timer(_ rest: String, at moment: Moment) -> Turn {
    let words = rest.lowercased()
    switch words {
    case "": return stay([.init(.plain, timerNow(at: moment))])
    case "start", "go", "go on", "on": return startTimer(at: moment)
    case "pause": return pauseTimer(at: moment)
    case "end", "stop", "off": return endTimer(at: moment)
    case "bell on", "bell off": return setBell(words == "bell on", at: moment)
    default: break
    }
    if words.hasPrefix("+") {
      guard let seconds = Engine.seconds(words.dropFirst()) else {
        return stay([Wording.usage(.timer)])
      }
      return extendTimer(by: seconds, at: moment)
    }
    guard let seconds = Engine.seconds(words[...]) else { return stay([Wording.usage(.timer)]) }
    return set(Countdown(length: seconds, since: moment), at: moment)
  }

  /// `5` is five minutes, `30s` thirty seconds; from a second to ten hours.
  private static func seconds(_ text: Substring) -> Int? {
    let isSeconds = text.hasSuffix("s")
    let digits = isSeconds ? text.dropLast() : text
    guard digits.allSatisfy(\.isNumber), let count = Int(digits), 1...36_000 ~= count else {
      return nil
    }
    let seconds = isSeconds ? count : count * 60
    return seconds <= 36_000 ? seconds : nil
  }

  /// How the timer stands, in words.
  func timerWords(_ timer: Countdown, at moment: Moment) -> String {
    let left = timer.left(at: moment)
    if left <= 0 {
      let ago = -left < 60 ? "just now" : "\(Countdown.words(-left / 60 * 60)) ago"
      return "Timer: time was up\(what(timer)) \(ago). /timer end puts it away."
    }
    return "Timer: \(Countdown.words(left)) left\(what(timer))\(until(timer, at: moment))"
  }

  /// ` for Vision`, where it keeps the time of a step.
  private func what(_ timer: Countdown) -> String {
    timer.step.flatMap { guide.step(named: $0) }.map { " for \($0.title)" } ?? ""
  }

  /// `, until 10:42.`, on the clock on the wall; how to go on while it is paused.
  private func until(_ timer: Countdown, at moment: Moment) -> String {
    guard timer.isRunning else { return ". It is paused; /timer start goes on." }
    let left = timer.left(at: moment)
    // Within a minute the clock on the wall tells nothing.
    if left < 60 { return "." }
    return ", until \(Moment(seconds: moment.seconds + left).clock(offset))."
  }

  private func timerNow(at moment: Moment) -> String {
    if let countdown { return timerWords(countdown, at: moment) }
    guard let (step, left) = timeLeftOfStep(at: moment) else {
      return "No timer is set. /timer 5 gives five minutes to anything."
    }
    return left > 0
      ? "No timer is set. /timer start gives \(step.title) the \(Countdown.words(left)) it has left."
      : "No timer is set, and the \(step.minutes) minutes of \(step.title) are used. "
        + "/timer 5 gives five more."
  }

  private mutating func startTimer(at moment: Moment) -> Turn {
    if var timer = countdown {
      if timer.isRunning || timer.left(at: moment) <= 0 {
        return stay([.init(.plain, timerWords(timer, at: moment))])
      }
      timer.goOn(at: moment)
      return set(timer, at: moment)
    }
    guard let (step, left) = timeLeftOfStep(at: moment), left > 0 else {
      return stay([.init(.hint, timerNow(at: moment))])
    }
    return set(Countdown(length: left, since: moment, step: step.name), at: moment)
  }

  private mutating func pauseTimer(at moment: Moment) -> Turn {
    guard var timer = countdown, timer.isRunning, timer.left(at: moment) > 0 else {
      return stay([.init(.hint, timerNow(at: moment))])
    }
    timer.pause(at: moment)
    return set(timer, at: moment)
  }

  private mutating func extendTimer(by seconds: Int, at moment: Moment) -> Turn {
    guard var timer = countdown else {
      return stay([.init(.hint, "There is no timer to extend. " + timerNow(at: moment))])
    }
    guard !timer.isExtended else {
      return stay([
        .init(
          .problem,
          "It was extended once already, and once is all the room votes for. "
            + "/agenda says what can go; /next leaves a question open.")
      ])
    }
    let wasUp = timer.left(at: moment) <= 0
    timer.extend(by: seconds, at: moment)
    let left = wasUp ? "" : ": \(Countdown.words(timer.left(at: moment))) left"
    let words = "\(Countdown.words(seconds)) more\(what(timer))\(left)\(until(timer, at: moment))"
    return set(timer, saying: words, at: moment)
  }

  private mutating func endTimer(at moment: Moment) -> Turn {
    guard countdown != nil else { return stay([.init(.hint, "No timer is set.")]) }
    var turn = stay([.init(.done, "The timer is put away.")])
    setTimer(nil, in: &turn, at: moment)
    return turn
  }

  private mutating func setBell(_ rings: Bool, at moment: Moment) -> Turn {
    var turn = stay([
      .init(.done, rings ? "The timer rings." : "The timer does not ring; it only says so.")
    ])
    let facts = Reference(.facts, "session")
    keepApart(
      [session.setting("Bell", of: facts, to: [rings ? "yes" : "no"])], in: &turn, at: moment)
    return turn
  }

  private mutating func set(
    _ timer: Countdown, saying words: String? = nil, at moment: Moment
  ) -> Turn {
    var turn = stay([.init(.done, words ?? timerWords(timer, at: moment))])
    setTimer(timer, in: &turn, at: moment)
    return turn
  }

  private func timeLeftOfStep(at moment: Moment) -> (Step, Int)? {
    guard let name = attendance?.step, let step = guide.step(named: name) else { return nil }
    return (step, step.minutes * 60 - spent(on: step, at: moment))
  }

  /// Seconds a step has taken so far, those that run included.
  func spent(on step: Step, at moment: Moment) -> Int {
    let written = timebox(of: step.name)?.seconds ?? 0
    guard let attendance, attendance.step == step.name, !attendance.isPausing else {
      return written
    }
    return written + attendance.seconds(at: moment)
  }
}
