import Workshop

/// The plan of the day against what it took so far.
struct Agenda {
  /// A step with what it took.
  struct Row {
    let step: Step
    /// Seconds so far.
    var spent: Int
    /// Seconds of the break before it.
    var pause: Int
    /// Seconds of that break which are still to come.
    var rest = 0
  }

  let title: String
  /// The timed steps of the sitting, in order.
  let rows: [Row]
  /// The row we are in; nil when none has begun or all are over.
  let present: Int?
  /// Whether everything is done.
  let isOver: Bool
  let moment: Moment
  /// Seconds the clock on the wall is ahead of UTC.
  let offset: Int

  /// Seconds planned before a row begins, breaks included.
  func planned(before index: Int) -> Int {
    rows[..<index].reduce(0) { $0 + ($1.step.minutes + $1.step.pause) * 60 }
  }

  private func pausePlanned(before index: Int) -> Int {
    index > 0 ? rows[index - 1].step.pause * 60 : 0
  }

  /// Seconds taken before the row we are in began.
  private var taken: Int {
    let last = present ?? (isOver ? rows.count - 1 : -1)
    guard last >= 0 else { return 0 }
    let pauses = rows[...last].reduce(0) { $0 + $1.pause }
    return pauses + rows[..<(present ?? rows.count)].reduce(0) { $0 + $1.spent }
  }

  /// When the plan begins so that what was taken so far fits before now.
  var start: Moment {
    let here = present.map { rows[$0].spent - rows[$0].rest } ?? 0
    return Moment(seconds: moment.seconds - taken - here)
  }

  /// Seconds behind the plan; below zero when ahead.
  var delay: Int {
    guard let present else { return isOver ? taken - planned(before: rows.count) : 0 }
    let before = planned(before: present)
    return max(
      taken - before, taken + rows[present].spent - before - rows[present].step.minutes * 60)
  }

  /// When the end comes if the rest takes what is planned.
  var end: Moment {
    guard let present else { return Moment(seconds: start.seconds + planned(before: rows.count)) }
    let here = rows[present].step.minutes * 60
    let later = planned(before: rows.count) - planned(before: present) - here
    return Moment(seconds: moment.seconds + later + max(0, here - rows[present].spent))
  }

  /// `09:10`, on the clock on the wall.
  func clock(_ moment: Moment) -> String {
    moment.clock(offset: offset)
  }

  var lines: [String] {
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      let place = Moment(seconds: start.seconds + planned(before: index))
      lines.append(line(mark(index), place, row.step, took(index)))
      if row.step.pause > 0 {
        let begins = Moment(seconds: place.seconds + row.step.minutes * 60)
        lines.append(line("", begins, nil, "\(row.step.pause) min"))
      }
    }
    return lines
  }

  private func line(_ mark: String, _ moment: Moment, _ step: Step?, _ minutes: String) -> String {
    "  " + DisplayWidth.padded(mark, to: 5) + DisplayWidth.padded(clock(moment), to: 7)
      + DisplayWidth.padded(step?.number ?? "", to: 5)
      + DisplayWidth.padded(step?.title ?? "break", to: 30) + minutes
  }

  private func mark(_ index: Int) -> String {
    if isOver { return "done" }
    guard let present else { return "" }
    return index < present ? "done" : index == present ? "now" : ""
  }

  private func took(_ index: Int) -> String {
    let row = rows[index]
    let planned = "\(row.step.minutes) min"
    if index == present {
      let left = row.step.minutes * 60 - row.spent
      return planned + (left >= 0 ? ", \(left / 60) left" : ", \(-left / 60) over")
    }
    if isOver || present.map({ index < $0 }) == true {
      return row.spent > 0 ? "\(planned), took \((row.spent + 30) / 60)" : planned
    }
    guard present != nil, abs(delay) >= 60 else { return planned }
    let begins = start.seconds + self.planned(before: index) + delay
    return "\(planned), now at \(clock(Moment(seconds: begins)))"
  }

  /// One line on how we stand.
  var summary: String {
    if rows.isEmpty { return "" }
    if isOver { return standing }
    guard present != nil else {
      return "Beginning now, the end is at \(clock(end))."
    }
    return "\(standing) The end is at \(clock(end)) if the rest takes what is planned."
  }

  private var standing: String {
    let minutes = (abs(delay) + 30) / 60
    if minutes == 0 { return "On time." }
    let words = "\(minutes) minute\(minutes == 1 ? "" : "s")"
    return delay > 0 ? "\(words) behind." : "\(words) ahead."
  }
}

extension Moment {
  /// `09:10`, on a clock that is `offset` seconds ahead of UTC.
  func clock(offset: Int) -> String {
    String(Moment(seconds: seconds + offset).text.dropLast(4).suffix(5))
  }
}

extension Engine {
  /// The steps with their times, which one we are in, and how we stand.
  func agenda(at moment: Moment) -> [Passage] {
    let place = asking?.ask ?? asking?.awayFrom
    let part =
      place.flatMap { walk.step(of: $0).session } ?? guide.steps.lazy.compactMap(\.session).last
    let parts = guide.steps.filter { $0.session != nil && $0.session != part }.map(\.session)
    let agenda = agenda(of: part, around: place, at: moment)
    let total = guide.steps.reduce(0) { $0 + $1.minutes + $1.pause }
    let heading = part.map { ", session \($0)" } ?? ""
    var passages: [Passage] = [
      .init(.title, "\(guide.title)\(heading): \(total) minutes in all, breaks included"),
      .init(.drawing, agenda.lines.joined(separator: "\n")), .init(.plain, agenda.summary),
    ]
    if let other = parts.compactMap({ $0 }).first {
      passages.append(.init(.hint, "Session \(other) has a day and a clock of its own."))
    }
    if agenda.delay >= 300, let cuts = cuts() { passages.append(.init(.hint, cuts)) }
    return passages
  }

  private func agenda(of part: String?, around place: Ask?, at moment: Moment) -> Agenda {
    let steps = guide.steps.filter { !$0.isOnRequest && $0.minutes > 0 && $0.session == part }
    let present = attendance.flatMap { here in steps.firstIndex { $0.name == here.step } }
    let rows = steps.enumerated().map { index, step in
      var pause = timebox(of: step.name)?.pauseSeconds ?? 0
      var rest = 0
      if let attendance, attendance.step == step.name, attendance.isPausing {
        // A break counts as it was planned until it is over.
        let planned = index > 0 ? steps[index - 1].pause * 60 : 0
        let sofar = attendance.seconds(at: moment)
        pause = max(planned, sofar)
        rest = pause - sofar
      }
      return Agenda.Row(step: step, spent: spent(on: step, at: moment), pause: pause, rest: rest)
    }
    return Agenda(
      title: guide.title, rows: rows, present: present, isOver: place == nil && asking == nil,
      moment: moment, offset: offset)
  }

  /// What can be left out first, in the method's order, of what still lies ahead.
  private func cuts() -> String? {
    let open = guide.questions.indices.filter { index in
      guard guide.questions[index].cut != nil else { return false }
      let places = walk.places(of: index, in: session)
      return places.isEmpty || places.contains { walk.standing(of: $0, in: session) == .open }
    }
    let ranked = open.map { guide.questions[$0] }.sorted { ($0.cut ?? 0) < ($1.cut ?? 0) }
    guard !ranked.isEmpty else { return Wording.nothingToCut }
    return Wording.cuts(ranked.map { "\($0.label.lowercased()) [\($0.name)]" })
  }
}
