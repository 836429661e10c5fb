import Testing

@testable import Workshop

struct ReadEveryValueTests {
  @Test(arguments: [
    CheckCase(
      "all can be read",
      SessionBuilder.complete),
    CheckCase(
      "a day",
      SessionBuilder().loading(.facts, "session", aside: FieldValues("Date", ["next week"])),
      tells: "error session.date: \"next week\" cannot be read. Write a day as YYYY-MM-DD."),
    CheckCase(
      "a scale",
      SessionBuilder().loading(.touchpoint, "calls", aside: FieldValues("Emotion", ["high"])),
      tells:
        "error calls.emotion: \"high\" cannot be read. Write a number from -2 to 2, whole or a half."
    ),
    CheckCase(
      "scores",
      SessionBuilder().loading(.vision, "vision", aside: FieldValues("Clarity", ["4 x"])),
      tells: "error vision.clarity: \"4 x\" cannot be read. Write whole numbers from 1 to 5, "
        + "parted by blanks."),
    CheckCase(
      "a choice",
      SessionBuilder().loading(.kpi, "nps", aside: FieldValues("Direction", ["more"])),
      tells: "error nps.direction: \"more\" cannot be read. Write one of: up, down."),
    CheckCase(
      "a number",
      SessionBuilder().loading(.kpi, "nps", aside: FieldValues("Target", ["lots"])),
      tells: "error nps.target: \"lots\" cannot be read. Write a number such as 1.8."),
    CheckCase(
      "yes or no",
      SessionBuilder().loading(.opportunity, "stock", aside: FieldValues("Chosen", ["maybe"])),
      tells: "error stock.chosen: \"maybe\" cannot be read. Write yes or no."),
    CheckCase(
      "a count",
      SessionBuilder().loading(.evidence, "log", aside: FieldValues("N", ["some"])),
      tells: "error log.n: \"some\" cannot be read. Write a whole number, 0 or more."),
    CheckCase(
      "two texts",
      SessionBuilder().loading(.goal, "orders", aside: FieldValues("Owner", ["Ana", "Ben"])),
      tells: "error orders.owner: \"Ana, Ben\" cannot be read. Write one text, not several."),
    CheckCase(
      "two references",
      SessionBuilder().loading(.touchpoint, "calls", aside: FieldValues("Stage", ["a", "b"])),
      tells: "error calls.stage: \"a, b\" cannot be read. Write one identifier."),
  ])
  func `a value that its field cannot hold is told`(_ example: CheckCase) {
    #expect(example.found(by: .readEveryValue) == example.told)
  }

  @Test(arguments: [
    CheckCase(
      "a field of somebody else",
      SessionBuilder().loading(.goal, "orders", aside: FieldValues("Colour", ["red"])))
  ])
  func `a field nobody knows is left alone`(_ example: CheckCase) {
    #expect(example.found(by: .readEveryValue) == example.told)
  }
}
