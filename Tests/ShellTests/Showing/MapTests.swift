import Testing
import Workshop

@testable import Shell

/// The map as it is drawn in the shell.
@Suite struct MapTests {
  private static let threeStages = [
    "Van parts", "hybrid", "12 Mar", "", "Exit interviews", "", "drivers find parts", "", "Dana",
    "fit", "", "", "", "long", "Look", "Buy", "Use", "",
    "calls three shops near the road [exit-interviews]", "-2 -1 -1",
    "nobody answers before nine [exit-interviews]",
    "no", "looks it up", "1", "no", "", "pays", "0", "no", "",
    "fits the part on the van in the rain", "2", "no", "",
  ]

  private static let wideLetters = [
    "Van parts", "hybrid", "12 Mar", "", "Exit interviews", "", "drivers find parts", "", "达娜",
    "快", "", "", "", "short", "寻找零件", "购买", "", "打电话给三家商店问有没有这个零件", "-2", "没有人接电话", "no", "",
    "付款", "1", "no", "",
  ]

  private static let twoPeople = [
    "Van parts", "hybrid", "12 Mar", "", "Exit interviews", "", "drivers find parts", "", "Dana",
    "fit", "", "", "Eli", "cheap", "", "", "", "short", "Look", "Buy", "", "calls", "1", "no", "",
    "pays", "-1", "queues", "no", "", "asks a friend", "0", "no", "", "/skip",
  ]

  @Test func `stages stand side by side where there is room`() {
    ShellTranscript(after: Self.threeStages).expect(
      """
      > Numbers › /map
      Dana
                 Look                   Buy                    Use
      ------------------------------------------------------------------------------
      doing      1 calls three shops    3 pays                 4 fits the part on
                   near the road                                 the van in the rain
                 2 looks it up

      pain       1 nobody answers
                   before nine

      feeling +2                                                         ○
              +1                ○
               0 ·································○·································
              -1      ●
              -2
      ● rests on a source, ○ our guess
      """)
  }

  @Test func `stages stand below each other where columns would be too narrow`() {
    ShellTranscript(after: TeamGuide.answers, width: 40).expect(
      """
      > done › /map
      Dana
      Look
      1 calls three shops, a moment of truth
        doing: calls three shops
        pain: nobody answers
        feeling: bad (-1), our guess  ·●···
      2 looks it up
        doing: looks it up
        feeling: good (+1), our guess  ···●·
      Buy
      3 pays
        doing: pays
        feeling: neutral (0), our guess  ··●··
      Use
        nothing yet
      """)
  }

  @Test func `a screen reader gets the map as lists`() {
    ShellTranscript(after: TeamGuide.answers, isLinear: true).expect(
      """
      > done › /map
      Dana
      The feeling rises from -1 at calls three shops to +1 at looks it up, then falls
      to 0 at pays.
      Look
      1 calls three shops, a moment of truth
        doing: calls three shops
        pain: nobody answers
        feeling: bad (-1), our guess
      2 looks it up
        doing: looks it up
        feeling: good (+1), our guess
      Buy
      3 pays
        doing: pays
        feeling: neutral (0), our guess
      Use
        nothing yet
      """)
  }

  @Test func `wide letters keep their columns`() {
    ShellTranscript(after: Self.wideLetters).expect(
      """
      > Numbers › /map
      达娜
                 寻找零件                          购买
      -----------------------------------------------------------------------------
      doing      1 打电话给三家商店问有没有这个零  2 付款
                   件

      pain       1 没有人接电话

      feeling +2
              +1                                                   ○
               0 ··································································
              -1
              -2                 ○
      ● rests on a source, ○ our guess
      """)
  }

  @Test func `two people have both curves in one drawing, and a map each`() {
    ShellTranscript(after: Self.twoPeople, width: 60).expect(
      """
      > Numbers › /map
      How it feels: Dana, Eli
                    Look  Buy
      +2 very good
      +1 good       ○
       0 neutral       □
      -1 bad              ○
      -2 very bad
      ● Dana        1     2
      ■ Eli            1
      filled rests on a source, hollow is our guess

      Dana
                 Look                    Buy
      ---------------------------------------------------------
      doing      1 calls                 2 pays

      pain                               2 queues

      feeling +2
              +1            ○
               0 ··············································
              -1                                    ○
              -2
      ● rests on a source, ○ our guess
      Eli
                 Look                    Buy
      ---------------------------------------------------------
      doing      1 asks a friend

      feeling +2
              +1
               0 ···········○··································
              -1
              -2
      ● rests on a source, ○ our guess
      """)
  }

