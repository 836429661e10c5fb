import Testing

@testable import Workshop

struct LikenessTests {
  @Test(arguments: [
    ("Stock is hidden", "stock is hidden!", true), ("The stock is hidden", "Hidden stock", true),
    ("Delivery takes too long", "Delivery takes too long for me", true),
    ("calls the shop", "calls the shops", true), ("Café closed", "cafe closed", true),
    ("stock hidden [support-log]", "stock hidden [interviews]", true),
    ("needs it tomorow", "needs it tomorrow", true),
    ("pay in 10 minutes", "pay in 20 minutes", false),
    ("stock", "price", false), ("pays by card", "calls the shop", false),
    ("show stock before login", "show the price before login and after it on every page", false),
    ("要在明天之前收到零件", "要在明天之前收到零件", true), ("要在明天之前收到零件", "打电话给商店", false),
    ("", "", false), ("...", "!!!", false),
  ])
  func `lines that may say the same are alike`(one: String, other: String, isAlike: Bool) {
    #expect(Likeness.areAlike(one, other) == isAlike)
    #expect(Likeness.areAlike(other, one) == isAlike)
  }

  @Test func `every line with words is like itself`() {
    for line in ["a", "the", "x", "3", "So what?", "é"] {
      #expect(Likeness.areAlike(line, line), "\(line)")
    }
  }

  @Test func `pairs come in order`() {
    let pairs = Likeness.pairs(among: ["one stock", "price", "one stock", "One stock."])
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 2], [0, 3], [2, 3]])
    #expect(Likeness.pairs(among: []).isEmpty)
    #expect(Likeness.pairs(among: ["one"]).isEmpty)
  }
}
