import TestSupport
import Testing

@testable import Workshop

@Suite struct DayTests {
  static let today = Day(iso: "2027-03-12") ?? Day(number: 0)

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2000-02-29", 11_016),
    ("2024-02-29", 19_782), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `a day is read and written as YYYY-MM-DD`(_ text: String, _ number: Int) {
    #expect(Day(iso: text)?.number == number)
    #expect(Day(number: number).text == text)
  }

  @Test(arguments: ["2025", "2026", "1987"])
  func `a year alone is a date of that precision where the past is meant`(_ said: String) {
    let year = Day(spoken: said, today: Self.today, isPast: true)
    #expect(year?.text == said)
    #expect(year?.words == said)
    #expect(year?.words(in: "ja") == "\(said)年")
    #expect(year.flatMap { Day(iso: $0.text) } == year)
    #expect(year?.end.text == "\(said)-12-31")
    #expect(year.map { Day(year: $0.parts.year, month: 1).map { $0 < year ?? $0 } } == true)
    #expect(Day(spoken: "2028", today: Self.today)?.text == "2028-12-31")
  }

  @Test(arguments: [
    ("2027-03", "2027-03", "2027-03-31"), ("March 2027", "2027-03", "2027-03-31"),
    ("feb 2028", "2028-02", "2028-02-29"), ("Sept 2026", "2026-09", "2026-09-30"),
  ])
  func `a month means all of it when past, and its last day when it is a promise`(
    _ said: String, _ past: String, _ ahead: String
  ) {
    let month = Day(spoken: said, today: Self.today, isPast: true)
    #expect(month?.text == past)
    #expect(month.flatMap { Day(iso: $0.text) } == month)
    #expect(month?.isMonth == true)
    #expect(Day(spoken: said, today: Self.today)?.text == ahead)
  }

  @Test func `a month stands between its first day and the second`() throws {
    let month = try #require(Day(iso: "2027-03"))
    let (first, second) = (Day(number: month.number), Day(number: month.number + 1))
    #expect(first < month && month < second && first != month)
    #expect(month.words == "March 2027" && first.words == "1 March 2027")
  }

