import Testing

@testable import Workshop

struct KeepSolutionsOutOfPurposeTests {
  @Test(arguments: [
    CheckCase(
      "a need",
      SessionBuilder.complete),
    CheckCase(
      "an app",
      SessionBuilder().with(.purpose, ["Statement": "so that buyers use the App more"]),
      tells: "advice purpose.statement: Is \"App\" a solution already? Ask \"so that?\" once "
        + "more and keep the need; park the solution as an idea."),
    CheckCase(
      "a phrase",
      SessionBuilder().with(.purpose, ["Statement": "to roll out chat"]),
      tells: "advice purpose.statement: Is \"roll out\" a solution already? Ask \"so that?\" "
        + "once more and keep the need; park the solution as an idea."),
    CheckCase(
      "in the gap",
      SessionBuilder().with(.purpose, ["Gap": "there is no chatbot yet"]),
      tells: "advice purpose.gap: Is \"chatbot\" a solution already? Ask \"so that?\" once "
        + "more and keep the need; park the solution as an idea."),
    CheckCase(
      "French, with accents",
      SessionBuilder().with(.purpose, ["Statement": "pour réussir le déploiement"]),
      tells: "advice purpose.statement: Is \"déploiement\" a solution already? Ask \"so "
        + "that?\" once more and keep the need; park the solution as an idea."),
    CheckCase(
      "on a phone",
      SessionBuilder().with(.purpose, ["Statement": "so that buyers finish an order on a phone"])),
    CheckCase(
      "part of a word",
      SessionBuilder().with(.purpose, ["Statement": "so that applicants are happy"])),
  ])
  func `a purpose holds no solution`(_ example: CheckCase) {
    #expect(example.found(by: .keepSolutionsOutOfPurpose) == example.told)
  }
}
