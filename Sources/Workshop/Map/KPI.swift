/// A number that bridges a business goal and a place on the journey.
public struct KPI: Entity {
  public static let kind = EntityKind.kpi

  public var id: Identifier
  public var marks = Marks()
  public var name: String?
  public var goal: Identifier?
  public var stage: Identifier?
  public var touchpoint: Identifier?
  public var unit: String?
  public var direction: String?
  public var source: String?
  public var cadence: String?
  public var baseline: Quantity?
  public var baselineDate: Day?
  public var sample: Int?
  public var target: Quantity?
  public var due: Day?
  public var owner: String?
  public var qualitative: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<KPI>] = [
    .text("Name", \.name),
    .reference("Goal", \.goal, to: .goal),
    .reference("Stage", \.stage, to: .stage),
    .reference("Touchpoint", \.touchpoint, to: .touchpoint),
    .text("Unit", \.unit),
    .choice("Direction", \.direction, ["up", "down"], "better is"),
    .text("Source", \.source, "where the number comes from"),
    .choice("Cadence", \.cadence, ["week", "month", "quarter", "year"], "how often"),
    .number("Baseline", \.baseline, "value now"),
    .date("BaselineDate", \.baselineDate, "measured on", isPast: true),
    .count("N", \.sample, "n"),
    .number("Target", \.target),
    .date("Due", \.due),
    .text("Owner", \.owner),
    .text("Qualitative", \.qualitative, "conversation that explains it"),
  ]
}

/// A later reading of a KPI.
public struct Measurement: Entity {
  public static let kind = EntityKind.measurement

  public var id: Identifier
  public var marks = Marks()
  public var kpi: Identifier?
  public var date: Day?
  public var value: Quantity?
  public var sample: Int?
  public var marginOfError: Quantity?
  public var note: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let fields: [Field<Measurement>] = [
    .reference("KPI", \.kpi, to: .kpi),
    .date("Date", \.date, isPast: true),
    .number("Value", \.value),
    .count("N", \.sample, "n"),
    .number("MarginOfError", \.marginOfError),
    .text("Note", \.note),
  ]
}
