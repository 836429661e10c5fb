import Testing

@testable import Workshop

struct KeepVisionShortTests {
  @Test(arguments: [
    CheckCase(
      "short",
      SessionBuilder.complete),
    CheckCase(
      "nothing yet",
      SessionBuilder()),
    CheckCase(
      "35 words",
      SessionBuilder().with(
        .vision,
        [
          "Statement":
            "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word"
        ])),
    CheckCase(
      "36 words",
      SessionBuilder().with(
        .vision,
        [
          "Statement":
            "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word more"
        ]),
      tells: "warning vision.statement: The vision has 36 words, more than 35. Cut it until a "
        + "new colleague could repeat it."),
    CheckCase(
      "a known citation is no word",
      SessionBuilder().with(.evidence, "log", ["Title": "Log"]).with(
        .vision,
        [
          "Statement":
            "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word [log]"
        ])),
    CheckCase(
      "80 characters",
      SessionBuilder().with(
        .vision,
        [
          "Statement":
            "安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安"
        ])),
    CheckCase(
      "81 characters",
      SessionBuilder().with(
        .vision,
        [
          "Statement":
            "安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安安"
        ]),
      tells: "warning vision.statement: The vision has 81 characters, more than 80. Cut it "
        + "until a new colleague could repeat it."),
    CheckCase(
      "Thai",
      SessionBuilder().with(
        .vision,
        [
          "Statement":
            "กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกก"
        ]),
      tells: "warning vision.statement: The vision has 81 characters, more than 80. Cut it "
        + "until a new colleague could repeat it."),
    CheckCase(
      "kana",
      SessionBuilder().with(
        .vision,
        [
          "Statement":
            "ああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ"
        ]),
      tells: "warning vision.statement: The vision has 82 characters, more than 80. Cut it "
        + "until a new colleague could repeat it."),
    CheckCase(
      "many short lines of one script",
      SessionBuilder().with(
        .vision,
        [
          "Statement":
            "あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い あ い "
        ])),
  ])
  func `a vision has at most 35 words, or 80 characters in scripts without spaces`(
    _ example: CheckCase
  ) {
    #expect(example.found(by: .keepVisionShort) == example.told)
  }
}
