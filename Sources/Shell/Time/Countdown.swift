import Workshop

/// The timer: how long it is, and how much of it is used. It knows no clock.
///
/// The session keeps it as text: `900 s, 120 s used, running since 2027-03-12T09:10:00Z, step vision`.
package struct Countdown: Sendable, Equatable {
  /// The whole length in seconds, with what was added.
  package var length: Int
  /// Seconds used before `since`.
  package var used = 0
  /// Since when it runs; nil while it is paused.
  package var since: Moment?
  package var isExtended = false
  /// The step whose time it keeps, if it is a step's.
  package var step: String?

  package init(length: Int, since: Moment, step: String? = nil) {
    self.length = length
    self.since = since
    self.step = step
  }

  /// Words to say at a moment.
  package struct Notice: Sendable, Equatable {
    package var moment: Moment
    package var words: String
  }

  package var isRunning: Bool { since != nil }

  /// Seconds left; below zero since the time is up.
  package func left(at moment: Moment) -> Int {
    length - used - max(0, since.map { moment.seconds - $0.seconds } ?? 0)
  }

  package mutating func pause(at moment: Moment) {
    used = length - left(at: moment)
    since = nil
  }

  package mutating func goOn(at moment: Moment) {
    if since == nil { since = moment }
  }

  /// Adds seconds to what is left; when the time is up, they count from now.
  package mutating func extend(by seconds: Int, at moment: Moment) {
    length += seconds - min(0, left(at: moment))
    isExtended = true
  }

  /// What is to be told while it runs, in order: half time, two minutes left, time up.
  package func notices(in guide: Guide) -> [Notice] {
    guard let since else { return [] }
    let end = since.seconds + length - used
    let what = step.flatMap { guide.step(named: $0) }.map { " for \($0.title)" } ?? ""
    var notices: [Notice] = []
    let half = length / 2
    // Half time and two minutes left are told apart or not at all.
    if half > 120 || 30...60 ~= half {
      notices.append(
        Notice(
          moment: Moment(seconds: end - half),
          words: "Half time\(what): \(Countdown.words(half)) left."))
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

extension Countdown {
  /// Reads what `text` writes; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ",").map { AnswerReader.trimmed(String($0)) }
    guard let length = parts.first.flatMap({ Countdown.seconds($0, " s") }) else { return nil }
    self.length = length
    for part in parts.dropFirst() {
      if let used = Countdown.seconds(part, " s used") {
        self.used = used
      } else if part == "extended" {
        isExtended = true
      } else if let moment = Countdown.rest(part, "running since ") {
        guard let since = Moment(moment) else { return nil }
        self.since = since
      } else if let step = Countdown.rest(part, "step ") {
        self.step = step
      } else {
        return nil
      }
    }
  }

  package var text: String {
    ([
      "\(length) s", "\(used) s used", since.map { "running since \($0.text)" },
      isExtended ? "extended" : nil, step.map { "step \($0)" },
    ] as [String?]).compactMap { $0 }.joined(separator: ", ")
  }

  private static func seconds(_ part: String, _ unit: String) -> Int? {
    guard part.hasSuffix(unit), let count = Int(part.dropLast(unit.count)) else { return nil }
    return 0...1_000_000 ~= count ? count : nil
  }

  private static func rest(_ part: String, _ head: String) -> String? {
    part.hasPrefix(head) ? String(part.dropFirst(head.count)) : nil
  }
}
