import Records
import Workshop

extension Doctor {
  /// Looks at the minutes of every writer.
  func examineMinutes(_ entries: [DoctorEntry], _ report: inout Report) {
    report.add([], in: .minutes)
    guard let entry = entries.first(where: { $0.name == MinuteBook.folder }) else { return }
    if entry.kind == .link { return report.add(.linkInMinutes, in: .minutes) }
    report.add(entry.shortcomings(wanted: DoctorEntry.folderMode), in: .minutes)
    do throws(StorageProblem) {
      guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
        return
      }
      let books = try folder.everything().filter { $0.name.hasSuffix(".rec") }
      for book in books {
        examine(book, among: books.map(\.name).filter { $0 != book.name }, in: folder, &report)
      }
    } catch {
      report.add(.problem(error), in: .minutes)
    }
  }

  private func examine(
    _ book: DoctorEntry, among others: [String], in folder: borrowing Directory,
    _ report: inout Report
  ) {
    let name = "\(MinuteBook.folder)/\(book.name)"
    if book.kind == .link { return report.add(.linkInMinutes, in: .minutes, file: name) }
    report.add(book.shortcomings(wanted: DoctorEntry.fileMode), in: .minutes, file: name)
    defer { report.forbidMending(of: book, in: .minutes, file: name) }
    if let original = book.original(among: others) {
      report.add(.conflictedCopy(of: original), in: .minutes, file: name)
    }
    do throws(StorageProblem) {
      guard let bytes = try folder.read(book.name, links: false)?.bytes else { return }
      report.add(Self.findings(inMinutes: bytes, name: name), in: .minutes, file: name)
    } catch {
      report.add(.problem(error), in: .minutes, file: name)
    }
  }

  /// Whether bytes are a file of minutes, or what a power cut leaves of the first line of one.
  private static func isOfMinutes(_ bytes: [UInt8]) -> Bool {
    MinuteCodec.head.starts(with: bytes.filter { $0 != 0 }) || DoctorText.isOfRecords(bytes)
  }

  /// How many minutes of one file are told one by one.
  private static let mostFlaws = 10

  /// A text with marks of a merge or of an editor is mended first; then the minutes are read.
  private static func findings(inMinutes bytes: [UInt8], name: String) -> [Finding] {
    let found = DoctorText.findings(in: bytes).filter { finding in
      switch finding {
      case .byteOrderMark, .windowsLineEnds, .conflictMarkers: true
      default: false
      }
    }
    let file = MinuteFile(bytes, name: name)
    guard found.isEmpty && file.tail == nil || isOfMinutes(bytes) else { return [.notRecords] }
    guard found.isEmpty else { return found }
    let flaws = file.notices + (0..<file.count).compactMap(file.flaw)
    var told = flaws.prefix(mostFlaws).map(Finding.notice)
    if flaws.count > mostFlaws {
      told.append(.notice(.more(file: name, count: flaws.count - mostFlaws)))
    }
    if file.repeats > 0 { told.append(.repeatedMinutes(count: file.repeats)) }
    return told + (file.tail.map { [.tornMinutes(bytes: bytes.count - $0)] } ?? [])
  }
}
