/// Somebody in the room.
package struct Participant: Entity {
  package static let kind = EntityKind.participant

  package var id: Identifier
  package var marks = AnswerState()
  package var name: String?
  package var role: String?
  package var perspective: String?
  package var hope: String?
  /// Not in the room now: neither picked nor handed anything.
  package var away: Bool?
  /// Speaks and votes last, so that nobody follows.
  package var leader: Bool?
  /// How often it was their turn; for the facilitator's eyes.
  package var turns: Int?
  /// How many lines they gave in silent rounds; for the facilitator's eyes.
  package var lines: Int?
  /// A customer, or somebody who cares for one.
  package var livesIt: Bool?

  package init(id: Identifier) {
    self.id = id
  }

  package static let fields: [Field<Participant>] = [
    .text("Name", \.name) { $0.name = $1 }.withheld(.names),
    .text("Role", \.role) { $0.role = $1 },
    .text("Perspective", \.perspective, "speaks for") { $0.perspective = $1 },
    .text("Hope", \.hope) { $0.hope = $1 }.withheld(.hopesAndFears),
    .yesNo("Away", \.away) { $0.away = $1 }.withheld(.notes),
    .yesNo("Leader", \.leader, "speaks last") { $0.leader = $1 }.withheld(.notes),
    .count("Turns", \.turns) { $0.turns = $1 }.withheld(.notes).bookkeeping,
    .count("Lines", \.lines, "lines in rounds") { $0.lines = $1 }.withheld(.notes).bookkeeping,
    .yesNo("LivesIt", \.livesIt, "lives it") { $0.livesIt = $1 },
  ]
}

/// A dated source that lines of the map can cite.
package struct Evidence: Entity {
  package static let kind = EntityKind.evidence

  package var id: Identifier
  package var marks = AnswerState()
  package var title: String?
  package var type: Kind?
  package var date: Day?
  package var sample: Int?
  package var place: String?
  package var note: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// What kind of source it is.
  package enum Kind: String, Sendable, CaseIterable {
    case interviews, survey, observation, analytics, sales, reviews, crm
    case supportLog = "support-log"
    case documents, other
    /// What nobody said or counted: a language model wrote it, or a person is invented.
    case synthetic

    /// Whether it counts.
    package var isCounting: Bool {
      [.survey, .analytics, .sales, .crm, .supportLog].contains(self)
    }

    /// Whether people tell in it, or are seen.
    package var isTelling: Bool {
      [.interviews, .observation, .reviews, .documents].contains(self)
    }
  }

  package static let fields: [Field<Evidence>] = [
    .text("Title", \.title) { $0.title = $1 }.drawn,
    .choice("Type", \.type) { $0.type = $1 },
    .date("Date", \.date, isPast: true) { $0.date = $1 },
    .count("N", \.sample, "n") { $0.sample = $1 },
    .text("Place", \.place, "where it is kept") { $0.place = $1 }.withheld(.notes),
    .text("Note", \.note) { $0.note = $1 }.withheld(.notes),
  ]
}

extension EntityList<Evidence> {
  /// Whether there is no source but what is made up.
  package var hasNothingReal: Bool { members.allSatisfy { $0.type == .synthetic } }
}

/// One thing seen or heard, tied to the stage it speaks about.
package struct Observation: Entity {
  package static let kind = EntityKind.observation

  package var id: Identifier
  package var marks = AnswerState()
  package var text: String?
  package var evidence: Identifier?
  package var stage: Identifier?
  package var touchpoint: Identifier?

  package init(id: Identifier) {
    self.id = id
  }

  package static let fields: [Field<Observation>] = [
    .text("Text", \.text) { $0.text = $1 }.withheld(.quotes),
    .reference(
      "Evidence", { $0[$1].evidence }, { $0.evidence = $1 }, to: .evidence, label: "source"
    ).withheld(.quotes),
    .reference("Stage", { $0[$1].stage }, { $0.stage = $1 }, to: .stage).withheld(.quotes),
    .reference("Touchpoint", { $0[$1].touchpoint }, { $0.touchpoint = $1 }, to: .touchpoint)
      .withheld(.quotes),
  ]
}
