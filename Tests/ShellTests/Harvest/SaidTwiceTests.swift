import Storage
import Testing
import Workshop

@testable import Shell

/// What is said of one thing twice: nothing goes without a word.
@Suite struct SaidTwiceTests {
  private static let rows = ["", "Ana › -2 -1 1", "Bo › -1 -1 1", ""]

  @Test func `two pains at one step both stand`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps, after: Self.rows)
    sitting.type("1 ! nobody says when it comes [ride-along]")
    #expect(
      sitting.said(to: "1 ! she tells her friend and takes it back @communication").contains(
        "Both stand now as pain; /undo takes the second back."))
    sitting.type("1 ! she tells her friend and takes it back @communication")
    #expect(
      sitting.engine.session.touchpoints["dark-display"]?.pain
        == "nobody says when it comes; she tells her friend and takes it back [ride-along]")
    sitting.type("/undo")
    #expect(
      sitting.engine.session.touchpoints["dark-display"]?.pain
        == "nobody says when it comes [ride-along]")
  }

  @Test func `a row mended stands instead of the first, and nobody counts twice`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps, after: [""])
    for line in ["Ana › -2 -1 1", "Bo › -1 -1 1", "ana › 0 -2 1"] { sitting.type(line) }
    #expect(sitting.engine.session.touchpoints["dark-display"]?.scores == [-1, 0])
    #expect(sitting.engine.session.touchpoints["asks-app"]?.scores == [-1, -2])
    #expect(sitting.text.contains("It stands instead of the row before"))
  }

  @Test func `whoever is on no list counts as one more, told`() throws {
    let sitting = try WallTeam.sitting(at: "emotion", with: .steps, after: [""])
    #expect(sitting.said(to: "Zed › 1 1 1").contains("Zed is not among those who take part"))
  }

  @Test func `words that take the place of others are told`() throws {
    var sitting = try WallTeam.sitting(at: "emotion", with: .steps, after: Self.rows)
    for line in ["1 ! nobody says when it comes", "", "1: 4 4", "", "1 because it decides"] {
      sitting.type(line)
    }
    #expect(
      sitting.said(to: "1 because nobody waits twice").contains(
        "It stood there as why it makes or breaks the whole: it decides."))
  }

  @Test func `remove takes off what the form made`() throws {
    try WallTeam.sitting(at: "opportunities", with: .ideas, after: ["", "", ""]).expect(
      """
      > Idea d › remove b
      This takes the idea "the desk rings back" off the map. Type y to do it, or press
      Enter to leave it.
      > Take it off? › y
      Saved: "the desk rings back" is off the map. /undo brings it back.

      How might we tell who waits that the bus still comes? One idea a line.
      the idea in a few words
      For example: print the real times
      One a line; an empty line ends. ? says more.
      """)
  }
}
