import TestSupport
import Testing

@testable import Workshop

struct TurnOrderTests {
  private static func person(
    _ id: String, turns: Int? = nil, away: Bool? = nil, leader: Bool? = nil
  ) -> Participant {
    var person = Participant(id: Identifier(id))
    person.turns = turns
    person.away = away
    person.leader = leader
    return person
  }

  @Test func `those with the fewest turns may be picked, leaders after them`() {
    let people = [
      Self.person("ana", leader: true), Self.person("ben", turns: 1), Self.person("cleo"),
      Self.person("dov", away: true), Self.person("eve", away: false),
    ]
    #expect(TurnOrder(people).candidates.map(\.id) == ["cleo", "eve"])
    #expect(TurnOrder(people).inTurn.map(\.id) == ["ben", "cleo", "eve", "ana"])
  }

  @Test func `the leader is picked once all others were`() {
    let people = [Self.person("ana", leader: true), Self.person("ben", turns: 1)]
    #expect(TurnOrder(people).candidates.map(\.id) == ["ana"])
  }

  @Test func `nobody is picked of nobody`() {
    var random = SplitMix64(seed: 1)
    #expect(TurnOrder([]).pick(from: &random) == nil)
    #expect(TurnOrder([Self.person("a", away: true)]).pick(from: &random) == nil)
  }

  @Test(arguments: 0..<30)
  func `turns never differ by more than one, and leaders end each circle`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    var people = (0..<count).map { Self.person("p\($0)", leader: $0 == 0 ? true : nil) }
    people.append(Self.person("away", away: true))
    for turn in 1...(3 * count) {
      guard let picked = TurnOrder(people).pick(from: &random),
        let place = people.firstIndex(where: { $0.id == picked.id })
      else {
        Issue.record("nobody picked")
        return
      }
      people[place].turns = (people[place].turns ?? 0) + 1
      let turns = people.dropLast().map { $0.turns ?? 0 }
      #expect(Scores.spread(turns) <= 1)
      #expect((picked.id == "p0") == turn.isMultiple(of: count))
    }
    #expect(people.last?.turns == nil)
  }
}
