import Records
import Workshop

/// The records of a file that nobody sees for want of an `Id` of their own.
enum DoctorIds {
  /// Which records lack an `Id`, which bear one that stands above, and what to give them.
  ///
  /// Of some kinds there is one only; a second record of these is left to the person.
  static func findings(
    in file: RecordFile, of part: SectionFile, taken: inout Set<String>
  ) -> [Doctor.Finding] {
    var missing: [Doctor.Repair] = []
    var twice: [Doctor.Repair] = []
    var seen: Set<Reference> = []
    for record in 0..<file.recordCount where !file.isDescriptor(record) {
      guard let kind = kind(of: record, in: file, part) else { continue }
      let old = identifier(of: record, in: file)
      if let old, seen.insert(Reference(kind, Identifier(old))).inserted { continue }
      guard let fresh = fresh(for: record, kind, in: file, seen, &taken) else { continue }
      seen.insert(Reference(kind, Identifier(fresh)))
      let repair = Doctor.Repair(
        record: record, line: file.position(of: record).line, type: kind.rawValue, old: old,
        fresh: fresh)
      if old == nil { missing.append(repair) } else { twice.append(repair) }
    }
    return (missing.isEmpty ? [] : [.withoutIdentifier(missing)])
      + (twice.isEmpty ? [] : [.duplicates(twice)])
  }

  /// Every `Id` in a file.
  static func all(in file: RecordFile) -> [String] {
    (0..<file.recordCount).compactMap { identifier(of: $0, in: file) }
  }

  /// The file with these repairs made, as far as the records are still as they were found.
  static func mended(_ file: RecordFile, by repairs: [Doctor.Repair]) throws(RecordProblem)
    -> RecordFile
  {
    var file = file
    var above: [Int: String] = [:]
    for repair in repairs where repair.record < file.recordCount {
      let record = repair.record
      guard let kind = file.type(of: record).flatMap(EntityKind.init(rawValue:)),
        kind.rawValue == repair.type, identifier(of: record, in: file) == repair.old
      else { continue }
      let position = file.position(of: record)
      if file.values(record, named: SectionCodec.identifier).isEmpty, position.column == 1 {
        above[position.line] = repair.fresh
      } else {
        file.set(
          SectionCodec.identifier, to: [repair.fresh], inRecord: record,
          order: SectionCodec.order(of: kind))
      }
    }
    if above.isEmpty { return file }
    return try RecordFile(parsing: text(of: file, with: above))
  }

  /// The file with all of these repairs made, or as it is where they cannot be.
  static func mended(_ file: RecordFile, of findings: [Doctor.Finding]) -> RecordFile {
    findings.reduce(file) { file, finding in
      switch finding {
      case .withoutIdentifier(let repairs), .duplicates(let repairs):
        (try? mended(file, by: repairs)) ?? file
      default: file
      }
    }
  }

  /// The bytes with an `Id` above the records that begin in these lines.
  private static func text(of file: RecordFile, with above: [Int: String]) -> [UInt8] {
    let rows = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var text: [UInt8] = []
    for (number, row) in rows.enumerated() {
      if let id = above[number + 1] {
        text += RecordText.encode([(name: SectionCodec.identifier, value: id)])
      }
      text += row
      if number + 1 < rows.count { text.append(0x0A) }
    }
    return text
  }

  private static func kind(
    of record: Int, in file: RecordFile, _ part: SectionFile
  ) -> EntityKind? {
    guard let kind = file.type(of: record).flatMap(EntityKind.init(rawValue:)),
      SectionFile.holding(kind) == part
    else { return nil }
    return kind
  }

  private static func identifier(of record: Int, in file: RecordFile) -> String? {
    guard let text = file.values(record, named: SectionCodec.identifier).first else { return nil }
    return text.isEmpty ? nil : text
  }

  private static func fresh(
    for record: Int, _ kind: EntityKind, in file: RecordFile, _ seen: Set<Reference>,
    _ taken: inout Set<String>
  ) -> String? {
    if let sole = kind.soleIdentifier {
      let isFree =
        identifier(of: record, in: file) == nil && !taken.contains(sole.text)
      guard isFree else { return nil }
      taken.insert(sole.text)
      return sole.text
    }
    let names = EntityTable.namingFields(of: kind).flatMap { file.values(record, named: $0) }
    let name = identifier(of: record, in: file) ?? names.first { !$0.isEmpty } ?? ""
    let fresh = Identifier.slug(of: name, fallback: kind.rawValue.lowercased()) {
      taken.contains($0.text)
    }
    taken.insert(fresh.text)
    return fresh.text
  }
}
