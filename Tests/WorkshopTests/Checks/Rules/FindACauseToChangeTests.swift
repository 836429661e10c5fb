import Testing

@testable import Workshop

struct FindACauseToChangeTests {
  @Test(arguments: [
    CheckCase(
      "a cause",
      SessionBuilder().with(.touchpoint, "t", ["Pain": "stock is shown only after logging in"])),
    CheckCase(
      "a cause with such a word",
      SessionBuilder().with(
        .touchpoint, "t", ["Pain": "the form is complicated because it asks twice for the address"])
    ),
    CheckCase(
      "a word for anything", SessionBuilder().with(.touchpoint, "t", ["Pain": "bad usability"]),
      tells: "advice t.pain: What happens to the customer where it is \"usability\"? Say what "
        + "somebody could change: what is missing, late, wrong or asked twice."),
  ])
  func `a pain has a cause`(_ example: CheckCase) {
    #expect(example.found(by: FindACauseToChange.check) == example.told)
  }
}
