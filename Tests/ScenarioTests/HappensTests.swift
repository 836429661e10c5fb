import Foundation
import Records
import Storage
import Testing
import Workshop

@testable import waymark

/// A requirement is not met by a name: what meets it happens in a recorded workshop.
@Suite struct HappensTests {
  /// What was said and typed in all recorded workshops.
  private struct Recorded {
    var fields: Set<FieldPath> = []
    var typed = ""

    init() throws {
      for scenario in Scenario.all {
        let session = try scenario.play { _, folder -> Session in
          var opened = try SessionFolder(reading: folder)
          return try opened.load().session
        }
        for table in EntityTable.all {
          for id in table.ids(in: session) {
            for value in table.allValues(of: id, in: session) where !value.values.isEmpty {
              fields.insert(FieldPath(table.kind, value.name))
            }
          }
        }
        typed += "\n" + (try String(contentsOf: scenario.file("answers.txt"), encoding: .utf8))
      }
    }

    func happens(_ name: String, _ value: String) -> Bool {
      switch name {
      case "Question":
        let question =
          BuiltInGuides.stepByStep.question(named: value)
          ?? BuiltInGuides.halfDay.question(named: value)
        return question.map { fields.contains($0.field) } ?? false
      case "Field": return FieldPath(value).map(fields.contains) ?? false
      case "Command" where value.hasPrefix("/"): return typed.contains("\n\(value)")
      default: return true
      }
    }
  }

  @Test func `each requirement is met in a recorded workshop, or says why later`() throws {
    let path = Scenario.folder.deletingLastPathComponent()
      .appending(path: "Tests/ArchitectureTests/requirements.rec")
    let file = try RecordFile(parsing: Array(Data(contentsOf: path)))
    let recorded = try Recorded()
    for record in file.records(ofType: "Requirement") {
      let id = file.values(record, named: "Id").first ?? ""
      if !file.values(record, named: "Later").isEmpty { continue }
      for field in 0..<file.fieldCount(of: record) {
        let (name, value) = (
          file.names[file.nameIndex(record, field)], file.value(record, field)
        )
        #expect(recorded.happens(name, value), "\(id): \(name) \(value) happens in no recording")
      }
    }
  }
}
