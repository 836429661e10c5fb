import Testing
import Workshop

@testable import Exchange

@Suite struct `An edition for the public` {
  private static func documents(_ session: Session) -> [ExportView.Document] {
    var choices = ExportView.Choices()
    choices.audience = .everyone
    choices.hasFrontMatter = true
    choices.isRaw = true
    choices.hasBoth = true
    var edition = ExportView(of: session, walk: VanParts.walk, choices)
    return Format.allCases.flatMap { edition.documents(as: $0) }
  }

  private static let paths = EntityTable.all.flatMap { table in
    table.columns.map { FieldPath(table.kind, $0.name) }
  }

  /// A field that is new stands for the public unless its declaration says otherwise: this list makes
  /// whoever adds one think about it.
  @Test func `the public sees these fields as they are, and no others`() {
    let seen = EntityTable.all.compactMap { table -> String? in
      let names = table.columns.filter { $0.visibility == .shown }.map(\.name)
      return names.isEmpty ? nil : "\(table.kind.rawValue): \(names.joined(separator: " "))"
    }
    let expected = """
      Session: Format Name Date Mode Length Language State StageSet Version ParentVersion Guide \
      GuideEdition
      Purpose: Decision Statement Gap
      Scope: Scenario Start End State Out
      Vision: Empathy Future Horizon Statement Difference
      Goal: Statement Measure CustomerObjective
      Participant: Role Perspective LivesIt
      Evidence: Title Type Date N
      Segment: Name Basis Differs Size AsOf
      Persona: Name Segment Why Summary Demographic Psychographic Behaviour Challenge Goal \
      Expectation AccessNeed Status LeftOut Today AsOf
      Stage: Name Phase CustomerGoal Exit Duration Strategy Chapter Share Asks Compares Shows AsOf
      Touchpoint: Stage Persona Name Channel Online Action Trigger Thought Expectation \
      Frontstage Backstage Evidence Emotion Word Pain Cause Severity Frequency Reports \
      Delight MomentOfTruth Reason Path Wait Again System Feedback Compare AsOf Since Change
      Opportunity: HowMightWe Kind Touchpoint Impact Effort Confidence CustomerNeed Goal Chosen \
      Reason
      Idea: Text Opportunity Impact Effort Confidence CustomerNeed Goal Chosen Reason WorseOff \
      Differs
      KPI: Name Goal Stage Touchpoint Unit Direction Source Cadence Baseline BaselineDate N \
      Target Due Qualitative Kind Smallest Counted
      Measurement: KPI Date Value N MarginOfError Counted Wording Same
      Hypothesis: Ref Statement Importance EvidenceStrength KPI Threshold QualitativeTest Due \
      Harm Status WrongIf Reason Instead
      Finding: Hypothesis Date Proof Text Verdict
      Action: Title Due Link FirstStep Status Agreed
      Decision: What Why Dropped CustomerNeed Date
      Review: KPIDate MapDate CloseLoop Principle ShownOn AfterDay
      FollowUp: Date Line
      Agreement: Stage Date
      """
    #expect(seen.joined(separator: "\n") == expected)
  }

