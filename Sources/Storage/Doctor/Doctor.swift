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
    var report = Report()
    let entries: [DoctorEntry]
    do throws(StorageProblem) {
      entries = try directory.everything()
    } catch {
      report.add(.problem(error), in: .folder)
      return report
    }
    examineFolder(entries, &report)
    let stands = entries.first { $0.name == FolderLock.name && $0.kind == .file }
    report.add(stands?.shortcomings(wanted: DoctorEntry.fileMode) ?? [], in: .lock)
    if let stands { report.forbidMending(of: stands, in: .lock) }
    report.add(lock.findings, in: .lock)
    examineFiles(entries, &report)
    examineMinutes(entries, &report)
    if !lock.isFree || report.isFromNewerVersion { report.forbidMending() }
    return report
  }

  /// The names of what `examine` and `mend` know as files of records.
  static let recordFiles = SectionFile.allCases.map(\.name) + [SessionFolder.guideFile]

  private func examineFolder(_ entries: [DoctorEntry], _ report: inout Report) {
    report.add([], in: .folder)
    if let own = directory.entry(of: ".") {
      report.add(own.shortcomings(wanted: DoctorEntry.folderMode), in: .folder)
    }
    do throws(StorageProblem) {
      for leftover in try FolderStage.leftovers(in: directory) {
        report.add(.unfinishedCopy(holds: leftover.holds), in: .folder, file: leftover.name)
      }
    } catch {
      report.add(.problem(error), in: .folder)
    }
    for entry in entries {
      if entry.isOwnFolder {
        let found = entry.shortcomings(wanted: DoctorEntry.folderMode)
        report.add(found, in: .folder, file: entry.name)
      } else if entry.isLeftover {
        report.add(.leftover, in: .folder, file: entry.name)
      } else if let original = entry.original(among: Self.recordFiles) {
        report.add(.conflictedCopy(of: original), in: .folder, file: entry.name)
      }
    }
  }
}
