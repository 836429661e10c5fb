/// The value now of a KPI that nobody knows yet, and the promise to find it.
package struct TodaysValue: Sendable {
  package let kpi: KPI
  let session: Session

  package init(of kpi: KPI, in session: Session) {
    self.kpi = kpi
    self.session = session
  }

  /// What whoever promises it does, as in `Ana finds today's value of …`.
  package var title: String {
    "finds today's value of \(session.title(of: Reference(.kpi, kpi.id)))"
  }

  /// Whether somebody said that nobody knows it, and nobody has read it since.
  package var isUnknown: Bool {
    kpi.baseline == nil && kpi.isUnknown(.baseline) && !isReadSince
  }

  /// Whether nobody knew it on the day, and somebody has read it since.
  package var isReadSince: Bool {
    kpi.baseline == nil && ReadingHistory(of: kpi, in: session).latest != nil
  }

  /// The action with a day that serves the KPI: somebody finds it by then.
  package var plan: Action? {
    session.actions.members.first { $0.link == kpi.id && $0.due != nil }
  }

  /// The promise that is nothing but this, while it is open; what is due says it once.
  package var promise: Action? {
    session.actions.members.first { $0.link == kpi.id && $0.isOpen && $0.title == title }
  }

  /// The promise is kept once a value is there.
  package var keeping: [Edit] {
    promise.map { [session.changing($0) { $0.status = .done }] } ?? []
  }

  /// Somebody finds it by a day.
  package func promising(_ owner: String, by day: Day) -> Edit {
    var action = Action(id: session.freshIdentifier(for: title, kind: .action))
    (action.title, action.owner, action.due, action.link) = (title, owner, day, kpi.id)
    return .adding(action)
  }
}
