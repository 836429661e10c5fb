/// Who does what by when.
package struct Action: Entity {
  package static let kind = EntityKind.action

  package var id: Identifier
  package var marks = AnswerState()
  package var title: String?
  package var owner: String?
  package var due: Day?
  package var link: Identifier?
  package var firstStep: String?
  package var status: Status?
  /// Whether it was read back and its owner nodded.
  package var agreed: Bool?
  /// What is in the way and who can move it, or why it was dropped.
  package var obstacle: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// How an action stands.
  package enum Status: String, Sendable, CaseIterable {
    case open, doing, done, stuck, dropped
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case title = "Title", owner = "Owner", due = "Due", link = "Link", firstStep = "FirstStep"
    case status = "Status", agreed = "Agreed", obstacle = "Obstacle"
  }

  package static let naming: [FieldName] = [.title]
  package static let fields: [Field<Action>] = [
    .text(.title, { $0[$1].title }) { $0.title = $1 },
    .text(.owner, { $0[$1].owner }) { $0.owner = $1 }.person,
    .date(.due, { $0[$1].due }) { $0.due = $1 },
    .reference(
      .link, { $0[$1].link }, { $0.link = $1 }, to: .opportunity, .kpi, .hypothesis,
      .idea, .touchpoint,
      label: "serves"),
    .text(.firstStep, { $0[$1].firstStep }, "first step this week") { $0.firstStep = $1 },
    .choice(.status, { $0[$1].status }) { $0.status = $1 },
    .yesNo(.agreed, { $0[$1].agreed }, "read back") { $0.agreed = $1 },
    .text(.obstacle, { $0[$1].obstacle }, "in the way") { $0.obstacle = $1 }.withheld(.notes),
  ]
}

extension Action {
  /// Whether it is still to be done.
  package var isOpen: Bool { status != .done && status != .dropped }
}

/// A choice the group made, and the customer need it serves.
package struct Decision: Entity {
  package static let kind = EntityKind.decision

  package var id: Identifier
  package var marks = AnswerState()
  package var what: String?
  package var why: String?
  package var by: String?
  package var dropped: [String] = []
  package var customerNeed: String?
  package var date: Day?
  /// The question and the thing whose answer it notes, or the rule it passes over.
  package var about: String?
  /// The fingerprint of what the rule found, where it leaves that so.
  package var content: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case what = "What", why = "Why", by = "By", dropped = "Dropped", customerNeed = "CustomerNeed"
    case date = "Date", about = "About", content = "Content"
  }

  package static let naming: [FieldName] = [.what]
  package static let fields: [Field<Decision>] = [
    .text(.what, { $0[$1].what }, "decided") { $0.what = $1 },
    .text(.why, { $0[$1].why }) { $0.why = $1 },
    .text(.by, { $0[$1].by }, "who") { $0.by = $1 }.person,
    .list(.dropped, { $0[$1].dropped }, "options dropped") { $0.dropped = $1 },
    .text(.customerNeed, { $0[$1].customerNeed }, "customer need served") { $0.customerNeed = $1 },
    .date(.date, { $0[$1].date }, isPast: true) { $0.date = $1 },
    .text(.about, { $0[$1].about }, "noted from") { $0.about = $1 }.withheld(.notes),
    .text(.content, { $0[$1].content }, "what it is bound to") { $0.content = $1 }.withheld(.notes)
      .bookkeeping,
  ]
}

