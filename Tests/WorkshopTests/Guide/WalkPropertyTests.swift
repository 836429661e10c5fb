import TestSupport
import Testing

@testable import Workshop

/// Whole workshops answered by chance.
@Suite struct WalkPropertyTests {
  private let walk = SmallGuide.walk

  /// What somebody might do at a question, as the edits the shell makes of it.
  private func edits(at ask: QuestionInstance, in session: Session, _ random: inout SplitMix64)
    -> [Edit]
  {
    let question = walk.question(of: ask)
    let keeper = question.keeper(in: ask.context)
    let mark = question.mark(in: ask.context)
    func marking(_ field: String) -> [Edit] {
      [session.setting(field, of: keeper, to: session.values(of: field, on: keeper) + [mark])]
    }
    if Int.random(in: 0..<8, using: &random) == 0 { return marking("Skipped") }
    let isEnding = question.isOpenEnded && Int.random(in: 0..<5, using: &random) < 3
    if isEnding, !question.flow.isRequired || walk.hasItems(ask, session) {
      return marking("Closed")
    }
    if question.adds {
      let kind = question.field.kind
      let links = EntityTable.of(kind).columns.compactMap { column in
        ask.context.last { column.refers(to: $0.kind) }.map {
          FieldValues(column.name, [$0.id.text])
        }
      }
      let id = session.freshIdentifier(for: "thing", kind: kind)
      return [.add(kind, id, links + [FieldValues(question.field.field, ["thing"])], place: nil)]
    }
    guard let subject = question.subject(in: ask.context) else { return [] }
    if question.kind == .scores {
      let score = String(Int.random(in: -2...2, using: &random))
      return ["Scores", "Emotion"].map { session.setting($0, of: subject, to: [score]) }
    }
    let field = question.field.field
    let old = question.kind == .list ? session.values(of: field, on: subject) : []
    return [session.setting(field, of: subject, to: old + ["said"])]
  }

  @Test(arguments: 0..<60)
  func `the next question is the first open one when nothing was left open`(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var session = Session()
    var asked = 0
    var next = walk.position(in: session)
    while let ask = next, asked < 150 {
      asked += 1
      for edit in edits(at: ask, in: session, &random) { try session.apply(edit) }
      next = walk.next(around: ask, in: session)
      let position = walk.position(in: session)
      #expect(next == position, "after \(walk.name(of: ask)) in turn \(asked)")
      guard next == position else { return }
    }
    if next == nil {
      #expect(walk.all(in: session).allSatisfy { walk.standing(of: $0, in: session) != .open })
    }
  }

  @Test(arguments: 0..<20)
  func `leaving questions open reaches every open one and comes round`(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var session = Session()
    for _ in 0..<30 {
      guard let ask = walk.position(in: session) else { return }
      for edit in edits(at: ask, in: session, &random) { try session.apply(edit) }
    }
    let open = walk.all(in: session).filter { walk.standing(of: $0, in: session) == .open }
    var reached: [QuestionInstance] = []
    var ask = walk.position(in: session)
    while let present = ask, !reached.contains(present) {
      reached.append(present)
      ask = walk.openAfter(present, in: session)
    }
    #expect(reached == open)
  }

  @Test(arguments: 0..<20)
  func `going back passes every question that was dealt with, down to the first`(_ seed: Int) throws
  {
    var random = SplitMix64(seed: seed)
    var session = Session()
    for _ in 0..<30 {
      guard let ask = walk.position(in: session) else { break }
      for edit in edits(at: ask, in: session, &random) { try session.apply(edit) }
    }
    let settled = walk.all(in: session).filter {
      walk.standing(of: $0, in: session) != .open || walk.hasItems($0, session)
    }
    var passed: [QuestionInstance] = []
    var ask = walk.before(nil, in: session)
    while let present = ask {
      passed.append(present)
      ask = walk.before(present, in: session)
    }
    #expect(passed.reversed() == settled)
  }
}
