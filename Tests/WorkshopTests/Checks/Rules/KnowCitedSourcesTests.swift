import Testing

@testable import Workshop

struct KnowCitedSourcesTests {
  @Test(arguments: [
    CheckCase(
      "all are known",
      SessionBuilder.complete),
    CheckCase(
      "nearly a source",
      SessionBuilder.complete.with(.touchpoint, "fit-1", ["Action": "calls [interviews-mrach]"]),
      tells: "warning fit-1.action: \"[interviews-mrach]\" names no source. Did you mean "
        + "\"[interviews-march]\"?"),
    CheckCase(
      "nothing is near",
      SessionBuilder.complete.with(.goal, "repeat-orders", ["Measure": "14 % [crm]"]),
      tells: "warning repeat-orders.measure: \"[crm]\" names no source. List the source, or "
        + "drop the brackets."),
    CheckCase(
      "one of two",
      SessionBuilder.complete.with(
        .persona, "dana", ["Challenge": "rust", "Challenge": "noise [interviews-march] [blog]"]),
      tells: "warning dana.challenge: \"[blog]\" names no source. List the source, or drop "
        + "the brackets."),
    CheckCase(
      "a thing that is no source",
      SessionBuilder.complete.with(.touchpoint, "fit-1", ["Action": "calls [dana]"]),
      tells: "warning fit-1.action: \"[dana]\" names no source. List the source, or drop the "
        + "brackets."),
    CheckCase(
      "brackets within the text",
      SessionBuilder.complete.with(.touchpoint, "fit-1", ["Action": "calls [twice] at least"])),
    CheckCase(
      "brackets that could be no identifier",
      SessionBuilder.complete.with(.touchpoint, "fit-1", ["Action": "calls [Monday, 8:00]"])),
  ])
  func `brackets that name no source are asked about`(_ example: CheckCase) {
    #expect(example.found(by: .knowCitedSources) == example.told)
  }
}
