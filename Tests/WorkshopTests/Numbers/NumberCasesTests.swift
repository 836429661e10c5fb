import Foundation
import TestSupport
import Testing

@testable import Workshop

/// Random cases for `Tests/Numbers/compare`, which holds them against an independent implementation.
@Suite struct NumberCasesTests {
  private static let environment = ProcessInfo.processInfo.environment

  @Test(.enabled(if: environment["WAYMARK_NUMBERS"] != nil))
  func `random cases of every interval are written where the environment names a folder`() throws {
    let folder = URL(filePath: try #require(Self.environment["WAYMARK_NUMBERS"]))
    let count = try #require(Int(Self.environment["WAYMARK_NUMBERS_COUNT"] ?? "1000"))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, method) in Self.methods.enumerated() {
      var random = SplitMix64(seed: 1000 + index)
      var lines: [String] = []
      while lines.count < count {
        guard let row = try method.row(&random) else { continue }
        lines.append(row.map { "\($0)" }.joined(separator: "\t"))
      }
      let text = lines.joined(separator: "\n") + "\n"
      try text.write(
        to: folder.appending(path: "\(method.name).tsv"), atomically: true, encoding: .utf8)
      #expect(Set(lines).count > count / 2, "\(method.name) repeats itself")
    }
  }

  private typealias Row = @Sendable (inout SplitMix64) throws -> [Double]?

  private static let methods: [(name: String, row: Row)] = [
    (
      "wilson",
      { random in
        let share = try share(&random)
        return numbers(share) + ends(Interval.wilson(share))
      }
    ),
    (
      "newcombe",
      { random in
        let (before, after) = (try share(&random), try share(&random))
        return numbers(before) + numbers(after) + ends(.newcombe(from: before, to: after))
      }
    ),
    (
      "csat",
      { random in
        let answers = try answers(&random, on: 1...5)
        let interval = Estimate(.answers(answers), kind: .csat).interval
        return answers.counts.map(Double.init) + ends(try #require(interval))
      }
    ),
    (
      "nps",
      { random in
        let score = try recommendation(&random)
        return numbers(score) + ends(.adjustedWald(score))
      }
    ),
    (
      "nps-difference",
      { random in
        let (before, after) = (try recommendation(&random), try recommendation(&random))
        return numbers(before) + numbers(after) + ends(.difference(from: before, to: after))
      }
    ),
    (
      "ces",
      { random in
        let answers = try answers(&random, on: 1...7)
        guard let interval = Interval.student(answers.sample) else { return nil }
        return answers.counts.map(Double.init) + ends(interval)
      }
    ),
    (
      "student",
      { random in
        let sample = sample(&random)
        return numbers(sample) + ends(try #require(Interval.student(sample)))
      }
    ),
    (
      "welch",
      { random in
        let (before, after) = (sample(&random), sample(&random))
        let interval = try #require(Interval.welch(from: before, to: after))
        return numbers(before) + numbers(after) + ends(interval)
      }
    ),
    (
      "quantile",
      { random in
        let freedom = 1 + wide(&random, upTo: 1e6)
        return [freedom, StudentT.quantile(freedom: freedom)]
      }
    ),
    (
      "chart",
      { random in
        let values = (0..<12).map { _ in Double.random(in: -50...50, using: &random) }
        let chart = try #require(BehaviourChart(values, kind: .money))
        return values + [chart.mean, chart.limits.low, chart.limits.high, chart.rangeLimit]
      }
    ),
  ]

  /// From 0, small numbers as often as large ones.
  private static func wide(_ random: inout SplitMix64, upTo most: Double) -> Double {
    let scale = Double.random(in: 0...1, using: &random)
    return Foundation.exp(scale * Foundation.log(1 + most)) - 1
  }

  private static func count(_ random: inout SplitMix64) -> Int { Int(wide(&random, upTo: 1e6)) }

  private static func share(_ random: inout SplitMix64) throws -> Share {
    let all = 1 + count(&random)
    let part = [0, all, min(all, count(&random)), Int.random(in: 0...all, using: &random)]
    return try Share(part.picked(using: &random), of: all)
  }

  private static func recommendation(_ random: inout SplitMix64) throws -> Recommendation {
    try Recommendation(
      promoters: count(&random), passives: 1 + count(&random), detractors: count(&random))
  }

  private static func answers(
    _ random: inout SplitMix64, on scale: ClosedRange<Int>
  ) throws -> AnswerCounts {
    var counts: [Int: Int] = [scale.lowerBound: 1]
    for answer in scale where Bool.random(using: &random) { counts[answer] = count(&random) + 1 }
    return try AnswerCounts(counts, on: scale)
  }

  private static func sample(_ random: inout SplitMix64) -> Sample {
    Sample(
      mean: Double.random(in: -100...100, using: &random), asked: 2 + count(&random),
      spread: 0.01 + wide(&random, upTo: 1000))
  }

  private static func numbers(_ share: Share) -> [Double] {
    [Double(share.count), Double(share.all)]
  }

  private static func numbers(_ answers: Recommendation) -> [Double] {
    [answers.promoters, answers.passives, answers.detractors].map(Double.init)
  }

  private static func numbers(_ sample: Sample) -> [Double] {
    [sample.mean, Double(sample.asked), sample.spread ?? 0]
  }

  private static func ends(_ interval: Interval) -> [Double] { [interval.low, interval.high] }
}
