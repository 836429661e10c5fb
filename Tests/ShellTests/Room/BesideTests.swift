import Testing
import Workshop

@testable import Shell

/// Time, thoughts and actions go in beside whatever is under way, and it stays where it was.
@Suite struct BesideTests {
  private static let four = Array(Team.openings.prefix(4))

  private static func vote(_ lines: [String]) -> ShellTranscript {
    Team.sitting(
      Team.sitting(at: "vote", people: ["Ana", "Ben"], openings: four), after: ["/vote"] + lines)
  }

  static let underWay: [(name: String, sitting: ShellTranscript)] = [
    ("the criterion of a vote", vote([])),
    ("the dots of a vote", vote([""])),
    ("a vote before it is revealed", vote(["", "", "1", "2"])),
    (
      "a decision",
      Team.sitting(Team.sitting(), after: ["/decide We begin with stock because it hurts"])
    ),
    (
      "the lines of a round, revealed",
      Team.sitting(Team.sitting(), after: ["/round", "", "stock", "", "price", "", "", ""])
    ),
  ]

  @Test(
    arguments: underWay.indices, ["/timer 5", "/park Who pays?", "/action Call Ben, Ana, 14 June"])
  func `what is under way is asked on`(_ index: Int, _ line: String) {
    let (name, before) = Self.underWay[index]
    let sitting = Team.sitting(before, after: [line])
    let said = before.said(to: line)
    #expect(sitting.engine.prompt.text == before.engine.prompt.text, "\(name): \(said)")
    let session = sitting.engine.session
    switch line.prefix(3) {
    case "/ti": #expect(said.contains("5 minutes"), "\(name): \(said)")
    case "/pa": #expect(session.parked.members.map(\.text) == ["Who pays?"], "\(name): \(said)")
    default: #expect(session.actions.members.map(\.owner) == ["Ana"], "\(name): \(said)")
    }
  }
}