  @Test func `what they do is not said once more as the name of the touchpoint`() {
    ShellTranscript(after: TeamGuide.answers).expect(
      """
      > done › /map
      Dana
                 Look                   Buy                    Use
      ------------------------------------------------------------------------------
      doing      1 calls three shops *  3 pays
                 2 looks it up

      pain       1 nobody answers

      feeling +2
              +1                ○
               0 ·································○·································
              -1      ○
              -2
      ● rests on a source, ○ our guess; * moment of truth
      """)
  }

  @Test func `without a persona and stages there is no map`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "prices") + [""]).expect(
      """
      > Persona › /map
      There is no map to draw yet: it needs a persona and stages.
      """)
  }

  private static func drawn(_ touchpoint: KeyValuePairs<String, [String]>) throws -> [String] {
    var session = Session()
    let things: [(EntityKind, Identifier, [FieldValues])] = [
      (.evidence, "calls", [FieldValues("Title", ["Calls"]), FieldValues("Type", ["interviews"])]),
      (.persona, "dana", [FieldValues("Name", ["Dana"])]),
      (.stage, "look", [FieldValues("Name", ["Look"])]),
      (
        .touchpoint, "t",
        [FieldValues("Stage", ["look"]), FieldValues("Persona", ["dana"])]
          + touchpoint.map { FieldValues($0.key, $0.value) }
      ),
    ]
    for (kind, id, values) in things { try session.apply(.add(kind, id, values, place: nil)) }
    return MapDrawing(session: session, width: 80, isLinear: true).passages
      .flatMap { $0.text.split(separator: "\n").map(String.init) }
  }

  @Test func `a step shows every channel it has`() throws {
    let lines = try Self.drawn(["Name": ["asks"], "Channel": ["in-store", "app", "board"]])
    #expect(lines.contains("  channel: in store, app, board"))
  }

  @Test func `a feeling rests on a source only where something said of it cites one`() throws {
    let step = ["asks [calls]"]
    #expect(
      try Self.drawn(["Action": step, "Thought": step, "Emotion": ["-1"]])
        .contains("  feeling: bad (-1), our guess"))
    #expect(
      try Self.drawn(["Action": ["asks"], "Pain": ["no answer [calls]"], "Emotion": ["-1"]])
        .contains("  feeling: bad (-1), rests on a source"))
  }

  @Test func `what stands in no stage is drawn where the way has it`() throws {
    func text(_ edits: [Edit]) -> String {
      var session = Session()
      #expect(session.applyEach(edits).isEmpty)
      return MapDrawing(session: session, width: 80, isLinear: false).passages.map(\.text)
        .joined(separator: "\n")
    }
    let frame: [Edit] = [
      .add(.persona, "dana", [FieldValues("Name", ["Dana"])], place: nil),
      .add(.stage, "buy", [FieldValues("Name", ["Buy"])], place: nil),
    ]
    let hears = Edit.add(
      .touchpoint, "hears", [FieldValues("Name", ["Hears"]), FieldValues("Persona", ["dana"])],
      place: nil)
    let pays = Edit.add(
      .touchpoint, "pays",
      [
        FieldValues("Name", ["Pays"]), FieldValues("Persona", ["dana"]),
        FieldValues("Stage", ["buy"]),
      ], place: nil)
    let before = text(frame + [hears, pays])
    #expect(before.contains("Without a stage"), "\(before)")
    #expect(before.contains("1 Hears"), "\(before)")
    #expect(before.contains("2 Pays"), "\(before)")
    let after = text(frame + [pays, hears])
    #expect(after.contains("1 Pays"), "\(after)")
    #expect(after.contains("2 Hears"), "\(after)")
  }
}
