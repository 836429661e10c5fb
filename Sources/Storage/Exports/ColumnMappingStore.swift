import Records
import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What was said about the columns of tables, for the next table with the same header.
///
/// A small recfile of the person's own, with one record for each header. It is a convenience: where
/// it cannot be read it counts as empty, and where it cannot be written that is told.
package struct ColumnMappingStore: Sendable {
  private let folder: String
  private static let name = "columns.rec"
  private static let (type, column, said) = ("Table", "Column", "Said")
  /// The headers that are kept, the latest last.
  private static let most = 50
  private static let mostBytes = 1 << 20

  private struct Entry {
    var header: [String]
    var texts: [String]
  }

  /// - Parameter folder: where it is kept; made when it is first written.
  package init(folder: String) {
    self.folder = folder
  }

  /// What was said about a header; nil when nothing was.
  package func texts(for header: [String]) -> [String]? {
    let wanted = header.map(Self.stored)
    return entries().last { $0.header == wanted }?.texts
  }

  /// Keeps what was said; a sentence when that failed.
  package func keep(_ texts: [String], for header: [String]) -> String? {
    let new = Entry(header: header.map(Self.stored), texts: texts)
    let entries = entries().filter { $0.header != new.header } + [new]
    var bytes = RecordText.encode([("%rec", Self.type)])
    for entry in entries.suffix(Self.most) {
      bytes.append(0x0A)
      bytes += RecordText.encode(
        entry.header.map { (Self.column, $0) } + entry.texts.map { (Self.said, $0) })
    }
    guard bytes.count <= Self.mostBytes else { return nil }
    do throws(StorageProblem) {
      makeFolders()
      let directory = try Directory(at: folder)
      try AtomicFile.replaceByName(Self.name, in: directory, with: bytes, flush: .toDisk)
      return nil
    } catch {
      return "What the columns hold is not remembered. \(error.sentence)"
    }
  }

  private func entries() -> [Entry] {
    guard let directory = try? Directory(at: folder),
      let content = try? directory.read(Self.name, links: false),
      content.bytes.count <= Self.mostBytes,
      let file = try? RecordFile(parsing: CleanText.records(content.bytes))
    else { return [] }
    return file.records(ofType: Self.type).map { record in
      Entry(
        header: file.values(record, named: Self.column),
        texts: file.values(record, named: Self.said))
    }
  }

  /// As a recfile gives a text back.
  private static func stored(_ text: String) -> String {
    RecordText.storable(text)
  }

  private func makeFolders() {
    for (index, character) in zip(folder.indices, folder) where character == "/" {
      if index > folder.startIndex { mkdir(String(folder[..<index]), 0o700) }
    }
    mkdir(folder, 0o700)
  }
}
