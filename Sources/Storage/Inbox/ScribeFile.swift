import Records
import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One scribe's file in the inbox of a workshop, held for a sitting.
///
/// A scribe takes no lock of the workshop and changes nothing else in its folder. Each line is
/// appended and flushed before it is acknowledged; its moment stands behind its words, so that a line
/// that a crash cut off has none and does not count.
package struct ScribeFile: ~Copyable {
  static let folder = "inbox"
  /// At one time.
  package static let mostScribes = 4

  private let file: Descriptor
  /// How many lines stand in it.
  package private(set) var count: Int

  /// Begins a sitting, or goes on with the file of an earlier one.
  ///
  /// - Throws: `locked` when somebody of this name writes, or four others do.
  package init(of path: String, as name: String) throws(StorageProblem) {
    let directory = try Directory(at: path)
    guard directory.exists(SectionFile.session.name) else { throw .notASession(path: path) }
    guard let inbox = try Directory(ScribeFile.folder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: ScribeFile.folder))
    }
    let own = "\(MinuteNumbering.slug(of: name)).rec"
    let others = try inbox.names().filter { $0.hasSuffix(".rec") && $0 != own }
    let writing = try others.count { name throws(StorageProblem) in
      try ScribeFile.isHeld(name, in: inbox)
    }
    guard writing < ScribeFile.mostScribes else { throw .scribesFull(path: inbox.path) }
    let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW
    guard let file = try inbox.open(own, flags, mode: 0o600) else {
      throw .missing(path: inbox.path(of: own))
    }
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      throw .locked(path: file.path, by: name, since: nil)
    }
    let bytes = try file.readAll(limit: Directory.largestFile)
    if bytes.isEmpty {
      try file.write(Array("%rec: Line\n\n".utf8))
    } else if !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) {
      // A line that was cut off ends here, so that the next one stands by itself.
      try file.write([0x0A, 0x0A])
    }
    try file.flush(SyncPolicy.toDisk.appended)
    try inbox.descriptor.flush(SyncPolicy.toDisk.folder)
    count = ScribeFile.lines(in: bytes).count
    self.file = file
  }

  /// Adds a line; when this returns, it cannot be lost any more.
  package mutating func add(_ text: String, at moment: Moment) throws(StorageProblem) {
    let fields = [(name: "Text", value: text), (name: "At", value: moment.text)]
    try file.write(RecordText.encode(fields) + [0x0A])
    try file.flush(SyncPolicy.toDisk.appended)
    count += 1
  }

  private static func isHeld(
    _ name: String, in inbox: borrowing Directory
  ) throws(StorageProblem) -> Bool {
    guard let file = try inbox.open(name, O_RDONLY | O_NOFOLLOW) else { return false }
    return flock(file.number, LOCK_SH | LOCK_NB) != 0
  }

  /// The whole lines of a scribe's file, with the moment of each.
  static func lines(in bytes: [UInt8]) -> [(text: String, moment: Moment)] {
    let file = RecordFile.readingLog(bytes).file
    return (0..<file.recordCount).compactMap { record in
      guard !file.isDescriptor(record) else { return nil }
      var text: String?
      var moment: Moment?
      for field in 0..<file.fieldCount(of: record) {
        switch file.names[file.nameIndex(record, field)] {
        case "Text": text = file.value(record, field)
        case "At": moment = Moment(file.value(record, field))
        default: break
        }
      }
      guard let text, let moment else { return nil }
      return (text, moment)
    }
  }
}

extension ScribeFile {
  /// The lines of all scribes that were not taken yet, in the order in which they came.
  package static func waiting(
    in workshop: borrowing SessionFolder, _ session: Session
  ) throws(StorageProblem) -> [ScribeLine] {
    guard let inbox = try Directory(folder, in: workshop.directory, create: false) else {
      return []
    }
    var found: [(line: ScribeLine, moment: Moment)] = []
    for name in try inbox.names() where name.hasSuffix(".rec") {
      guard let bytes = try inbox.read(name, links: false)?.bytes else { continue }
      let scribe = String(name.dropLast(".rec".count))
      for (index, line) in lines(in: bytes).enumerated().dropFirst(
        ScribeLine.taken(from: scribe, in: session))
      {
        let own = ScribeLine(scribe: scribe, number: index + 1, text: line.text)
        found.append((own, line.moment))
      }
    }
    return found.enumerated().sorted { left, right in
      (left.element.moment.seconds, left.offset) < (right.element.moment.seconds, right.offset)
    }.map(\.element.line)
  }
}