  @Test(arguments: [
    "2027-13", "2027-0", "2027-", "March 27", "Marc 20270", "Marching 2027",
  ])
  func `what is no month is refused`(_ text: String) {
    #expect(Day(spoken: text, today: Self.today, isPast: true)?.isMonth != true)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2100-02-29", "2027-02-30", "2027-04-31", "2027-13-01",
    "2027-00-10", "2027-01-00", "0000-01-01", "2027-1-1", "27-01-01", "2027/01/01", "20270101",
    "2027-01-01 ", " 2027-01-01", "2027-01-01-01", "-027-01-01", "+027-01-01", "２０２７-01-01", "",
    "--", "today",
  ])
  func `what is no day of the calendar is refused`(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `days follow each other without a gap from year 1 to year 9999`() {
    var number = -719_162
    while number < 2_932_896 {
      let (day, next) = (Day(number: number), Day(number: number + 1))
      let (year, month, ofMonth) = day.parts
      #expect(Day(year: year, month: month, day: ofMonth) == day)
      #expect(next.parts.day == ofMonth + 1 || next.parts.day == 1)
      #expect(day < next)
      number += 1013
    }
  }

  @Test(arguments: [
    ("today", "2027-03-12"), ("Today", "2027-03-12"), ("tomorrow", "2027-03-13"),
    ("+0d", "2027-03-12"), ("+14d", "2027-03-26"), ("+20d", "2027-04-01"), ("+2w", "2027-03-26"),
    ("+14D", "2027-03-26"),
    ("2027-09-30", "2027-09-30"), ("2019-01-01", "2019-01-01"),
    ("30 Sep", "2027-09-30"), ("Sep 30", "2027-09-30"), ("30 sept", "2027-09-30"),
    ("30 September", "2027-09-30"), ("30. September", "2027-09-30"), ("SEPTEMBER 30", "2027-09-30"),
    ("30 September 2027", "2027-09-30"), ("September 30, 2028", "2028-09-30"),
    ("30 Sep 2019", "2019-09-30"), ("12 Mar", "2027-03-12"), ("11 Mar", "2028-03-11"),
    ("1 Jan", "2028-01-01"), ("29 Feb", "2028-02-29"), ("29 Feb 2024", "2024-02-29"),
  ])
  func `a day is read as people say it, the next one without a year`(_ said: String, _ day: String)
  {
    #expect(Day(spoken: said, today: Self.today)?.text == day)
  }

  /// 12 March 2027 is a Friday, Easter the 28th.
  @Test(arguments: [
    ("first monday in april", "2027-04-05"), ("the last Friday of June", "2027-06-25"),
    ("by the 2nd Tuesday in May", "2027-05-11"), ("first monday in march", "2028-03-06"),
    ("third Thursday of May 2028", "2028-05-18"), ("last Sunday of February", "2028-02-27"),
    ("erster Montag im April", "2027-04-05"), ("first week of June", "2027-06-04"),
    ("the week before Easter", "2027-03-26"), ("the week after Easter", "2027-04-02"),
    ("the week before Christmas", "2027-12-24"), ("the week after Christmas", "2027-12-31"),
    ("the week before 1 May", "2027-04-30"), ("the week before 4 June", "2027-05-28"),
    ("the week of 3 May", "2027-05-07"), ("die Woche vor Ostern", "2027-03-26"),
    ("la semaine avant Pâques", "2027-03-26"), ("two weeks before Easter", "2027-03-14"),
    ("a week after Easter", "2027-04-04"), ("the day after Easter Monday", "2027-03-30"),
    ("the Friday before Christmas", "2027-12-24"), ("the Monday after Easter", "2027-03-29"),
    ("the Friday before 25 June", "2027-06-18"), ("3 days before the end of May", "2027-05-28"),
    ("around Easter", "2027-03-28"), ("about 12 May", "2027-05-12"),
    ("before 12 May", "2027-05-12"), ("before the summer", "2027-05-31"),
    ("before the holidays", nil), ("before the", nil), ("no later than Friday", "2027-03-19"),
    ("Friday at the latest", "2027-03-19"), ("early June", "2027-06-07"),
    ("late May", "2027-05-31"), ("the start of next week", "2027-03-15"),
    ("last Friday of the month", "2027-03-26"), ("first Monday of the month", "2027-04-05"),
    ("January next year", "2028-01-31"), ("12 May next year", "2028-05-12"),
    ("after Christmas", "2027-12-31"), ("after Easter", "2027-04-02"), ("in autumn", "2027-11-30"),
    ("in the spring", "2027-05-31"), ("in winter 2028", "2028-12-31"),
    ("nach Ostern", "2027-04-02"),
    ("Friday, 14 May", "2027-05-14"), ("Fri 14 May 2027", "2027-05-14"),
    ("Friday 14.5.", "2027-05-14"), ("14 May, a Friday", "2027-05-14"),
    ("today, 12 March", "2027-03-12"), ("Friday, today", "2027-03-12"), ("Monday, today", nil),
    ("tomorrow (13 March)", "2027-03-13"),
    ("Freitag, 14. Mai", "2027-05-14"), ("Monday, 14 May", nil), ("today, 13 March", nil),
    ("Friday before 25 June", "2027-06-18"),
    ("the week before nothing", nil), ("first of all", nil), ("sixth Monday in May", nil),
  ])
  func `a day is read by its place beside another`(_ said: String, _ day: String?) {
    #expect(Day(spoken: said, today: Self.today)?.text == day)
  }

  @Test(arguments: 0..<40)
  func `any words are a day or none, in whatever order`(seed: Int) {
    let words = [
      "before", "after", "the", "a", "of", "by", "in", "on", "next", "last", "this", "end", "mid",
      "early",
      "week", "month", "year", "day", "easter", "summer", "june", "friday", "first", "3", "15th",
      "2028",
      "to", "from", "now", "ago", "today", "holidays", "and", ".", ",", "q2", "weeks", "at", "noon",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let said = (1...Int.random(in: 1...5, using: &random)).compactMap { _ in
        words.randomElement(using: &random)
      }.joined(separator: " ")
      for isPast in [true, false] {
        let day = Day(spoken: said, today: Self.today, isPast: isPast)
        #expect(day.map { Day(iso: $0.text) != nil } ?? true, "\(said)")
      }
    }
  }

  /// 12 March 2027 is a Friday.
  @Test(arguments: [
    ("by Easter", "2027-03-28"), ("before Easter", "2027-03-27"), ("Easter 2029", "2029-04-01"),
    ("next easter", "2027-03-28"), ("Easter Monday", "2027-03-29"), ("by Christmas", "2027-12-25"),
    ("Christmas Eve", "2027-12-24"), ("new year's eve", "2027-12-31"), ("New Year", "2028-01-01"),
    ("-1 week", "2027-03-05"), ("+1 week", "2027-03-19"), ("+2 months", "2027-05-12"),
    ("\u{2212}3 days", "2027-03-09"), ("end of Q2", "2027-06-30"), ("Q1", "2027-03-31"),
    ("Q1 2028", "2028-03-31"), ("end of the quarter", "2027-03-31"), ("Friday next", "2027-03-19"),
    ("by the end of next week", "2027-03-19"),
    ("bis Freitag", "2027-03-19"), ("bis Ende März", "2027-03-31"), ("bis Ostern", "2027-03-28"),
    ("nächsten Freitag", "2027-03-19"), ("in drei Wochen", "2027-04-02"),
    ("bis Jahresende", "2027-12-31"),
    ("Mitte Mai", "2027-05-15"), ("Ende nächster Woche", "2027-03-19"),
    ("vor Weihnachten", "2027-12-24"),
    ("avant vendredi", "2027-03-19"), ("vendredi prochain", "2027-03-19"),
    ("fin mars", "2027-03-31"),
    ("d'ici la fin de l'année", "2027-12-31"), ("dans 3 semaines", "2027-04-02"),
    ("avant Noël", "2027-12-24"),
    ("à Pâques", "2027-03-28"), ("mi-mai", "2027-05-15"), ("la semaine prochaine", "2027-03-19"),
    ("antes del viernes", "2027-03-19"), ("fin de marzo", "2027-03-31"),
    ("dentro de 3 semanas", "2027-04-02"),
    ("entro venerdì", "2027-03-19"), ("tot vrijdag", "2027-03-19"),
    ("até sexta-feira", "2027-03-19"),
    ("27th Nov", "2027-11-27"), ("Nov 27th", "2027-11-27"), ("the 1st of April", "2027-04-01"),
    ("on the 2nd of Jan, 2028", "2028-01-02"), ("monday", "2027-03-15"), ("Friday", "2027-03-19"),
    ("by Thursday", "2027-03-18"), ("next friday", "2027-03-19"), ("thursday week", "2027-03-25"),
    ("next thursday morning", "2027-03-18"), ("within a fortnight", "2027-03-26"),
    ("next Monday", "2027-03-15"),
    ("summer 2029", "2029-08-31"), ("next summer", "2028-08-31"), ("this autumn", "2027-11-30"),
    ("spring", "2027-05-31"), ("end of next week", "2027-03-19"),
    ("in half a year", "2027-09-12"),
    ("this friday", "2027-03-12"), ("end of june", "2027-06-30"), ("end of Feb", "2028-02-29"),
    ("end of June 2028", "2028-06-30"), ("end of the month", "2027-03-31"),
    ("end of next month", "2027-04-30"), ("end of the year", "2027-12-31"),
    ("end of 2028", "2028-12-31"), ("start of May", "2027-05-01"), ("mid-May", "2027-05-15"),
    ("mid May", "2027-05-15"), ("in 3 weeks", "2027-04-02"), ("a week from now", "2027-03-19"),
    ("two months from today", "2027-05-12"), ("in three weeks", "2027-04-02"),
    ("3 weeks", "2027-04-02"), ("in a month", "2027-04-12"), ("in 10 days", "2027-03-22"),
    ("in 2 years", "2029-03-12"), ("next week", "2027-03-19"), ("next month", "2027-04-30"),
    ("next year", "2028-12-31"), ("this year", "2027-12-31"), ("2028", "2028-12-31"),
    ("Sept 2026", "2026-09-30"),
    ("the fifteenth", "2027-03-15"), ("by the 3rd", "2027-04-03"), ("31st", "2027-03-31"),
    ("15", nil), ("tmrw", "2027-03-13"),
    ("before january", "2027-12-31"), ("before june 2028", "2028-05-31"),
    ("vor Juni", "2027-05-31"), ("before easter", "2027-03-27"),
    ("before christmas", "2027-12-24"), ("a week before xmas", "2027-12-18"), ("EOM", "2027-03-31"),
    ("by mid-january", "2028-01-15"), ("in two weeks or so", "2027-03-26"),
    ("in june", "2027-06-30"),
  ])
  func `a day is read in the words of a conversation`(_ said: String, _ day: String?) {
    #expect(Day(spoken: said, today: Self.today)?.text == day)
  }

  @Test(arguments: [
    ("31.12.", "2027-12-31"), ("1.3.", "2028-03-01"), ("30.06.2027", "2027-06-30"),
    ("30.6.27", "2027-06-30"), ("31/12/2027", "2027-12-31"), ("12/31/2027", "2027-12-31"),
    ("6/6/2027", "2027-06-06"), ("2027/06/30", "2027-06-30"), ("6月1日", "2027-06-01"),
    ("2027年6月1日", "2027-06-01"), ("2027년 6월 1일", "2027-06-01"),
    ("31. Dezember", "2027-12-31"), ("31 décembre 2027", "2027-12-31"), ("1er mai", "2027-05-01"),
    ("31 de diciembre de 2027", "2027-12-31"), ("March", "2027-03-31"), ("December", "2027-12-31"),
    ("februari", "2028-02-29"), ("the first of March", "2028-03-01"),
    ("friday in a week", "2027-03-19"), ("friday in two weeks", "2027-03-26"),
    ("friday after next", "2027-03-26"), ("week after next", "2027-03-26"),
    ("month after next", "2027-05-31"), ("Friday next week", "2027-03-19"),
    ("next week Tuesday", "2027-03-16"),
  ])
  func `a day is read in figures and in words of other countries`(_ said: String, _ day: String) {
    #expect(Day(spoken: said, today: Self.today)?.text == day)
  }

  @Test(arguments: [
    ("two weeks ago", "2027-02-26"), ("3 months ago", "2026-12-12"), ("monday", "2027-03-08"),
    ("friday", "2027-03-05"), ("last friday", "2027-03-05"), ("last Thursday", "2027-03-11"),
    ("last month", "2027-02"), ("end of June", "2026-06-30"), ("last week", "2027-03-05"),
    ("31.12.", "2026-12-31"), ("February", "2027-02"), ("April", "2026-04"),
    ("since january", "2027-01"), ("since monday", "2027-03-08"),
    ("Jan to Oct 2026", "2026-10"), ("from January to February", "2027-02"),
    ("2024 to 2026", "2026"),
    ("March - May 2026", "2026-05"), ("in the autumn", "2026-09"), ("in summer 2025", "2025-06"),
  ])
  func `where the past is meant, such words mean it`(_ said: String, _ day: String) {
    #expect(Day(spoken: said, today: Self.today, isPast: true)?.text == day)
  }

  @Test(arguments: [
    ("12 Mar", "2027-03-12"), ("13 Mar", "2026-03-13"), ("30 Sep", "2026-09-30"),
    ("1 Jan", "2027-01-01"), ("30 Sep 2028", "2028-09-30"), ("+1d", "2027-03-13"),
    ("today", "2027-03-12"),
  ])
  func `where the past is meant, a day without a year lies behind us`(_ said: String, _ day: String)
  {
    #expect(Day(spoken: said, today: Self.today, isPast: true)?.text == day)
  }

  @Test(arguments: [
    "", "soon", "never ever", "Sep", "30", "30 30", "32 Sep", "31 Apr", "0 Mar", "-3 Mar",
    "30 Sep 27", "30 Sep 12027", "29 Feb 2027", "30 Ma", "30 Setember", "end of nothing",
    "in weeks", "in pieces", "after lunch", "May to June", "fr", "next", "ago", "3 weeks ago ago",
    "+d",
    "+5x", "+", "5d", "+-5d", "+99999d", "2027-9-30", "5/4/2027", "31/12", "31.12",
    "4.2", "31.13.", "3.4.5", "Dec", "friday after", "13月1日", "30 Sep 2027 noon",
  ])
  func `nonsense is no day`(_ said: String) {
    #expect(Day(spoken: said, today: Self.today) == nil)
  }

  @Test(
    arguments: [("2025-06-01", false, "2028-02-29"), ("2026-06-01", true, "2024-02-29")])
  func `29 February without a year is the next or the last one there is`(
    _ today: String, _ isPast: Bool, _ day: String
  ) throws {
    let today = try #require(Day(iso: today))
    #expect(Day(spoken: "29 Feb", today: today, isPast: isPast)?.text == day)
  }

  @Test(arguments: [
    ("today", "9999-12-31"), ("tomorrow", nil), ("+1d", nil), ("+1w", nil), ("+0d", "9999-12-31"),
    ("yesterday", "9999-12-30"), ("30 Sep", nil), ("31 Dec", "9999-12-31"),
  ])
  func `on the last day there is, no later one can be said`(_ said: String, _ day: String?) {
    #expect(Day(spoken: said, today: .last)?.text == day)
    #expect(Day(spoken: "yesterday", today: .first) == nil)
    #expect(Day.last.adding(.max) == nil && Day.first.adding(.min) == nil)
  }
}

/// Days by which a year goes, against a table of the United States Naval Observatory.
@Suite struct FeastTests {
  @Test(arguments: [
    (1818, "1818-03-22"), (1900, "1900-04-15"), (1943, "1943-04-25"), (1961, "1961-04-02"),
    (2000, "2000-04-23"), (2008, "2008-03-23"), (2024, "2024-03-31"), (2025, "2025-04-20"),
    (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25"), (2285, "2285-03-22"),
  ])
  func `Easter Sunday of a year`(_ year: Int, _ day: String) {
    #expect(Feast.easter(in: year)?.text == day)
  }

  @Test func `Easter is a Sunday from 22 March to 25 April in every year`() {
    for year in 1583...4099 {
      guard let day = Feast.easter(in: year) else {
        Issue.record("\(year) has no Easter")
        continue
      }
      #expect(day.weekday == 6 && "03-22"..."04-25" ~= day.text.suffix(5), "\(day.text)")
    }
  }

  @Test func `a feast is the last one where the past is meant`() {
    let today = Day(iso: "2027-03-12")
    let past = today.flatMap { Day(spoken: "Easter", today: $0, isPast: true) }
    #expect(past?.text == "2026-04-05")
  }
}