  @Test(arguments: Format.allCases)
  func `nothing withheld stands in any format`(format: Format) throws {
    var choices = ExportView.Choices()
    choices.audience = .everyone
    choices.hasFrontMatter = true
    let session = try Session(things: FullSession.things())
    choices.hasBoth = true
    var edition = ExportView(of: session, walk: VanParts.walk, choices)
    let documents = edition.documents(as: format)
    #expect(!documents.isEmpty)
    for path in FullSession.paths where path.column?.kind.mayCite == true {
      if path.column?.visibility == .shown { continue }
      for document in documents {
        #expect(
          !document.text.contains(FullSession.value(of: path)), "\(path.text) in \(document.name)")
      }
    }
  }

  @Test func `a public page tells what it may, and nothing is lost for the team`() throws {
    let session = try Session(things: FullSession.things())
    var choices = ExportView.Choices()
    choices.hasBoth = true
    choices.hasFears = true
    var team = ExportView(of: session, walk: VanParts.walk, choices)
    choices.audience = .everyone
    var everyone = ExportView(of: session, walk: VanParts.walk, choices)
    let pages = (
      team.documents(as: .markdown).map(\.text).joined(),
      everyone.documents(as: .markdown).map(\.text).joined()
    )
    for path in FullSession.paths where path.column?.kind.mayCite == true {
      #expect(pages.0.contains(FullSession.value(of: path)), "\(path.text)")
      if path.column?.visibility == .shown {
        #expect(pages.1.contains(FullSession.value(of: path)), "\(path.text)")
      }
    }
    #expect(team.withheld.isEmpty)
    #expect(!pages.1.contains("Still missing"))
  }

  /// A name wherever one may stand: in fields for people, in sentences, in short names.
  private static func gossip() throws -> Session {
    let things = EntityTable.all.map { table -> Thing in
      let values = table.columns.compactMap { column -> FieldValues? in
        let path = FieldPath(table.kind, column.name)
        switch column.kind {
        case .text, .list:
          if path == FieldPath(.participant, "Name") {
            return FieldValues("Name", ["Zora Quill"])
          }
          if path == FieldPath(.participant, "Role") {
            return FieldValues("Role", ["stock lead, Zora's desk"])
          }
          if path.column?.visibility == .person {
            return FieldValues(column.name, ["Zora Quill"])
          }
          if column.name == "Ref" { return FieldValues("Ref", ["zora-touchpoint.Pain: Zora"]) }
          return FieldValues(
            column.name, ["(ZORA) and Zora's friend, zora quill-free Quill [zora-evidence]"])
        case .reference(let kinds):
          return FieldValues(column.name, ["zora-" + kinds[0].rawValue.lowercased()])
        case .references(let kind):
          return FieldValues(column.name, ["zora-" + kind.rawValue.lowercased(), "of-zora-quill"])
        case .scale(let range): return FieldValues(column.name, [String(range.upperBound)])
        default: return nil
        }
      }
      let id = table.kind.soleIdentifier ?? Identifier("zora-\(table.kind.rawValue.lowercased())")
      return Thing(table.kind, id, values: values + [FieldValues("Colour", ["Zora's"])])
    }
    return try Session(things: things)
  }

  @Test func `a participant's name stands nowhere, in no letter case`() throws {
    let documents = Self.documents(try Self.gossip())
    #expect(documents.count >= Format.allCases.count)
    for document in documents {
      let text = document.text.lowercased()
      for name in ["zora", "quill"] {
        let leak = text.firstRange(of: name)
        #expect(
          leak == nil, "\(document.name): \(leak.map { text[$0.lowerBound...].prefix(80) } ?? "")")
      }
    }
  }

  @Test func `links to what was renamed still lead there`() throws {
    let session = Redaction.of(try Self.gossip()).session
    let touchpoint = try #require(session.touchpoints.first)
    #expect(touchpoint.id == "touchpoint-1")
    #expect(touchpoint.persona == session.personas.first?.id)
    #expect(touchpoint.stage == session.stages.first?.id)
    #expect(touchpoint.evidence == ["evidence-1", "withheld"])
    #expect(session.evidence.first?.id == "evidence-1")
    #expect(session.hypotheses.first?.ref == "touchpoint-1.Pain: stock lead, somebody's desk")
  }

  @Test(arguments: [
    ("Ana", "stock lead"), ("ana", "stock lead"), ("Ana and Bo", "stock lead, withheld"),
    ("Ana, Cem", "stock lead, withheld"), ("stock lead", "stock lead"), ("the crew", "withheld"),
    ("Ana [log]", "stock lead"), ("Ana, Ana", "stock lead"),
  ])
  func `an owner shows by role, else as withheld`(owner: String, shown: String) throws {
    let session = try Session(things: [
      Thing(.evidence, "log", "Title: Log"),
      Thing(.participant, "ana", "Name: Ana", "Role: stock lead"),
      Thing(.participant, "bo", "Name: Bo"),
      Thing(
        .goal, "g",
        values: [
          FieldValues("Statement", ["More"]), FieldValues("Owner", [owner]),
        ]),
    ])
    #expect(Redaction.of(session).session.goals.first?.owner == shown)
  }

  @Test func `the receipt counts what is withheld and says why`() throws {
    let withheld = Redaction.of(try VanParts.session()).withheld
    #expect(
      withheld.map(\.sentence) == [
        "3 names: people show by their role only.",
        "6 owners and deciders: they show by their role, or as withheld.",
        "1 hope or fear: they were said in confidence.",
        "4 votes and ratings: who voted how stays in the room.",
        "2 quotes: a customer may be known by their words.", "9 notes: they are the team's own.",
      ])
  }

  @Test func `a session without people or secrets is withheld nothing`() throws {
    let session = try Session(things: [
      Thing(.facts, "session", "Name: Van parts"), Thing(.persona, "dana", "Name: Dana"),
    ])
    let redacted = Redaction.of(session)
    #expect(redacted.session == session)
    #expect(redacted.withheld.isEmpty)
    #expect(redacted.doubts.isEmpty)
  }
}
