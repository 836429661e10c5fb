import Exchange
import Testing
import Workshop

@Suite struct `Open journeys` {
  private static let things = [
    Thing(.facts, "session", "Name: Van parts"),
    Thing(.scope, "scope", "Scenario: a part breaks"),
    Thing(.evidence, "log", "Title: Log"),
    Thing(.persona, "dana", "Name: Dana", "Goal: done by noon"), Thing(.persona, "li", "Name: Li"),
    Thing(.stage, "find", "Name: Find it", "Duration: an hour"),
    Thing(
      .touchpoint, "looks", "Stage: find", "Persona: dana", "Name: Looks", "Action: searches [log]",
      "Channel: website", "Thought: is it right?", "Frontstage: the shop", "Emotion: -1",
      "Scores: -1 -1", "Word: unsure", "Pain: stock is hidden", "Severity: 4",
      "MomentOfTruth: yes"),
    Thing(.touchpoint, "waits", "Persona: dana", "Name: Waits"),
    Thing(.touchpoint, "asks", "Stage: find", "Persona: li", "Name: Asks"),
    Thing(.opportunity, "show", "HowMightWe: show the stock", "Touchpoint: looks", "Impact: 4"),
    Thing(.opportunity, "loose", "HowMightWe: do more"),
  ]

  @Test func `a journey stands in stages, lanes and nodes`() throws {
    let session = try Session(things: Self.things)
    #expect(
      OpenJourney.text(of: session).hasPrefix(
        """
        {
          "version": "1.0",
          "persona": "Dana",
          "pointOfView": "a part breaks",
          "stages": [
            {
              "id": "find",
              "name": "Find it"
            },
            {
              "id": "without-a-stage",
              "name": "Without a stage"
            }
          ],
          "swimlanes": [
            {
              "id": "actions",
              "name": "Customer actions"
            },
            {
              "id": "thoughts",
              "name": "Thoughts"
            },
            {
              "id": "pains",
              "name": "Pain points"
            },
            {
              "id": "opportunities",
              "name": "Opportunities"
            }
          ],
          "nodes": [
            {
              "id": "looks",
              "stageId": "find",
              "swimlaneId": "actions",
              "title": "Looks",
              "description": "searches",
              "purpose": "touchpoint",
              "score": -2,
              "sentiment": "unsure",
              "isMomentOfTruth": true,
              "tags": ["website"],
              "blueprint": {
                "onstage": [
                  {
                    "actor": "the shop",
                    "action": ""
                  }
                ]
              }
            },

        """))
  }

  @Test func `what it cannot hold is counted`() throws {
    #expect(
      OpenJourney.losses(of: try Session(things: Self.things)) == [
        Omission("Persona besides the first", count: 1),
        Omission("Touchpoint of another persona", count: 1),
        Omission("Opportunity that belongs to no touchpoint here", count: 1),
        Omission("Touchpoint.Severity between two steps", count: 1), Omission("citation", count: 1),
        Omission("Session.Name", count: 1), Omission("Evidence", count: 1),
        Omission("Persona.Goal", count: 1),
        Omission("Stage.Duration", count: 1), Omission("Touchpoint.Scores", count: 1),
        Omission("Opportunity.Impact", count: 1),
      ])
  }

  @Test func `each persona has a file`() throws {
    let session = try Session(things: Self.things)
    #expect(OpenJourney.personas(of: session) == ["dana", "li"])
    let reading = try OpenJourney.reading(
      of: Array(OpenJourney.text(of: session, persona: "li").utf8))
    let read = try Session(edits: reading.edits)
    #expect(read.personas.members.map(\.name) == ["Li"])
    #expect(read.touchpoints.members.map(\.name) == ["Asks"])
  }

  @Test func `what it holds comes back`() throws {
    let session = try Session(things: Self.things)
    let reading = try OpenJourney.reading(of: Array(OpenJourney.text(of: session).utf8))
    let read = try Session(edits: reading.edits)
    #expect(reading.losses.isEmpty)
    #expect(read.scope.scenario == "a part breaks")
    #expect(read.stages.members.map(\.name) == ["Find it", "Without a stage"])
    var looks = try #require(session.touchpoints["looks"])
    looks.action = "searches"
    looks.scores = []
    looks.severity = 5
    #expect(read.touchpoints.members.map(\.id) == ["looks", "waits"])
    #expect(read.touchpoints["looks"] == looks)
    #expect(read.opportunities.members.map(\.howMightWe) == ["show the stock"])
  }

  @Test func `a file of Ptolemy is read, and what finds no place is counted`() throws {
    let text = """
      {"metadata": {"title": "Hotel", "persona": "Traveller", "pov": "late arrival",
        "version": "1.1.0", "owner": "x"},
       "stages": [{"id": "s1", "name": "Arrival", "overrideEmotion": 2}],
       "swimlanes": [{"id": "l1", "name": "Customer Actions"}, {"id": "l2", "name": "Pain Points"}],
       "nodes": [
        {"id": "n1", "stageId": "s1", "swimlaneId": "l1", "title": "Arrives", "description": "by taxi",
         "severity": "low", "score": -5, "sentiment": "tired", "purpose": "touchpoint",
         "isMomentOfTruth": false, "icon": "car", "iconColor": "#fff", "tags": ["website", "night"],
         "blueprint": {"evidence": [{"item": "Sign", "type": "Physical"}],
           "onstage": [{"actor": "Doorman", "action": "opens"}, {"actor": "Porter", "action": ""}],
           "backstage": [], "support": []}},
        {"id": "n2", "stageId": "s9", "swimlaneId": "l2", "title": "Queue", "description": "20 minutes",
         "severity": "high", "score": 1, "tags": null},
        {"stageId": "s1", "swimlaneId": "l1", "title": "Arrives", "score": null}
       ]}
      """
    let reading = try OpenJourney.reading(of: Array(text.utf8))
    let read = try Session(edits: reading.edits)
    #expect(read.facts.name == "Hotel")
    #expect(read.scope.scenario == "late arrival")
    #expect(read.personas.members.map(\.name) == ["Traveller"])
    let points = read.touchpoints.members
    #expect(points.map(\.name) == ["Arrives", "Arrives", "Queue"])
    #expect(Set(points.map(\.id)).count == 3)
    #expect(points.map(\.emotion) == [-2, nil, Feeling(halves: 1)])
    #expect(points[0].frontstage == "Doorman: opens; Porter")
    #expect(points[0].channels == ["website"])
    #expect(points[0].momentOfTruth == nil)
    #expect(points[2].pain == "20 minutes" && points[2].severity == 5 && points[2].stage == nil)
    #expect(
      reading.losses == [
        Omission("metadata.owner", count: 1), Omission("stage.overrideEmotion", count: 1),
        Omission("node.tags", count: 1),
        Omission("node.blueprint.evidence", count: 1), Omission("node.severity", count: 1),
        Omission("node.icon", count: 1), Omission("node.iconColor", count: 1),
        Omission("node.stageId that names no stage", count: 1),
        Omission("node.score from -5 to -4", count: 1, isChange: true),
      ])
  }

  @Test(arguments: [
    (
      "{}",
      "The file has neither \"stages\" nor \"nodes\", so it is not an open journey."
        + " Look for a file that ends in .ojf."
    ),
    ("[]", "The file: expected names and values in braces, found a list. Correct it there."),
    (
      "{\"nodes\": {}}",
      "nodes: expected a list in brackets, found names and values. Correct it there."
    ),
    (
      "{\"nodes\": [3]}",
      "nodes[0]: expected names and values in braces, found 3. Correct it there."
    ),
    (
      "{\"nodes\": [{\"title\": 3}]}",
      "nodes[0].title: expected a text in quotation marks, found 3. Correct it there."
    ),
    (
      "{\"stages\"",
      "Line 1, column 10: the file ends in the middle of a value. Look for the rest of it."
    ),
  ])
  func `what is no open journey is told`(text: String, sentence: String) {
    #expect {
      try OpenJourney.reading(of: Array(text.utf8))
    } throws: { error in
      #expect((error as? DataProblem)?.sentence == sentence)
      return true
    }
  }

  @Test(arguments: Attacks.all) func `an answer stays a text`(attack: String) throws {
    let session = try Session(things: [
      Thing(.persona, "p", values: [FieldValues("Name", [attack])]),
      Thing(
        .touchpoint, "t",
        values: [
          FieldValues("Persona", ["p"]), FieldValues("Name", ["point"]),
          FieldValues("Pain", [attack]),
        ]),
    ])
    let reading = try OpenJourney.reading(of: Array(OpenJourney.text(of: session).utf8))
    #expect(
      try Session(edits: reading.edits).touchpoints.members.map(\.pain)
        == session.touchpoints.members.map { $0.pain.map { CleanText($0).text } })
  }
}

extension Session {
  fileprivate init(edits: [Edit]) throws {
    self.init()
    for edit in edits { try apply(edit) }
  }
}
