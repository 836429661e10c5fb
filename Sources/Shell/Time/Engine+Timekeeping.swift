import Workshop

/// The step whose time is running, as far as this sitting knows.
struct Attendance: Sendable, Equatable {
  var step: String
  var since: Moment
  /// Seconds of an earlier sitting that ended before they were written down.
  var carried = 0
  /// A break is planned before the step, and nobody has gone on yet.
  var isPausing = false
  /// The timer ran with the step before the break, and goes on with this one.
  var timerFollows = false
  var isWritten = false

  func seconds(at moment: Moment) -> Int {
    carried + max(0, moment.seconds - since.seconds)
  }
}

extension Engine {
  /// The timer as the session keeps it.
  var countdown: Countdown? {
    session.facts.timer.flatMap { Countdown($0) }
  }

  /// Writes down how long steps and breaks take, after a line was dealt with.
  ///
  /// These edits are a turn of their own: undoing an answer does not undo the time it took.
  mutating func keepTime(in turn: inout Turn, at moment: Moment) {
    // Groups that are sent off work, though nothing is said here meanwhile.
    let sendsOff = if case .breakout = turn.request { true } else { false }
    let goesOn = sendsOff || turn.minutes.contains { !$0.edit.keepsTime }
    let step = presentTimedStep
    if let attendance, attendance.step == step?.name {
      if attendance.isPausing {
        if goesOn { endPause(attendance, in: &turn, at: moment) }
      } else if !attendance.isWritten, goesOn {
        write(attendance, in: &turn, at: moment)
      }
      return
    }
    guard goesOn || step != nil else { return }
    let timer = countdown
    let follows = timer?.step != nil && timer?.step == attendance?.step && timer?.isRunning == true
    if let attendance { close(attendance, in: &turn, at: moment) }
    attendance = nil
    if timer?.step != nil { setTimer(nil, in: &turn, at: moment) }
    guard let step else { return }
    let isFirst = timebox(of: step.name) == nil
    var entered = Attendance(step: step.name, since: moment)
    entered.isPausing = isFirst && pause(before: step) != nil
    entered.timerFollows = follows
    attendance = entered
    guard !entered.isPausing else { return }
    write(entered, in: &turn, at: moment)
    if follows { follow(step, in: &turn, at: moment) }
  }

  /// Takes up the clock where it was left; the time nobody was here does not count.
  mutating func resumeTime(at moment: Moment) {
    guard let step = presentTimedStep else { return }
    attendance = Attendance(step: step.name, since: moment)
    if let since = timebox(of: step.name)?.since.flatMap({ Moment($0) }),
      let last = ledger.minutes.last?.moment
    {
      attendance?.carried = max(0, last.seconds - since.seconds)
    }
  }

  /// What is said of the timer on coming back.
  func timerOnReturn(at moment: Moment) -> [Passage] {
    countdown.map { [.init(.hint, timerWords($0, at: moment))] } ?? []
  }

  func timebox(of step: String) -> Timebox? {
    session.timeboxes.members.first { $0.step == step }
  }

  /// The step of the question that is open, or that a detour left, if the guide gives it minutes.
  private var presentTimedStep: Step? {
    let place = asking?.isDetour == true ? asking?.awayFrom : asking?.ask
    guard let place else { return nil }
    let step = walk.step(of: place)
    return step.minutes > 0 ? step : nil
  }

  private func pause(before step: Step) -> Int? {
    guard let index = guide.steps.firstIndex(of: step), index > 0 else { return nil }
    let pause = guide.steps[index - 1].pause
    return pause > 0 ? pause : nil
  }

  private mutating func endPause(_ ended: Attendance, in turn: inout Turn, at moment: Moment) {
    var begun = Attendance(step: ended.step, since: moment)
    begun.isWritten = true
    attendance = begun
    let pause = Timebox.text(ofSeconds: ended.seconds(at: moment))
    write(begun, in: &turn, at: moment, more: [NamedValues("Break", [pause])])
    if ended.timerFollows, let step = guide.step(named: ended.step) {
      follow(step, in: &turn, at: moment)
    }
  }

  private mutating func follow(_ step: Step, in turn: inout Turn, at moment: Moment) {
    let next = Countdown(length: step.minutes * 60, since: moment, step: step.name)
    setTimer(next, in: &turn, at: moment)
    turn.told.append(
      .init(.hint, "The timer goes on with \(step.title): \(Countdown.words(next.length))."))
  }

  private mutating func write(
    _ attendance: Attendance, in turn: inout Turn, at moment: Moment, more: [NamedValues] = []
  ) {
    self.attendance?.isWritten = true
    self.attendance?.carried = 0
    let since = [attendance.since.text]
    guard let box = timebox(of: attendance.step) else {
      let id = session.freshIdentifier(for: "time \(attendance.step)", kind: .timebox)
      let planned = guide.step(named: attendance.step)?.minutes ?? 0
      let values = [
        NamedValues("Step", [attendance.step]), NamedValues("Planned", ["\(planned)"]),
        NamedValues("Since", since),
      ]
      keepApart([.add(.timebox, id, values + more, place: nil)], in: &turn, at: moment)
      return
    }
    let reference = Reference(.timebox, box.id)
    var edits = [session.setting("Since", of: reference, to: since)]
    if attendance.carried > 0 {
      let actual = Timebox.text(ofSeconds: box.seconds + attendance.carried)
      edits.append(session.setting("Actual", of: reference, to: [actual]))
    }
    edits += more.map { session.setting($0.name, of: reference, to: $0.values) }
    keepApart(edits, in: &turn, at: moment)
  }

  private mutating func close(_ left: Attendance, in turn: inout Turn, at moment: Moment) {
    guard !left.isPausing, let box = timebox(of: left.step) else { return }
    let reference = Reference(.timebox, box.id)
    let actual = Timebox.text(ofSeconds: box.seconds + left.seconds(at: moment))
    keepApart(
      [
        session.setting("Actual", of: reference, to: [actual]),
        session.setting("Since", of: reference, to: []),
      ], in: &turn, at: moment)
  }

  mutating func setTimer(_ countdown: Countdown?, in turn: inout Turn, at moment: Moment) {
    let facts = Reference(.facts, "session")
    let edit = session.setting("Timer", of: facts, to: countdown.map { [$0.text] } ?? [])
    keepApart([edit], in: &turn, at: moment)
  }

  /// Keeps edits about time beside those of the turn.
  mutating func keepApart(_ edits: [Edit], in turn: inout Turn, at moment: Moment) {
    let changes = edits.filter { !$0.changesNothing }
    guard !changes.isEmpty else { return }
    var apart = Turn()
    guard keepOrExplain(changes, at: moment, in: &apart) else { return }
    turn.minutes += apart.minutes
  }
}
