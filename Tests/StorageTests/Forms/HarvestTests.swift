import Foundation
import Storage
import Testing
import Workshop

/// Lines people type, each with what is understood of it, field by field and in words, or with what
/// it lacks. `harvest.txt` holds them: a form after `##`, then a line, and below it the answer.
@Suite struct HarvestTests {
  struct Case: Sendable {
    var form: String
    var line: String
    var told: [String]
  }

  private static let cases: [Case] = {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("harvest.txt")
    guard let text = try? String(contentsOf: place, encoding: .utf8) else { return [] }
    var form = ""
    return text.split(separator: "\n").reduce(into: []) { cases, line in
      if line.hasPrefix("## ") {
        form = String(line.dropFirst(3))
      } else if line.hasPrefix("    "), !cases.isEmpty {
        cases[cases.count - 1].told.append(String(line.dropFirst(4)))
      } else {
        cases.append(Case(form: form, line: String(line), told: []))
      }
    }
  }()

  static let forms = cases.reduce(into: [String]()) { forms, one in
    if !forms.contains(one.form) { forms.append(one.form) }
  }

  @Test(arguments: forms)
  func `a line is understood as it is meant, or says what it lacks`(form: String) throws {
    let wall = try Wall()
    let reader = try wall.reader(form)
    for one in Self.cases where one.form == form {
      var told = [try wall.told(form, one.line)]
      if case .understood(let harvested) = reader.read(one.line) {
        told.append("“\(harvested.echo)”")
      }
      #expect(told == one.told, "\(form): \(one.line)")
    }
  }

  @Test func `the lines are many, and of every form`() throws {
    #expect(Self.cases.count >= 150)
    #expect(Self.forms.sorted() == (try Wall().guide.forms.map(\.name).sorted()))
  }

  @Test func `signs that turn the text around are not kept`() throws {
    #expect(
      try Wall().told("touchpoints.wall", "\u{202E}rings\u{2066} #phone\u{0}")
        == "Channel=phone · Action=rings")
  }
}
