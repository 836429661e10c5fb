/// The timer that was set: how long it is, and how much of it is used. It knows no clock.
package struct Timer: Entity {
  package static let kind = EntityKind.timer

  package var id: Identifier
  package var marks = AnswerState()
  /// The whole length in seconds, with what was added.
  package var length: Int?
  /// Seconds used before `since`.
  package var used: Int?
  /// Since when it runs; nil while it is paused.
  package var since: Moment?
  /// Whether it got more time once; it gets none twice.
  package var extended: Bool?
  /// The stable name of the step whose time it keeps, if it is a step's.
  package var step: String?

  package init(id: Identifier) {
    self.id = id
  }

  package init(length: Int, since: Moment, step: String? = nil) {
    self.init(id: "timer")
    self.length = length
    self.since = since
    self.step = step
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case length = "Length", used = "Used", since = "Since", extended = "Extended", step = "Step"
  }

  package static let naming: [FieldName] = [.step]
  package static let fields: [Field<Timer>] = [
    .count(.length, { $0[$1].length }, "length in seconds") { $0.length = $1 }.withheld(.notes)
      .bookkeeping,
    .count(.used, { $0[$1].used }, "seconds used") { $0.used = $1 }.withheld(.notes).bookkeeping,
    .moment(.since, { $0[$1].since }, "running since") { $0.since = $1 }.withheld(.notes)
      .bookkeeping,
    .yesNo(.extended, { $0[$1].extended }) { $0.extended = $1 }.withheld(.notes).bookkeeping,
    .text(.step, { $0[$1].step }) { $0.step = $1 }.withheld(.notes).bookkeeping,
  ]
}

extension Timer {
  package var isRunning: Bool { since != nil }

  package var isExtended: Bool { extended == true }

  /// Seconds left; below zero since the time is up.
  package func left(at moment: Moment) -> Int {
    (length ?? 0) - (used ?? 0) - max(0, since.map { moment.seconds - $0.seconds } ?? 0)
  }

  package mutating func pause(at moment: Moment) {
    used = (length ?? 0) - left(at: moment)
    since = nil
  }

  package mutating func goOn(at moment: Moment) {
    if since == nil { since = moment }
  }

  /// Adds seconds to what is left; when the time is up, they count from now.
  package mutating func extend(by seconds: Int, at moment: Moment) {
    length = (length ?? 0) + seconds - min(0, left(at: moment))
    extended = true
  }

  /// Words to say at a moment.
  package struct Notice: Sendable, Equatable {
    package var moment: Moment
    package var words: String
  }

  /// What is to be told while it runs, in order: half time, two minutes left, time up.
  package func notices(in guide: Guide) -> [Notice] {
    guard let since, let length else { return [] }
    let end = since.seconds + length - (used ?? 0)
    let what = step.flatMap { guide.step(named: $0) }.map { " for \($0.title)" } ?? ""
    var notices: [Notice] = []
    let half = length / 2
    // Half time and two minutes left are told apart or not at all.
    if half > 120 || 30...60 ~= half {
      notices.append(
        Notice(
          moment: Moment(seconds: end - half),
          words: "Half time\(what): \(Timer.words(half)) left."))
    }
    if length > 120 {
      notices.append(
        Notice(moment: Moment(seconds: end - 120), words: "Two minutes left\(what)."))
    }
    let more = isExtended ? "" : " /timer +5 adds five minutes, once, if the room votes for it."
    notices.append(Notice(moment: Moment(seconds: end), words: "Time is up\(what).\(more)"))
    return notices
  }

  /// `7 minutes 30 seconds`.
  package static func words(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    let parts = [count(minutes, "minute"), count(rest, "second")].compactMap { $0 }
    return parts.isEmpty ? "0 seconds" : parts.joined(separator: " ")
  }

  private static func count(_ number: Int, _ word: String) -> String? {
    number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}

extension Timer {
  /// The edit that makes this the timer of a session.
  package func setting(in session: Session) -> Edit {
    let id = Identifier("timer")
    let values = Timer.fields.map { FieldValues($0.name, $0.read(self)) }
    if session.timer == nil {
      return .add(.timer, id, values.filter { !$0.values.isEmpty }, place: nil)
    }
    let changes = values.map {
      session.change(of: $0.name, on: Reference(.timer, id), to: $0.values)
    }
    return .revise(.timer, id, changes.filter { $0.before != $0.after })
  }

  /// The edit that puts the timer of a session away; nil when there is none.
  package static func putting(awayIn session: Session) -> Edit? {
    session.timer.map { session.removing(Reference(.timer, $0.id)) }
  }
}