/// A thought or an idea set aside so that the room can go on.
package struct Parked: Entity {
  package static let kind = EntityKind.parked

  package var id: Identifier
  package var marks = AnswerState()
  package var text: String?
  package var sort: Sort?
  package var by: String?
  /// The question that was being asked.
  package var during: String?
  package var outcome: Outcome?

  package init(id: Identifier) {
    self.id = id
  }

  package enum Sort: String, Sendable, CaseIterable {
    case thought, idea
  }

  /// What becomes of it.
  package enum Outcome: String, Sendable, CaseIterable {
    case act, later, drop
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case text = "Text", sort = "Sort", by = "By", during = "During", outcome = "Outcome"
  }

  package static let naming: [FieldName] = [.text]
  package static let fields: [Field<Parked>] = [
    .text(.text, { $0[$1].text }) { $0.text = $1 }.withheld(.notes),
    .choice(.sort, { $0[$1].sort }) { $0.sort = $1 }.withheld(.notes),
    .text(.by, { $0[$1].by }, "raised by") { $0.by = $1 }.withheld(.notes),
    .text(.during, { $0[$1].during }, "while asking") { $0.during = $1 }.withheld(.notes),
    .choice(.outcome, { $0[$1].outcome }) { $0.outcome = $1 }.withheld(.notes),
  ]
}

extension Parked {
  /// Whether nobody said yet what becomes of it.
  package var isOpen: Bool { outcome == nil && !isUnknown(.outcome) }
}

/// When we look again, how people hear of it, and how today went.
package struct Review: Entity {
  package static let kind = EntityKind.review

  package var id: Identifier
  package var marks = AnswerState()
  package var kpiDate: Day?
  package var mapDate: Day?
  package var closeLoop: String?
  package var scores: [Int] = []
  package var note: String?
  /// Who looks after the map from today.
  package var journeyOwner: String?
  /// What we have learned, a sentence each.
  package var principles: [String] = []
  /// Who shows it to three customers.
  package var shownBy: String?
  package var shownOn: Day?
  /// What we need from whoever decides.
  package var needs: String?
  /// Who did not nod.
  package var notNodded: String?
  /// Who asks what waits until after the day, and by when.
  package var afterOwner: String?
  package var afterDay: Day?
  /// Entries of that list with a name or a day of their own.
  package var afterApart: [String] = []

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case kpiDate = "KPIDate", mapDate = "MapDate", closeLoop = "CloseLoop", scores = "RetroScores"
    case note = "RetroNote", journeyOwner = "JourneyOwner", principles = "Principle"
    case shownBy = "ShownBy", shownOn = "ShownOn", needs = "Needs", notNodded = "NotNodded"
    case afterOwner = "AfterOwner", afterDay = "AfterDay", afterApart = "AfterApart"
  }

  package static let naming: [FieldName] = [.kpiDate]
  package static let fields: [Field<Review>] = [
    .date(.kpiDate, { $0[$1].kpiDate }, "when we look at the numbers") { $0.kpiDate = $1 },
    .date(.mapDate, { $0[$1].mapDate }, "when we map again") { $0.mapDate = $1 },
    .text(.closeLoop, { $0[$1].closeLoop }, "how customers and colleagues hear of it") {
      $0.closeLoop = $1
    },
    .scores(.scores, { $0[$1].scores }, 1...5, median: nil, "today, one to five") { $0.scores = $1 }
      .withheld(.votes),
    .text(.note, { $0[$1].note }, "one thing to keep, one to change") { $0.note = $1 }.withheld(
      .notes),
    .text(.journeyOwner, { $0[$1].journeyOwner }, "looks after the map") { $0.journeyOwner = $1 }
      .person,
    .list(.principles, { $0[$1].principles }, "what we learned") { $0.principles = $1 },
    .text(.shownBy, { $0[$1].shownBy }, "shows it to three customers") { $0.shownBy = $1 }.person,
    .date(.shownOn, { $0[$1].shownOn }, "shown to them on") { $0.shownOn = $1 },
    .text(.needs, { $0[$1].needs }, "what we need from whoever decides") { $0.needs = $1 }.withheld(
      .notes),
    .text(.notNodded, { $0[$1].notNodded }, "who did not nod") { $0.notNodded = $1 }.withheld(
      .notes),
    .text(.afterOwner, { $0[$1].afterOwner }, "asks what waits") { $0.afterOwner = $1 }.person,
    .date(.afterDay, { $0[$1].afterDay }, "asked by") { $0.afterDay = $1 },
    .list(.afterApart, { $0[$1].afterApart }, "asked apart") { $0.afterApart = $1 }.withheld(.notes)
      .bookkeeping,
  ]
}
