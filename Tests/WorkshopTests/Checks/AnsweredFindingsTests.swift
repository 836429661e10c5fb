import Testing

@testable import Workshop

struct AnsweredFindingsTests {

  private static func findings(_ session: Session) -> AnsweredFindings {
    AnsweredFindings(Check.findings(in: SessionBuilder(session).input), in: session)
  }

  private static func leaving(_ finding: Check.Finding, in session: Session) throws -> Session {
    var session = session
    try session.apply(
      .add(
        .decision, session.freshIdentifier(for: finding.mark, kind: .decision),
        [
          FieldValues("What", ["We leave it so: \(finding.message)"]),
          FieldValues("Why", ["the board said so"]), FieldValues("About", [finding.mark]),
          FieldValues("Content", [finding.fingerprint(in: session)]),
        ], place: nil))
    return session
  }

  @Test func `what was answered stays answered while rule, place and content are the same`() throws
  {
    let bare = SessionBuilder.complete.with(
      .stage, "compare", ["Name": "Lead qualification"]
    ).session
    let finding = try #require(
      Self.findings(bare).open.first { $0.rule == "keep-departments-out" })
    #expect(finding.severity != .error)
    let left = try Self.leaving(finding, in: bare)
    let found = Self.findings(left)
    #expect(!found.open.contains { $0.rule == finding.rule })
    #expect(found.answered.map(\.finding) == [finding])
    #expect(found.answered.map(\.reason) == ["the board said so"])

    // Elsewhere nothing matters.
    let elsewhere = SessionBuilder(left).with(.touchpoint, "fit-1", ["Pain": "wet"]).session
    #expect(Self.findings(elsewhere).answered.map(\.finding) == [finding])

    // Here it comes back, and answered again it stays so.
    let changed = SessionBuilder(left).with(.stage, "compare", ["Name": "Lead scoring"]).session
    #expect(Self.findings(changed).answered.isEmpty)
    let back = try #require(
      Self.findings(changed).open.first { $0.rule == finding.rule }, "comes back")
    let again = try Self.leaving(back, in: changed)
    #expect(Self.findings(again).answered.map(\.finding) == [back])
    #expect(Self.findings(again).answered.count == 1)

    // As it was before, the first answer holds again.
    let restored = SessionBuilder(again).with(
      .stage, "compare", ["Name": "Lead qualification"]
    ).session
    #expect(Self.findings(restored).answered.map(\.finding) == [finding])
  }

  @Test func `what is asked of many things comes back when one of them changes`() throws {
    let many = ["a", "b", "c", "d", "e", "f"].reduce(SessionBuilder.complete) {
      $0.with(.goal, Identifier($1), ["Statement": "Goal \($1)", "Owner": "Ana"])
    }.session
    let finding = try #require(Self.findings(many).open.first { $0.rule == "limit-goals" })
    let left = try Self.leaving(finding, in: many)
    #expect(Self.findings(left).answered.map(\.finding) == [finding])
    let more = SessionBuilder(left).with(.goal, "g", ["Statement": "Goal g"]).session
    #expect(Self.findings(more).answered.isEmpty)
    // Whatever else is said of one of them leaves the question which they are.
    let owned = SessionBuilder(left).with(.goal, "a", ["Owner": "Ben"]).session
    #expect(Self.findings(owned).answered.map(\.finding) == [finding])
    let other = SessionBuilder(left).with(.goal, "a", ["Statement": "Another goal"]).session
    #expect(Self.findings(other).answered.isEmpty)
  }

  @Test func `an error is not answered`() throws {
    let broken = SessionBuilder.complete.with(.action, "move-stock", ["Link": "nothing"]).session
    let error = try #require(Self.findings(broken).open.first { $0.severity == .error })
    let left = try Self.leaving(error, in: broken)
    #expect(Self.findings(left).open.contains(error))
    #expect(Self.findings(left).answered.isEmpty)
  }

  @Test func `a reason of an earlier version is bound to nothing and answers nothing here`() throws
  {
    let bare = SessionBuilder.complete.with(
      .stage, "compare", ["Name": "Lead qualification"]
    ).session
    let finding = try #require(
      Self.findings(bare).open.first { $0.rule == "keep-departments-out" })
    let old = SessionBuilder(bare).with(
      .decision, "old", ["What": "We leave it so", "About": finding.mark]
    ).session
    #expect(Self.findings(old).open.contains(finding))
  }
}
