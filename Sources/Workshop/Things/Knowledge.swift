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

  package enum FieldName: String, CaseIterable, Sendable {
    case name = "Name", role = "Role", perspective = "Perspective", hope = "Hope", away = "Away"
    case leader = "Leader", turns = "Turns", lines = "Lines", livesIt = "LivesIt"
  }

  package static let naming: [FieldName] = [.name]
  package static let fields: [Field<Participant>] = [
    .text(.name, { $0[$1].name }) { $0.name = $1 }.withheld(.names),
    .text(.role, { $0[$1].role }) { $0.role = $1 },
    .text(.perspective, { $0[$1].perspective }, "speaks for") { $0.perspective = $1 },
    .text(.hope, { $0[$1].hope }) { $0.hope = $1 }.withheld(.hopesAndFears),
    .yesNo(.away, { $0[$1].away }) { $0.away = $1 }.withheld(.notes),
    .yesNo(.leader, { $0[$1].leader }, "speaks last") { $0.leader = $1 }.withheld(.notes),
    .count(.turns, { $0[$1].turns }) { $0.turns = $1 }.withheld(.notes).bookkeeping,
    .count(.lines, { $0[$1].lines }, "lines in rounds") { $0.lines = $1 }.withheld(.notes)
      .bookkeeping,
    .yesNo(.livesIt, { $0[$1].livesIt }, "lives it") { $0.livesIt = $1 },
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

  package enum FieldName: String, CaseIterable, Sendable {
    case title = "Title", type = "Type", date = "Date", sample = "N", place = "Place"
    case note = "Note"
  }

  package static let naming: [FieldName] = [.title]
  package static let fields: [Field<Evidence>] = [
    .text(.title, { $0[$1].title }) { $0.title = $1 }.drawn,
    .choice(.type, { $0[$1].type }) { $0.type = $1 },
    .date(.date, { $0[$1].date }, isPast: true) { $0.date = $1 },
    .count(.sample, { $0[$1].sample }, "n") { $0.sample = $1 },
    .text(.place, { $0[$1].place }, "where it is kept") { $0.place = $1 }.withheld(.notes),
    .text(.note, { $0[$1].note }) { $0.note = $1 }.withheld(.notes),
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

  package enum FieldName: String, CaseIterable, Sendable {
    case text = "Text", evidence = "Evidence", stage = "Stage", touchpoint = "Touchpoint"
  }

  package static let naming: [FieldName] = [.text]
  package static let fields: [Field<Observation>] = [
    .text(.text, { $0[$1].text }) { $0.text = $1 }.withheld(.quotes),
    .reference(
      .evidence, { $0[$1].evidence }, { $0.evidence = $1 }, to: .evidence, label: "source"
    ).withheld(.quotes),
    .reference(.stage, { $0[$1].stage }, { $0.stage = $1 }, to: .stage).withheld(.quotes),
    .reference(.touchpoint, { $0[$1].touchpoint }, { $0.touchpoint = $1 }, to: .touchpoint)
      .withheld(.quotes),
  ]
}
