/// How long a step of the guide was planned to take, and how long it took.
package struct Timebox: Entity {
  package static let kind = EntityKind.timebox

  package var id: Identifier
  package var marks = AnswerState()
  /// The stable name of the step: `purpose`.
  package var step: String?
  /// Minutes the guide planned when the step began.
  package var planned: Int?
  /// Minutes taken so far, to a tenth; breaks and the time between two sittings are left out.
  package var actual: Quantity?
  /// Minutes of the break that was taken before it.
  package var pause: Quantity?
  /// Since when time has run that `actual` does not hold yet.
  package var since: Moment?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case step = "Step", planned = "Planned", actual = "Actual", pause = "Break", since = "Since"
  }

  package static let naming: [FieldName] = [.step]
  package static let fields: [Field<Timebox>] = [
    .text(.step, { $0[$1].step }) { $0.step = $1 }.withheld(.notes),
    .count(.planned, { $0[$1].planned }, "planned minutes") { $0.planned = $1 }.withheld(.notes),
    .number(.actual, { $0[$1].actual }, "actual minutes") { $0.actual = $1 }.withheld(.notes),
    .number(.pause, { $0[$1].pause }, "break before it") { $0.pause = $1 }.withheld(.notes),
    .moment(.since, { $0[$1].since }, "running since") { $0.since = $1 }.withheld(.notes)
      .bookkeeping,
  ]

  /// Seconds taken so far.
  package var seconds: Int { Timebox.seconds(actual) }

  /// Seconds of the break before it.
  package var pauseSeconds: Int { Timebox.seconds(pause) }

  /// Whole minutes for people.
  package static func minutes(_ tenths: Quantity?) -> Int {
    (seconds(tenths) + 30) / 60
  }

  /// Seconds as minutes to a tenth, as the field holds them.
  package static func minutes(ofSeconds seconds: Int) -> Quantity? {
    let tenths = (max(0, seconds) + 3) / 6
    return Quantity(tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)")
  }

  private static func seconds(_ minutes: Quantity?) -> Int {
    guard let minutes, 0...1e9 ~= minutes.value else { return 0 }
    return Int((minutes.value * 60).rounded())
  }
}

extension WorkshopInfo {
  fileprivate static let timeFields = fields(named: .bell, .checkIns, .inboxTaken, .sheets)
}

extension Reference {
  /// Whether a field of this thing says nothing but how time goes in the room.
  func keepsTime(in field: String) -> Bool {
    switch kind {
    case .timebox, .timer: true
    // Before format 3 the timer was a field of the workshop.
    case .facts: field == "Timer" || WorkshopInfo.timeFields.contains(field)
    default: false
    }
  }
}

extension Edit {
  /// Whether it says nothing but how time goes, which nobody can undo.
  package var keepsTime: Bool {
    switch self {
    case .revise(_, _, let changes): changes.allSatisfy { reference.keepsTime(in: $0.field) }
    default: reference.kind == .timebox || reference.kind == .timer
    }
  }
}
