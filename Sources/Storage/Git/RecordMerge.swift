import Records
import Workshop

/// Joins two versions of a section file with the one they come from, record by record.
///
/// A thing or a field that one side changed is taken as that side left it; lists take what either side
/// added. Where both said something else, one value stands in the field and the other in a line
/// `Conflict: Field: value` below, until somebody chooses. Nothing depends on which side is ours, so
/// both orders of merging give the same things.
package struct RecordMerge {
  package private(set) var bytes: [UInt8] = []
  package private(set) var notices: [MergeNotice] = []

  /// - Throws: when one of the three is no recfile.
  package init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(RecordProblem) {
    let base = try RecordDocument(base)
    let ours = try RecordDocument(ours)
    let theirs = try RecordDocument(theirs)
    let types = ours.sets.map(\.type)
    let others = theirs.sets.map(\.type).filter { !types.contains($0) }
    let sets = (types + others).sorted(by: Self.isBefore).compactMap { type in
      merged(type, base.set(type), ours.set(type), theirs.set(type))
    }
    let tail =
      ours.tail == base.tail
      ? theirs.tail
      : theirs.tail == base.tail
        ? ours.tail
        : max(ours.tail, theirs.tail)
    bytes = RecordDocument.bytes(of: sets, tail: tail)
  }

  /// As a new file holds them; kinds of later versions stand last.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    let all = EntityKind.allCases
    let place = { (type: String) in
      type.isEmpty ? -1 : all.firstIndex { $0.rawValue == type } ?? all.count
    }
    return (place(one), one) < (place(other), other)
  }

  private mutating func merged(
    _ type: String, _ base: RecordDocument.RecordSet?, _ ours: RecordDocument.RecordSet?,
    _ theirs: RecordDocument.RecordSet?
  ) -> RecordDocument.RecordSet? {
    var set = RecordDocument.RecordSet(type: type)
    set.head = head(base?.head, ours?.head, theirs?.head)
    let before = Self.table(base)
    let (here, there) = (Self.table(ours), Self.table(theirs))
    var kept: [String: RecordDocument.Record] = [:]
    for key in Set(here.keys).union(there.keys).sorted() {
      let old = before[key]
      if let mine = here[key], let other = there[key] {
        kept[key] = joined(old, mine, other, type)
      } else if let single = here[key] ?? there[key] {
        if let old {
          if old.holdsTheSame(as: single) { continue }
          notices.append(.kept(type: type, id: single.id ?? ""))
        }
        kept[key] = single
      }
    }
    let keys = { (set: RecordDocument.RecordSet?) in set?.records.map(\.key) ?? [] }
    let order = MergedOrder(
      base: keys(base), ours: keys(ours), theirs: keys(theirs), kept: Set(kept.keys))
    if order.isContested { notices.append(.order(type: type)) }
    set.records = order.keys.compactMap { kept[$0] }
    return set.head == nil && set.records.isEmpty ? nil : set
  }

  private static func table(
    _ set: RecordDocument.RecordSet?
  ) -> [String: RecordDocument.Record] {
    Dictionary((set?.records ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Heads

  /// A descriptor: of each writer the higher mark, of the files all, of the rest the changed one.
  private func head(
    _ base: RecordDocument.Record?, _ ours: RecordDocument.Record?, _ theirs: RecordDocument.Record?
  ) -> RecordDocument.Record? {
    guard let ours else { return theirs }
    guard let theirs else { return ours }
    if ours.text == theirs.text { return ours }
    let special = [SectionMarks.field, SectionFile.listField]
    let rest = { (record: RecordDocument.Record?) in
      (record?.fields ?? []).filter { !special.contains($0.name) }
    }
    let texts = [base, ours, theirs].map { RecordDocument.text(of: rest($0)) }
    let isOurs = texts[1] == texts[0] ? false : texts[2] == texts[0] || texts[1] <= texts[2]
    var fields = rest(isOurs ? ours : theirs)
    fields += Self.highest(
      ours.values(of: SectionMarks.field) + theirs.values(of: SectionMarks.field)
    ).map { (SectionMarks.field, $0) }
    let lists = ours.values(of: SectionFile.listField) + theirs.values(of: SectionFile.listField)
    let listed = Set(lists.joined(separator: " ").split(separator: " ").map(String.init))
    let files = SectionFile.allCases.map(\.name).filter(listed.contains)
    if !files.isEmpty { fields.append((SectionFile.listField, files.joined(separator: " "))) }
    var head = isOurs ? ours : theirs
    let comments = head.text.split(separator: "\n").filter { $0.hasPrefix("#") }
    head.fields = fields
    head.text = comments.map { "\($0)\n" }.joined() + RecordDocument.text(of: fields)
    return head
  }

  /// The highest mark of each writer; one that cannot be read stays as it is.
  private static func highest(_ marks: [String]) -> [String] {
    var last: [String: Int] = [:]
    var others: Set<String> = []
    for mark in marks {
      guard let dash = mark.lastIndex(of: "-"), let number = Int(mark[mark.index(after: dash)...])
      else {
        others.insert(mark)
        continue
      }
      last[String(mark[..<dash]), default: 0] = max(last[String(mark[..<dash]), default: 0], number)
    }
    // Nobody has reached a file that says so beside others that have.
    if last.contains(where: { $0.value > 0 }) { last = last.filter { $0.value > 0 } }
    return last.sorted { $0.key < $1.key }.map { MinuteCodec.identifier($1, of: $0) }
      + others.sorted()
  }

  // MARK: Records

  private mutating func joined(
    _ base: RecordDocument.Record?, _ ours: RecordDocument.Record, _ theirs: RecordDocument.Record,
    _ type: String
  ) -> RecordDocument.Record {
    if ours.text == theirs.text { return ours }
    if ours.holdsTheSame(as: theirs) { return ours.text <= theirs.text ? ours : theirs }
    if let base {
      if ours.holdsTheSame(as: base) { return theirs }
      if theirs.holdsTheSame(as: base) { return ours }
    }
    let merge = FieldMerge(type: type, base: base, ours: ours, theirs: theirs)
    notices += merge.conflicts.map { .conflict(type: type, id: ours.id ?? "", field: $0) }
    var record = ours
    let comments =
      Self.comments(in: ours)
      + Self.comments(in: theirs).filter {
        !Self.comments(in: ours).contains($0)
      }
    record.fields = merge.fields
    record.text =
      comments.sorted().map { "\($0)\n" }.joined()
      + RecordDocument.text(of: merge.fields)
    return record
  }

  private static func comments(in record: RecordDocument.Record) -> [Substring] {
    record.text.split(separator: "\n").filter { $0.hasPrefix("#") }
  }
}
