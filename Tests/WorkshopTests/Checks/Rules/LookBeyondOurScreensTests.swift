import Testing

@testable import Workshop

struct LookBeyondOurScreensTests {
  @Test(arguments: [
    CheckCase(
      "a phone call",
      SessionBuilder.complete),
    CheckCase(
      "none yet",
      SessionBuilder()),
    CheckCase(
      "website and app",
      SessionBuilder().with(.touchpoint, "t0", ["Action": "looks", "Channel": "website"]).with(
        .touchpoint, "t1", ["Action": "looks", "Channel": "app"]),
      tells: "warning touchpoints: Every touchpoint happens online and with us: is there none "
        + "elsewhere? Ask for search, friends, reviews, rivals, shops and the phone."),
    CheckCase(
      "a review",
      SessionBuilder().with(.touchpoint, "t0", ["Action": "looks", "Channel": "website"]).with(
        .touchpoint, "t1", ["Action": "looks", "Channel": "reviews"])),
    CheckCase(
      "a shop",
      SessionBuilder().with(.touchpoint, "t0", ["Action": "looks", "Channel": "website"]).with(
        .touchpoint, "t1", ["Action": "looks", "Channel": "in-store"])),
    CheckCase(
      "one does not say",
      SessionBuilder().with(.touchpoint, "t0", ["Action": "looks", "Channel": "website"]).with(
        .touchpoint, "t1", ["Action": "looks"])),
    CheckCase(
      "said to be offline",
      SessionBuilder().with(.touchpoint, "t0", ["Action": "looks", "Channel": "website"]).with(
        .touchpoint, "t0", ["Online": "no"])),
  ])
  func `a touchpoint is offline or in other hands`(_ example: CheckCase) {
    #expect(example.found(by: .lookBeyondOurScreens) == example.told)
  }
}
