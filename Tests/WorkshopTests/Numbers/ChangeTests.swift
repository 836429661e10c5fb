import Testing
import Workshop

@Suite struct ChangeTests {
  static let sentences:
    [(kind: KPIKind, before: String, after: String, better: Direction?, says: String)] = [
      (
        .rate, "1.8% of 9,400", "2.1% of 8,200", .up,
        "1.8 to 2.1: +0.3 points, anything from -0.1 to +0.7: no clear change yet."
      ),
      (
        .rate, "1.8% of 9,400", "3.1% of 8,200", .up,
        "1.8 to 3.1: +1.3 points, anything from +0.8 to +1.8: better."
          + " Before and after only: an association, for something else may have caused it."
      ),
      (
        .rate, "1.8% of 9,400", "3.1% of 8,200", .down,
        "1.8 to 3.1: +1.3 points, anything from +0.8 to +1.8: worse."
          + " Before and after only: an association, for something else may have caused it."
      ),
      (
        .rate, "1.8% of 9,400", "3.1% of 8,200", nil,
        "1.8 to 3.1: +1.3 points, anything from +0.8 to +1.8: up."
          + " Before and after only: an association, for something else may have caused it."
      ),
      (.rate, "3 of 5", "4 of 6", .up, "3 of 5, then 4 of 6: too few to tell a change."),
      (.rate, "0 of 9", "900 of 900", .up, "0 of 9, then 900 of 900: too few to tell a change."),
      (
        .nps, "42/31/12", "60/31/12", .up,
        "+35.3 to +46.6: +11.3 points, anything from -8.8 to +31.2: no clear change yet."
      ),
      (
        .mean, "mean 4.2, n 85, spread 0.9", "mean 4.6, n 92, spread 0.8", .up,
        "4.2 to 4.6: +0.4, anything from +0.1 to +0.7: better."
          + " Before and after only: an association, for something else may have caused it."
      ),
      (
        .csat, "1:3 2:5 3:10 4:22 5:17", "1:9 2:9 3:20 4:12 5:7", .up,
        "68 to 33: -35 points, anything from -50 to -17: worse."
          + " Before and after only: an association, for something else may have caused it."
      ),
      (
        .count, "480", "520", .down,
        "480 to 520: +40. One figure against another tells no change; six readings make a chart."
      ),
    ]

  @Test(arguments: sentences.indices)
  func `two readings are compared in one line`(_ index: Int) throws {
    let (kind, before, after, better, says) = Self.sentences[index]
    #expect(try change(kind, before, after).sentence(better: better) == says)
  }

  @Test func `with a control group a change is no mere association`() throws {
    let change = try change(.rate, "1.8% of 9,400", "3.1% of 8,200")
    #expect(
      change.sentence(better: .up, smallest: 0.5, comparison: .withControl)
        == "1.8 to 3.1: +1.3 points, anything from +0.8 to +1.8: better."
        + " Against the 0.5 points worth having: meaningful.")
  }

  @Test func `a figure keeps its unit`() throws {
    let change = try change(.time, "mean 14, n 30, spread 5", "mean 10, n 30, spread 5")
    #expect(
      change.sentence(better: .down, smallest: 2, comparison: .withControl, unit: "min")
        == "14 to 10: -4 min, anything from -7 to -1: better."
        + " Against the 2 min worth having: uncertain.")
  }

  static let worths:
    [(before: String, after: String, better: Direction, smallest: Double, worth: Change.Worth)] = [
      ("100 of 1000", "200 of 1000", .up, 5, .meaningful),
      ("100 of 1000", "200 of 1000", .down, 5, .harm),
      ("100 of 1000", "200 of 1000", .up, 10, .uncertain),
      ("5000 of 50000", "5010 of 50000", .up, 1, .tooSmall),
      ("5000 of 50000", "5300 of 50000", .up, 2, .tooSmall),
      ("5000 of 50000", "5300 of 50000", .down, 2, .tooSmall),
      ("100 of 1000", "110 of 1000", .up, 2, .uncertain),
      ("110 of 1000", "100 of 1000", .up, 2, .uncertain),
      ("200 of 1000", "100 of 1000", .up, 2, .harm),
      ("200 of 1000", "100 of 1000", .down, 2, .meaningful),
    ]

  @Test(arguments: worths.indices)
  func `against the smallest change worth having it has one of four names`(_ index: Int) throws {
    let (before, after, better, smallest, worth) = Self.worths[index]
    #expect(try change(.rate, before, after).worth(of: smallest, better: better) == worth)
  }

  @Test func `nothing is worth anything where nothing can be told`() throws {
    #expect(try change(.rate, "2%", "3%").worth(of: 1, better: .up) == nil)
    #expect(try change(.rate, "3 of 5", "900 of 900").worth(of: 1, better: .up) == nil)
    #expect(try change(.rate, "3 of 50", "900 of 900").worth(of: 0, better: .up) == nil)
  }

  @Test func `a claimed change never shows an end at nothing`() throws {
    for added in 240...420 {
      let change = try change(.rate, "5000 of 50000", "\(5000 + added) of 50000")
      guard change.claim(better: .up) == .better else { continue }
      let words = change.sentence(better: .up)
      #expect(!words.contains("from 0 ") && !words.contains("from 0.0 "), "\(words)")
    }
  }

  private func change(_ kind: KPIKind, _ before: String, _ after: String) throws -> Change {
    let reader = ReadingReader(kind: kind)
    return Change(from: try reader.reading(before), to: try reader.reading(after), kind: kind)
  }
}
