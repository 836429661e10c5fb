import Testing

@testable import Workshop

/// A copy of a workshop comes home.
@Suite struct MergeTests {
  private var ours: Side
  private var theirs: Side

  /// Two copies of a path with three stages, a persona and two touchpoints.
  init() throws {
    var side = Side()
    try side.set(.facts, "session", "Name", "Van parts")
    try side.add(.persona, "pia", ["Name": "Pia"])
    for id in ["search", "choose", "buy"] as [Identifier] {
      try side.add(.stage, id, ["Name": id.text])
    }
    try side.add(
      .touchpoint, "look", ["Action": "Looks", "Persona": "pia", "Stage": "search", "Pain": "slow"])
    try side.add(.touchpoint, "pay", ["Action": "Pays", "Persona": "pia", "Stage": "buy"])
    ours = side
    theirs = side.copied(for: "group-1")
  }

  @Test func `an unchanged copy brings nothing`() {
    #expect(ours.merge(theirs).edits.isEmpty)
    #expect(ours.merge(theirs).conflicts.isEmpty)
  }

  @Test mutating func `what only one side said is taken without a question`() throws {
    try ours.set(.touchpoint, "pay", "Pain", "no receipt")
    try theirs.set(.touchpoint, "look", "Pain", "very slow")
    try theirs.add(.opportunity, "stock", ["HowMightWe": "How might we show stock?"])
    let merge = try ours.take(theirs)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.writer == "group-1")
    #expect(ours.values(.touchpoint, "pay", "Pain") == ["no receipt"])
    #expect(ours.values(.touchpoint, "look", "Pain") == ["very slow"])
    #expect(ours.ids(.opportunity) == ["stock"])
    #expect(ours.minutes.last?.writer == "group-1")
  }

  @Test(arguments: [
    (Merge.Choice.ours, ["ours"]), (.theirs, ["theirs"]), (.both, ["ours\ntheirs"]),
  ])
  mutating func `two answers are one question`(choice: Merge.Choice, left: [String]) throws {
    try ours.set(.touchpoint, "look", "Pain", "ours")
    try theirs.set(.touchpoint, "look", "Pain", "theirs")
    let merge = try ours.take(theirs, choice)
    let place = FieldReference(Reference(.touchpoint, "look"), field: "Pain")
    #expect(
      merge.conflicts == [
        .values(place, title: "Looks", ours: ["ours"], theirs: ["theirs"], canHoldBoth: true)
      ])
    #expect(ours.values(.touchpoint, "look", "Pain") == left)
    #expect(ours.minutes.contains { "\($0.edit)".contains("theirs") && $0.writer == "group-1" })
    let again = ours.merge(theirs)
    #expect(again.edits.isEmpty)
    #expect(again.conflicts.isEmpty)
  }

  @Test mutating func `the clock of the room counts, and nobody is asked about a group's`() throws {
    try ours.add(.timebox, "time-stages", ["Step": "stages"])
    try theirs.add(.timebox, "time-stages", ["Step": "stages"])
    try theirs.set(.timebox, "time-stages", "Actual", "20")
    try theirs.add(.timebox, "time-emotion", ["Step": "emotion"])
    #expect(try ours.take(theirs, .theirs).conflicts.isEmpty)
    #expect(ours.ids(.timebox) == ["time-stages"])
    #expect(ours.values(.timebox, "time-stages", "Actual") == [])
    try ours.set(.timebox, "time-stages", "Actual", "12")
    #expect(ours.merge(theirs).conflicts.isEmpty)
  }

  @Test mutating func `what both sides said alike is no question`() throws {
    try ours.set(.touchpoint, "look", "Pain", "same")
    try theirs.set(.touchpoint, "look", "Pain", "same")
    #expect(ours.merge(theirs).conflicts.isEmpty)
    #expect(ours.merge(theirs).edits.isEmpty)
  }

  @Test mutating func `lists take what either side added and lose what either took`() throws {
    try ours.set(.persona, "pia", "Goal", "a", "b")
    theirs = ours.copied(for: "group-1")
    try ours.set(.persona, "pia", "Goal", "b", "c")
    try theirs.set(.persona, "pia", "Goal", "a", "d")
    #expect(try ours.take(theirs).conflicts.isEmpty)
    #expect(ours.values(.persona, "pia", "Goal") == ["c", "d"])
    try ours.set(.persona, "pia", "Goal", "c")
    #expect(ours.merge(theirs).edits.isEmpty)
  }

  @Test(arguments: [true, false])
  mutating func `what one took off and the other spoke of is a question`(isHere: Bool) throws {
    var (remover, speaker) = isHere ? (ours, theirs) : (theirs, ours)
    try remover.remove(.touchpoint, "look")
    try speaker.set(.touchpoint, "look", "Pain", "worse")
    (ours, theirs) = isHere ? (remover, speaker) : (speaker, remover)
    let merge = ours.merge(theirs)
    #expect(merge.edits.isEmpty)
    #expect(merge.conflicts.count == 1)
    var kept = ours
    try kept.take(theirs, .ours)
    #expect(kept.ids(.touchpoint).contains("look") == !isHere)
    #expect(kept.merge(theirs).edits.isEmpty)
    var given = ours
    try given.take(theirs, .theirs)
    #expect(given.ids(.touchpoint).contains("look") == isHere)
    if isHere { #expect(given.values(.touchpoint, "look", "Pain") == ["worse"]) }
  }

  @Test mutating func `what they took off and nobody speaks of goes`() throws {
    try theirs.remove(.stage, "buy")
    #expect(try ours.take(theirs).conflicts.isEmpty)
    #expect(ours.ids(.stage) == ["search", "choose"])
    #expect(ours.ids(.touchpoint) == ["look"])
  }

  @Test mutating func `a stage they took off stays while something new hangs on it`() throws {
    try theirs.remove(.stage, "buy")
    try ours.add(.touchpoint, "post", ["Action": "Posts", "Persona": "pia", "Stage": "buy"])
    let merge = try ours.take(theirs)
    #expect(merge.conflicts == [.removedThere(Reference(.stage, "buy"), title: "buy")])
    #expect(ours.ids(.stage) == ["search", "choose", "buy"])
    try ours.take(theirs, .theirs)
    #expect(ours.ids(.stage) == ["search", "choose"])
    #expect(ours.ids(.touchpoint) == ["look"])
  }

  @Test(arguments: [Merge.Choice.ours, .theirs])
  mutating func `what hangs on a stage we took off comes in, with or without it`(
    choice: Merge.Choice
  ) throws {
    try ours.remove(.stage, "choose")
    try theirs.add(
      .touchpoint, "weigh", ["Action": "Weighs", "Persona": "pia", "Stage": "choose"])
    let merge = try ours.take(theirs, choice)
    #expect(merge.conflicts.count == 1)
    #expect(ours.ids(.touchpoint) == ["look", "pay", "weigh"])
    #expect(
      ours.values(.touchpoint, "weigh", "Stage") == (choice == .theirs ? ["choose"] : []))
    #expect(ours.ids(.stage).contains("choose") == (choice == .theirs))
    #expect(ours.merge(theirs).edits.isEmpty)
    #expect(ours.merge(theirs).conflicts.isEmpty)
  }

  @Test mutating func `two things that share a short name stay two`() throws {
    try ours.add(.touchpoint, "ask", ["Action": "Asks", "Persona": "pia", "Stage": "search"])
    try theirs.add(.touchpoint, "ask", ["Action": "Asks", "Persona": "pia", "Stage": "buy"])
    try theirs.add(.opportunity, "help", ["HowMightWe": "Help?", "Touchpoint": "ask"])
    #expect(try ours.take(theirs).conflicts.isEmpty)
    #expect(ours.ids(.touchpoint) == ["look", "pay", "ask", "ask-2"])
    #expect(ours.values(.touchpoint, "ask-2", "Stage") == ["buy"])
    #expect(ours.values(.opportunity, "help", "Touchpoint") == ["ask-2"])
    #expect(ours.merge(theirs).edits.isEmpty)
    try theirs.set(.touchpoint, "ask", "Pain", "nobody there")
    try ours.take(theirs)
    #expect(ours.values(.touchpoint, "ask-2", "Pain") == ["nobody there"])
  }

  @Test mutating func `one short name for things of two kinds stays two things`() throws {
    try ours.add(.goal, "stock", ["Statement": "More stock"])
    try theirs.add(.opportunity, "stock", ["HowMightWe": "Stock?"])
    try ours.take(theirs)
    #expect(ours.ids(.opportunity) == ["stock-2"])
  }

  @Test mutating func `new things stand where they stood in the copy`() throws {
    try theirs.add(.stage, "compare", ["Name": "compare"], at: 1)
    try theirs.add(.stage, "dream", ["Name": "dream"], at: 0)
    try theirs.add(.stage, "return", ["Name": "return"])
    try ours.add(.stage, "praise", ["Name": "praise"])
    try ours.take(theirs)
    #expect(
      ours.ids(.stage) == ["dream", "search", "compare", "choose", "buy", "praise", "return"])
  }

  @Test mutating func `another order comes along, unless we gave one`() throws {
    try theirs.say(.move(.stage, "buy", from: 2, to: 0))
    #expect(ours.merge(theirs).edits == [.move(.stage, "buy", from: 2, to: 0)])
    try ours.take(theirs)
    #expect(ours.ids(.stage) == ["buy", "search", "choose"])
    #expect(ours.merge(theirs).edits.isEmpty)
    try ours.say(.move(.stage, "buy", from: 0, to: 1))
    #expect(ours.merge(theirs).edits.isEmpty)
  }

  @Test mutating func `a merge that was undone can come again`() throws {
    let before = ours.session
    try theirs.set(.touchpoint, "look", "Pain", "very slow")
    try theirs.add(.opportunity, "stock", ["HowMightWe": "Stock?"])
    let first = try ours.take(theirs)
    try ours.undo()
    #expect(ours.session == before)
    #expect(ours.merge(theirs).edits == first.edits)
  }

  @Test mutating func `what came in and was dropped here does not come again`() throws {
    try theirs.add(.opportunity, "stock", ["HowMightWe": "Stock?"])
    try ours.take(theirs)
    try ours.remove(.opportunity, "stock")
    #expect(ours.merge(theirs).edits.isEmpty)
    #expect(ours.merge(theirs).conflicts.isEmpty)
  }

  @Test mutating func `a group that goes on is taken in again`() throws {
    try theirs.set(.touchpoint, "look", "Pain", "very slow")
    try ours.take(theirs)
    try theirs.set(.touchpoint, "look", "Pain", "far too slow")
    #expect(try ours.take(theirs).conflicts.isEmpty)
    #expect(ours.values(.touchpoint, "look", "Pain") == ["far too slow"])
  }

  @Test mutating func `unknown words are no answer to weigh against one`() throws {
    try ours.set(.touchpoint, "look", "Pain", "unknown")
    try theirs.set(.touchpoint, "look", "Pain", "worse")
    var (one, other) = (ours, theirs)
    #expect(try one.take(theirs).conflicts.isEmpty)
    #expect(try other.take(ours).conflicts.isEmpty)
    #expect(one.values(.touchpoint, "look", "Pain") == ["worse"])
    #expect(other.values(.touchpoint, "look", "Pain") == ["worse"])
  }
}

