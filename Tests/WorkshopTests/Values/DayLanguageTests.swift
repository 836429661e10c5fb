import Testing
import Workshop

@Suite struct `A day in words` {
  @Test(
    arguments: [
      (nil, "1 June 2026", "1 June", "June 2026"), ("en-GB", "1 June 2026", "1 June", "June 2026"),
      ("ja", "2026年6月1日", "6月1日", "2026年6月"), ("zh-Hant", "2026年6月1日", "6月1日", "2026年6月"),
      ("ko", "2026년 6월 1일", "6월 1일", "2026년 6월"),
      ("fr", "1er juin 2026", "1er juin", "juin 2026"),
      ("de-AT", "1. Juni 2026", "1. Juni", "Juni 2026"),
      ("es", "1 de junio de 2026", "1 de junio", "junio de 2026"),
      ("pt-BR", "1 de junho de 2026", "1 de junho", "junho de 2026"),
      ("it", "1 giugno 2026", "1 giugno", "giugno 2026"),
      ("xx", "1 June 2026", "1 June", "June 2026"),
    ] as [(String?, String, String, String)])
  func `is written as its language writes it`(
    language: String?, whole: String, near: String, month: String
  ) throws {
    let day = try #require(Day(iso: "2026-06-01"))
    #expect(day.words(in: language) == whole)
    #expect(day.words(in: language, near: Day(iso: "2026-01-31")) == near)
    #expect(day.words(in: language, near: Day(iso: "2027-01-31")) == whole)
    #expect(try #require(Day(iso: "2026-06")).words(in: language) == month)
  }

  @Test func `every day of a year has its month's name in every language`() throws {
    for language in ["de", "fr", "es", "pt", "it", "nl", "sv", "pl"] {
      let names = try (1...12).map { month in
        try #require(Day(year: 2026, month: month, day: 9)).words(in: language)
      }
      #expect(Set(names).count == 12)
    }
  }
}
