import Records
import Workshop

/// The records of a file that nobody sees for want of an `Id` of their own.
enum RecordIds {
  /// A record that lacks an `Id`, or bears one that stands above.
  struct Flaw: Sendable {
    /// The record, counted from 0 in the order of the file, descriptors included.
    let record: Int
    /// The line in which the record begins, from 1.
    let line: Int
    let kind: EntityKind
    /// The `Id` that stands there; nil when there is none.
    let old: String?
    /// The one it is to be given.
    let fresh: String
  }

  /// Of some kinds there is one only; a second record of these is left to the person.
  ///
  /// - Parameter taken: every `Id` of the session; the fresh ones are put to it.
  static func flaws(
    in file: RecordFile, of part: SectionFile, taken: inout Set<String>
  ) -> [Flaw] {
    var flaws: [Flaw] = []
    var seen: Set<Reference> = []
    for record in 0..<file.recordCount where !file.isDescriptor(record) {
      guard let kind = file.type(of: record).flatMap(EntityKind.init(rawValue:)),
        SectionFile.holding(kind) == part
      else { continue }
      let old = identifier(of: record, in: file)
      if let old, seen.insert(Reference(kind, Identifier(old))).inserted { continue }
      guard let fresh = fresh(for: record, kind, in: file, taken) else { continue }
      taken.insert(fresh)
      seen.insert(Reference(kind, Identifier(fresh)))
      let line = file.position(of: record).line
      flaws.append(Flaw(record: record, line: line, kind: kind, old: old, fresh: fresh))
    }
    return flaws
  }

  /// Every `Id` in a file.
  static func all(in file: RecordFile) -> [String] {
    (0..<file.recordCount).compactMap { identifier(of: $0, in: file) }
  }

  /// The fresh ones, as a sentence lists them.
  static func fresh(_ flaws: [Flaw]) -> String {
    flaws.prefix(5).map(\.fresh).joined(separator: ", ") + (flaws.count > 5 ? " and so on" : "")
  }

  static func repair(
    of flaws: [Flaw]
  ) -> @Sendable ([UInt8], String) throws(StorageProblem) -> [UInt8] {
    { bytes, path throws(StorageProblem) in
      let file = try SessionFolder.parse(bytes, path: path)
      do throws(RecordProblem) {
        return try mended(file, of: flaws).bytes
      } catch {
        throw .syntax(path: path, error)
      }
    }
  }

  /// The file with its fresh Ids, as far as the records are still as they were found.
  static func mended(_ file: RecordFile, of flaws: [Flaw]) throws(RecordProblem) -> RecordFile {
    var file = file
    var above: [Int: String] = [:]
    for flaw in flaws where flaw.record < file.recordCount {
      let record = flaw.record
      guard file.type(of: record) == flaw.kind.rawValue,
        identifier(of: record, in: file) == flaw.old
      else { continue }
      let position = file.position(of: record)
      if file.values(record, named: SectionCodec.identifier).isEmpty, position.column == 1 {
        above[position.line] = flaw.fresh
      } else {
        file.set(
          SectionCodec.identifier, to: [flaw.fresh], inRecord: record,
          order: SectionCodec.order(of: flaw.kind))
      }
    }
    if above.isEmpty { return file }
    return try RecordFile(parsing: text(of: file, with: above))
  }

  /// The bytes with an `Id` above the records that begin in these lines.
  private static func text(of file: RecordFile, with above: [Int: String]) -> [UInt8] {
    let rows = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let marked = rows.enumerated().map { number, row in
      let id = above[number + 1].map { [(name: SectionCodec.identifier, value: $0)] }
      return (id.map(RecordText.encode) ?? []) + row
    }
    return Array(marked.joined(separator: [0x0A]))
  }

  private static func identifier(of record: Int, in file: RecordFile) -> String? {
    file.values(record, named: SectionCodec.identifier).first.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func fresh(
    for record: Int, _ kind: EntityKind, in file: RecordFile, _ taken: Set<String>
  ) -> String? {
    let old = identifier(of: record, in: file)
    if let sole = kind.soleIdentifier {
      return old == nil && !taken.contains(sole.text) ? sole.text : nil
    }
    let names = EntityTable.namingFields(of: kind).flatMap { file.values(record, named: $0) }
    let name = old ?? names.first { !$0.isEmpty } ?? ""
    return Identifier.slug(of: name, fallback: kind.rawValue.lowercased()) {
      taken.contains($0.text)
    }.text
  }
}
