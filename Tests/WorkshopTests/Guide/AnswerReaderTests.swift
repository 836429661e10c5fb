import Testing

@testable import Workshop

@Suite struct AnswerReaderTests {
  private static let today = Day(iso: "2027-03-12") ?? Day(number: 0)

  private static func reader(
    _ kind: AnswerKind, _ path: String, _ options: [Choice] = [], parts: [String] = []
  ) -> AnswerReader {
    let field = FieldPath(path) ?? FieldPath(.facts, path)
    return AnswerReader(field, kind: kind, parts: parts, options: options, today: today)
  }

  private static let modes = ["room", "remote", "hybrid"].map { Choice($0) }
  private static let lengths = [
    Choice("half-day"), Choice("90min"), Choice("solo", title: "45 minutes, alone"),
    Choice("240min"),
  ]
  private static let channels = ["in-store", "in-person", "word-of-mouth", "email"].map {
    Choice($0)
  }
  private static let stages = [
    Choice("look", title: "Look around"), Choice("buy-2", title: "Buy"),
    Choice("7", title: "Seven"),
  ]

  static let right: [(AnswerReader, String, String)] = [
    (reader(.text, "Session.Name"), "  Van parts ", "Van parts"),
    (reader(.text, "Session.Name"), "two\nlines", "two\nlines"),
    (
      reader(.text, "Hypothesis.Ref", [Choice("asks.Pain: slow"), Choice("b")]), "1",
      "asks.Pain: slow"
    ),
    (reader(.list, "Persona.Goal"), "fit [calls]", "fit [calls]"),
    (reader(.choice, "Session.Mode", modes), "remote", "remote"),
    (reader(.choice, "Session.Mode", modes), "REMOTE", "remote"),
    (reader(.choice, "Session.Mode", modes), "rem", "remote"),
    (reader(.choice, "Session.Mode", modes), "3", "hybrid"),
    (reader(.choice, "Touchpoint.Channel", channels), "word of mouth", "word-of-mouth"),
    (reader(.choice, "Touchpoint.Channel", channels), "word of", "word-of-mouth"),
    (reader(.choice, "Touchpoint.Channel", channels), "in s", "in-store"),
    (reader(.choice, "Touchpoint.Stage", stages), "look", "look"),
    (reader(.choice, "Touchpoint.Stage", stages), "look around", "look"),
    (reader(.choice, "Touchpoint.Stage", stages), "Buy", "buy-2"),
    (reader(.choice, "Touchpoint.Stage", stages), "2", "buy-2"),
    (reader(.choice, "Touchpoint.Stage", stages), "7", "7"),
    (reader(.choice, "Session.Guide", lengths), "90", "90min"),
    (reader(.choice, "Session.Guide", lengths), "9", "90min"),
    (reader(.choice, "Session.Guide", lengths), "45", "solo"),
    (reader(.choice, "Session.Guide", lengths), "2", "90min"),
    (reader(.choice, "Session.Guide", lengths), "4", "240min"),
    (reader(.choice, "Session.Guide", lengths), "24", "240min"),
    (reader(.scale, "Touchpoint.Severity"), "5", "5"),
    (reader(.scale, "Touchpoint.Emotion"), "-2", "-2"),
    (reader(.scale, "Touchpoint.Emotion"), "\u{2212}2", "-2"),
    (reader(.scale, "Touchpoint.Emotion"), "\u{2013}2", "-2"),
    (reader(.scale, "Touchpoint.Emotion"), "+1", "1"),
    (reader(.number, "KPI.N"), "12", "12"), (reader(.number, "KPI.N"), "n=12", "12"),
    (reader(.number, "KPI.N"), "N = 9,400", "9400"),
    (reader(.number, "KPI.N"), "9,400", "9400"), (reader(.number, "KPI.N"), "9 400", "9400"),
    (reader(.number, "KPI.Baseline"), "9,400", "9400"),
    (reader(.number, "KPI.Baseline"), "1,8", "1.8"),
    (reader(.number, "KPI.Baseline"), "1.8 %", "1.8"),
    (reader(.date, "KPI.Due"), "30 Sep", "2027-09-30"),
    (reader(.date, "KPI.Due"), "+14d", "2027-03-26"),
    (reader(.date, "KPI.BaselineDate"), "30 Sep", "2026-09-30"),
    (reader(.yesNo, "Touchpoint.MomentOfTruth"), "yes", "yes"),
    (reader(.yesNo, "Touchpoint.MomentOfTruth"), "Y", "yes"),
    (reader(.yesNo, "Touchpoint.MomentOfTruth"), "1", "yes"),
    (reader(.yesNo, "Touchpoint.MomentOfTruth"), "no", "no"),
    (reader(.yesNo, "Touchpoint.MomentOfTruth"), "2", "no"),
    (reader(.scores, "Touchpoint.Scores"), "-2 -1 0", "-2 -1 0"),
    (reader(.scores, "Touchpoint.Scores"), "-2, \u{2212}1,+1; 0/2", "-2 -1 1 0 2"),
    (reader(.scores, "Touchpoint.Scores"), "1", "1"),
    (reader(.scores, "Touchpoint.Scores"), "very bad, Bad, good", "-2 -1 1"),
    (reader(.scale, "Touchpoint.Emotion"), "good (+1)", "1"),
    (reader(.choice, "Touchpoint.Stage", stages), "\"Look around\"", "look"),
  ]

