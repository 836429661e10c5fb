import Foundation
import Records
import Shell
import Storage
import Testing
import Workshop

/// The method's requirements, each with the question, field, command, section or check that meets it.
@Suite struct RequirementTests {
  private let file: RecordFile
  private let guide = BuiltInGuides.stepByStep

  init() throws {
    let text = try Checkout.text("Tests/ArchitectureTests/requirements.rec")
    file = try RecordFile(parsing: Array(text.utf8))
  }

  @Test func `every requirement from R01 to R75 stands in the table once`() {
    let ids = file.records(ofType: "Requirement").flatMap { file.values($0, named: "Id") }
    #expect(ids == (1...75).map { $0 < 10 ? "R0\($0)" : "R\($0)" })
  }

  @Test func `every requirement is met by something, or says why later`() {
    for record in file.records(ofType: "Requirement") {
      #expect(file.fieldCount(of: record) > 1, "\(file.values(record, named: "Id"))")
    }
  }

  @Test func `every question, field, command, check, stage set and guide it names exists`() {
    for (id, name, value) in entries {
      let exists =
        switch name {
        case "Id", "Later", "Section": true
        case "Question":
          guide.question(named: value) ?? BuiltInGuides.halfDay.question(named: value) != nil
        case "Field": FieldPath(value) != nil
        case "Check": Check.all.contains { $0.id == value }
        case "StageSet": guide.stageSets.contains { $0.name == value }
        case "Guide": BuiltInGuides.guide(named: value) != nil
        case "Command" where value.hasPrefix("/"):
          ShellCommand(rawValue: String(value.dropFirst())) != nil
        case "Command": commands.contains(value)
        default: false
        }
      #expect(exists, "\(id) names \(name) \(value)")
    }
  }

  @Test func `every section it names is a heading of a recorded map`() throws {
    let maps = try Checkout.files(below: "Scenarios", ending: "map.md").map(Checkout.text)
    let headings = maps.joined(separator: "\n").split(separator: "\n").filter { $0.hasPrefix("#") }
      .map { $0.drop { $0 == "#" || $0 == " " } }
    for (id, name, value) in entries where name == "Section" {
      #expect(headings.contains { $0.hasPrefix(value) }, "\(id) names the section \(value)")
    }
  }

  /// Fields that no question asks for, and how they are filled instead.
  static let unasked: [String: Set<String>] = [
    "kept by the shell itself": [
      "Session.Format", "Session.State", "Session.Guide", "Session.GuideEdition", "Session.At",
      "Session.InboxTaken", "Session.Shared", "Session.Sheet", "Parked.Sort",
      "Parked.During", "Decision.By", "Decision.Date", "Decision.About", "Decision.Content",
      "Session.CheckIn",
      "Timebox.Step", "Timebox.Planned", "Timebox.Actual", "Timebox.Break", "Timebox.Since",
    ],
    "said nowhere yet": [
      "Idea.CustomerNeed", "Idea.Goal", "Idea.Opportunity", "Session.Facilitator",
    ],
    "said with /after": ["Review.AfterApart"],
    "said with /agree": [
      "Agreement.By", "Agreement.Stage", "Agreement.Date", "Agreement.Content",
    ],
    "kept when a workshop is begun from an earlier one": [
      "Session.Parent", "Persona.AsOf", "Segment.AsOf", "Stage.AsOf", "Touchpoint.AsOf",
    ],
    "said with /timer": [
      "Session.Bell", "Timer.Extended", "Timer.Length", "Timer.Since", "Timer.Step", "Timer.Used",
    ],
    "kept by a round after the day": [
      "Finding.FollowUp", "FollowUp.Action", "FollowUp.Date", "FollowUp.Hypothesis", "FollowUp.KPI",
      "FollowUp.Line", "Measurement.FollowUp",
    ],
    "typed with the value, or brought in by a survey": [
      "KPI.Counted", "Measurement.Counted", "Measurement.MarginOfError", "Measurement.Wording",
    ],
    "given by who lives it, in a row of their own": ["Touchpoint.LivedScores"],
    "said with the verdict": ["Hypothesis.Reason"],
    "kept from workshops of earlier versions": ["Touchpoint.Evidence"],
    "filled by what the question is about": [
      "Touchpoint.Stage", "Touchpoint.Persona", "Measurement.KPI", "Finding.Hypothesis",
    ],
    "the median of the scores": ["Touchpoint.Emotion"],
    "the channel tells it": ["Touchpoint.Online"],
    "said with /park, /idea or /decide": [
      "Parked.Text", "Decision.Why",
    ],
    "changed with /edit when it matters": [
      "Session.Language", "Session.Version", "Session.ParentVersion", "KPI.Smallest",
      "Parked.By", "Decision.Dropped", "Observation.Touchpoint",
    ],
    "said with /people, or counted by /pick and /round": [
      "Participant.Away", "Participant.Leader", "Participant.Turns", "Participant.Lines",
    ],
    "kept by /vote": [
      "Vote.About", "Vote.Criterion", "Vote.Item", "Vote.DotsEach", "Vote.Cap", "Vote.Voters",
      "Vote.Round", "Vote.After", "Vote.State", "Vote.Result", "Vote.Chosen", "Vote.ByCode",
      "Vote.Code",
      "Ballot.Vote",
      "Ballot.Round",
      "Ballot.Dots",
    ],
    "kept by /round and /score while they last": [
      "Round.Question", "Round.Sort", "Round.Names", "Round.Done", "Round.State", "Card.Round",
      "Card.Text", "Card.By",
    ],
  ]

  @Test func `every field is asked for, or it is known how it is filled instead`() throws {
    let round = try #require(BuiltInGuides.guide(named: BuiltInGuides.round))
    let asked = Set(
      (guide.questions + BuiltInGuides.halfDay.questions + round.questions).flatMap { question in
        ([question.field.field] + question.parts).map {
          FieldPath(question.field.kind, $0).text
        }
      }
        + BuiltInGuides.halfDay.forms.flatMap { form in
          form.fields.map { FieldPath(form.kind, $0.field).text }
        })
    let all = EntityTable.all.flatMap { table in
      table.columns.map { FieldPath(table.kind, $0.name).text }
    }
    let listed = Self.unasked.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(Set(all).subtracting(asked) == listed)
  }

  private let commands = [
    "new", "open", "list", "show", "minutes", "check", "export", "replay", "guide",
    "compare",
  ]

  private var entries: [(id: String, name: String, value: String)] {
    file.records(ofType: "Requirement").flatMap { record in
      let id = file.values(record, named: "Id").first ?? ""
      return (0..<file.fieldCount(of: record)).map { field in
        (id, file.names[file.nameIndex(record, field)], file.value(record, field))
      }
    }
  }
}
