import Testing

@testable import Workshop

@Suite struct IntervalTests {
  /// Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3;
  /// Sauro and Lewis, "Quantifying the User Experience".
  static let shares: [(count: Int, all: Int, low: Double, high: Double, digits: Int)] = [
    (81, 263, 0.2553, 0.3662, 4), (15, 148, 0.0624, 0.1605, 4), (0, 20, 0, 0.1611, 4),
    (1, 29, 0.0061, 0.1718, 4), (29, 29, 0.8830, 1, 4),
    (0, 5, 0, 0.4345, 4), (8, 10, 0.4902, 0.9433, 4), (18, 20, 0.6990, 0.9721, 4),
  ]

  @Test(arguments: shares.indices)
  func `a share has the interval of the published table`(_ index: Int) throws {
    let (count, all, low, high, digits) = Self.shares[index]
    let interval = Interval.wilson(try Share(count, of: all))
    #expect(Decimals.text(interval.low, decimals: digits) == Decimals.text(low, decimals: digits))
    #expect(Decimals.text(interval.high, decimals: digits) == Decimals.text(high, decimals: digits))
  }

  @Test func `none and all touch the end exactly`() throws {
    for all in [1, 3, 7, 10, 49, 1000, 8200] {
      #expect(Interval.wilson(try Share(0, of: all)).low == 0)
      #expect(Interval.wilson(try Share(all, of: all)).high == 1)
    }
  }

  /// Newcombe, "Interval estimation for the difference between independent proportions", 1998,
  /// table II, method 10. There the second share is taken from the first.
  static let differences: [(a: Int, m: Int, b: Int, n: Int, low: String, high: String)] = [
    (56, 70, 48, 80, "0.0524", "0.3339"), (9, 10, 3, 10, "0.1705", "0.8090"),
    (6, 7, 2, 7, "0.0582", "0.8062"), (5, 56, 0, 29, "-0.0381", "0.1926"),
    (0, 10, 0, 20, "-0.1611", "0.2775"), (0, 10, 0, 10, "-0.2775", "0.2775"),
    (10, 10, 0, 20, "0.6791", "1.0000"), (10, 10, 0, 10, "0.6075", "1.0000"),
  ]

  @Test(arguments: differences.indices)
  func `two shares differ as in the published table`(_ index: Int) throws {
    let (a, m, b, n, low, high) = Self.differences[index]
    let (first, second) = (try Share(a, of: m), try Share(b, of: n))
    let interval = Interval.newcombe(from: second, to: first)
    #expect(Decimals.text(interval.low, decimals: 4) == low)
    #expect(Decimals.text(interval.high, decimals: 4) == high)
    let back = Interval.newcombe(from: first, to: second)
    #expect(abs(back.low + interval.high) < 1e-12 && abs(back.high + interval.low) < 1e-12)
  }

  @Test func `a promoter score has the adjusted interval of the method`() throws {
    let few = Interval.adjustedWald(try Recommendation(promoters: 25, passives: 15, detractors: 10))
    #expect(Decimals.text((few.low + few.high) / 2, decimals: 1) == "28.3")
    #expect(Decimals.text(few.margin, decimals: 1) == "21.0")
    let many = Interval.adjustedWald(
      try Recommendation(promoters: 100, passives: 60, detractors: 40))
    #expect(Decimals.text((many.low + many.high) / 2, decimals: 1) == "29.6")
    #expect(Decimals.text(many.margin, decimals: 1) == "10.7")
  }

  @Test func `the margin of two promoter scores is the root of both squares`() throws {
    let first = try Recommendation(promoters: 25, passives: 15, detractors: 10)
    let second = try Recommendation(promoters: 100, passives: 60, detractors: 40)
    let (one, two) = (Interval.adjustedWald(first), Interval.adjustedWald(second))
    let both = Interval.difference(from: first, to: second)
    let root = (one.margin * one.margin + two.margin * two.margin).squareRoot()
    #expect(abs(both.margin - root) < 1e-12)
    #expect(abs((both.low + both.high) - (two.low + two.high - one.low - one.high)) < 1e-12)
  }

  /// Student's data on sleep, 1908, as R documents it for `t.test(extra ~ group)`: 0.75 and 2.33,
  /// interval of the difference -3.3654832 to 0.2054832, 17.776 degrees of freedom.
  @Test func `two means differ as in Student's data on sleep`() throws {
    let first = sample([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0])
    let second = sample([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    let interval = try #require(Interval.welch(from: second, to: first))
    #expect(abs(interval.low + 3.365_483_2) < 5e-8)
    #expect(abs(interval.high - 0.205_483_2) < 5e-8)
  }

  /// The same ten pairs as R documents them for one sample, `t.test(extra, mu = 0)` of group 2:
  /// mean 2.33, interval 0.8976775 to 3.7623225.
  @Test func `a mean has the interval of Student`() throws {
    let interval = try #require(
      Interval.student(sample([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])))
    #expect(abs(interval.low - 0.897_677_5) < 5e-8)
    #expect(abs(interval.high - 3.762_322_5) < 5e-8)
  }

  @Test func `without a spread, or with one answer alone, no mean has an interval`() {
    #expect(Interval.student(Sample(mean: 4, asked: 85, spread: nil)) == nil)
    #expect(Interval.student(Sample(mean: 4, asked: 1, spread: 1)) == nil)
    #expect(Interval.student(Sample(mean: 5, asked: 12, spread: 0)) == nil)
    let known = Sample(mean: 4, asked: 85, spread: 1)
    #expect(Interval.welch(from: known, to: Sample(mean: 4, asked: 85, spread: nil)) == nil)
  }

  /// Two-sided 95 % points of Student's distribution, as every table has them.
  static let points: [(freedom: Double, deviate: Double)] = [
    (1, 12.706_204_736), (2, 4.302_652_730), (3, 3.182_446_305), (4, 2.776_445_105),
    (5, 2.570_581_836), (10, 2.228_138_852), (20, 2.085_963_447), (30, 2.042_272_456),
    (60, 2.000_297_822), (120, 1.979_930_405),
  ]

  @Test(arguments: points.indices)
  func `the deviate is the one of the tables`(_ index: Int) {
    let (freedom, deviate) = Self.points[index]
    #expect(abs(StudentT.quantile(freedom: freedom) - deviate) < 6e-10)
  }

  @Test func `both ways to the deviate meet where one takes over from the other`() {
    let below = StudentT.quantile(freedom: 199.999_999_999)
    #expect(abs(below - StudentT.quantile(freedom: 200)) < 1e-10)
    #expect(abs(StudentT.quantile(freedom: 1e9) - StudentT.normal) < 1e-8)
  }

  private func sample(_ values: [Double]) -> Sample {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let spread = (squares / Double(values.count - 1)).squareRoot()
    return Sample(mean: mean, asked: values.count, spread: spread)
  }
}
