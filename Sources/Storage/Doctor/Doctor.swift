import Records
import Workshop

/// Examines a session's folder and says whether it is fit; mends one thing at a time when told to.
///
/// Examining reads only. While the value lives it holds the session's lock, if nobody else does,
/// without writing into it, so that what a killed sitting left in the lock stays known.
package struct Doctor: ~Copyable {
  /// The folder's path as it was given.
  package let path: String

  let directory: Directory
  var lock: DoctorLock
  /// The copies made so far, by the file they are of.
  var copies: [String: DoctorCopy] = [:]

  /// Opens a folder that holds a session, or what is left of one.
  ///
  /// - Throws: `missing`, `notAFolder`, or `notASession` when no file of a session stands in it.
  package init(examining path: String) throws(StorageProblem) {
    let directory = try Directory(at: path)
    let names = Set(try directory.everything().map(\.name))
    guard SectionFile.allCases.contains(where: { names.contains($0.name) }) else {
      throw .notASession(path: path)
    }
    lock = DoctorLock(of: directory)
    self.directory = directory
    self.path = path
  }

  /// Looks at the folder, the lock, every file and the minutes, in this order.
  package func examine() -> Report {
    let entries: [DoctorEntry]
    do throws(StorageProblem) {
      entries = try directory.everything()
    } catch {
      return Report([.told(error)], in: .folder)
    }
    var report = Report()
    examineFolder(entries, &report)
    let stands = entries.first { $0.name == FolderLock.name && $0.kind == .file }
    report.add(stands?.shortcomings ?? [], in: .lock, mayMend: stands?.isAlone ?? false)
    report.add([lock.finding], in: .lock)
    let session = examineSections(entries, &report)
    examineGuide(entries, &report)
    examineMinutes(entries, &report)
    let isNewer = Finding.newerFormat(session) != nil
    if !lock.isFree || isNewer { report.forbidMending() }
    return report
  }

  /// The names of what `examine` and `mend` know as files of records.
  static let recordFiles = SectionFile.allCases.map(\.name) + [SessionFolder.guideFile]

  private func examineFolder(_ entries: [DoctorEntry], _ report: inout Report) {
    report.add(directory.entry(of: ".")?.shortcomings ?? [], in: .folder)
    do throws(StorageProblem) {
      for leftover in try FolderStage.leftovers(in: directory) {
        report.add([.unfinishedCopy(leftover)], in: .folder, file: leftover.name)
      }
    } catch {
      report.add([.told(error)], in: .folder)
    }
    for entry in entries {
      let found =
        entry.isOwnFolder
        ? entry.shortcomings
        : [.leftover(entry) ?? .conflictedCopy(entry.name, among: Self.recordFiles)]
      report.add(found, in: .folder, file: entry.name)
    }
  }
}

// MARK: - The minutes

extension Doctor {
  private func examineMinutes(_ entries: [DoctorEntry], _ report: inout Report) {
    report.add([], in: .minutes)
    guard let entry = entries.first(where: { $0.name == MinuteBook.folder }) else { return }
    if entry.kind == .link { return report.add([.linkInMinutes()], in: .minutes) }
    report.add(entry.shortcomings, in: .minutes)
    do throws(StorageProblem) {
      guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
        return
      }
      let books = try folder.everything().filter { $0.name.hasSuffix(".rec") }
      for book in books {
        let others = books.map(\.name).filter { $0 != book.name }
        let found = findings(in: book, among: others, of: folder)
        let name = "\(MinuteBook.folder)/\(book.name)"
        let mayMend = book.isAlone || book.kind == .link
        report.add(found, in: .minutes, file: name, mayMend: mayMend)
      }
    } catch {
      report.add([.told(error)], in: .minutes)
    }
  }

  private func findings(
    in book: DoctorEntry, among others: [String], of folder: borrowing Directory
  ) -> [Finding?] {
    if book.kind == .link { return [.linkInMinutes()] }
    let outside = book.shortcomings + [.conflictedCopy(book.name, among: others)]
    do throws(StorageProblem) {
      let bytes = try folder.read(book.name, links: false)?.bytes
      let name = "\(MinuteBook.folder)/\(book.name)"
      return outside + (bytes.map { findings(inMinutes: $0, name: name) } ?? [])
    } catch {
      return outside + [.told(error)]
    }
  }

  /// A text with marks of a merge is mended first; then the minutes are read.
  private func findings(inMinutes bytes: [UInt8], name: String) -> [Finding?] {
    let file = MinuteFile(bytes, name: name)
    let merge = Finding.unfinishedMerge(Finding.withoutControls(bytes))
    // A power cut may leave the first line alone, or a part of it.
    let isOfMinutes =
      MinuteCodec.head.starts(with: bytes.filter { $0 != 0 }) || Finding.isOfRecords(bytes)
    let isWhole = merge == nil && file.tail == nil && (file.count > 0 || isReadable(bytes))
    guard isWhole || isOfMinutes else { return [.notRecords()] }
    if let merge { return [merge] }
    return Finding.flawedMinutes(file, named: name)
      + [.repeatedMinutes(file), .tornMinutes(file, of: bytes.count)]
  }
}
