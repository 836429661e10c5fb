import Testing
import Workshop

@testable import Shell

/// What was given unseen: kept at once, and told in the minutes only when all are revealed.
@Suite struct SecrecyTests {
  private static let ballots = ["1 2", "3 4", "5x2", "1 8"]

  private static func voting(_ lines: [String]) -> ShellTranscript {
    Team.sitting(Team.sitting(at: "vote"), after: ["/vote", "", ""] + lines)
  }

  /// The minutes as they are written, of ballots and cards only, without their drawn names.
  private static func told(_ sitting: ShellTranscript) -> [[[String]]] {
    sitting.minutes.filter { $0.origin != .sealed }.compactMap { minute in
      guard case .add(let kind, _, let values, _) = minute.edit, [.ballot, .card].contains(kind)
      else { return nil }
      return values.map(\.values) + [["\(minute.turn)", minute.moment.text]]
    }
  }

  @Test func `no minute tells of a ballot before all are revealed, then all at once`() {
    let open = Self.voting(Self.ballots)
    #expect(open.engine.session.ballots.count == 4)
    #expect(open.minutes.count { $0.origin == .sealed } == 4)
    #expect(Self.told(open) == [])
    let revealed = Team.sitting(open, after: [""])
    let told = Self.told(revealed)
    #expect(told.count == 4)
    #expect(Set(told.map { $0.last }).count == 1)
  }

  @Test func `the minutes are the same in whatever order the ballots came`() {
    let told = [Self.ballots, Self.ballots.reversed(), ["5x2", "1 8", "1 2", "3 4"]].map {
      Self.told(Self.voting($0 + [""]))
    }
    #expect(told[0].count == 4)
    #expect(told[1] == told[0])
    #expect(told[2] == told[0])
  }

  @Test func `a ballot taken back leaves no trace in the minutes`() {
    let sitting = Self.voting(["1 2", "3 4", "back", "5x2", "7 8", "1 8", ""])
    let other = Self.voting(["5x2", "7 8", "1 8", "1 2", ""])
    #expect(Self.told(sitting).map { $0.dropLast() } == Self.told(other).map { $0.dropLast() })
  }

  @Test func `lines and scores are told without who gave which`() {
    let round = Team.sitting(
      Team.sitting(), after: ["/round", "", "stock", "", "price", "", "", ""])
    #expect(Set(Self.told(round).map { $0.last }).count == 1)
    #expect(Self.told(round).count == 2)
    let scored = Team.sitting(
      Team.sitting(at: "vision.clarity"), after: ["/score", "4", "5", "back", "3", "2"])
    #expect(Self.told(scored) == [])
    let done = Team.sitting(scored, after: ["4"])
    #expect(Self.told(done).count == 4)
    #expect(Set(Self.told(done).map { $0.last }).count == 1)
    #expect(done.engine.session.vision.clarity == [2, 3, 4, 4])
  }

  @Test func `a sitting resumed in the middle tells of everything at the reveal`() {
    var sitting = Self.voting(["1 2", "3 4"]).resumed()
    for line in ["/vote", "", "5x2", "1 8", ""] { sitting.type(line) }
    #expect(Self.told(sitting).count == 4)
  }

  @Test func `what was given unseen is not undone one by one, but the whole can be dropped`() {
    let sitting = Team.sitting(Self.voting(["1 2", "3 4", "/stop"]), after: [])
    let session = sitting.engine.session
    sitting.expect(
      """
      > Dots › /undo
      The vote is under way, and what was given unseen is not taken back one by one.
      /vote goes on with it or drops it.

      show stock before login
      Silent vote: how many dots does each person give it? [vote]
      0 to 10, one for each person: for example 2 3. An empty line passes.
      /vote opens a silent vote on all of them at once.
      > Dots › /vote
      The vote on opportunities was left in the middle. 2 of 4 ballots are in.
      Enter goes on with it, `drop` takes it away, /stop leaves it for later.
      > Vote › drop
      The vote is dropped with its ballots. /undo brings it back.

      show stock before login
      Silent vote: how many dots does each person give it? [vote]
      0 to 10, one for each person: for example 2 3. An empty line passes.
      /vote opens a silent vote on all of them at once.
      > Dots › /undo
      Undone: the vote stands as before; /vote goes on with it.

      show stock before login
      Silent vote: how many dots does each person give it? [vote]
      0 to 10, one for each person: for example 2 3. An empty line passes.
      /vote opens a silent vote on all of them at once.
      """)
    #expect(sitting.engine.session.timeless == session.timeless)
  }

  @Test(arguments: [
    ("vision.drafts", ["/round", "", "stock", "", "/stop"], "/round"),
    ("vision.clarity", ["/score", "4", "5", "/stop"], "/score"),
  ])
  func `a round can be dropped too, and undo brings it back`(
    place: String, lines: [String], verb: String
  ) {
    var sitting = Team.sitting(Team.sitting(at: place), after: lines)
    let session = sitting.engine.session.timeless
    #expect(sitting.said(to: "/undo").contains("\(verb) goes on with it or drops it."))
    for line in [verb, "drop"] { sitting.type(line) }
    #expect(sitting.engine.session.rounds.isEmpty)
    #expect(sitting.engine.session.cards.isEmpty)
    sitting.type("/undo")
    #expect(sitting.engine.session.timeless == session)
  }

  @Test func `undo after the reveal seals the ballots again, all of them`() {
    var sitting = Self.voting(["1 2", "1 4", "5 6", "1 8", ""])
    sitting.type("/undo")
    #expect(sitting.engine.session.votes.first?.state == .open)
    #expect(sitting.engine.session.ballots.count == 4)
    #expect(sitting.said(to: "/undo").hasPrefix("The vote is under way"))
    for line in ["/vote", "", ""] { sitting.type(line) }
    #expect(sitting.engine.session.votes.first?.state == .counted)
    #expect(Self.told(sitting).count == 4)
  }
}
