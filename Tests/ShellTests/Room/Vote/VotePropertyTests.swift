import Storage
import TestSupport
import Testing
import Workshop

@testable import Shell

/// Whatever is typed into a vote or a round, wherever it is left: nothing given is lost.
@Suite struct VotePropertyTests {
  private static func resumed(_ sitting: ShellTranscript) -> ShellTranscript {
    ShellTranscript(
      guide: sitting.engine.guide, session: sitting.engine.session, minutes: sitting.minutes)
  }

  private static func recount(_ session: Session) -> [Check.Finding] {
    let walk = GuideWalk(guide: BuiltInGuides.stepByStep)
    return Check.findings(
      in: CheckInput(
        session: session, walk: walk, today: ShellTranscript.start.day, words: SpokenWords())
    ).filter { $0.rule == "recount-every-vote" }
  }

  /// Lines that fit a vote, and some that do not.
  private static let lines = [
    "1", "2", "1 2", "1x2", "2x2", "3 4", "7 8", "1 1 1 1", "", "", "", "back", "again", "9",
    "stock", "nobody", "decide", "/again", "Ana",
  ]

  @Test(arguments: 0..<40)
  func `a vote left anywhere goes on, and every count can be counted again`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var sitting = Team.sitting(at: "vote", seed: UInt64(seed))
    for line in ["/vote opportunities", "", ""] { sitting.type(line) }
    for _ in 0..<60 {
      let ballots = sitting.engine.session.ballots.count
      sitting.type(Self.lines.picked(using: &random))
      let change = sitting.engine.session.ballots.count - ballots
      #expect(abs(change) <= 1)
      #expect(Self.recount(sitting.engine.session) == [])
      if sitting.engine.dialogues.isEmpty { break }
      guard Int.random(in: 0..<8, using: &random) == 0 else { continue }
      let before = sitting.engine.session
      sitting = Self.resumed(sitting)
      sitting.engine.options.chance = Chance(seed: UInt64(seed + 1))
      #expect(sitting.engine.session == before)
      sitting.type("/vote")
      sitting.type("")
      #expect(!sitting.engine.dialogues.isEmpty)
    }
    for vote in sitting.engine.session.votes.members where vote.state != .open {
      let ballots = sitting.engine.session.ballots(of: vote.id)
      let given = ballots.flatMap { $0.dots.compactMap(Tally.Given.init) }
      let kept = vote.result.compactMap(Tally.Given.init)
      #expect(ballots.count == vote.voters)
      #expect(given.reduce(0) { $0 + $1.dots } == kept.reduce(0) { $0 + $1.dots })
    }
  }

  @Test(arguments: 0..<20)
  func `ballots lie in an order that tells nothing`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let lines = ["1 2", "3 4", "5x2", "1 8"]
    func ballots(_ lines: [String]) -> [[String]] {
      var sitting = Team.sitting(at: "vote")
      for line in ["/vote", "", ""] + lines { sitting.type(line) }
      return sitting.engine.session.ballots.members.map(\.dots)
    }
    #expect(ballots(lines.shuffled(using: &random)) == ballots(lines))
  }

  @Test func `a ballot taken back leaves the session as it was`() {
    var sitting = Team.sitting(at: "vote")
    for line in ["/vote", "", "", "1 2", "3 4"] { sitting.type(line) }
    let before = sitting.engine.session
    for ballot in ["5x2", "1 1", "8 7"] {
      sitting.type(ballot)
      sitting.type("back")
      #expect(sitting.engine.session == before)
    }
  }

  @Test(arguments: 0..<30)
  func `a round left anywhere keeps every line, and all become answers`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var sitting = Team.sitting(seed: UInt64(seed))
    for line in ["/round", ""] { sitting.type(line) }
    var given: [String] = []
    while sitting.engine.prompt.isSealed {
      if Int.random(in: 0..<3, using: &random) == 0 {
        sitting.type("")
      } else {
        // Words of their own, so that nothing is offered for merging.
        let line =
          String(repeating: "abcdefghij".randomElement(using: &random) ?? "a", count: 9)
          + " \(seed)\(given.count)"
        given.append(line)
        sitting.type(line)
      }
      #expect(sitting.engine.session.cards.members.compactMap(\.text).sorted() == given.sorted())
      guard Int.random(in: 0..<5, using: &random) == 0 else { continue }
      sitting = Self.resumed(sitting)
      sitting.engine.options.chance = Chance(seed: UInt64(seed + 1))
      sitting.type("/round")
      sitting.type("")
    }
    if !given.isEmpty { sitting.type("") }
    #expect(sitting.engine.dialogues.isEmpty)
    #expect(sitting.engine.session.vision.drafts.sorted() == given.sorted())
    #expect(sitting.engine.session.cards.isEmpty)
    #expect(sitting.engine.session.rounds.isEmpty)
  }

  @Test(arguments: 0..<20)
  func `scores left anywhere keep every number and their median`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var sitting = Team.sitting(at: "vision.clarity", seed: UInt64(seed))
    sitting.type("/score")
    var given: [Int] = []
    for _ in Team.names {
      let score = Int.random(in: 1...5, using: &random)
      given.append(score)
      sitting.type("\(score)")
      guard !sitting.engine.dialogues.isEmpty, Bool.random(using: &random) else { continue }
      sitting = Self.resumed(sitting)
      sitting.engine.options.chance = Chance(seed: UInt64(seed + 1))
      sitting.type("/score")
      sitting.type("")
    }
    #expect(sitting.engine.dialogues.isEmpty)
    #expect(
      sitting.engine.session.values(of: "Clarity", on: Reference(.vision, "vision"))
        == [given.sorted().map(String.init).joined(separator: " ")])
    #expect(sitting.engine.session.cards.isEmpty)
  }
}
