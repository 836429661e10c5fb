import TestSupport
import Testing
import Workshop

@Suite struct ReadingReaderTests {
  static let read: [(kind: KPIKind, said: String, kept: String)] = [
    (.rate, "2.1% of 8,200", "172 of 8200"), (.rate, "2.1 % n 8200", "172 of 8200"),
    (.rate, "n=8200, 2.1%", "172 of 8200"), (.rate, "2,1% of 8 200 visits", "172 of 8200"),
    (.rate, "2.1 percent of 8200", "172 of 8200"),
    (.rate, "76 of 107", "76 of 107"), (.rate, "76/107", "76 of 107"),
    (.rate, "76 out of 107 visitors", "76 of 107"), (.rate, "0 of 5", "0 of 5"),
    (.rate, "33.3% of 3", "1 of 3"), (.rate, "66% of 3", "2 of 3"), (.rate, "100% of 3", "3 of 3"),
    (.rate, "2.1%", "2.1"), (.rate, "2.1", "2.1"), (.rate, ".5%", "0.5"),
    (
      .nps, "42 promoters, 31 passives, 12 detractors",
      "42 promoters, 31 passives, 12 detractors"
    ),
    (
      .nps, "Promoters: 42; passives: 31; detractors: 12",
      "42 promoters, 31 passives, 12 detractors"
    ),
    (
      .nps, "promoters 42 passives 31 detractors 12", "42 promoters, 31 passives, 12 detractors"
    ),
    (
      .nps, "42 promoters, 31 passives and 12 detractors",
      "42 promoters, 31 passives, 12 detractors"
    ),
    (.nps, "42/31/12", "42 promoters, 31 passives, 12 detractors"),
    (.nps, "0:1 6:3 7:10 9:20 10:5", "25 promoters, 10 passives, 4 detractors"),
    (.nps, "-35", "-35"), (.nps, "+35", "35"), (.nps, "NPS 35, n 85", "35, n 85"),
    (.nps, "NPS 35 of 85", "35, n 85"),
    (.csat, "1:3 2:5 3:10 4:22 5:17", "1:3 2:5 3:10 4:22 5:17"),
    (.csat, "5: 17, 4: 22, 3 = 10", "1:0 2:0 3:10 4:22 5:17"),
    (.csat, "71%, 107 people", "76 of 107"),
    (.ces, "mean 5.2, n 85, spread 1.1", "mean 5.2, n 85, spread 1.1"),
    (.ces, "mean 5.2 of 85", "mean 5.2, n 85"),
    (.ces, "7:20 1:2", "1:2 2:0 3:0 4:0 5:0 6:0 7:20"),
    (.mean, "4.2 (n 85, sd .9)", "mean 4.2, n 85, spread 0.9"),
    (.mean, "mean 4.2 n 85 spread 0.9", "mean 4.2, n 85, spread 0.9"),
    (.mean, "85 people, average 4.20, standard deviation 0.9", "mean 4.20, n 85, spread 0.9"),
    (.count, "480", "480"), (.count, "480 orders", "480"), (.count, "1,480 complaints", "1480"),
    (.time, "14 min", "14"), (.time, "14m", "14"),
    (.time, "mean 14, n 30, spread 5", "mean 14, n 30, spread 5"),
    (.money, "£12,400", "12400"), (.money, "€ 12 400,50", "12400.50"), (.money, "-300", "-300"),
  ]

  @Test(arguments: read.indices)
  func `what people have is read`(_ index: Int) throws {
    let (kind, said, kept) = Self.read[index]
    let reading = try ReadingReader(kind: kind).reading(said)
    #expect(reading.text == kept)
    #expect(try ReadingReader(kind: kind).reading(reading.text) == reading)
  }

  static let refused: [(kind: KPIKind, said: String, problem: ReadingProblem)] = [
    (.rate, "3300 %", .overHundred("3300")), (.rate, "101% of 50", .overHundred("101")),
    (.csat, "120", .overHundred("120")),
    (.rate, "110 of 100", .moreThanAll(count: 110, all: 100)),
    (.rate, "-3 of 10", .negative("-3")), (.rate, "-2%", .negative("-2")),
    (.rate, "3 of 0", .nobodyAsked), (.rate, "76.5 of 107", .notWhole("76.5")),
    (.rate, "7 of 12.5", .notWhole("12.5")),
    (.rate, "50% of 7", .noWholeCount(percent: "50", below: 3, all: 7)),
    (.rate, "35.5% of 10", .noWholeCount(percent: "35.5", below: 3, all: 10)),
    (.rate, "1 of 9999999999999", .tooLarge("9999999999999")),
    (.nps, "135", .outside("135", low: -100, high: 100)),
    (.nps, "42 promoters, 12 detractors", .missing(.passives)),
    (.nps, "42 promoters, 42 promoters", .saidTwice(.promoters)),
    (.nps, "0 promoters, 0 passives, 0 detractors", .nobodyAsked),
    (.nps, "11:3 9:2", .outside("11", low: 0, high: 10)),
    (.csat, "1:3 6:2", .outside("6", low: 1, high: 5)),
    (.csat, "1:3 1:4", .answerTwice(1)), (.csat, "1:3 2:-4", .negative("-4")),
    (.csat, "1:0 2:0", .nobodyAsked),
    (.ces, "8", .outside("8", low: 1, high: 7)),
    (.ces, "mean 5, n 85, spread 4", .spreadTooWide("4", most: "3.0")),
    (.mean, "mean 5, n 85, spread -4", .negative("-4")),
    (.mean, "mean 5, spread 4", .missing(.asked)), (.mean, "mean 5, n 0", .nobodyAsked),
    (.mean, "mean 4.2, mean 4.3, n 3", .saidTwice(.figure)),
    (.count, "4.5", .notWhole("4.5")), (.count, "-4", .negative("-4")),
    (.time, "-1", .negative("-1")),
  ]

