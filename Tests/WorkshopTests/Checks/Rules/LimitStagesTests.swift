import Testing

@testable import Workshop

struct LimitStagesTests {
  @Test(arguments: [
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "one",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]),
      tells: "warning stages: There is 1 stage; four to seven read best. Part the stages in "
        + "which much happens."),
    CheckCase(
      "two",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]).with(.stage, "s1", ["Name": "s1"]),
      tells: "warning stages: There are 2 stages; four to seven read best. Part the stages in "
        + "which much happens."),
    CheckCase(
      "three",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]).with(.stage, "s1", ["Name": "s1"]).with(
        .stage, "s2", ["Name": "s2"]),
      tells: "advice stages: There are 3 stages; four to seven read best. Part the stages in "
        + "which much happens."),
    CheckCase(
      "four",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]).with(.stage, "s1", ["Name": "s1"]).with(
        .stage, "s2", ["Name": "s2"]
      ).with(.stage, "s3", ["Name": "s3"])),
    CheckCase(
      "seven",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]).with(.stage, "s1", ["Name": "s1"]).with(
        .stage, "s2", ["Name": "s2"]
      ).with(.stage, "s3", ["Name": "s3"]).with(.stage, "s4", ["Name": "s4"]).with(
        .stage, "s5", ["Name": "s5"]
      ).with(.stage, "s6", ["Name": "s6"])),
    CheckCase(
      "eight",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]).with(.stage, "s1", ["Name": "s1"]).with(
        .stage, "s2", ["Name": "s2"]
      ).with(.stage, "s3", ["Name": "s3"]).with(.stage, "s4", ["Name": "s4"]).with(
        .stage, "s5", ["Name": "s5"]
      ).with(.stage, "s6", ["Name": "s6"]).with(.stage, "s7", ["Name": "s7"]),
      tells: "advice stages: There are 8 stages; four to seven read best. Join stages with "
        + "one aim."),
    CheckCase(
      "ten",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]).with(.stage, "s1", ["Name": "s1"]).with(
        .stage, "s2", ["Name": "s2"]
      ).with(.stage, "s3", ["Name": "s3"]).with(.stage, "s4", ["Name": "s4"]).with(
        .stage, "s5", ["Name": "s5"]
      ).with(.stage, "s6", ["Name": "s6"]).with(.stage, "s7", ["Name": "s7"]).with(
        .stage, "s8", ["Name": "s8"]
      ).with(.stage, "s9", ["Name": "s9"]),
      tells: "advice stages: There are 10 stages; four to seven read best. Join stages with "
        + "one aim."),
    CheckCase(
      "eleven",
      SessionBuilder().with(.stage, "s0", ["Name": "s0"]).with(.stage, "s1", ["Name": "s1"]).with(
        .stage, "s2", ["Name": "s2"]
      ).with(.stage, "s3", ["Name": "s3"]).with(.stage, "s4", ["Name": "s4"]).with(
        .stage, "s5", ["Name": "s5"]
      ).with(.stage, "s6", ["Name": "s6"]).with(.stage, "s7", ["Name": "s7"]).with(
        .stage, "s8", ["Name": "s8"]
      ).with(.stage, "s9", ["Name": "s9"]).with(.stage, "s10", ["Name": "s10"]),
      tells: "warning stages: There are 11 stages; four to seven read best. Join stages with "
        + "one aim."),
  ])
  func `there are four to seven stages`(_ example: CheckCase) {
    #expect(example.found(by: LimitStages.check) == example.told)
  }
}
