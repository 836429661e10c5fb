import Storage
import Testing
import Workshop

@testable import Shell

/// Where a touchpoint happens, asked one touchpoint after another.
@Suite struct ChannelQuestionTests {
  private static func sitting(_ lines: [String] = ["/goto touchpoint.channel"]) -> ShellTranscript {
    var session = Session()
    let edits: [Edit] = [
      .add(.facts, "session", [FieldValues("Name", ["Van parts"])], place: nil),
      .add(.persona, "dana", [FieldValues("Name", ["Dana"])], place: nil),
      .add(.stage, "find", [FieldValues("Name", ["Find"])], place: nil),
      .add(
        .touchpoint, "looks",
        [
          FieldValues("Name", ["Looks around"]), FieldValues("Stage", ["find"]),
          FieldValues("Persona", ["dana"]), FieldValues("Action", ["looks around"]),
        ], place: nil),
    ]
    #expect(session.applyEach(edits).isEmpty)
    var sitting = ShellTranscript(
      after: lines, guide: BuiltInGuides.stepByStep, session: session)
    sitting.engine.options.mayAsk = true
    return sitting
  }

  private static let channels = Touchpoint.channels

  @Test(arguments: ["1, 3", "1 and 3", "3,1", "1 3"])
  func `several channels go by their numbers`(_ line: String) {
    var sitting = Self.sitting()
    sitting.type(line)
    #expect(
      Set(sitting.engine.session.touchpoints.members[0].channels)
        == [Self.channels[0], Self.channels[2]])
    let told = Self.channels[0] + ", " + Self.channels[2]
    let turned = Self.channels[2] + ", " + Self.channels[0]
    #expect(sitting.text.contains(told) || sitting.text.contains(turned), "\(sitting.text)")
  }

  @Test func `two channels in words are two`() {
    var sitting = Self.sitting()
    sitting.type("the phone and the website")
    #expect(Set(sitting.engine.session.touchpoints.members[0].channels) == ["phone", "website"])
  }

  @Test(arguments: [[], ["phone"], ["phone", "website"]])
  func `editing it asks as the question did, with every channel`(_ before: [String]) {
    var sitting = Self.sitting()
    if !before.isEmpty { sitting.type(before.joined(separator: " and ")) }
    sitting.forget()
    sitting.type("/edit looks.channel")
    #expect(before.count > 1 || sitting.text.contains(Self.channels[0]), "\(sitting.text)")
    if before.count == 1 { #expect(sitting.text.contains("It stands at: phone")) }
  }

  @Test func `a question that waits for something says for what`() {
    #expect(
      Self.sitting([]).said(to: "/goto touchpoint.pain looks").contains(
        "is asked only of a touchpoint with"))
  }
}
