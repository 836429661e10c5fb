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

  @Test func `one table shows all ways, and what stays on top`() throws {
    #expect(
      try Self.sitting(Self.ratings).said(to: "/rank") == """
        The shortlist of 4, by 5 ways
          1 show stock before login
          2 say when the part arrives
          3 find a part by photo
          4 call back within the hour
             dots    score      value            impact 2:1  effort 2:1
          1  1. (5)  1. (10.0)  1. (do first)    1.          2.
          2  2. (4)  3. (3.0)   2. (plan)        2.          3.
          3  3. (3)  2. (6.0)   3. (small help)  2.          1.
          4  3. (3)  3. (3.0)   4. (not now)     4.          4.
        score is impact × confidence ÷ effort, value is value against effort; 2:1 counts
        twice.
        "show stock before login", "say when the part arrives" and "find a part by
        photo" stay in the top three under all five ways.

        """)
  }

  @Test func `in linear mode each is told in a sentence`() throws {
    let said = try Self.sitting(Self.ratings, isLinear: true).said(to: "/rank")
    #expect(
      said.contains(
        """
        4 call back within the hour: by dots place 3 (3), by impact × confidence ÷
        effort place 3 (3.0), by value against effort place 4 (not now), with impact 2:1
        place 4, with effort 2:1 place 4.
        """))
  }

  @Test func `what is not rated says so, and stays nowhere`() throws {
    let said = try Self.sitting([[5], [4], [3], [2]]).said(to: "/rank")
    #expect(said.contains("  1  1. (5)  -      -      -           -\n"))
    #expect(said.contains("A dash: not rated yet"))
    #expect(said.contains("Nothing stays in the top three under all five ways"))
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
