import Testing
import Workshop

@Suite struct ReadingSeriesTests {
  @Test func `readings out of order are sorted`() throws {
    let given = try [dated("2027-06-08", "172 of 8200"), dated("2027-03-15", "169 of 9400")]
    #expect(ReadingSeries.isOutOfOrder(given))
    let series = ReadingSeries.all(of: given)
    #expect(series.map { $0.readings.map(\.day.text) } == [["2027-03-15", "2027-06-08"]])
    #expect(!ReadingSeries.isOutOfOrder(given.reversed()))
  }

  @Test func `two of one day are told, and the last one counts`() throws {
    let given = try [
      dated("2027-03-15", "169 of 9400"), dated("2027-06-08", "172 of 8200"),
      dated("2027-06-08", "180 of 8200"), dated("2027-06-08", "181 of 8200"),
    ]
    let series = try #require(ReadingSeries.all(of: given).first)
    #expect(series.readings.map(\.reading.text) == ["169 of 9400", "181 of 8200"])
    #expect(
      series.doubledSentences == [
        "8 June 2027 was read 3 times: 172 of 8200; 180 of 8200; 181 of 8200."
          + " The last one counts until you say which holds."
      ])
  }

  @Test func `a changed wording begins a new series, blanks and capitals do not`() throws {
    let given = try [
      dated("2027-03-15", "10 of 100", wording: "How satisfied are you?"),
      dated("2027-04-15", "11 of 100", wording: "how satisfied  are you?"),
      dated("2027-05-15", "12 of 100"),
      dated("2027-06-15", "13 of 100", wording: "How happy are you?"),
      dated("2027-07-15", "14 of 100", isReadAnew: true),
      dated("2027-08-15", "15 of 100", wording: "How happy are you?"),
    ]
    #expect(ReadingSeries.all(of: given).map(\.readings.count) == [3, 1, 2])
    #expect(ReadingSeries.all(of: []).isEmpty)
    // What was read anew without its words may be what is worded next.
    let worded = try [
      dated("2027-03-15", "10 of 100", wording: "How satisfied are you?"),
      dated("2027-04-15", "11 of 100", isReadAnew: true),
      dated("2027-05-15", "12 of 100", wording: "How happy are you?"),
    ]
    #expect(ReadingSeries.all(of: worded).map(\.readings.count) == [1, 2])
  }

  @Test func `the figures of a series are those of its kind`() throws {
    let series = try #require(
      ReadingSeries.all(of: try [dated("2027-03-15", "10 of 40"), dated("2027-04-15", "2 of 40")])
        .first)
    #expect(series.values(kind: .rate) == [25, 5])
  }

  static let lines: [(values: [Double?], text: String)] = [
    ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([8, 1], "█▁"), ([5, 5, 5], "▄▄▄"), ([], ""),
    ([nil, 1, nil, 2], " ▁ █"), ([nil], " "), ([-100, 0, 100], "▁▅█"),
    ([-Double.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude], "▁▅█"),
  ]

  @Test(arguments: lines.indices)
  func `readings are a line of eight heights`(_ index: Int) {
    #expect(Sparkline.text(Self.lines[index].values) == Self.lines[index].text)
  }

  @Test func `the ear hears where the line begins, ends, and turns`() {
    func heard(_ values: [Double]) -> String? {
      Sparkline.sentence(
        values, labels: ["March", "April", "May", "June"], decimals: 1, kind: .rate)
    }
    #expect(
      heard([1.8, 1.6, 2.2, 2.1])
        == "4 readings, from 1.8% (March) to 2.1% (June);"
        + " lowest 1.6% (April), highest 2.2% (May).")
    #expect(heard([1.8, 1.8]) == "2 readings, all 1.8%.")
    #expect(heard([1.8]) == "1 reading: 1.8% (March).")
    #expect(heard([]) == nil)
  }

  private func dated(
    _ day: String, _ reading: String, wording: String? = nil, isReadAnew: Bool = false
  ) throws -> DatedReading {
    DatedReading(
      day: try #require(Day(iso: day)), reading: try ReadingReader(kind: .rate).reading(reading),
      wording: wording, isReadAnew: isReadAnew)
  }
}