  @Test(arguments: right.indices)
  func `a good answer is stored in one way however it is said`(_ index: Int) throws {
    let (reader, said, kept) = Self.right[index]
    #expect(try reader.value(of: said) == kept)
  }

  static let wrong: [(AnswerReader, String, AnswerProblem)] = [
    (
      reader(.choice, "Session.Mode", modes), "romote",
      .noSuchOption(given: "romote", options: modes, nearest: "remote")
    ),
    (
      reader(.choice, "Session.Mode", modes), "on the moon",
      .noSuchOption(given: "on the moon", options: modes, nearest: nil)
    ),
    (
      reader(.choice, "Session.Mode", modes), "r",
      .severalOptions(given: "r", matching: ["room", "remote"])
    ),
    (
      reader(.choice, "Touchpoint.Channel", channels), "in",
      .severalOptions(given: "in", matching: ["in-store", "in-person"])
    ),
    (reader(.choice, "Session.Mode", modes), "4", .numberBeyondOptions(given: 4, count: 3)),
    (reader(.text, "Session.Name"), "7", .onlyANumber(given: "7")),
    (reader(.text, "KPI.Unit"), "2", .onlyANumber(given: "2")),
    (reader(.choice, "Session.Mode", modes), "0", .numberBeyondOptions(given: 0, count: 3)),
    (reader(.choice, "Session.Mode", modes), "-1", .numberBeyondOptions(given: -1, count: 3)),
    (reader(.choice, "Session.Guide", lengths), "91", .numberBeyondOptions(given: 91, count: 4)),
    (reader(.choice, "Touchpoint.Stage"), "1", .numberBeyondOptions(given: 1, count: 0)),
    (
      reader(.choice, "Touchpoint.Stage"), "look",
      .noSuchOption(given: "look", options: [], nearest: nil)
    ),
    (reader(.scale, "Touchpoint.Severity"), "6", .field(.outOfRange(given: 6, range: 1...5))),
    (reader(.scale, "Touchpoint.Severity"), "0", .field(.outOfRange(given: 0, range: 1...5))),
    (reader(.scale, "Touchpoint.Severity"), "bad", .notOnScale(given: "bad", range: 1...5)),
    (reader(.scale, "Touchpoint.Severity"), "1 2", .field(.notAWholeNumber(given: "1 2"))),
    (reader(.scale, "Touchpoint.Severity"), "2.5", .notOnScale(given: "2.5", range: 1...5)),
    (reader(.number, "KPI.N"), "many", .field(.notAWholeNumber(given: "many"))),
    (reader(.number, "KPI.N"), "-1", .field(.outOfRange(given: -1, range: 0...1_000_000_000))),
    (reader(.number, "KPI.Baseline"), "1.8 kg", .field(.notANumber(given: "1.8 kg"))),
    (reader(.date, "KPI.Due"), "soon", .field(.notADate(given: "soon"))),
    (reader(.yesNo, "Touchpoint.MomentOfTruth"), "maybe", .field(.notYesOrNo(given: "maybe"))),
    (reader(.scores, "Touchpoint.Scores"), "1 3", .field(.outOfRange(given: 3, range: -2...2))),
    (reader(.scores, "Touchpoint.Scores"), "1 x", .notOnScale(given: "x", range: -2...2)),
    (reader(.scores, "Touchpoint.Scores"), ", ,", .field(.notAWholeNumber(given: ", ,"))),
  ]

