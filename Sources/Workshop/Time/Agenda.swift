/// The plan of the day against what it took so far.
package struct Agenda {
  /// A step or a break, with what it took.
  package struct Part {
    package enum Standing: Equatable {
      case done, now, toCome
      /// Gone by or left with questions still open; its time is still to come.
      case left
      /// A break whose time is over without anybody having had it.
      case missed
    }

    /// Nil for a break.
    package let step: Step?
    /// Seconds planned.
    package let planned: Int
    /// Seconds so far.
    package var spent: Int
    /// When it was begun; nil when it was not, or nobody knows.
    package var began: Moment?
    package var standing: Standing

    package init(step: Step?, planned: Int, spent: Int, began: Moment?, standing: Standing) {
      self.step = step
      self.planned = planned
      self.spent = spent
      self.began = began
      self.standing = standing
    }

    /// A break that lies behind without anybody having had it.
    package var isPassedOver: Bool { step == nil && [.left, .missed].contains(standing) }

    /// Seconds it is still to take.
    package var rest: Int {
      switch standing {
      case .done, .missed: 0
      case .now, .toCome, .left: max(0, planned - spent)
      }
    }
  }

  /// The timed steps of the sitting and the breaks between them, in order.
  package let parts: [Part]
  /// Whether everything is done.
  package let isOver: Bool
  package let moment: Moment
  /// Seconds the clock on the wall is ahead of UTC at a moment.
  package let offset: (Moment) -> Int
  /// The day of the workshop, where it is still to come.
  package var day: Day?

  /// - Parameter parts: a break that lies behind stands as done, however long it was.
  package init(parts: [Part], isOver: Bool, moment: Moment, offset: @escaping (Moment) -> Int) {
    self.isOver = isOver
    self.moment = moment
    self.offset = offset
    let taken = parts.reduce(0) { $0 + $1.spent }
    var planned = 0
    self.parts = parts.map { part in
      var part = part
      planned += part.planned
      if part.step == nil, part.standing == .done, part.spent * 2 < part.planned {
        // Less than half of it is no break. Until its time is over, somebody may still want it.
        part.standing = isOver || taken >= planned ? .missed : .left
      }
      return part
    }
  }

  /// The step or the break we are in; nil when none has begun or all are over.
  package var present: Int? { parts.firstIndex { $0.standing == .now } }

  /// Whether a step of it was begun.
  package var isBegun: Bool { isOver || parts.contains { $0.standing == .now || $0.began != nil } }

  private var taken: Int { parts.reduce(0) { $0 + $1.spent } }
  private var rest: Int { parts.reduce(0) { $0 + $1.rest } }

  /// When the plan begins so that what was taken so far fits before now.
  private var start: Moment { Moment(seconds: moment.seconds - taken) }

  /// When the end comes if the rest takes what is planned.
  package var end: Moment { Moment(seconds: moment.seconds + rest) }

  /// Seconds behind the plan; below zero when ahead.
  ///
  /// What is still to come is never won: neither the rest of this step nor a break nobody had yet.
  package var delay: Int { isBegun ? taken + rest - planned(before: parts.count) : 0 }

  /// Seconds of breaks that nobody had.
  package var missed: Int { parts.reduce(0) { $0 + ($1.standing == .missed ? $1.planned : 0) } }

  private func planned(before index: Int) -> Int {
    parts[..<index].reduce(0) { $0 + $1.planned }
  }

  /// When a part begins by the plan; the time between two sittings is left out.
  package func plannedStart(of index: Int) -> Moment {
    guard let began = parts[index].began else {
      return Moment(seconds: start.seconds + planned(before: index))
    }
    let before = parts.filter { $0.began.map { $0 < began } ?? false }
    let sofar = before.reduce(0) { $0 + $1.spent }
    return Moment(seconds: began.seconds - sofar + planned(before: index))
  }

  /// When a part was begun, or will be if all before it takes what is planned; nil where neither is.
  package func actualStart(of index: Int) -> Moment? {
    let part = parts[index]
    guard part.standing == .toCome else {
      return part.isPassedOver ? nil : part.began
    }
    // What was left comes before it, so that nothing comes after the last.
    let later = parts[index...].reduce(0) { $0 + ($1.standing == .toCome ? $1.rest : 0) }
    return Moment(seconds: end.seconds - later)
  }
}
