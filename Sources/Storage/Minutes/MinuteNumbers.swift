import Records
import Workshop

/// Gives minutes of one book that bear the same number numbers of their own.
enum MinuteNumbers {
  /// The book with every number once: the first minute that bears one keeps it, the others follow the
  /// highest. A minute that was sound stays so.
  static func mended(_ file: RecordFile, slug: String) -> RecordFile {
    var mended = file
    var taken: Set<Int> = []
    let reader = MinuteReader(names: file.names)
    let minutes = (0..<file.recordCount).filter { !file.isDescriptor($0) }
    var highest = minutes.compactMap { reader.outline($0, of: file)?.sequence }.max() ?? 0
    for record in minutes {
      guard let sequence = reader.outline(record, of: file)?.sequence,
        !taken.insert(sequence).inserted
      else { continue }
      highest += 1
      let isSound = reader.isSound(record, of: file)
      mended.set(
        "Id", to: [MinuteCodec.identifier(highest, of: slug)], inRecord: record, order: [])
      mended.set("Seq", to: [String(highest)], inRecord: record, order: [])
      if isSound { sign(record, of: &mended) }
    }
    return mended
  }

  private static func sign(_ record: Int, of file: inout RecordFile) {
    let fields = (0..<file.fieldCount(of: record)).map { field in
      (name: file.names[file.nameIndex(record, field)], value: file.value(record, field))
    }
    let text = RecordText.encode(fields.filter { $0.name != MinuteCodec.sum })
    file.set(
      MinuteCodec.sum, to: [Checksum.text(of: text)], inRecord: record, order: [])
  }

  /// Lets every section that held all minutes of a book say so by their new numbers, before they get
  /// them.
  static func mark(
    sectionsIn directory: borrowing Directory, forMending name: String
  ) throws(StorageProblem) {
    let slug = String(name.dropFirst("\(MinuteBook.folder)/".count).dropLast(".rec".count))
    guard let minutes = try Directory(MinuteBook.folder, in: directory, create: false),
      let bytes = try minutes.read("\(slug).rec", links: false)?.bytes
    else { return }
    let old = try SessionFolder.parse(bytes, path: minutes.path(of: "\(slug).rec"))
    let new = mended(old, slug: slug)
    for part in SectionFile.allCases {
      guard let content = try InPlace.read(part.name, in: directory) else { continue }
      var section = try SessionFolder.parse(content.bytes, path: directory.path(of: part.name))
      guard var marks = SectionMarks(in: section),
        marks.sequence(inBookOf: slug) >= last(of: old, part, slug)
      else { continue }
      marks.reach(last(of: new, part, slug), inBookOf: slug)
      guard marks.write(into: &section, of: part, as: slug) else { continue }
      try AtomicFile.replace(
        part.name, in: directory, with: section.bytes, flush: .toDisk, over: content.stamp)
    }
  }

  /// The last minute in a book that concerns a section.
  private static func last(of book: RecordFile, _ part: SectionFile, _ slug: String) -> Int {
    let file = MinuteFile(book.bytes, name: "\(MinuteBook.folder)/\(slug).rec")
    return MinuteLog(files: [file]).marks[part.rawValue].sequence(inBookOf: slug)
  }
}
