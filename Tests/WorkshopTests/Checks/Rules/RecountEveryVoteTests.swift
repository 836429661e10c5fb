import Testing

@testable import Workshop

struct RecountEveryVoteTests {
  private static let vote = SessionBuilder()
    .with(.opportunity, "a", ["HowMightWe": "show stock", "Dots": "2 1"])
    .with(.opportunity, "b", ["HowMightWe": "call back", "Dots": "0 0"])
    .with(
      .vote, "v",
      [
        "About": "opportunities", "Criterion": "what helps most", "Item": "a", "Item": "b",
        "DotsEach": "2", "Voters": "2", "Round": "1", "State": "counted", "Result": "3 a",
        "Result": "0 b",
      ]
    )
    .with(.ballot, "x", ["Vote": "v", "Dots": "2 a"])
    .with(.ballot, "y", ["Vote": "v", "Dots": "1 a"])

  @Test(arguments: [
    CheckCase("all agree", vote),
    CheckCase("still open", vote.with(.vote, "v", ["State": "open", "Result": "9 a"])),
    CheckCase(
      "a result changed by hand",
      vote.without("Result", of: .vote, "v").with(.vote, "v", ["Result": "1 a", "Result": "2 b"]),
      tells:
        "warning v: The ballots give 3 a, 0 b, the kept result says 1 a, 2 b. Count the ballots "
        + "by hand, and vote again if in doubt."),
    CheckCase(
      "a ballot more", vote.with(.ballot, "z", ["Vote": "v"]),
      tells:
        "warning v: 2 people voted, but 3 ballots are kept. Count the ballots by hand, and vote "
        + "again if in doubt."),
    CheckCase(
      "dots on the map changed",
      vote.with(.opportunity, "b", ["Dots": "1 0"]),
      tells:
        "warning b.dots: \"call back\" bears 1 dot, but the ballots give it 0. Set it to what the "
        + "ballots say, or vote again."),
    CheckCase(
      "a ballot overspent and strayed",
      vote.with(.ballot, "y", ["Dots": "1 a", "Dots": "9 c", "Dots": "2 b"])
        .with(.vote, "v", ["Result": "3 a", "Result": "2 b"])
        .with(.opportunity, "b", ["Dots": "2 0"]),
      tells:
        "warning v: A ballot says \"9 c\", which is nothing that was put to the vote. Count the "
        + "ballots by hand, and vote again if in doubt.",
      "warning v: A ballot holds more dots than one voter had. Count the ballots by hand, and vote "
        + "again if in doubt."),
  ])
  func `the ballots give the result that is kept`(_ example: CheckCase) {
    #expect(example.found(by: .recountEveryVote) == example.told)
  }
}
