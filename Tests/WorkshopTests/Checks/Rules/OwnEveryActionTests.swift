import Testing

@testable import Workshop

struct OwnEveryActionTests {
  @Test(arguments: [
    CheckCase(
      "a participant",
      SessionBuilder.complete),
    CheckCase(
      "nobody",
      SessionBuilder().with(.action, "a", ["Title": "call back"]),
      tells: "warning a.owner: \"call back\" has no owner. Name a person who nods."),
    CheckCase(
      "somebody asked",
      SessionBuilder().with(.action, "a", ["Title": "call back", "Owner": "Dr Lee"])),
    CheckCase(
      "a team",
      SessionBuilder().with(.action, "a", ["Title": "call back", "Owner": "the web team"]),
      tells: "advice a.owner: Is \"team\" one person? Name one who is here, or was asked."),
    CheckCase(
      "marketing",
      SessionBuilder().with(.action, "a", ["Title": "call back", "Owner": "Marketing"]),
      tells: "advice a.owner: Is \"Marketing\" one person? Name one who is here, or was asked."),
    CheckCase(
      "French",
      SessionBuilder().with(.action, "a", ["Title": "call back", "Owner": "Équipe ventes"]),
      tells: "advice a.owner: Is \"Équipe\" one person? Name one who is here, or was asked."),
    CheckCase(
      "a role in such a group",
      SessionBuilder().with(.action, "a", ["Title": "call back", "Owner": "Web product lead"])),
    CheckCase(
      "a participant with such a name",
      SessionBuilder().with(.participant, "all", ["Name": "Hope All"]).with(
        .action, "a", ["Title": "call back", "Owner": "hope all"])),
    CheckCase(
      "unknown",
      SessionBuilder().with(.action, "a", ["Title": "call back", "Owner": "unknown"])),
  ])
  func `each action is owned by a person`(_ example: CheckCase) {
    #expect(example.found(by: .ownEveryAction) == example.told)
  }
}
