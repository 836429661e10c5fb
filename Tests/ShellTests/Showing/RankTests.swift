import Testing
import Workshop

@testable import Shell

/// The shortlist under several methods.
@Suite struct RankTests {
  private static func sitting(_ ratings: [[Int]], isLinear: Bool = false) throws -> ShellTranscript
  {
    var session = Team.session(openings: Array(Team.openings.prefix(ratings.count)))
    for (index, rating) in ratings.enumerated() {
      let reference = Reference(.opportunity, Identifier("o\(index + 1)"))
      for (field, value) in zip(["Dots", "Impact", "Effort", "Confidence"], rating) {
        try session.apply(session.setting(field, of: reference, to: [String(value)]))
      }
    }
    return ShellTranscript(
      after: ["/status"], guide: Team.sitting().engine.guide, session: session, isLinear: isLinear)
  }

  private static let ratings = [[5, 5, 2, 4], [4, 4, 4, 3], [3, 2, 1, 3], [3, 3, 5, 5]]

  @Test func `each way shows its order with its reasons, and what stays on top`() throws {
    #expect(
      try Self.sitting(Self.ratings).said(to: "/rank") == """
        The shortlist of 4, by 4 ways
        By dots
          1. show stock before login: 5 dots
          2. say when the part arrives: 4 dots
          3. find a part by photo: 3 dots
          3. call back within the hour: 3 dots
        By help against effort
          1. show stock before login: do first
          2. say when the part arrives: plan
          3. find a part by photo: small help
          4. call back within the hour: not now
        By help alone
          1. show stock before login: helps 5
          2. say when the part arrives: helps 4
          3. call back within the hour: helps 3
          4. find a part by photo: helps 2
        By effort alone
          1. find a part by photo: effort 1
          2. show stock before login: effort 2
          3. say when the part arrives: effort 4
          4. call back within the hour: effort 5
        Nothing is rated yet by the pain behind it.
        "show stock before login" and "say when the part arrives" stay in the top three
        under all 4 ways.

        """)
  }

  @Test func `in linear mode each is told in a sentence`() throws {
    let said = try Self.sitting(Self.ratings, isLinear: true).said(to: "/rank")
    #expect(
      said.contains(
        """
        4 call back within the hour: by dots place 3 (3 dots), by help against effort
        place 4 (not now), by help alone place 3 (helps 3), by effort alone place 4
        (effort 5).
        """))
  }

  @Test func `what nobody rated is told in one line, and decides nothing`() throws {
    let said = try Self.sitting([[5], [4], [3], [2]]).said(to: "/rank")
    #expect(said.hasPrefix("The shortlist of 4, by 1 way\nBy dots\n  1. show stock before login"))
    #expect(
      said.hasSuffix(
        """
        Nothing is rated yet by help against effort, or by help alone, or by effort
        alone, or by the pain behind it.
        "show stock before login", "say when the part arrives" and "find a part by
        photo" stay in the top three by that one way.

        """))
  }

  @Test func `a shortlist needs two, and three stay by themselves`() throws {
    #expect(
      try Self.sitting([[1, 1, 1, 1]]).said(to: "/rank")
        == "There is no shortlist to rank yet: it needs two opportunities.\n")
    #expect(
      try Self.sitting(Array(Self.ratings.prefix(3))).said(to: "/rank")
        .hasSuffix("With three or fewer, all stay in the top three.\n"))
  }
}
