/// Somebody in the room.
public struct Participant: Entity {
  public static let kind = EntityKind.participant

  public var id: Identifier
  public var marks = Marks()
  public var name: String?
  public var role: String?
  public var perspective: String?
  public var hope: String?
  public var fear: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Participant>] = [
    .text("Name", \.name),
    .text("Role", \.role),
    .text("Perspective", \.perspective, "speaks for"),
    .text("Hope", \.hope),
    .text("Fear", \.fear),
  ]
}

/// A dated source that lines of the map can cite.
public struct Evidence: Entity {
  public static let kind = EntityKind.evidence

  public var id: Identifier
  public var marks = Marks()
  public var title: String?
  public var type: String?
  public var date: Day?
  public var sample: Int?
  public var place: String?
  public var note: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let types = [
    "interviews", "survey", "observation", "analytics", "sales", "reviews", "crm", "support-log",
    "documents", "other",
  ]

  public static let fields: [Field<Evidence>] = [
    .text("Title", \.title),
    .choice("Type", \.type, types),
    .date("Date", \.date, isPast: true),
    .count("N", \.sample, "n"),
    .text("Place", \.place, "where it is kept"),
    .text("Note", \.note),
  ]
}

/// One thing seen or heard, tied to the stage it speaks about.
public struct Observation: Entity {
  public static let kind = EntityKind.observation

  public var id: Identifier
  public var marks = Marks()
  public var text: String?
  public var evidence: Identifier?
  public var stage: Identifier?
  public var touchpoint: Identifier?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Observation>] = [
    .text("Text", \.text),
    .reference("Evidence", \.evidence, to: .evidence, label: "source"),
    .reference("Stage", \.stage, to: .stage),
    .reference("Touchpoint", \.touchpoint, to: .touchpoint),
  ]
}
