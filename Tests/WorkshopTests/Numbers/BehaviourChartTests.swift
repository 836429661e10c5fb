import Testing
import Workshop

@Suite struct BehaviourChartTests {
  /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, "Individuals Control Charts": ten
  /// flow rates, middle 50.81, mean moving range 1.8778, limits 45.8159 and 55.8041 (there with
  /// 3 / 1.128, of which 2.660 is the rounded value).
  static let flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]

  @Test func `the limits are those of the handbook`() throws {
    let chart = try #require(BehaviourChart(Self.flow, kind: .mean, baseline: 10))
    #expect(abs(chart.mean - 50.81) < 1e-9)
    #expect(abs(chart.meanRange - 1.8778) < 5e-5)
    #expect(abs(chart.limits.low - 45.8159) < 1e-3)
    #expect(abs(chart.limits.high - 55.8041) < 1e-3)
    #expect(abs(chart.rangeLimit - 3.268 * 16.9 / 9) < 1e-9)
    #expect(chart.signals.isEmpty)
  }

  @Test func `with fewer than six readings there is no chart`() {
    #expect(BehaviourChart(Array(Self.flow.prefix(5)), kind: .mean) == nil)
    #expect(BehaviourChart(Array(Self.flow.prefix(6)), kind: .mean)?.baseline == 5)
  }

  @Test func `a new reading is judged by the old ones, twenty of them at most`() throws {
    let chart = try #require(BehaviourChart(Self.flow + [56], kind: .mean))
    #expect(chart.baseline == 10)
    #expect(chart.signals.map(\.rule) == [.outside])
    #expect(chart.signals.first?.places == 10...10)
    #expect(chart.signals.first?.isAbove == true)
    let long = Array(repeating: Self.flow, count: 4).flatMap { $0 }
    #expect(BehaviourChart(long, kind: .mean)?.baseline == 20)
    #expect(BehaviourChart(long, kind: .mean, baseline: 3)?.baseline == 5)
    #expect(BehaviourChart(long, kind: .mean, baseline: 99)?.baseline == 40)
  }

  @Test func `a step wider than noise makes is a signal though both ends lie inside`() throws {
    let chart = try #require(BehaviourChart(Self.flow + [47, 54], kind: .mean, baseline: 10))
    #expect(chart.signals.map(\.rule) == [.jump])
    #expect(chart.signals.first?.places == 10...11)
  }

  @Test func `eight in a row on one side are a signal, seven are none`() throws {
    let wave: [Double] = [10, 12, 10, 12, 10, 12]
    let seven = wave + [12, 12, 12, 12, 12, 12]
    #expect(try #require(BehaviourChart(seven, kind: .mean, baseline: 6)).signals.isEmpty)
    let eight = seven + [11.5]
    let chart = try #require(BehaviourChart(eight, kind: .mean, baseline: 6))
    #expect(chart.signals.map(\.rule) == [.eightOnOneSide])
    #expect(chart.signals.first?.places == 5...12)
    let broken = seven + [11, 12]
    #expect(try #require(BehaviourChart(broken, kind: .mean, baseline: 6)).signals.isEmpty)
  }

  @Test func `three of four near a limit are a hint only`() throws {
    let wave: [Double] = [10, 12, 10, 12, 10, 12]
    let chart = try #require(
      BehaviourChart(wave + [14, 11, 14, 14], kind: .mean, baseline: 6))
    #expect(chart.signals.map(\.rule) == [.threeOfFour])
    #expect(chart.signals.first?.places == 6...9)
    #expect(chart.signals.first?.isHint == true)
    let two = try #require(BehaviourChart(wave + [14, 11, 14, 11], kind: .mean, baseline: 6))
    #expect(two.signals.isEmpty)
  }

  @Test func `readings that never moved have no noise, and rounding makes no signal`() throws {
    let still = try #require(BehaviourChart(Array(repeating: 0.1, count: 12), kind: .mean))
    #expect(still.signals.isEmpty)
    let moved = try #require(
      BehaviourChart(Array(repeating: 0.1, count: 11) + [0.2], kind: .mean))
    #expect(moved.signals.map(\.rule) == [.outside, .jump])
  }

  @Test func `no limit lies where no figure can`() throws {
    let chart = try #require(BehaviourChart([1, 9, 2, 8, 1, 9], kind: .rate))
    #expect(chart.limits.low == 0)
    let score = try #require(BehaviourChart([90, 99, 80, 98, 85, 99], kind: .nps))
    #expect(score.limits.high == 100)
  }

  @Test func `a chart is told in words, with what its limits rest on`() throws {
    let chart = try #require(BehaviourChart(Self.flow + [57], kind: .time))
    let labels = (1...11).map { "week \($0)" }
    #expect(
      chart.sentences(labels: labels, kind: .time, unit: "min") == [
        "11 readings, limits from the first 10: middle 51 min,"
          + " noise anywhere from 46 min to 56 min.",
        "Signal: week 11 lies above the limits.",
      ])
    let short = try #require(BehaviourChart(Array(Self.flow.prefix(6)), kind: .time))
    #expect(
      short.sentences(labels: labels, kind: .time).suffix(2) == [
        "No signal: nothing that noise alone would not do.",
        "Limits from 5 readings are rough: noise alone often looks like a signal.",
      ])
  }
}
