import Testing
import Workshop

@testable import Exchange

@Suite struct `What leaves of people` {
  private static func session() throws -> Session {
    try Session(things: [
      Thing(.facts, "session", "Name: Parts for Ana", "Scribe: Cem Yilmaz"),
      Thing(.participant, "ben", "Name: ben miller", "Role: buyer"),
      Thing(.participant, "petra", "Name: Petra Lindqvist", "Role: nurse"),
      Thing(
        .purpose, "purpose",
        "Decision: petra lindqvist decides, Olu_Ade and cem write to jo@corp.example"),
      Thing(.persona, "jo-doe-corp-example", "Name: jo.doe@corp.example"),
      Thing(.stage, "ring-bens-desk", "Name: Ring Ben's desk"),
      Thing(
        .touchpoint, "t", "Name: Calls", "Persona: jo-doe-corp-example", "Stage: ring-bens-desk",
        "Thought: it will do, says Lindquist; 555-0132", "Pain: will it?"),
      Thing(.action, "a", "Title: Ask Uma Rao", "Owner: Uma Rao"),
    ])
  }

  private static let writers = ["Olu Ade", "Will", "facilitator", "root", "ana.kovac"]

  @Test(arguments: Format.allCases)
  func `no name, address or number leaves in any format or file name`(format: Format) throws {
    var choices = ExportView.Choices()
    choices.audience = .everyone
    choices.writers = Self.writers
    choices.hasFrontMatter = true
    var edition = ExportView(of: try Self.session(), walk: VanParts.walk, choices)
    for document in edition.documents(as: format) {
      let text = (document.name + " " + document.text).lowercased()
      for name in [
        "petra", "lindqvist", "ben ", "ben'", "ben&", "bens", "miller", "cem", "yilmaz", "olu_",
        "olu ade",
        "jo@",
        "jo.doe", "jo-doe", "corp", "ana", "rao", "uma",
      ] {
        let leak = text.firstRange(of: name)
        #expect(
          leak == nil, "\(document.name): \(leak.map { text[$0.lowerBound...].prefix(60) } ?? "")")
      }
    }
  }

  @Test func `the receipt counts what went and names what may have to`() throws {
    let redacted = Redaction.of(try Self.session(), writers: Self.writers)
    #expect(
      redacted.withheld.map(\.sentence).suffix(2) == [
        "6 names within sentences: a role, or \"somebody\", stands there.",
        "2 addresses and numbers: e-mail, telephone, handles and profiles.",
      ])
    #expect(
      redacted.doubts.map(\.sentence) == [
        "\"555-0132\" in touchpoint t, Thought.",
        "\"will\" in touchpoint t, Thought; touchpoint t, Pain.",
        "\"Lindquist\" in touchpoint t, Thought.",
      ])
  }

  @Test(arguments: [
    ("Petra", "nurse"), ("petra lindqvist", "nurse"), ("Lindqvist and Ben", "nurse, buyer"),
    ("Somebody else", "withheld"),
  ])
  func `an owner shows by role whatever they are called`(owner: String, shown: String) throws {
    var things = [
      Thing(.participant, "ben", "Name: ben miller", "Role: buyer"),
      Thing(.participant, "petra", "Name: Petra Lindqvist", "Role: nurse"),
    ]
    things.append(Thing(.goal, "g", "Statement: More", "Owner: \(owner)"))
    #expect(Redaction.of(try Session(things: things)).session.goals.first?.owner == shown)
  }

  @Test func `a part of the map knows the people of the whole`() throws {
    var choices = ExportView.Choices()
    choices.audience = .everyone
    choices.selection = try Selection(
      sections: ["stages"], persona: nil, stage: nil, in: try Self.session())
    var edition = ExportView(of: try Self.session(), walk: VanParts.walk, choices)
    #expect(!edition.documents(as: .markdown)[0].text.contains("Ben"))
  }
}
