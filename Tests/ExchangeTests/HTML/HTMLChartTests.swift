import Foundation
import Testing
import Workshop

@testable import Exchange

@Suite struct `Charts on the HTML page` {
  @Test(arguments: [1, 15, 200, 500]) func `every touchpoint is on a curve`(count: Int) throws {
    let page = try ParsedPage(`Maps of any size`.session(touchpoints: count))
    let charts = page.elements(class: "chart").map(\.text).joined()
    #expect(page.elements(class: "picture").count == 1)
    for number in 1...count { #expect(charts.contains("\(number). Point \(number - 1): ")) }
    let marks = page.elements(class: "mark").count
    // The curve stands in the map too, unless a stage has more marks than fit.
    #expect(marks == (count > 7 * 35 ? count : 2 * count))
    #expect(page.elements(class: "filled").isEmpty)
  }

  @Test func `the curve of the map runs on from stage to stage`() throws {
    let page = HTMLPage.text(of: try VanParts.session().outline(walk: VanParts.walk))
    let views = page.matches(of: /viewBox="(\d+) 0 (\d+) 1000"/)
      .map { (Int($0.output.1) ?? -1, Int($0.output.2) ?? -1) }
    // The last stage has no touchpoint: there is nothing to draw behind the last mark.
    #expect(views.map(\.0) == [0, 140, 280])
    #expect(views.map(\.1) == [140, 140, 140])
    let lines = page.matches(of: /class="curve" d="([^"]*)"\/><\/svg>/).map { String($0.output.1) }
    #expect(
      lines == [
        "M35 420C70 420 70 660 105 660C157 660 157 260 210 260",
        "M105 660C157 660 157 260 210 260", "M210 260",
      ])
  }

  @Test func `evidence is filled, assumptions are hollow, moments of truth have a ring`() throws {
    let page = try ParsedPage(
      Session(things: [
        Thing(.evidence, "log", "Title: Log"), Thing(.stage, "s", "Name: Use"),
        Thing(.touchpoint, "a", "Stage: s", "Name: One", "Emotion: 1", "Delight: quick [log]"),
        Thing(.touchpoint, "b", "Stage: s", "Name: Two", "Emotion: -2", "MomentOfTruth: yes"),
        Thing(.touchpoint, "c", "Stage: s", "Name: Three"),
      ]))
    #expect(
      page.elements(class: "filled").allSatisfy { $0.attributes["class"]?.contains("m-g") == true })
    #expect(
      page.elements(class: "hollow").allSatisfy { $0.attributes["class"]?.contains("m-vb") == true }
    )
    #expect(page.elements(class: "filled").count == 2)
    #expect(page.elements(class: "hollow").count == 2)
    #expect(page.elements(class: "ring").count == 2)
    let told = page.elements(class: "wave").compactMap { $0.attributes["aria-label"] }
    #expect(told == ["1: +1 good; 2: -2 very bad; 3: not rated"])
  }

  @Test func `a persona without feelings has no curve`() throws {
    let page = try ParsedPage(
      Session(things: [
        Thing(.stage, "s", "Name: Use"), Thing(.touchpoint, "a", "Stage: s", "Name: One"),
      ]))
    #expect(page.elements(class: "wave").isEmpty && page.elements(class: "chart").isEmpty)
    #expect(page.elements(class: "map").count == 1)
  }

  @Test func `opportunities of the same rating share a field, and what is too much is counted`()
    throws
  {
    func numbers(_ count: Int) throws -> [String] {
      let things = (1...count).map { number in
        Thing(
          .opportunity, Identifier("o\(number)"), "HowMightWe: \(number)", "Impact: 4", "Effort: 2",
          "Confidence: 3")
      }
      let page = try ParsedPage(Session(things: things))
      return page["text"].filter { ["off", "on", "scale"].contains($0.attributes["class"]) }
        .map(\.text).filter { !["1", "2", "3", "4", "5"].contains($0) || count < 6 }
    }
    #expect(try numbers(8).contains("8"))
    #expect(try numbers(9).contains("+2"))
    #expect(try !numbers(9).contains("8"))
    #expect(try numbers(30).contains("+23"))
  }

  @Test(
    arguments: [
      (["Baseline: 1.8", "Target: 2.5", "Unit: %"], "from 1.8 to 2.5%"),
      (["Baseline: 9", "Target: 4", "Due: 2027-09-30"], "from 9 to 4 by 30 September 2027"),
      (["Baseline: -5", "Target: 5"], "from -5 to 5"),
      (["Baseline: 0", "Target: 0"], "from 0 to 0"),
    ])
  func `a bar says its way in words`(lines: [String], words: String) throws {
    let values = lines.map { line in
      let parts = line.split(separator: ": ").map(String.init)
      return FieldValues(parts[0], [parts[1]])
    }
    let page = try ParsedPage(
      Session(things: [Thing(.kpi, "k", values: [FieldValues("Name", ["Orders"])] + values)]))
    #expect(
      page.elements(class: "bar").map { $0.attributes["aria-label"] } == ["Orders: \(words)"])
    for rect in page["rect"] {
      let width = try #require(rect.attributes["width"]).dropLast()
      #expect((0...100).contains(Double(width) ?? -1))
    }
  }

  @Test func `the last reading is drawn and told`() throws {
    let page = try ParsedPage(VanParts.session())
    let label = page.elements(class: "bar").first?.attributes["aria-label"]
    #expect(label?.hasSuffix("by 30 September 2027; 2.1 on 30 June 2027, 43% of the way") == true)
    #expect(page.elements(class: "now").count == 1)
  }

  @Test func `a smooth line never leaves the heights it joins`() {
    let points = [(0, 50), (10, 10), (20, 10), (30, 90)].map { CurvePath.Point(x: $0.0, y: $0.1) }
    let line = CurvePath.line(points)
    #expect(line == "M0 50C5 50 5 10 10 10C15 10 15 10 20 10C25 10 25 90 30 90")
    #expect(CurvePath.line([]).isEmpty)
    #expect(CurvePath.area(points, to: 60) == line + "V60H0Z")
  }
}
