import Testing
import Workshop

@testable import Shell

/// What is said in a list of lines and is no line of it.
@Suite struct SpokenInListTests {
  private func sitting(
    at place: String, with map: WallTeam.Map, after lines: [String] = [""]
  ) throws -> ShellTranscript {
    var sitting = try WallTeam.sitting(at: place, with: map, after: lines)
    sitting.engine.options.mayAsk = true
    return sitting
  }

  @Test func `rename, move and delete do what they say, with no slash`() throws {
    try sitting(at: "stages.lines", with: .stages).expect(
      """
      > Wait at the stop › rename Ride to Sit in the bus
      Saved: "Ride" is now "Sit in the bus".
      > Wait at the stop › move Sit in the bus before Wait at the stop
      Saved: "Sit in the bus" has moved.
      > Sit in the bus › delete Wait at the stop
      This takes the stage "Wait at the stop" off the map. Type y to do it, or press
      Enter to leave it.
      > Take it off? › y
      Saved: "Wait at the stop" is off the map. /undo brings it back.
      "Sit in the bus" does not say what the customer tries to get done.
      Enter leaves it for after the day.
      """)
  }

  @Test func `yes takes what was probably meant`() throws {
    try sitting(at: "touchpoints", with: .stages).expect(
      """
      > Step 1 › looks around [rde-along]
      [rde-along] names no source. Did you mean [ride-along]?
      > Step 1 › {looks around [rde-along]} yes
      Step 1: looks around [ride-along]
      """)
  }

  @Test func `nobody gets the name of somebody who is here`() throws {
    try sitting(at: "participants", with: .people, after: []).expect(
      """
      > Person › Bo, night desk
      Bo is here already. Another one needs a name of their own, such as Bo B; /edit
      Bo changes what is said of the first.
      > Person › {Bo, night desk} Bo K, night desk
      Bo K; role: night desk
      """)
  }

  @Test func `a person's new name stands wherever the person is named`() throws {
    var sitting = try sitting(at: "actions.lines", with: .ideas)
    for line in ["Ana asks the bank by 20 April", "/rename Ana to Anna"] { sitting.type(line) }
    #expect(sitting.text.contains("\"Ana\" is now \"Anna\". So it is in 2 places more."))
    #expect(sitting.engine.session.actions.members.map(\.owner) == ["Anna"])
    #expect(sitting.engine.session.facts.decider == "Anna")
  }
}
