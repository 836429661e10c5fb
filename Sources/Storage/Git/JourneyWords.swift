import Records
import Workshop

/// A file of a workshop in words, one line for each thing that is said, so that a comparison reads as a
/// story.
package enum JourneyWords {
  /// Nil when the file is no recfile.
  package static func text(of bytes: [UInt8]) -> String? {
    let document: RecordDocument
    do throws(RecordProblem) {
      document = try RecordDocument(bytes)
    } catch {
      return nil
    }
    var lines: [String] = []
    for set in document.sets {
      for record in set.records {
        if !lines.isEmpty { lines.append("") }
        lines += set.type == MinuteCodec.type ? minute(record) : thing(record, set.type)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func thing(_ record: RecordDocument.Record, _ type: String) -> [String] {
    let kind = EntityKind(rawValue: type)
    let table = kind.map(EntityTable.of)
    let names = kind.map(EntityTable.namingFields(of:)) ?? ["Name", "Title"]
    let title = names.lazy.compactMap { record.values(of: $0).first }.first
    let id = record.id ?? ""
    let head = kind?.soleIdentifier != nil ? "" : title.map { " \($0) [\(id)]" } ?? " \(id)"
    return ["\(kind?.word ?? type)\(head)"]
      + record.fields.filter { $0.name != SectionCodec.identifier }.flatMap { field in
        let column = table.flatMap { table in table.column(field.name).map { table.columns[$0] } }
        return lines(column?.label ?? field.name.lowercased(), field.value)
      }
  }

  private static func minute(_ record: RecordDocument.Record) -> [String] {
    let first = { (name: String) in record.values(of: name).first ?? "" }
    let head = "\(first("When")), \(first("By")): \(first("Did")) \(first("What"))"
    let said = record.fields.filter { ["Before", "After"].contains($0.name) && !$0.value.isEmpty }
    return [head] + said.flatMap { lines($0.name.lowercased(), $0.value) }
  }

  private static func lines(_ label: String, _ value: String) -> [String] {
    let parts = value.split(separator: "\n", omittingEmptySubsequences: false)
    return ["  \(label): \(parts.first ?? "")"] + parts.dropFirst().map { "    \($0)" }
  }
}
