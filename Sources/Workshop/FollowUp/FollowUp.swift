/// A round after the day: who looked again, at what, and what changed since.
///
/// Rounds repeat and none is ever taken back by the next; what it asks about is listed when it begins,
/// so that it goes on where it was left, whatever its own answers change.
package struct FollowUp: Entity {
  package static let kind = EntityKind.followUp

  package var id: Identifier
  package var marks = AnswerState()
  package var date: Day?
  package var people: [String] = []
  package var actions: [Identifier] = []
  package var kpis: [Identifier] = []
  package var hypotheses: [Identifier] = []
  /// Who told whom what since: heard, did, told.
  package var told: [String] = []
  /// What would change the map: a release, a channel, a price, a rule.
  package var changed: String?
  /// When the team looks again.
  package var next: Day?
  package var state: State?
  /// What happened since last time, in one line.
  package var line: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum State: String, Sendable, CaseIterable {
    case open, closed
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case date = "Date", people = "Person", actions = "Action", kpis = "KPI"
    case hypotheses = "Hypothesis", told = "Told", changed = "Changed", next = "Next"
    case state = "State", line = "Line"
  }

  package static let naming: [FieldName] = [.date]
  package static let fields: [Field<FollowUp>] = [
    .date(.date, { $0[$1].date }, isPast: true) { $0.date = $1 },
    .list(.people, { $0[$1].people }, "who was there") { $0.people = $1 }.withheld(.notes),
    .references(.actions, { $0[$1].actions }, { $0.actions = $1 }, to: .action, label: "actions")
      .withheld(.notes),
    .references(.kpis, { $0[$1].kpis }, { $0.kpis = $1 }, to: .kpi, label: "KPIs")
      .withheld(.notes),
    .references(
      .hypotheses, { $0[$1].hypotheses }, { $0.hypotheses = $1 }, to: .hypothesis,
      label: "guesses"
    ).withheld(.notes),
    .list(.told, { $0[$1].told }, "heard, did, told") { $0.told = $1 }.withheld(.notes),
    .text(.changed, { $0[$1].changed }, "what would change this map") { $0.changed = $1 }.withheld(
      .notes),
    .date(.next, { $0[$1].next }, "when we look again") { $0.next = $1 }.withheld(.notes),
    .choice(.state, { $0[$1].state }, "status") { $0.state = $1 }.withheld(.notes),
    .text(.line, { $0[$1].line }, "since last time") { $0.line = $1 },
  ]

  /// The round that an edit ends; nil where it ends none.
  package static func ended(by edit: Edit) -> Identifier? {
    guard case .revise(.followUp, let id, let changes) = edit else { return nil }
    let isEnd = changes.contains {
      $0.field == field(.state) && $0.after == [State.closed.rawValue]
    }
    return isEnd ? id : nil
  }

  /// Whether nobody has ended it yet.
  package var isOpen: Bool { state != .closed }

  /// What it asks about of a kind; nil for kinds that it lists nothing of.
  func listed(of kind: EntityKind) -> Set<Identifier>? {
    switch kind {
    case .action: Set(actions)
    case .kpi: Set(kpis)
    case .hypothesis: Set(hypotheses)
    default: nil
    }
  }
}

extension EntityList<FollowUp> {
  /// The round that is under way; nil when none is.
  package var underWay: FollowUp? { members.last { $0.isOpen } }

  /// The latest round that was ended.
  package var lastEnded: FollowUp? {
    members.filter { !$0.isOpen }.max { ($0.date?.number ?? 0) < ($1.date?.number ?? 0) }
  }
}
