import Testing

@testable import Workshop

struct AimTheRightWayTests {
  @Test(arguments: [
    CheckCase(
      "up",
      SessionBuilder().with(
        .kpi, "nps", ["Name": "NPS", "Baseline": "1.8", "Target": "2.5", "Direction": "up"])),
    CheckCase(
      "down",
      SessionBuilder().with(
        .kpi, "nps", ["Name": "NPS", "Baseline": "9", "Target": "4", "Direction": "down"])),
    CheckCase(
      "falls",
      SessionBuilder().with(
        .kpi, "nps", ["Name": "NPS", "Baseline": "1.8", "Target": "1.5", "Direction": "up"]),
      tells: "warning nps.target: \"NPS\" should go up, but falls from 1.8 to 1.5. Correct "
        + "the target, the value now or the direction."),
    CheckCase(
      "rises",
      SessionBuilder().with(
        .kpi, "nps", ["Name": "NPS", "Baseline": "4", "Target": "9", "Direction": "down"]),
      tells: "warning nps.target: \"NPS\" should go down, but rises from 4 to 9. Correct the "
        + "target, the value now or the direction."),
    CheckCase(
      "the same",
      SessionBuilder().with(
        .kpi, "nps", ["Name": "NPS", "Baseline": "4", "Target": "4.0", "Direction": "up"]),
      tells: "warning nps.target: The target of \"NPS\" is its value now, 4. Correct the "
        + "target, the value now or the direction."),
    CheckCase(
      "the same, direction not said",
      SessionBuilder().with(.kpi, "nps", ["Name": "NPS", "Baseline": "4", "Target": "4"]),
      tells: "warning nps.target: The target of \"NPS\" is its value now, 4. Correct the "
        + "target, the value now or the direction."),
    CheckCase(
      "direction not said",
      SessionBuilder().with(.kpi, "nps", ["Name": "NPS", "Baseline": "4", "Target": "9"])),
    CheckCase(
      "no baseline",
      SessionBuilder().with(.kpi, "nps", ["Target": "9", "Direction": "up"])),
  ])
  func `a target lies in the better direction`(_ example: CheckCase) {
    #expect(example.found(by: .aimTheRightWay) == example.told)
  }
}
