import Workshop

/// `/agenda`: the steps with their times, which one we are in, and how we stand.
struct AgendaReport {
  private let session: Session
  private let walk: GuideWalk
  private let history: UndoHistory
  private let attendance: TimedStep?
  private let clock: StepClock
  private let current: CurrentQuestion?
  private let moment: Moment
  /// Seconds the clock on the wall is ahead of UTC.
  private let offset: @Sendable (Moment) -> Int
  /// Whether the screen is wide enough for columns, and is looked at.
  private let isTable: Bool

  init(in room: DialogueContext) {
    session = room.session
    walk = room.walk
    history = room.history
    clock = room.clock
    attendance = room.clock.attendance
    current = room.current
    moment = room.moment
    offset = room.options.offset
    isTable = !room.options.isLinear && room.options.width >= Agenda.width
  }

  private var guide: Guide { walk.guide }

  var passages: [Message] {
    let place = current?.ask ?? current?.awayFrom
    let part =
      place.flatMap { walk.step(of: $0).session } ?? guide.steps.lazy.compactMap(\.session).last
    let others = guide.steps.filter { $0.session != nil && $0.session != part }.map(\.session)
    let isOver = place == nil && current == nil
    var agenda = Agenda(
      parts: parts(of: part, isOver: isOver), isOver: isOver, moment: moment, offset: offset)
    agenda.day = session.facts.date.flatMap { $0 > moment.onWall(offset).day ? $0 : nil }
    let total = guide.steps.reduce(0) { $0 + $1.minutes + $1.pause }
    let heading = part.map { ", session \($0)" } ?? ""
    var passages: [Message] = [
      .init(.title, "\(guide.title)\(heading): \(total) minutes in all, breaks included")
    ]
    passages +=
      isTable
      ? [.init(.drawing, agenda.lines.joined(separator: "\n"))]
      : agenda.told.map { .init(.plain, $0, hang: 2) }
    passages.append(.init(.plain, agenda.summary))
    if let other = others.compactMap({ $0 }).first {
      passages.append(.init(.hint, "Session \(other) has a day and a clock of its own."))
    }
    if agenda.delay >= 300, let cuts { passages.append(.init(.hint, cuts)) }
    return passages
  }

  private func parts(of part: String?, isOver: Bool) -> [Agenda.Part] {
    let steps = guide.steps.filter { !$0.isOnRequest && $0.minutes > 0 && $0.session == part }
    let present = attendance.flatMap { here in steps.firstIndex { $0.name == here.step } }
    let isBehind = { (index: Int) in
      isOver || present.map { index <= $0 } ?? false
        || steps.indices.contains(index) && session.timebox(of: steps[index].name) != nil
    }
    return steps.enumerated().flatMap { index, step -> [Agenda.Part] in
      let part = self.part(of: step, isBehind: isBehind(index), isOver: isOver)
      guard step.pause > 0 else { return [part] }
      let next = steps.indices.contains(index + 1) ? steps[index + 1] : nil
      let pause = pause(of: step, before: next, isBehind: isBehind(index + 1))
      return [part, pause]
    }
  }

  private func part(
    of step: Step, isBehind: Bool, isOver: Bool
  ) -> Agenda.Part {
    var part = Agenda.Part(
      step: step, planned: step.minutes * 60, spent: clock.spent(on: step, in: session, at: moment),
      began: began(step), standing: .toCome)
    let isPausing = attendance.map { $0.step == step.name && $0.isPausing } ?? false
    if attendance?.step == step.name, !isPausing {
      part.standing = .now
      part.began = part.began ?? attendance?.since
    } else if isBehind, !isPausing {
      let isOpen = walk.places(inStep: step.name, in: session).contains {
        walk.isOpen($0, session)
      }
      part.standing = isOpen && !isOver ? .left : .done
    }
    return part
  }

  /// The break after a step.
  private func pause(
    of step: Step, before next: Step?, isBehind: Bool
  ) -> Agenda.Part {
    var part = Agenda.Part(
      step: nil, planned: step.pause * 60, spent: 0, began: nil, standing: .toCome)
    guard let next, isBehind else {
      if isBehind { part.standing = .done }
      return part
    }
    if let attendance, attendance.step == next.name, attendance.isPausing {
      part.standing = .now
      part.spent = attendance.seconds(at: moment)
      part.began = attendance.since
    } else {
      part.standing = .done
      part.spent = session.timebox(of: next.name)?.pauseSeconds ?? 0
      part.began = began(next).map { Moment(seconds: $0.seconds - part.spent) }
    }
    return part
  }

  /// When a step was first begun; nil when it was not, or when no minute tells.
  private func began(_ step: Step) -> Moment? {
    history.minutes.lazy.compactMap { minute in
      minute.edit.added(Timebox.self).flatMap { $0.step == step.name ? $0.since : nil }
    }.first
  }

  /// What can be left out first, in the method's order, of what still lies ahead.
  private var cuts: String? {
    let open = guide.questions.indices.filter { index in
      guard guide.questions[index].flow.cut != nil else { return false }
      let places = walk.places(of: index, in: session)
      return places.isEmpty || places.contains { walk.isOpen($0, session) }
    }
    let ranked = open.map { guide.questions[$0] }.sorted { ($0.flow.cut ?? 0) < ($1.flow.cut ?? 0) }
    guard !ranked.isEmpty else { return Wording.nothingToCut }
    return Wording.cuts(ranked.map { "\($0.text.label.lowercased()) [\($0.name)]" })
  }
}
