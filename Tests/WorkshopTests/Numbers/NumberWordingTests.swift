import Testing
import Workshop

@Suite struct NumberWordingTests {
  static let sentences: [(kind: KPIKind, said: String, says: String)] = [
    (.rate, "2.1% of 8,200", "2.1% of 8,200, anything from 1.8% to 2.4%."),
    (.rate, "9 of 9", "9 of 9: too few for a percentage."),
    (.rate, "8 of 10", "80% of 10, anything from 49% to 94%."),
    (.rate, "0 of 5", "0 of 5: too few for a percentage."),
    (.rate, "2.1%", "2.1%. How sure it is: of how many would tell."),
    (.csat, "74 of 107", "69% of 107 people asked, anything from 60% to 77%."),
    (.csat, "1:3 2:5 3:10 4:22 5:17", "68% of 57 people asked, anything from 56% to 79%."),
    (.csat, "4:3 5:1 1:1", "4 of 5: too few for a percentage."),
    (.nps, "25/15/10", "+30 from 50 people asked, anything from +7 to +49."),
    (.nps, "4/2/1", "4 promoters, 2 passives, 1 detractor: too few for a score."),
    (
      .nps, "NPS 35, n 85",
      "+35 from 85 people asked. How sure it is: promoters, passives and detractors would tell."
    ),
    (.ces, "2:1 4:2 7:1", "2, 4, 4, 7: too few for a mean."),
    (.ces, "mean 5.2, n 85, spread 1.1", "5.2 from 85 people asked, anything from 5.0 to 5.4."),
    (.mean, "mean 4.2, n 85, spread 0.9", "4.2 min from 85, anything from 4.0 to 4.4."),
    (.mean, "mean 4.2, n 85", "4.2 min from 85. How sure it is: the spread would tell."),
    (.mean, "mean 4.2, n 6, spread 1", "4.2 min from 6: too few for a mean."),
    (.count, "1480", "1,480 min."),
  ]

  @Test(arguments: sentences.indices)
  func `a figure says how sure it is, and few people are counts`(_ index: Int) throws {
    let (kind, said, says) = Self.sentences[index]
    let reading = try ReadingReader(kind: kind).reading(said)
    #expect(reading.sentence(kind: kind, unit: "min") == says)
  }

  @Test(arguments: KPIKind.allCases)
  func `what the screen tells people to type is read`(_ kind: KPIKind) throws {
    for example in NumberWording.example(kind).split(separator: ", or ") {
      let line = example.split(separator: "came: ").last.map(String.init) ?? ""
      #expect(throws: Never.self) { try ReadingReader(kind: kind).reading(line) }
    }
  }

  static let problems: [(kind: KPIKind, said: String, says: String)] = [
    (.rate, "3300%", "3300% is more than all there were. A rate goes from 0 to 100."),
    (
      .rate, "110 of 100",
      "110 of 100 is more than all there were. The smaller number stands first."
    ),
    (
      .rate, "50% of 7",
      "No count of 7 gives 50%: 3 of 7 is 42.9%, 4 of 7 is 57.1%. Type the count."
    ),
    (
      .nps, "abc\u{1B}",
      "\"abc^[\" is not understood here. Type it as 42 promoters, 31 passives, 12 detractors."
    ),
    (.nps, "4 promoters, 1 passive", "The number of detractors is missing. Type that too."),
    (.ces, "8", "8 is off the scale, which goes from 1 to 7."),
  ]

  @Test(arguments: problems.indices)
  func `a refusal tells the fact and what to type`(_ index: Int) {
    let (kind, said, says) = Self.problems[index]
    let problem = #expect(throws: ReadingProblem.self) {
      try ReadingReader(kind: kind).reading(said)
    }
    #expect(problem?.sentence == says)
  }

  static let numbers: [(value: Double, decimals: Int, text: String, signed: String)] = [
    (8200, 0, "8,200", "+8,200"), (0, 1, "0.0", "0.0"), (-0.04, 1, "0.0", "0.0"),
    (-0.06, 1, "-0.1", "-0.1"), (1_234_567.891, 2, "1,234,567.89", "+1,234,567.89"),
    (0.05, 2, "0.05", "+0.05"), (999.95, 1, "1,000.0", "+1,000.0"), (1e30, 0, "1e+30", "+1e+30"),
  ]

  @Test(arguments: numbers.indices)
  func `a number has commas, its decimals, and no sign on nothing`(_ index: Int) {
    let (value, decimals, text, signed) = Self.numbers[index]
    #expect(Decimals.text(value, decimals: decimals) == text)
    #expect(Decimals.signed(value, decimals: decimals) == signed)
  }
}
