import Records
import Workshop

/// Joins two versions of one writer's minutes.
///
/// What stands on either side stands in the result. Where the writer went on in two clones, numbers
/// meet; then the side that went on later gets new numbers behind the other's, and each of its minutes
/// keeps its old `Id` as `Origin`. Nothing depends on which side is ours.
package struct MinuteMerge {
  package private(set) var bytes: [UInt8] = []
  package private(set) var notices: [MergeNotice] = []

  static let origin = "Origin"
  private static let sequence = "Seq"

  /// One minute, by what it says apart from its number.
  private struct Entry {
    let record: RecordDocument.Record
    let number: Int
    /// What it says, and how many of the same stand above it.
    let identity: String

    /// By when it was said, then by its words.
    var age: (String, String) { (record.values(of: "When").first ?? "", identity) }
  }

  /// - Throws: when one of the two is no recfile.
  package init(ours: [UInt8], theirs: [UInt8], writer slug: String) throws(RecordProblem) {
    let (here, there) = (try RecordDocument(ours), try RecordDocument(theirs))
    let sides = [Self.entries(of: here), Self.entries(of: there)]
    var numbers: [String: Int] = [:]
    var entries: [String: Entry] = [:]
    for entry in sides[0] + sides[1] {
      if let known = numbers[entry.identity], known >= entry.number { continue }
      numbers[entry.identity] = entry.number
      entries[entry.identity] = entry
    }
    let moved = Self.later(sides, numbers)
    var next = numbers.values.max() ?? 0
    var records: [(number: Int, record: RecordDocument.Record)] = []
    for entry in entries.values where !moved.contains(entry.identity) {
      records.append((entry.number, entry.record))
    }
    let renumbered = entries.values.filter { moved.contains($0.identity) }
      .sorted { ($0.number, $0.identity) < ($1.number, $1.identity) }
    for entry in renumbered {
      next += 1
      records.append((next, Self.renumbered(entry, next, slug)))
    }
    if !renumbered.isEmpty {
      notices = [.renumbered(writer: slug, count: renumbered.count)]
    }
    records.sort { ($0.number, $0.record.text) < ($1.number, $1.record.text) }
    var set =
      here.set(MinuteCodec.type) ?? there.set(MinuteCodec.type)
      ?? RecordDocument.RecordSet(type: MinuteCodec.type)
    set.records = records.map(\.record)
    bytes = RecordDocument.bytes(of: [set], tail: "")
  }

  private static func entries(of document: RecordDocument) -> [Entry] {
    var counts: [String: Int] = [:]
    return document.sets.flatMap(\.records).map { record in
      let unsaid = [SectionCodec.identifier, sequence, origin, MinuteCodec.sum]
      let words = RecordDocument.text(of: record.fields.filter { !unsaid.contains($0.name) })
      counts[words, default: 0] += 1
      let number = record.values(of: sequence).first.flatMap { Int($0) } ?? 0
      return Entry(
        record: record, number: number, identity: "\(words)#\(counts[words, default: 1])")
    }
  }

  /// The minutes of the later side, from the first number on that both sides gave.
  private static func later(_ sides: [[Entry]], _ numbers: [String: Int]) -> Set<String> {
    let known = sides.map { side in Set(side.map(\.identity)) }
    // What stands on one side only, under the number it would keep.
    let own = [0, 1].map { side in
      sides[side].filter {
        numbers[$0.identity] == $0.number
      }
    }
    let others = Dictionary(own[1].map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let meeting = own[0].compactMap { entry in
      others[entry.number].flatMap { $0.identity == entry.identity ? nil : (entry, $0) }
    }
    guard let first = meeting.min(by: { $0.0.number < $1.0.number }) else { return [] }
    let laterSide = first.0.age <= first.1.age ? 1 : 0
    return Set(
      sides[laterSide].filter {
        $0.number >= first.0.number && !known[1 - laterSide].contains($0.identity)
      }.map(\.identity))
  }

  private static func renumbered(
    _ entry: Entry, _ number: Int, _ slug: String
  ) -> RecordDocument.Record {
    var record = entry.record
    let old = record.values(of: SectionCodec.identifier).first ?? ""
    var fields = record.fields.filter { $0.name != MinuteCodec.sum }.map { field in
      switch field.name {
      case SectionCodec.identifier: (field.name, MinuteCodec.identifier(number, of: slug))
      case sequence: (field.name, String(number))
      default: field
      }
    }
    if record.values(of: origin).isEmpty { fields.append((origin, old)) }
    // A minute that was changed since it was written still shows it.
    let text = RecordText.encode(fields)
    let isSound = isSound(record)
    let sum = isSound ? Checksum.text(of: text) : record.values(of: MinuteCodec.sum).first ?? ""
    record.fields = fields + [(MinuteCodec.sum, sum)]
    record.text = RecordDocument.text(of: record.fields)
    return record
  }

  private static func isSound(_ record: RecordDocument.Record) -> Bool {
    guard let last = record.fields.last, last.name == MinuteCodec.sum else { return false }
    return Checksum.text(of: RecordText.encode(Array(record.fields.dropLast()))) == last.value
  }
}
