import Foundation
import Exchange
import Storage
import Testing
import Workshop

@testable import waymark

/// How long what leaves the room is, and in which words.
@Suite struct MapLengthTests {
  private func page(of folder: String) throws -> (page: String, touchpoints: Int) {
    var opened = try SessionFolder(reading: folder)
    let count = try opened.load().session.touchpoints.count
    return (try Scenario.map(of: folder), count)
  }

  /// The words a reader reads: no diagram, no mark of a source, no number of a line.
  private func words(_ page: String) -> Int {
    page.replacing(#/```[^`]*```/#, with: "").replacing(#/\[\^[^\]]*\]:?/#, with: "")
      .replacing(#/\]\(#[^)]*\)/#, with: "").replacing("<br>", with: " ")
      .split { $0.isWhitespace }
      .count { word in
        word.contains { $0.isLetter || $0.isNumber }
          && String(word).wholeMatch(of: #/\**\d+\.?\**/#) == nil
      }
  }

  @Test(arguments: Scenario.all)
  func `a map has at most 2,500 words for 15 touchpoints, and page one 260`(
    scenario: Scenario
  ) throws {
    let (page, touchpoints) = try scenario.play { _, folder in try self.page(of: folder) }
    let most = 2_500 * max(15, touchpoints) / 15
    #expect(words(page) <= most, "\(words(page)) words for \(touchpoints) touchpoints")
    let first = page.components(separatedBy: "\n## ")[0]
    #expect(words(first) <= 260, "\(words(first)) words on page one")
  }

  @Test(arguments: Scenario.all)
  func `behind page one nothing is said twice`(scenario: Scenario) throws {
    let session = try scenario.play { _, folder -> Session in
      var opened = try SessionFolder(reading: folder)
      return try opened.load().session
    }
    let page = try scenario.play { _, folder in try Scenario.map(of: folder) }
    let behind = page.split(separator: "\n## ", maxSplits: 1).last.map(String.init) ?? ""
    let said = EntityTable.all.flatMap { table -> [(path: FieldPath, body: String)] in
      table.columns.filter(\.kind.mayCite).flatMap { column in
        table.ids(in: session).flatMap { table.values(of: column.name, on: $0, in: session) }
          .map { (FieldPath(table.kind, column.name), session.cited($0).body) }
      }
    }
    // What a choice left out is a thing, too, and goes by its name.
    let names = Set(
      said.filter { EntityTable.namingFields(of: $0.path.kind).contains($0.path.field) }
        .map(\.body))
    for (path, body) in said where body.split(separator: " ").count > 4 {
      // Names lead from one place to another, and a unit belongs to every number it has.
      let isName = names.contains(body)
      if isName || path == FieldPath(.kpi, "Unit") { continue }
      // Whoever answers two questions in the same words says it twice.
      let times = said.count { $0.body.contains(body) }
      #expect(behind.ranges(of: body).count <= times, "\(path.text): \(body)")
    }
  }

  @Test(arguments: Scenario.all)
  func `words of the method stand on no map`(scenario: Scenario) throws {
    let page = try scenario.play { _, folder in try Scenario.map(of: folder) }
    let replaced = [
      "**Status:**", "line of visibility", "severity ", "frequency ", "reports unknown",
      "priority ", "| avoid", "State:", "Horizon:", "Customer objective", "Cause of the pain",
      "; n:", "Moments of truth", "quick win", "Hypothesis map", "proto",
    ]
    for word in replaced { #expect(!page.contains(word), "\(word)") }
  }
}
