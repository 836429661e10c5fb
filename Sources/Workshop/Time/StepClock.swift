/// The step whose time is running, as far as this sitting knows.
package struct TimedStep: Sendable, Equatable {
  package var step: String
  package var since: Moment
  /// Seconds of an earlier sitting that ended before they were written down.
  package var carried = 0
  /// A break is planned before the step, and nobody has gone on yet.
  package var isPausing = false
  /// When somebody came back who had left during the break.
  var returned: Moment?
  /// The timer ran with the step before the break, and goes on with this one.
  var timerFollows = false
  var isWritten = false

  package func seconds(at moment: Moment) -> Int {
    carried + max(0, moment.seconds - since.seconds)
  }
}

/// Keeps the time that steps and breaks take. It asks no clock; the moment of each line is passed in.
package struct StepClock: Sendable {
  package private(set) var attendance: TimedStep?
  /// Whether somebody had it run before the day of the workshop.
  private var isStarted = false

  package init() {}

  /// Has it run though the day of the workshop is still to come.
  package mutating func start() {
    isStarted = true
  }

  /// The day of the workshop, where that is still to come and no time was counted yet; else nil.
  package func waits(in session: Session, on today: Day) -> Day? {
    guard !isStarted, session.timeboxes.isEmpty, let day = session.facts.date, day > today else {
      return nil
    }
    return day
  }

  /// What is to be written down about time: each a turn of its own, so that undoing an answer does
  /// not undo the time it took.
  package struct Notes {
    package fileprivate(set) var turns: [[Edit]] = []
    /// The step whose time the timer keeps from now on, where it went over from the one before.
    package fileprivate(set) var followed: Step?
    fileprivate(set) var session: Session
    let guide: Guide
    let moment: Moment

    fileprivate mutating func keep(_ edits: [Edit]) {
      let changes = edits.filter { !$0.changesNothing }
      guard !changes.isEmpty else { return }
      turns.append(changes)
      do throws(EditProblem) {
        for edit in changes { try session.apply(edit) }
      } catch {
        // Keeping the turn finds the same problem, and tells it.
        return
      }
    }

    fileprivate mutating func setTimer(_ timer: Timer?) {
      let edit = timer.map { $0.setting(in: session) } ?? Timer.putting(awayIn: session)
      if let edit { keep([edit]) }
    }
  }

  /// Seconds a step has taken so far, those that run included.
  package func spent(on step: Step, in session: Session, at moment: Moment) -> Int {
    let written = session.timebox(of: step.name)?.seconds ?? 0
    guard let attendance, attendance.step == step.name, !attendance.isPausing else {
      return written
    }
    return written + attendance.seconds(at: moment)
  }

  /// Takes up the clock where it was left; the time nobody was here does not count.
  ///
  /// - Parameter last: when the last minute was taken.
  package mutating func resume(
    at home: QuestionInstance?, in session: Session, along walk: GuideWalk, last: Moment?,
    moment: Moment
  ) {
    guard let step = StepClock.timedStep(of: home, walk) else { return }
    attendance = TimedStep(step: step.name, since: moment)
    let isFirst = session.timebox(of: step.name) == nil
    if isFirst, let last, StepClock.pause(before: step, in: walk.guide) != nil {
      attendance?.since = last
      attendance?.returned = moment
      attendance?.isPausing = true
    }
    if let since = session.timebox(of: step.name)?.since, let last {
      attendance?.carried = max(0, last.seconds - since.seconds)
    }
  }

  /// Finds what is to be written down after a line was dealt with.
  ///
  /// - Parameters:
  ///   - edits: what the line changed.
  ///   - sendsOff: whether it sent groups off, who work though nothing is said here meanwhile.
  ///   - home: the question that is open, or that a detour left.
  package mutating func tick(
    after edits: [Edit], sendsOff: Bool, at home: QuestionInstance?, in session: Session,
    along walk: GuideWalk,
    moment: Moment
  ) -> Notes {
    var notes = Notes(session: session, guide: walk.guide, moment: moment)
    let goesOn = sendsOff || edits.contains { !$0.keepsTime }
    let step = StepClock.timedStep(of: home, walk)
    if let attendance, attendance.step == step?.name {
      if attendance.isPausing {
        // A reason why the step before ends as it does is said before anybody leaves the room.
        let isOnlyReason = edits.allSatisfy { $0.keepsTime || $0.reference.kind == .decision }
        if goesOn, sendsOff || !isOnlyReason { endPause(attendance, &notes) }
      } else if !attendance.isWritten, goesOn {
        write(attendance, &notes)
      }
      return notes
    }
    guard goesOn || step != nil else { return notes }
    let timer = session.timer
    let follows = timer?.step != nil && timer?.step == attendance?.step && timer?.isRunning == true
    if let attendance { close(attendance, &notes) }
    attendance = nil
    if timer?.step != nil { notes.setTimer(nil) }
    guard let step else { return notes }
    let isFirst = session.timebox(of: step.name) == nil
    var entered = TimedStep(step: step.name, since: moment)
    entered.isPausing = isFirst && StepClock.pause(before: step, in: walk.guide) != nil
    entered.timerFollows = follows
    attendance = entered
    guard !entered.isPausing else { return notes }
    write(entered, &notes)
    if follows { follow(step, &notes) }
    return notes
  }

  /// The step of the question that is open, or that a detour left, if the guide gives it minutes.
  private static func timedStep(of home: QuestionInstance?, _ walk: GuideWalk) -> Step? {
    guard let home else { return nil }
    let step = walk.step(of: home)
    return step.minutes > 0 ? step : nil
  }

  private static func pause(before step: Step, in guide: Guide) -> Int? {
    guard let index = guide.steps.firstIndex(of: step), index > 0 else { return nil }
    let pause = guide.steps[index - 1].pause
    return pause > 0 ? pause : nil
  }

  /// Where the step begins with work of the room, the time between the last line and the first one
  /// holds both: the room's minutes are the step's, as far as the planned break leaves any.
  private mutating func endPause(_ ended: TimedStep, _ notes: inout Notes) {
    let step = notes.guide.step(named: ended.step)
    let away = (ended.returned ?? notes.moment).seconds - ended.since.seconds
    let planned = step.flatMap { StepClock.pause(before: $0, in: notes.guide) } ?? 0
    let room = step?.room?.tasks.reduce(0) { $0 + $1.minutes } ?? 0
    let isBack = ended.returned != nil
    let taken = isBack ? away : min(away, max(planned * 60, away - room * 60))
    let begin = ended.returned ?? Moment(seconds: ended.since.seconds + max(0, taken))
    var begun = TimedStep(step: ended.step, since: begin)
    begun.isWritten = true
    attendance = begun
    write(begun, &notes, pause: Timebox.minutes(ofSeconds: taken))
    if ended.timerFollows, let step = notes.guide.step(named: ended.step) {
      follow(step, &notes)
    }
  }

  private func follow(_ step: Step, _ notes: inout Notes) {
    notes.setTimer(Timer(length: step.minutes * 60, since: notes.moment, step: step.name))
    notes.followed = step
  }

  private mutating func write(
    _ attendance: TimedStep, _ notes: inout Notes, pause: Quantity? = nil
  ) {
    self.attendance?.isWritten = true
    self.attendance?.carried = 0
    let session = notes.session
    guard let box = session.timebox(of: attendance.step) else {
      let id = session.freshIdentifier(for: "time \(attendance.step)", kind: .timebox)
      let planned = notes.guide.step(named: attendance.step)?.minutes ?? 0
      var (box, more) = (Timebox(id: id), Timebox(id: id))
      (box.step, box.planned, box.since) = (attendance.step, planned, attendance.since)
      // A box is written with the break before it behind all else.
      more.pause = pause
      notes.keep([.add(.timebox, id, box.values + more.values, place: nil)])
      return
    }
    var edits = [session.changing(box) { $0.since = attendance.since }]
    if attendance.carried > 0 {
      let actual = Timebox.minutes(ofSeconds: box.seconds + attendance.carried)
      edits.append(session.changing(box) { $0.actual = actual })
    }
    if let pause { edits.append(session.changing(box) { $0.pause = pause }) }
    notes.keep(edits)
  }

  private func close(_ left: TimedStep, _ notes: inout Notes) {
    let session = notes.session
    guard !left.isPausing, let box = session.timebox(of: left.step) else { return }
    let actual = Timebox.minutes(ofSeconds: box.seconds + left.seconds(at: notes.moment))
    notes.keep([
      session.changing(box) { $0.actual = actual }, session.changing(box) { $0.since = nil },
    ])
  }
}

extension Session {
  package func timebox(of step: String) -> Timebox? {
    timeboxes.members.first { $0.step == step }
  }
}
