import Records
import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Who asked for linear output, so that nobody has to ask for it at every opening.
///
/// A small recfile of the person's own. It is a convenience: where it cannot be read nobody counts as
/// remembered, and where it cannot be written that is told.
package struct ScreenReaders: Sendable {
  private let folder: String
  private static let name = "accessible.rec"
  private static let (type, person) = ("Reader", "Name")
  private static let mostBytes = 1 << 16

  /// - Parameter folder: where it is kept; made when it is first written.
  package init(folder: String) {
    self.folder = folder
  }

  /// Whether somebody is remembered.
  package func holds(_ writer: String) -> Bool {
    names.contains(RecordText.storable(writer))
  }

  /// Remembers somebody, or forgets them; a sentence when that failed.
  package func remember(_ isReader: Bool, of writer: String) -> String? {
    let name = RecordText.storable(writer)
    let old = names
    guard old.contains(name) != isReader else { return nil }
    let kept = old.filter { $0 != name } + (isReader ? [name] : [])
    var bytes = RecordText.encode([("%rec", Self.type)])
    for name in kept {
      bytes.append(0x0A)
      bytes += RecordText.encode([(Self.person, name)])
    }
    do throws(StorageProblem) {
      try PlainFile.makeFolder(at: folder)
      let directory = try Directory(at: folder)
      try AtomicFile.replaceByName(Self.name, in: directory, with: bytes, flush: .toDisk)
      return nil
    } catch {
      return "Whether output is linear is not remembered. \(error.sentence)"
    }
  }

  private var names: [String] {
    guard let directory = try? Directory(at: folder),
      let content = try? directory.read(Self.name, links: false),
      content.bytes.count <= Self.mostBytes,
      let file = try? RecordFile(parsing: CleanText.records(content.bytes))
    else { return [] }
    return file.records(ofType: Self.type).flatMap { file.values($0, named: Self.person) }
  }
}
