import Testing

@testable import Workshop

@Suite struct FearTests {
  @Test func `fears stand in the order of their letters, whenever they were said`() throws {
    var session = Session()
    for text in ["no end", "a dashboard", "blame"] {
      try session.apply(
        .add(
          .fear, session.freshIdentifier(for: text, kind: .fear), [FieldValues("Text", [text])],
          place: Fear.place(of: text, in: session)))
    }
    #expect(session.fears.members.compactMap(\.text) == ["a dashboard", "blame", "no end"])
    #expect(EntityTable.of(.fear).columns.map(\.name) == ["Text"], "no field for a person")
    #expect(Fear.removed(from: session).fears.isEmpty)
  }
}