/// Stages dealt to groups, and what comes home from them.
@Suite struct BreakoutTests {
  private static func path(_ count: Int) throws -> Side {
    var side = Side()
    try side.set(.facts, "session", "Name", "Van parts")
    try side.add(.persona, "pia", ["Name": "Pia"])
    for number in 1...count {
      try side.add(.stage, Identifier("s\(number)"), ["Name": "Stage \(number)"])
      try side.add(
        .touchpoint, Identifier("t\(number)"),
        ["Action": "Acts", "Persona": "pia", "Stage": "s\(number)"])
    }
    return side
  }

  @Test(arguments: [
    (2, 2, ["1", "2"]), (5, 2, ["123", "45"]), (7, 3, ["123", "45", "67"]),
    (3, 3, ["1", "2", "3"]),
  ])
  func `stages are dealt in runs`(stages: Int, groups: Int, dealt: [String]) throws {
    let breakout = try #require(Breakout(of: Self.path(stages).session, into: groups))
    #expect(breakout.groups.map { $0.stages.map { $0.text.dropFirst() }.joined() } == dealt)
    #expect(breakout.groups.map(\.number) == Array(1...groups))
  }

  @Test(arguments: [-1, 0, 1, 4])
  func `there are two groups at least and a stage for each`(count: Int) throws {
    #expect(try Breakout(of: Self.path(3).session, into: count) == nil)
  }

