import Testing

@testable import Workshop

struct LimitMomentsOfTruthTests {
  @Test(arguments: [
    CheckCase(
      "one of sixteen",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "none of five",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t2", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t3", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t4", ["Persona": "dana", "MomentOfTruth": "no"]),
      tells: "warning dana.touchpoints: No touchpoint is a moment of truth. Mark the one that "
        + "makes or breaks the whole."),
    CheckCase(
      "one of three",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "MomentOfTruth": "yes"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t2", ["Persona": "dana", "MomentOfTruth": "no"])),
    CheckCase(
      "two of nine",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "MomentOfTruth": "yes"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "MomentOfTruth": "yes"]).with(
        .touchpoint, "t2", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t3", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t4", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t5", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t6", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t7", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t8", ["Persona": "dana", "MomentOfTruth": "no"]),
      tells: "warning dana.touchpoints: There are 2 moments of truth, more than 1. Keep those "
        + "without which nothing else counts."),
    CheckCase(
      "two of ten",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "MomentOfTruth": "yes"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "MomentOfTruth": "yes"]).with(
        .touchpoint, "t2", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t3", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t4", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t5", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t6", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t7", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t8", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t9", ["Persona": "dana", "MomentOfTruth": "no"])),
    CheckCase(
      "three of fifteen",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "MomentOfTruth": "yes"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "MomentOfTruth": "yes"]).with(
        .touchpoint, "t2", ["Persona": "dana", "MomentOfTruth": "yes"]
      ).with(.touchpoint, "t3", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t4", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t5", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t6", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t7", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t8", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t9", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t10", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t11", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t12", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t13", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t14", ["Persona": "dana", "MomentOfTruth": "no"])),
    CheckCase(
      "four of twenty",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "MomentOfTruth": "yes"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "MomentOfTruth": "yes"]).with(
        .touchpoint, "t2", ["Persona": "dana", "MomentOfTruth": "yes"]
      ).with(.touchpoint, "t3", ["Persona": "dana", "MomentOfTruth": "yes"]).with(
        .touchpoint, "t4", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t5", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t6", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t7", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t8", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t9", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t10", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t11", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t12", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t13", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t14", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t15", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t16", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t17", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t18", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t19", ["Persona": "dana", "MomentOfTruth": "no"]),
      tells: "warning dana.touchpoints: There are 4 moments of truth, more than 3. Keep those "
        + "without which nothing else counts."),
    CheckCase(
      "one not asked yet",
      SessionBuilder().with(.persona, "dana", ["Name": "Dana"]).with(
        .touchpoint, "t0", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t1", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t2", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t3", ["Persona": "dana", "MomentOfTruth": "no"]).with(
        .touchpoint, "t4", ["Persona": "dana", "MomentOfTruth": "no"]
      ).with(.touchpoint, "t9", ["Persona": "dana"])),
    CheckCase(
      "a path of nobody",
      SessionBuilder().with(.touchpoint, "t", ["MomentOfTruth": "no"]),
      tells: "warning touchpoints: No touchpoint is a moment of truth. Mark the one that "
        + "makes or breaks the whole."),
  ])
  func `there are one to three moments of truth, at most a fifth`(_ example: CheckCase) {
    #expect(example.found(by: .limitMomentsOfTruth) == example.told)
  }
}
