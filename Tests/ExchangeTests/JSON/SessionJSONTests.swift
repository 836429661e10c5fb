import Foundation
import Exchange
import Testing
import Workshop

@Suite struct `A session as JSON` {
  @Test func `a small session reads as it was said`() throws {
    let session = try Session(things: [
      Thing(
        .touchpoint, "checks-stock", "Name: Checks \"stock\"", "Stage: compare", "Scores: -2 -1",
        "Emotion: -1", "MomentOfTruth: yes", "Evidence: log", "Evidence: calls", "Pain: unknown",
        "Colour: teal", "Skipped: touchpoint.word"),
      Thing(.kpi, "orders", "Baseline: 1.80", "Due: 2027-09-30"),
    ])
    #expect(
      SessionJSON.text(of: session) == """
        {
          "format": 1,
          "Touchpoint": [
            {
              "Id": "checks-stock",
              "Stage": "compare",
              "Name": "Checks \\"stock\\"",
              "Evidence": ["log", "calls"],
              "Scores": [-2, -1],
              "Emotion": -1,
              "MomentOfTruth": true,
              "Skipped": ["touchpoint.word"],
              "Unknown": ["Pain"],
              "Other": {
                "Colour": ["teal"]
              }
            }
          ],
          "KPI": [
            {
              "Id": "orders",
              "Baseline": 1.80,
              "Due": "2027-09-30"
            }
          ]
        }

        """)
  }

  @Test func `nothing said gives the format alone`() {
    #expect(SessionJSON.text(of: Session()) == "{\n  \"format\": 1\n}\n")
  }

  @Test(arguments: 0..<200) func `reading back gives an equal session`(seed: Int) throws {
    let session = RandomSession.session(seed: seed)
    let text = SessionJSON.text(of: session)
    #expect(try SessionJSON.session(from: text) == session)
    #expect(SessionJSON.text(of: try SessionJSON.session(from: text)) == text)
    let embedded = SessionJSON.text(of: session, isEmbedded: true)
    #expect(try SessionJSON.session(from: embedded) == session)
    #expect(!embedded.contains("<"))
  }

  @Test func `no two fields of a kind go by one name in the file`() {
    for table in EntityTable.all {
      let names = table.columns.map(\.name) + ["Id", "Skipped", "Closed", "Unknown", "Other"]
      #expect(Set(names).count == names.count, "\(table.kind)")
    }
  }

  @Test(arguments: 0..<20) func `another reader of JSON sees the same things`(seed: Int) throws {
    let session = RandomSession.session(seed: seed)
    let text = SessionJSON.text(of: session)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    for table in EntityTable.all {
      let things = object?[table.kind.rawValue] as? [[String: Any]] ?? []
      #expect(things.compactMap { $0["Id"] as? String } == table.ids(in: session).map(\.text))
    }
    let names = session.touchpoints.members.map(\.name)
    let read = object?["Touchpoint"] as? [[String: Any]] ?? []
    #expect(read.map { $0["Name"] as? String } == names)
  }

  @Test func `minutes are told when they are asked for, and not brought in`() throws {
    let add = Edit.add(.goal, "more", [FieldValues("Statement", ["More orders"])], place: nil)
    let change = FieldChange("Statement", before: ["More orders"], after: ["Orders +10%"])
    var session = Session()
    try session.apply(add)
    let minutes = [
      Minute(
        sequence: 1, moment: Moment(seconds: 1_800_000_000), writer: "ana", turn: 1,
        question: "goal.statement", edit: add),
      Minute(
        sequence: 2, moment: Moment(seconds: 1_800_000_060), writer: "ana", turn: 2,
        edit: .revise(.goal, "more", [change]), origin: .undo(1)),
      Minute(
        sequence: 3, moment: Moment(seconds: 1_800_000_061), writer: "ana", turn: 3,
        edit: add.inverse, origin: .redo(2)),
      Minute(
        sequence: 4, moment: Moment(seconds: 1_800_000_062), writer: "ana", turn: 4,
        edit: .move(.goal, "more", from: 0, to: 1)),
    ]
    let text = SessionJSON.text(of: session, minutes: minutes)
    #expect(text.contains("\"moment\": \"2027-01-15T08:00:00Z\""))
    #expect(text.contains("\"before\": [\"More orders\"],\n          \"after\": [\"Orders +10%\"]"))
    #expect(try SessionJSON.session(from: text) == session)
    #expect(try Validator.refused(["minutes": text], by: JSONSchema.text()).isEmpty)
  }

  @Test func `a document from when a touchpoint had one channel is still read`() throws {
    let text = """
      {"format": 1, "Touchpoint": [{"Id": "pays", "Channel": "website"},
      {"Id": "asks", "Channel": ["phone", "窓口"]}]}
      """
    let session = try SessionJSON.session(from: Array(text.utf8))
    #expect(session.touchpoints.members.map(\.channels) == [["website"], ["phone", "窓口"]])
  }
}