  @Test(arguments: wrong.indices)
  func `a wrong answer is refused with what is wrong`(_ index: Int) {
    let (reader, said, problem) = Self.wrong[index]
    #expect(throws: problem) { try reader.value(of: said) }
  }

  static let lines: [(line: String, parts: [FieldValues])] = [
    ("12 exit interviews", [FieldValues("Title", ["12 exit interviews"])]),
    (
      "Exit interviews, interviews, March 3, n=12, wiki",
      [
        FieldValues("Title", ["Exit interviews"]), FieldValues("Type", ["interviews"]),
        FieldValues("Date", ["2027-03-03"]), FieldValues("N", ["12"]),
        FieldValues("Place", ["wiki"]),
      ]
    ),
    (
      "Calls, n=9, support log",
      [
        FieldValues("Title", ["Calls"]), FieldValues("N", ["9"]),
        FieldValues("Type", ["support-log"]),
      ]
    ),
    (
      "Calls, the wiki, second shelf",
      [FieldValues("Title", ["Calls"]), FieldValues("Place", ["the wiki, second shelf"])]
    ),
    ("Calls, , ,", [FieldValues("Title", ["Calls"])]),
    (
      "Calls, wiki [support-log]",
      [FieldValues("Title", ["Calls [support-log]"]), FieldValues("Place", ["wiki"])]
    ),
    (
      "Calls, 1 Dec, 2 Dec",
      [
        FieldValues("Title", ["Calls"]), FieldValues("Date", ["2026-12-01"]),
        FieldValues("Place", ["2 Dec"]),
      ]
    ),
    (",", [FieldValues("Title", [","])]),
  ]

  @Test(arguments: lines.indices)
  func `each piece between commas goes where it fits`(_ index: Int) {
    let reader = Self.reader(.text, "Evidence.Title", parts: ["Type", "Date", "N", "Place"])
    #expect(reader.parts(of: Self.lines[index].line) == Self.lines[index].parts)
  }

  @Test func `without parts the whole line is the name`() {
    let reader = Self.reader(.text, "Evidence.Title")
    #expect(reader.parts(of: " Calls, n=9 ") == [FieldValues("Title", ["Calls, n=9"])])
  }

  @Test func `what no part can hold stays in the name`() {
    let reader = Self.reader(.text, "Evidence.Title", parts: ["N"])
    #expect(
      reader.parts(of: "Calls, in March, n=9")
        == [FieldValues("Title", ["Calls, in March"]), FieldValues("N", ["9"])])
  }

  @Test(arguments: [
    ("", ""), ("   ", ""), ("\n", ""), ("  a b  ", "a b"), ("\n a\n\nb \n", "a\n\nb"),
  ])
  func `blanks and empty lines around an answer are no part of it`(_ text: String, _ kept: String) {
    #expect(AnswerReader.trimmed(text) == kept)
  }
}
