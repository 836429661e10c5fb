import Testing

@testable import Workshop

struct RespectThePersonTests {
  @Test(arguments: [
    CheckCase(
      "kind",
      SessionBuilder.complete),
    CheckCase(
      "lazy",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Challenge": "Lazy in the morning"]),
      tells: "advice dana.challenge: Could \"Lazy\" offend the real person? Say what they do "
        + "and why."),
    CheckCase(
      "in the summary",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Summary": "a clueless owner"]),
      tells: "advice dana.summary: Could \"clueless\" offend the real person? Say what they "
        + "do and why."),
    CheckCase(
      "French",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Behaviour": "un peu râleur"]),
      tells: "advice dana.behaviour: Could \"râleur\" offend the real person? Say what they "
        + "do and why."),
    CheckCase(
      "part of a word",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Behaviour": "diabetes nurse"])),
  ])
  func `no line offends the real person`(_ example: CheckCase) {
    #expect(example.found(by: .respectThePerson) == example.told)
  }
}
