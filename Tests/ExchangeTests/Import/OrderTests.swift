import Testing
import Workshop

@testable import Exchange

/// What comes in stands in the order of its file, and leaves in it.
@Suite struct `Order is content` {
  static let files: [(name: String, text: String)] = [
    ("a.mmd", "journey\n  A: 3: Me\n  section S\n    B: 3: Me\n  section S2\n    C: 3: Me\n"),
    ("a.csv", "Stage,Touchpoint,Persona,Emotion\n,A,Me,0\nS,B,Me,0\nS2,C,Me,0\n"),
    (
      "a.ojf",
      #"{"version":"1.0","persona":"Me","stages":[{"id":"s","name":"S"},{"id":"s2","name":"S2"}],"#
        + #""swimlanes":[{"id":"actions","name":"Customer actions"}],"nodes":["#
        + #"{"id":"a","swimlaneId":"actions","title":"A","score":0},"#
        + #"{"id":"b","swimlaneId":"actions","stageId":"s","title":"B","score":0},"#
        + #"{"id":"c","swimlaneId":"actions","stageId":"s2","title":"C","score":0}]}"#
    ),
  ]

  @Test(arguments: files.indices)
  func `what stands before the first stage stands there in every export`(index: Int) throws {
    let (name, text) = Self.files[index]
    let session = try ImportSource(Array(text.utf8), name: name).incoming(into: Session()).session
    let diagram = MermaidJourney.document(of: session)
    #expect(
      diagram.contains("    1 A: 3: Me\n  section S\n    2 B: 3: Me\n  section S2\n    3 C"),
      "\(diagram)")
    #expect(!diagram.contains("Without a stage"))
    let page = MarkdownPage.text(of: session.outline(walk: VanParts.walk))
    let places = ["1. A", "2. B", "3. C"].map { page.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil), "\(page)")
    let stages = try #require(Journey.all(in: session).first).columns.map { $0.title(in: session) }
    #expect(stages == ["Without a stage", "S", "S2"])
    let journey = OpenJourney.text(of: session)
    let back = try ImportSource(Array(journey.utf8), as: .ojf, name: "b").incoming(into: Session())
    #expect(back.session.touchpoints.members.map(\.name) == ["A", "B", "C"])
    #expect(back.session.stages.members.map(\.name) == ["Without a stage", "S", "S2"])
    let again = try ImportSource(Array(diagram.utf8), name: "b.mmd").incoming(into: Session())
    #expect(again.session.touchpoints.members.map(\.name) == ["A", "B", "C"])
    #expect(again.session.touchpoints.members.map(\.stage) == [nil, "s", "s2"])
  }

  @Test func `the numbers of the map follow the same order`() throws {
    let text = Self.files[0].text
    let session = try ImportSource(Array(text.utf8), name: "a.mmd").incoming(into: Session())
      .session
    let me = try #require(session.personas.first).id
    let numbering = session.numbering(of: .touchpoint, within: [Reference(.persona, me)])
    #expect(numbering.compactMap { session.touchpoints[$0]?.name } == ["A", "B", "C"])
    #expect(
      numbering == Journey.all(in: session).flatMap(\.stops).map(\.touchpoint.id))
  }

  @Test func `what stands behind the last stage stays there`() throws {
    let table = "Touchpoint,Persona,Emotion\nC,Me,0\n"
    let staged = try Session(things: [
      Thing(.persona, "me", "Name: Me"), Thing(.stage, "s", "Name: S"),
      Thing(.touchpoint, "b", "Name: B", "Stage: s", "Persona: me", "Emotion: 0"),
    ])
    let session = try ImportSource(Array(table.utf8), name: "a.csv").incoming(into: staged).session
    #expect(
      Journey.all(in: session).flatMap(\.columns).map { $0.title(in: session) }
        == ["S", "Without a stage"])
  }
}
