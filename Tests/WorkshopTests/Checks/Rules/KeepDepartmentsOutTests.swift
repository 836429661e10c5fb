import Testing

@testable import Workshop

struct KeepDepartmentsOutTests {
  @Test(arguments: [
    CheckCase(
      "verbs",
      SessionBuilder().with(.stage, "s0", ["Name": "Make sure it fits"]).with(
        .stage, "s1", ["Name": "Notice the need"])),
    CheckCase(
      "presets",
      SessionBuilder().with(.stage, "s0", ["Name": "Awareness"]).with(
        .stage, "s1", ["Name": "Conversion"]
      ).with(.stage, "s2", ["Name": "Retention"]).with(.stage, "s3", ["Name": "Support"])),
    CheckCase(
      "a funnel",
      SessionBuilder().with(.stage, "s0", ["Name": "Learn"]).with(
        .stage, "s1", ["Name": "Lead qualification"]),
      tells: "advice s1.name: Is \"Lead\" our word rather than the customer's? Name the stage "
        + "by what the customer gets done, with a verb."),
    CheckCase(
      "two words",
      SessionBuilder().with(.stage, "s0", ["Name": "Customer Service"]),
      tells: "advice s0.name: Is \"Customer Service\" our word rather than the customer's? "
        + "Name the stage by what the customer gets done, with a verb."),
    CheckCase(
      "French",
      SessionBuilder().with(.stage, "s0", ["Name": "Comptabilité"]),
      tells: "advice s0.name: Is \"Comptabilité\" our word rather than the customer's? Name "
        + "the stage by what the customer gets done, with a verb."),
    CheckCase(
      "a verb that begins the same",
      SessionBuilder().with(.stage, "s0", ["Name": "Mislead nobody"])),
  ])
  func `stages bear no names of departments`(_ example: CheckCase) {
    #expect(example.found(by: .keepDepartmentsOut) == example.told)
  }
}
