import TestSupport
import Testing

@testable import Workshop

struct TallyTests {
  private static func ballot(_ id: String, _ dots: String...) -> Ballot {
    var ballot = Ballot(id: Identifier(id))
    ballot.dots = dots
    return ballot
  }

  @Test func `dots and voters are counted by item`() {
    let tally = Tally(
      items: ["a", "b", "c"],
      ballots: [Self.ballot("1", "2 a", "1 b"), Self.ballot("2", "1 a"), Self.ballot("3")])
    #expect(tally.lines.map(\.dots) == [3, 1, 0])
    #expect(tally.lines.map(\.voters) == [2, 1, 0])
    #expect(tally.texts == ["3 a", "1 b", "0 c"])
    #expect(tally.leaders.map(\.item) == ["a"])
  }

  @Test func `items that share the most dots lead together`() {
    let tally = Tally(
      items: ["a", "b", "c"], ballots: [Self.ballot("1", "1 c", "1 a"), Self.ballot("2")])
    #expect(tally.leaders.map(\.item) == ["a", "c"])
    #expect(tally.ranked.map(\.item) == ["a", "c", "b"])
  }

  @Test func `dots beyond all counting are strays`() {
    let lines = ["9223372036854775807 a", "9223372036854775807 a", "1000000001 a"]
    let ballots = lines.map { Self.ballot("1", $0) } + [Self.ballot("4", "3 a")]
    let tally = Tally(items: ["a"], ballots: ballots)
    #expect(tally.sum == 3)
    #expect(tally.strays == lines)
  }

  @Test func `what was not put to the vote is a stray`() {
    let tally = Tally(
      items: ["a"],
      ballots: [Self.ballot("1", "1 b", "many a", "-1 a", "1 a"), Self.ballot("2", "3")])
    #expect(tally.strays == ["1 b", "many a", "-1 a", "3"])
    #expect(tally.sum == 1)
  }

  @Test(
    arguments: zip([1, 2, 5, 6, 8, 9, 10, 12, 14, 38, 100], [1, 1, 1, 2, 2, 2, 3, 3, 4, 10, 10]))
  func `a voter has a quarter of the items, halves up, from 1 to 10`(items: Int, dots: Int) {
    #expect(Tally.dotsEach(for: items) == dots)
  }

  @Test(arguments: 0..<50)
  func `all dots of all ballots are in the count, whatever their order`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let items = (1...Int.random(in: 1...12, using: &random)).map { "item \($0)" }
    var ballots: [Ballot] = []
    var given = 0
    for voter in 0..<Int.random(in: 0...12, using: &random) {
      var dots: [String: Int] = [:]
      for _ in 0..<Int.random(in: 0...10, using: &random) {
        dots[items.picked(using: &random), default: 0] += 1
        given += 1
      }
      var ballot = Ballot(id: Identifier("b\(voter)"))
      ballot.dots = dots.map { Tally.Given(item: $0.key, dots: $0.value).text }
      ballots.append(ballot)
    }
    let tally = Tally(items: items, ballots: ballots)
    #expect(tally.sum == given)
    #expect(tally.strays.isEmpty)
    #expect(Tally(items: items, ballots: ballots.shuffled(using: &random)) == tally)
    let most = tally.lines.map(\.dots).max()
    #expect(tally.leaders.allSatisfy { $0.dots == most })
    #expect(tally.texts.compactMap(Tally.Given.init).map(\.dots).reduce(0, +) == given)
  }
}
