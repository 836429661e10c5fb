import Storage
import Testing
import Workshop

@testable import Shell

/// What somebody hears who listens to the screen.
@Suite struct ListeningTests {
  /// At a step that says what is done there; its channel is next.
  private static func sitting(isLinear: Bool) throws -> ShellTranscript {
    let session = try WallTeam.sitting(at: "touchpoints", with: .steps).engine.session
    var sitting = ShellTranscript(
      guide: BuiltInGuides.stepByStep, session: session, isLinear: isLinear)
    sitting.type("/goto touchpoint.channel mara wait dark-display")
    return sitting
  }

  @Test func `a long list of names is read on request only`() throws {
    let heard = try Self.sitting(isLinear: true)
    #expect(heard.text.contains("to choose from: type a name, or its number."), "\(heard.text)")
    #expect(!heard.text.contains("loyalty-scheme"))
    #expect(heard.said(to: "/again").contains("loyalty-scheme"))
    #expect(try Self.sitting(isLinear: false).text.contains("loyalty-scheme"))
  }

  @Test func `its names and numbers are taken all the same`() throws {
    for line in ["1", "website"] {
      var sitting = try Self.sitting(isLinear: true)
      sitting.type(line)
      #expect(sitting.engine.session.touchpoints["dark-display"]?.channels == ["website"])
    }
  }
}
