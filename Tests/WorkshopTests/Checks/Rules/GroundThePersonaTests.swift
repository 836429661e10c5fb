import Testing

@testable import Workshop

struct GroundThePersonaTests {
  @Test(arguments: [
    CheckCase(
      "three",
      SessionBuilder.complete),
    CheckCase(
      "no lines yet",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana"])),
    CheckCase(
      "none",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Goal": "a"]),
      tells: "advice dana: No line cites a source, so Dana is our guess. Cite at least "
        + "three sources, or say so: /edit Dana.status our guess"),
    CheckCase(
      "one",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Goal": "a [log]", "Goal": "b"]),
      tells: "advice dana: 1 line cites a source, so Dana is our guess. Cite at least "
        + "three sources, or say so: /edit Dana.status our guess"),
    CheckCase(
      "two",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Goal": "a [log]", "Challenge": "b [log]"]),
      tells: "advice dana: 2 lines cite a source, so Dana is our guess. Cite at least "
        + "three sources, or say so: /edit Dana.status our guess"),
    CheckCase(
      "an unknown source is none",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Goal": "a [logg]", "Goal": "b [log]"]),
      tells: "advice dana: 1 line cites a source, so Dana is our guess. Cite at least "
        + "three sources, or say so: /edit Dana.status our guess"),
    CheckCase(
      "called proto",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Goal": "a", "Status": "proto"])),
    CheckCase(
      "called more than it is",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Goal": "a [log]", "Status": "qualitative"]),
      tells:
        "warning dana.status: Dana is said to rest on conversations, but 1 line cites a source. "
        + "Cite the sources, or say so: /edit Dana.status our guess"),
    CheckCase(
      "called more than it is, without any",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .persona, "dana", ["Name": "Dana", "Goal": "a", "Status": "statistical"]),
      tells: "warning dana.status: Dana is said to rest on numbers, but no line cites a source. "
        + "Cite the sources, or say so: /edit Dana.status our guess"),
  ])
  func `a persona with fewer than three evidence lines is our guess`(_ example: CheckCase) {
    #expect(example.found(by: .groundThePersona) == example.told)
  }
}
