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
  var copies: [String: Copy] = [:]

  /// The names of what `examine` and `mend` know as files of records.
  static let recordFiles = SectionFile.allCases.map(\.name) + [SessionFolder.guideFile]

  /// Opens a folder that holds a session, or what is left of one.
  ///
  /// - Throws: `missing`, `notAFolder`, or `notASession` when no file of a session stands in it.
  package init(examining path: String) throws(StorageProblem) {
    let directory = try Directory(at: path)
    let names = Set(try directory.allNames())
    guard SectionFile.allCases.contains(where: { names.contains($0.name) }) else {
      throw .notASession(path: path)
    }
    lock = DoctorLock(of: directory)
    self.directory = directory
    self.path = path
  }

  /// Looks at the folder, the lock, every file and the minutes, in this order.
  package func examine() -> Report {
    var report = Report()
    do throws(StorageProblem) {
      try examineFolder(&report)
    } catch {
      return Report([.told(error)], in: .folder)
    }
    let stands = directory.entry(FolderLock.name).flatMap { $0.isRegular ? $0 : nil }
    report.add(stands?.shortcomings ?? [], in: .lock, mayMend: stands?.isAlone ?? false)
    report.add([lock.finding], in: .lock)
    let session = examineSections(&report)
    examineGuide(&report)
    do throws(StorageProblem) {
      try examineMinutes(&report)
    } catch {
      report.add([.told(error)], in: .minutes)
    }
    if !lock.isFree || Finding.newerFormat(session) != nil { report.forbidMending() }
    return report
  }

  private func examineFolder(_ report: inout Report) throws(StorageProblem) {
    let names = try directory.allNames()
    report.add(directory.entry(".")?.shortcomings ?? [], in: .folder)
    do throws(StorageProblem) {
      for leftover in try FolderStage.leftovers(in: directory) {
        report.add([.unfinishedCopy(leftover)], in: .folder, file: leftover.name)
      }
    } catch {
      report.add([.told(error)], in: .folder)
    }
    for name in names {
      if let entry = directory.entry(name), entry.kind == .folder, Self.ownFolders.contains(name) {
        report.add(entry.shortcomings, in: .folder, file: name)
      } else {
        let found = Finding.leftover(name) ?? .conflictedCopy(name, among: Self.recordFiles)
        report.add([found], in: .folder, file: name)
      }
    }
  }

  /// The folders that a workshop has beside its minutes.
  private static let ownFolders = RoundPages.sessionFolders + [ScribeFile.folder]
}

extension FileStamp {
  /// What is wrong with it from outside, its text left aside.
  var shortcomings: [Doctor.Finding?] {
    if kind == .link { return [.link()] }
    return [.foreignOwner(self), .secondName(self), .openPermissions(self)]
  }
}

// MARK: - The minutes

extension Doctor {
  private func examineMinutes(_ report: inout Report) throws(StorageProblem) {
    report.add([], in: .minutes)
    guard let entry = directory.entry(MinuteBook.folder) else { return }
    if entry.kind == .link { return report.add([.linkInMinutes()], in: .minutes) }
    report.add(entry.shortcomings, in: .minutes)
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
      return
    }
    let books = try folder.allNames().filter { $0.hasSuffix(".rec") }
    for name in books {
      guard let entry = folder.entry(name) else { continue }
      let place = "\(MinuteBook.folder)/\(name)"
      if entry.kind == .link {
        report.add([.linkInMinutes()], in: .minutes, file: place)
        continue
      }
      var found = entry.shortcomings + [.conflictedCopy(name, among: books.filter { $0 != name })]
      do throws(StorageProblem) {
        let bytes = try folder.read(name, links: false)?.bytes
        found += bytes.map { Self.findings(inMinutes: $0, name: place) } ?? []
      } catch {
        found.append(.told(error))
      }
      report.add(found, in: .minutes, file: place, mayMend: entry.isAlone)
    }
  }

  /// A text with marks of a merge is mended first; then the minutes are read.
  private static func findings(inMinutes bytes: [UInt8], name: String) -> [Finding?] {
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