  @Test(arguments: refused.indices)
  func `what cannot be is refused with the reason`(_ index: Int) {
    let (kind, said, problem) = Self.refused[index]
    #expect(throws: problem) { try ReadingReader(kind: kind).reading(said) }
  }

  static let unread: [(kind: KPIKind, said: String)] = [
    (.rate, ""), (.rate, "abc"), (.rate, "12k of 90k"), (.rate, "4-5"), (.rate, "1.2.3"),
    (.rate, "under 2%"), (.rate, "2.1% of 8,200 of 9"), (.rate, "2 3"), (.rate, "8 ± 2"),
    (.rate, "42 promoters, 31 passives, 12 detractors"), (.rate, "1:3 2:5"),
    (.nps, "35 of 85"), (.nps, "promoters 49%, passives 36%, detractors 14%"),
    (.nps, "35%"), (.count, "76 of 107"), (.count, "12 thousand"), (.time, "2 h 15 min"),
    (.time, "3:40"), (.money, "12m"), (.mean, "4.2 of 85"), (.csat, "1:3 2"),
  ]

  @Test(arguments: unread.indices)
  func `what could mean two things is asked again`(_ index: Int) {
    let (kind, said) = Self.unread[index]
    #expect(throws: ReadingProblem.unread(given: said, kind: kind)) {
      try ReadingReader(kind: kind).reading(said)
    }
  }

  static let dated: [(said: String, kept: String, day: String?)] = [
    ("2.1% of 8,200, 8 June", "172 of 8200", "2027-06-08"),
    ("76 of 107 on 8 June 2027", "76 of 107", "2027-06-08"),
    ("76 of 107, June 8, 2027", "76 of 107", "2027-06-08"),
    ("76 of 107 8 Jun", "76 of 107", "2027-06-08"),
    ("76 of 107, yesterday", "76 of 107", "2027-06-09"),
    ("76 of 107, 2027-06-01", "76 of 107", "2027-06-01"),
    ("76 of 107 in May 2027", "76 of 107", "2027-05"),
    ("2.1%, n 8200, May 2027", "172 of 8200", "2027-05"),
    ("76 of 107", "76 of 107", nil),
  ]

  @Test(arguments: dated.indices)
  func `a day at the end of the line is the day of the reading`(_ index: Int) throws {
    let (said, kept, day) = Self.dated[index]
    let found = try ReadingReader(kind: .rate).dated(said, today: try #require(Self.today))
    #expect(found.reading.text == kept)
    #expect(found.day?.text == day)
  }

  @Test func `a day to come is no day of a reading, and a day alone is no reading`() throws {
    let today = try #require(Self.today)
    let reader = ReadingReader(kind: .rate)
    let later = try #require(Day(iso: "2027-07-01"))
    #expect(throws: ReadingProblem.notYet(later)) {
      try reader.dated("76 of 107, 1 July 2027", today: today)
    }
    for line in ["8 June", "today", "May 2027"] {
      #expect(throws: ReadingProblem.unread(given: line, kind: .rate)) {
        try reader.dated(line, today: today)
      }
    }
  }

  @Test func `any line at all is read or refused, and what is read is read again as the same`() {
    var random = SplitMix64(seed: 14)
    let pieces = [
      "2.1", "%", " of ", "8,200", "n ", "spread ", "mean ", ", ", ":", "/", "42", " promoters",
      " passives", "-", "+", " 000", "0", "é", "㎏", "\u{202E}", " and ", ".", "1e9", "99999999999",
    ]
    var count = 0
    for _ in 0..<20_000 {
      let line = (0...Int.random(in: 0...7, using: &random)).map { _ in
        pieces.picked(using: &random)
      }.joined()
      let reader = ReadingReader(kind: KPIKind.allCases.picked(using: &random))
      guard let reading = try? reader.reading(line) else { continue }
      count += 1
      #expect((try? reader.reading(reading.text)) == reading, "\(line) as \(reading.text)")
    }
    #expect(count > 500)
  }

  @Test func `a value and a number of a session become the share that they are`() throws {
    func reading(_ value: String, _ asked: Int?, _ kind: KPIKind) throws -> String {
      try Reading(value: try #require(Quantity(value)), asked: asked, kind: kind).text
    }
    #expect(try reading("2.1", 8200, .rate) == "172 of 8200")
    #expect(try reading("50", 7, .rate) == "50, n 7")
    #expect(try reading("2.1", nil, .rate) == "2.1")
    #expect(try reading("35", 85, .nps) == "35, n 85")
    #expect(throws: ReadingProblem.overHundred("3300")) { try reading("3300", 10, .rate) }
    #expect(throws: ReadingProblem.nobodyAsked) { try reading("3", 0, .mean) }
  }

  private static let today = Day(iso: "2027-06-10")
}
