/// A number that bridges a business goal and a place on the journey.
package struct KPI: Entity {
  package static let kind = EntityKind.kpi

  package var id: Identifier
  package var marks = AnswerState()
  package var name: String?
  package var goal: Identifier?
  package var stage: Identifier?
  package var touchpoint: Identifier?
  package var unit: String?
  /// Which way it gets better; nil where nobody said.
  package var direction: Direction?
  package var source: String?
  package var cadence: Cadence?
  package var baseline: Quantity?
  package var baselineDate: Day?
  package var sample: Int?
  package var target: Quantity?
  package var due: Day?
  package var owner: String?
  package var qualitative: String?
  /// What kind of number it is; nil where its unit tells, or nobody said. See `readingKind`.
  package var kindOfNumber: KPIKind?
  /// The smallest change worth having, in points of a hundred for rates, NPS and CSAT, else in the unit.
  package var smallest: Quantity?
  /// What was counted for the baseline, as `ReadingReader` reads it.
  package var counted: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case name = "Name", goal = "Goal", stage = "Stage", touchpoint = "Touchpoint", unit = "Unit"
    case direction = "Direction", source = "Source", cadence = "Cadence", baseline = "Baseline"
    case baselineDate = "BaselineDate", sample = "N", target = "Target", due = "Due"
    case owner = "Owner", qualitative = "Qualitative", kindOfNumber = "Kind", smallest = "Smallest"
    case counted = "Counted"
  }

  package static let naming: [FieldName] = [.name]
  package static let fields: [Field<KPI>] = [
    .text(.name, { $0[$1].name }) { $0.name = $1 }.drawn,
    .reference(.goal, { $0[$1].goal }, { $0.goal = $1 }, to: .goal),
    .reference(.stage, { $0[$1].stage }, { $0.stage = $1 }, to: .stage).drawn,
    .reference(.touchpoint, { $0[$1].touchpoint }, { $0.touchpoint = $1 }, to: .touchpoint).drawn,
    .text(.unit, { $0[$1].unit }) { $0.unit = $1 }.drawn,
    .choice(.direction, { $0[$1].direction }, "better is") { $0.direction = $1 },
    .text(.source, { $0[$1].source }, "where the number comes from") { $0.source = $1 },
    .choice(.cadence, { $0[$1].cadence }, "how often") { $0.cadence = $1 },
    .number(.baseline, { $0[$1].baseline }, "value now") { $0.baseline = $1 }.drawn,
    .date(.baselineDate, { $0[$1].baselineDate }, "measured on", isPast: true) {
      $0.baselineDate = $1
    },
    .count(.sample, { $0[$1].sample }, "n") { $0.sample = $1 },
    .number(.target, { $0[$1].target }) { $0.target = $1 }.drawn,
    .date(.due, { $0[$1].due }) { $0.due = $1 }.drawn,
    .text(.owner, { $0[$1].owner }) { $0.owner = $1 }.person,
    .text(.qualitative, { $0[$1].qualitative }, "conversation that explains it") {
      $0.qualitative = $1
    },
    .choice(.kindOfNumber, { $0[$1].kindOfNumber }, "kind of number") { $0.kindOfNumber = $1 },
    .number(.smallest, { $0[$1].smallest }, "smallest change worth having") { $0.smallest = $1 },
    .text(.counted, { $0[$1].counted }) { $0.counted = $1 },
  ]
}

/// A later reading of a KPI.
package struct Measurement: Entity {
  package static let kind = EntityKind.measurement

  package var id: Identifier
  package var marks = AnswerState()
  package var kpi: Identifier?
  package var date: Day?
  package var value: Quantity?
  package var sample: Int?
  package var marginOfError: Quantity?
  package var note: String?
  /// What was counted, as `ReadingReader` reads it.
  package var counted: String?
  /// The question as it was worded, or the page it was read from.
  package var wording: String?
  /// Whether it was read the same way as the one before; one that was not begins a new series.
  package var isSame: Bool?
  /// What people said about what the number counts.
  package var voices: String?
  /// The round in which it was read.
  package var followUp: Identifier?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case kpi = "KPI", date = "Date", value = "Value", sample = "N", marginOfError = "MarginOfError"
    case note = "Note", counted = "Counted", wording = "Wording", isSame = "Same"
    case voices = "Voices", followUp = "FollowUp"
  }

  package static let naming: [FieldName] = [.date, .value]
  package static let fields: [Field<Measurement>] = [
    .reference(.kpi, { $0[$1].kpi }, { $0.kpi = $1 }, to: .kpi),
    .date(.date, { $0[$1].date }, isPast: true) { $0.date = $1 },
    .number(.value, { $0[$1].value }) { $0.value = $1 },
    .count(.sample, { $0[$1].sample }, "n") { $0.sample = $1 },
    .number(.marginOfError, { $0[$1].marginOfError }) { $0.marginOfError = $1 },
    .text(.note, { $0[$1].note }) { $0.note = $1 }.withheld(.notes),
    .text(.counted, { $0[$1].counted }) { $0.counted = $1 },
    .text(.wording, { $0[$1].wording }, "worded") { $0.wording = $1 },
    .yesNo(.isSame, { $0[$1].isSame }, "read the same way as before") { $0.isSame = $1 },
    .text(.voices, { $0[$1].voices }, "what people said") { $0.voices = $1 }.withheld(.quotes),
    .reference(
      .followUp, { $0[$1].followUp }, { $0.followUp = $1 }, to: .followUp, label: "read in"
    ).withheld(.notes),
  ]
}
