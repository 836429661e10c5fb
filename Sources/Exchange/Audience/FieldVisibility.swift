import Workshop

/// What of a field the public may see. One row for each field of each kind; a test holds that none
/// is missing, so that a new field has to be thought about.
enum FieldVisibility: Sendable, Equatable {
  /// As it is, but for names of participants within its words.
  case shown
  /// Holds people: shown by their role, else as withheld.
  case person
  case withheld(WithheldReason)

  /// The program's own notes in a session, which tell nothing of the workshop.
  static let bookkeeping: Set = [
    FieldPath(.facts, "Format"), FieldPath(.facts, "At"), FieldPath(.facts, "Timer"),
    FieldPath(.facts, "Bell"), FieldPath(.timebox, "Since"),
  ]

  private typealias Row = (kind: EntityKind, disclosure: FieldVisibility, fields: [String])

  private static let table: [Row] = [
    (
      .facts, .shown,
      [
        "Format", "Name", "Date", "Mode", "Length", "Language", "State", "StageSet", "Version",
        "ParentVersion", "Guide",
      ]
    ),
    (.facts, .person, ["Decider", "Facilitator", "Scribe", "Timekeeper"]),
    (.facts, .withheld(.notes), ["GroundRule", "At", "Timer", "Bell", "CheckIn"]),
    (.purpose, .shown, ["Decision", "Statement", "Gap"]),
    (.scope, .shown, ["Scenario", "Start", "End", "State", "Out"]),
    (.scope, .withheld(.names), ["Stakeholder"]),
    (.vision, .shown, ["Empathy", "Future", "Horizon", "Statement", "Difference"]),
    (.vision, .withheld(.notes), ["Draft"]),
    (.vision, .withheld(.votes), ["Clarity"]),
    (.goal, .shown, ["Statement", "Measure", "CustomerObjective"]),
    (.goal, .person, ["Owner"]),
    (.participant, .shown, ["Role", "Perspective", "LivesIt"]),
    (.participant, .withheld(.names), ["Name"]),
    (.participant, .withheld(.hopesAndFears), ["Hope", "Fear"]),
    (.participant, .withheld(.notes), ["Away", "Leader", "Turns", "Lines"]),
    (.evidence, .shown, ["Title", "Type", "Date", "N"]),
    (.evidence, .withheld(.notes), ["Place", "Note"]),
    (.observation, .withheld(.quotes), ["Text", "Evidence", "Stage", "Touchpoint"]),
    (.segment, .shown, ["Name", "Basis", "Differs", "Size"]),
    (
      .persona, .shown,
      [
        "Name", "Segment", "Why", "Summary", "Demographic", "Psychographic", "Behaviour",
        "Challenge", "Goal", "Expectation", "AccessNeed", "Status", "LeftOut",
      ]
    ),
    (.persona, .withheld(.quotes), ["Quote"]),
    (
      .stage, .shown,
      [
        "Name", "Phase", "CustomerGoal", "Exit", "Duration", "Strategy", "Chapter", "Share", "Asks",
        "Compares", "Shows",
      ]
    ),
    (
      .touchpoint, .shown,
      [
        "Stage", "Persona", "Name", "Channel", "Online", "Action", "Trigger", "Thought",
        "Expectation", "Frontstage", "Backstage", "Basis", "Evidence", "Emotion", "Word", "Pain",
        "Cause", "Severity", "Frequency", "Reports", "Delight", "MomentOfTruth", "Reason",
        "Path", "Wait", "Again", "System", "Feedback", "Compare",
      ]
    ),
    (.touchpoint, .person, ["Owner"]),
    (.touchpoint, .withheld(.votes), ["Scores"]),
    (
      .opportunity, .shown,
      [
        "HowMightWe", "Kind", "Touchpoint", "Impact", "Effort", "Confidence", "CustomerNeed",
        "Goal", "Chosen", "Reason",
      ]
    ),
    (.opportunity, .withheld(.votes), ["Dots"]),
    (
      .idea, .shown,
      [
        "Text", "Opportunity", "Impact", "Effort", "Confidence", "CustomerNeed", "Goal", "Chosen",
        "Reason", "WorseOff", "Differs",
      ]
    ),
    (.idea, .person, ["EffortBy"]),
    (.idea, .withheld(.votes), ["Dots"]),
    (
      .vote, .withheld(.votes),
      [
        "About", "Criterion", "Item", "DotsEach", "Cap", "Voters", "Round", "After", "State",
        "Result", "Chosen",
      ]
    ),
    (.ballot, .withheld(.votes), ["Vote", "Round", "Dots"]),
    (
      .kpi, .shown,
      [
        "Name", "Goal", "Stage", "Touchpoint", "Unit", "Direction", "Source", "Cadence",
        "Baseline", "BaselineDate", "N", "Target", "Due", "Qualitative",
      ]
    ),
    (.kpi, .person, ["Owner"]),
    (.measurement, .shown, ["KPI", "Date", "Value", "N", "MarginOfError"]),
    (.measurement, .withheld(.notes), ["Note"]),
    (
      .hypothesis, .shown,
      [
        "Ref", "Statement", "Importance", "EvidenceStrength", "KPI", "Threshold",
        "QualitativeTest", "Due", "Harm", "Status", "WrongIf",
      ]
    ),
    (.hypothesis, .person, ["Owner"]),
    (.finding, .shown, ["Hypothesis", "Date", "Proof", "Text", "Verdict"]),
    (.action, .shown, ["Title", "Due", "Link", "FirstStep", "Status", "Agreed"]),
    (.action, .person, ["Owner"]),
    (.decision, .shown, ["What", "Why", "Dropped", "CustomerNeed", "Date"]),
    (.decision, .withheld(.notes), ["About"]),
    (.decision, .person, ["By"]),
    (.parked, .withheld(.notes), ["Text", "Sort", "By", "During", "Outcome"]),
    (.round, .withheld(.notes), ["Question", "Sort", "Names", "Done", "State"]),
    (.card, .withheld(.notes), ["Round", "Text", "By"]),
    (.review, .shown, ["KPIDate", "MapDate", "CloseLoop", "Principle", "ShownOn"]),
    (.review, .person, ["JourneyOwner", "ShownBy"]),
    (.review, .withheld(.votes), ["RetroScores"]),
    (.review, .withheld(.notes), ["RetroNote", "Needs", "NotNodded"]),
    (.timebox, .withheld(.notes), ["Step", "Planned", "Actual", "Break", "Since"]),
  ]

  /// The row of each field.
  static let all: [FieldPath: FieldVisibility] = Dictionary(
    table.flatMap { row in row.fields.map { (FieldPath(row.kind, $0), row.disclosure) } },
    uniquingKeysWith: { first, _ in first })

  /// What the public may see of a field; nothing of one that has no row.
  static func of(_ kind: EntityKind, _ field: String) -> FieldVisibility {
    all[FieldPath(kind, field)] ?? .withheld(.foreign)
  }

  /// The reason for which nothing at all of a kind is shown; nil when something is.
  static func reason(toHide kind: EntityKind) -> WithheldReason? {
    let rows = EntityTable.of(kind).columns.map { of(kind, $0.name) }
    guard let first = rows.first, rows.allSatisfy({ $0 == first }) else { return nil }
    if case .withheld(let reason) = first { return reason }
    return nil
  }
}
