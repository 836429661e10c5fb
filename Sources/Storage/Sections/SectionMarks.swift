import Records
import Workshop

/// What has reached a section: for each writer, the last minute whose change it holds.
///
/// They stand in the file itself, as lines `%reached: ana-000012` of its first descriptor, and so are
/// replaced together with the records, and travel with them in a copy, a clone or a backup. Only the
/// minutes that change the section count. A file that bears none was written or emptied by hand and
/// holds whatever the minutes tell.
struct SectionMarks: Sendable, Equatable {
  static let field = "%reached"

  /// By the writer's slug; only numbers from 1.
  private var last: [String: Int] = [:]

  init() {}

  /// The marks of a file; nil when it bears none, or some that cannot be read.
  ///
  /// Where a writer is named twice, as after a merge, the higher number counts.
  init?(in file: RecordFile) {
    guard file.names.contains(Self.field) else { return nil }
    var count = 0
    for record in 0..<file.recordCount where file.isDescriptor(record) {
      for text in file.values(record, named: Self.field) {
        guard let dash = text.lastIndex(of: "-"), dash > text.startIndex,
          let sequence = Int(text[text.index(after: dash)...]),
          0...MinuteNumbering.highest ~= sequence
        else { return nil }
        let slug = String(text[..<dash])
        // A number that was cut off is a smaller one.
        guard MinuteCodec.identifier(sequence, of: slug) == text else { return nil }
        reach(sequence, inBookOf: slug)
        count += 1
      }
    }
    guard count > 0 else { return nil }
  }

  var isEmpty: Bool { last.isEmpty }

  /// The number of the writer's last minute that the section holds; 0 when there is none.
  func sequence(inBookOf slug: String) -> Int { last[slug, default: 0] }

  mutating func reach(_ sequence: Int, inBookOf slug: String) {
    guard sequence > 0 else { return }
    last[slug] = max(last[slug, default: 0], sequence)
  }

  mutating func formUnion(_ other: SectionMarks) {
    for (slug, sequence) in other.last { reach(sequence, inBookOf: slug) }
  }

  /// The same marks, none of them beyond what there is in the books.
  ///
  /// Where minutes were lost, numbers are given again; those are not in the section yet.
  func within(_ numbering: MinuteNumbering) -> SectionMarks {
    var marks = SectionMarks()
    for (slug, sequence) in last {
      marks.reach(min(sequence, numbering.lastSequence(inBookOf: slug)), inBookOf: slug)
    }
    return marks
  }

  /// Brings the marks into a file.
  ///
  /// - Parameter writer: the slug under which a file says that it holds nothing yet.
  /// - Returns: whether the text changed.
  func write(into file: inout RecordFile, of part: SectionFile, as writer: String) -> Bool {
    if SectionMarks(in: file) == self { return false }
    let texts =
      isEmpty
      ? [MinuteCodec.identifier(0, of: writer)]
      : last.sorted { $0.key < $1.key }.map { MinuteCodec.identifier($1, of: $0) }
    Self.set(Self.field, to: texts, in: &file, of: part)
    return true
  }

  /// Gives a field to the first descriptor of a file, and takes it from all others.
  static func set(
    _ field: String, to values: [String], in file: inout RecordFile, of part: SectionFile
  ) {
    var descriptors = (0..<file.recordCount).filter(file.isDescriptor)
    if descriptors.isEmpty {
      let kind = part.kinds[0]
      file.insert(
        [], type: kind.rawValue, at: nil, descriptor: SetDescriptor.fields(of: kind))
      descriptors = (0..<file.recordCount).filter(file.isDescriptor)
    }
    let order = ["%rec", "%key", "%doc", Self.field, SectionFile.listField]
    for (count, record) in descriptors.enumerated() {
      file.set(field, to: count == 0 ? values : [], inRecord: record, order: order)
    }
  }
}

extension SectionFile {
  /// The field of `session.rec` that names the section files there are, so that one removed by hand is
  /// told from one that was never written.
  static let listField = "%files"

  /// The section files that `session.rec` names, in the order of `allCases`: a list, since the first set of
  /// a type costs a look through every conformance there is.
  static func listed(in file: RecordFile) -> [SectionFile] {
    guard file.names.contains(listField) else { return [] }
    let names = (0..<file.recordCount).filter(file.isDescriptor).flatMap { record in
      file.values(record, named: listField).flatMap { $0.split(separator: " ") }
    }
    return allCases.filter { part in names.contains { $0 == part.name } }
  }
}
