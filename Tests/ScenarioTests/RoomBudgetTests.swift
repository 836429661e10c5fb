import Foundation
import Storage
import Testing
import Workshop

@testable import waymark

/// What a recorded room was asked, against the time it had.
@Suite struct RoomBudgetTests {
  private struct Step {
    var number: String
    var minutes: Int
    var prompts = 0
    /// Typed words that hold a letter; numbers and marks are no words.
    var words = 0
  }

  /// The steps of a recorded screen, with what was typed in each.
  private static func steps(of scenario: String, _ guide: Guide) throws -> [Step] {
    let file = Scenario.folder.appending(path: "\(scenario)/screen.txt")
    let screen = try String(contentsOf: file, encoding: .utf8)
    let labels = Set(
      (guide.questions.map(\.text.label) + guide.forms.map(\.label) + [
        "Ready", "Go on", "Online", "Groups",
      ])
      .map { $0.components(separatedBy: "{")[0].trimmingCharacters(in: .whitespaces) })
    var steps: [Step] = []
    for line in screen.components(separatedBy: "\n") {
      if let match = line.firstMatch(of: /^(S\d+b?) .*step \d+ of \d+$/) {
        let minutes = line.firstMatch(of: /· (\d+) minutes?/).flatMap { Int($0.1) } ?? 0
        let number = String(match.1)
        if steps.last?.number != number { steps.append(Step(number: number, minutes: minutes)) }
        continue
      }
      guard !steps.isEmpty, let mark = line.range(of: " › ") else { continue }
      let label = line[..<mark.lowerBound].replacing(#/ (\d+|[a-z])$/#, with: "")
      // What lines left out is asked for by number: `9 has no thought: 9 pays by card › `.
      let isGap = label.contains(/^\d+( and \d+)* (has|have|do|does) .*:( .*)?$/)
      guard isGap || labels.contains(String(label)) else { continue }
      steps[steps.count - 1].prompts += 1
      steps[steps.count - 1].words += line[mark.upperBound...].split(separator: " ")
        .count { $0.contains(where: \.isLetter) }
    }
    return steps
  }

  /// A label that the count does not know would make a room look less asked than it was.
  @Test(arguments: ["van-parts", "town-hall", "express"])
  func `every line of the script is counted`(scenario: String) throws {
    let guide = try #require(
      BuiltInGuides.guide(named: scenario == "express" ? "express" : BuiltInGuides.standard))
    let file = Scenario.folder.appending(path: "\(scenario)/answers.txt")
    let script = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let typed = script.count { line in
      !line.isEmpty && !["/export", "/quit"].contains(line)
        && line.firstMatch(of: /^([#%@]|(clock|pace|as|guide|name):)/) == nil
    }
    let counted = try Self.steps(of: scenario, guide).reduce(0) { $0 + $1.prompts }
    #expect(counted >= typed, "\(counted) of \(typed)")
  }

  @Test(arguments: ["van-parts", "town-hall"])
  func `half a day asks what a room can answer`(scenario: String) throws {
    let steps = try Self.steps(of: scenario, BuiltInGuides.halfDay)
    #expect(steps.count == 14, "\(steps.map(\.number))")
    let day = steps.dropFirst()
    #expect(steps[0].prompts <= 30, "S0: \(steps[0].prompts)")
    #expect(day.reduce(0) { $0 + $1.prompts } <= 200, "\(day.map(\.prompts))")
    #expect(day.reduce(0) { $0 + $1.words } <= 1_500, "\(day.map(\.words))")
    for step in day {
      #expect(
        step.prompts * 25 <= step.minutes * 60,
        "\(step.number): \(step.prompts) prompts in \(step.minutes) minutes")
    }
  }

  @Test func `one person alone is asked seventy times in forty-five minutes`() throws {
    let guide = try #require(BuiltInGuides.guide(named: "express"))
    let day = try Self.steps(of: "express", guide).filter { $0.number != "S0" }
    #expect(day.reduce(0) { $0 + $1.prompts } <= 70, "\(day.map(\.prompts))")
    #expect(day.reduce(0) { $0 + $1.minutes } <= 45)
  }
}
