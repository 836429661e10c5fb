/// Who does what by when.
public struct Action: Entity {
  public static let kind = EntityKind.action

  public var id: Identifier
  public var marks = Marks()
  public var title: String?
  public var owner: String?
  public var due: Day?
  public var link: Identifier?
  public var firstStep: String?
  public var status: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Action>] = [
    .text("Title", \.title),
    .text("Owner", \.owner),
    .date("Due", \.due),
    .reference("Link", \.link, to: .opportunity, .kpi, .hypothesis, label: "serves"),
    .text("FirstStep", \.firstStep, "first step this week"),
    .choice("Status", \.status, ["open", "doing", "done", "dropped"]),
  ]
}

/// A choice the group made, and the customer need it serves.
public struct Decision: Entity {
  public static let kind = EntityKind.decision

  public var id: Identifier
  public var marks = Marks()
  public var what: String?
  public var why: String?
  public var by: String?
  public var dropped: [String] = []
  public var customerNeed: String?
  public var date: Day?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Decision>] = [
    .text("What", \.what, "decided"),
    .text("Why", \.why),
    .text("By", \.by, "who"),
    .list("Dropped", \.dropped, "options dropped"),
    .text("CustomerNeed", \.customerNeed, "customer need served"),
    .date("Date", \.date, isPast: true),
  ]
}

/// A thought or an idea set aside so that the room can go on.
public struct Parked: Entity {
  public static let kind = EntityKind.parked

  public var id: Identifier
  public var marks = Marks()
  public var text: String?
  public var sort: String?
  public var by: String?
  /// The question that was being asked.
  public var during: String?
  public var outcome: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Parked>] = [
    .text("Text", \.text),
    .choice("Sort", \.sort, ["thought", "idea"]),
    .text("By", \.by, "raised by"),
    .text("During", \.during, "while asking"),
    .choice("Outcome", \.outcome, ["act", "later", "drop"]),
  ]
}

/// When we look again, how people hear of it, and how today went.
public struct Review: Entity {
  public static let kind = EntityKind.review

  public var id: Identifier
  public var marks = Marks()
  public var kpiDate: Day?
  public var mapDate: Day?
  public var closeLoop: String?
  public var scores: [Int] = []
  public var note: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Review>] = [
    .date("KPIDate", \.kpiDate, "when we look at the numbers"),
    .date("MapDate", \.mapDate, "when we map again"),
    .text("CloseLoop", \.closeLoop, "how customers and colleagues hear of it"),
    .scores("RetroScores", \.scores, 1...5, median: nil, "today, one to five"),
    .text("RetroNote", \.note, "one thing to keep, one to change"),
  ]
}