  @Test func `each group's copy holds its stages, and all come home whole`() throws {
    var ours = try Self.path(3)
    try ours.add(.opportunity, "o", ["HowMightWe": "Both?"])
    try ours.set(.opportunity, "o", "Touchpoint", "t1", "t2")
    let before = ours.session
    let breakout = try #require(Breakout(of: ours.session, into: 2))
    var copies = try breakout.groups.map { group in
      var copy = ours.copied(for: Merge.split)
      try copy.say(try group.edits(splitting: ours.session), question: { _ in Merge.split })
      copy.writer = "group-\(group.number)"
      return copy
    }
    #expect(copies.map { $0.ids(.stage) } == [["s1", "s2"], ["s3"]])
    #expect(copies.map { $0.ids(.touchpoint) } == [["t1", "t2"], ["t3"]])
    #expect(copies[1].values(.facts, "session", "Name") == ["Van parts, group 2"])
    for copy in copies {
      #expect(ours.merge(copy).edits.isEmpty)
      #expect(ours.merge(copy).conflicts.isEmpty)
    }
    try copies[0].set(.touchpoint, "t1", "Pain", "slow")
    try copies[0].add(.stage, "between", ["Name": "Between"])
    try copies[1].add(.touchpoint, "more", ["Persona": "pia", "Stage": "s3", "Action": "Adds"])
    try copies[1].set(.opportunity, "o", "Touchpoint", "more")
    for copy in copies { #expect(try ours.take(copy).conflicts.isEmpty) }
    #expect(ours.ids(.stage) == ["s1", "s2", "between", "s3"])
    #expect(ours.values(.opportunity, "o", "Touchpoint") == ["t1", "t2", "more"])
    #expect(ours.values(.touchpoint, "t1", "Pain") == ["slow"])
    #expect(ours.session.facts.name == before.facts.name)
    #expect(Set(ours.minutes.map(\.writer)) == ["ana", "group-1", "group-2"])
  }
}
