extension Doctor {
  /// What the doctor is told of the terminal and the locale, which only the program knows.
  package struct Surroundings: Sendable {
    /// Whether a person sits at both ends: lines come from a terminal and go to one.
    package var isTerminal: Bool
    /// The kind of terminal, as `TERM` has it.
    package var terminal: String
    /// Whether the system describes that kind.
    package var isKnown: Bool
    /// The locale's character set, such as `UTF-8` or `ANSI_X3.4-1968`.
    package var characters: String
    /// Whether a locale with UTF-8 can be used in its place.
    package var hasFallback: Bool

    package init(
      isTerminal: Bool, terminal: String, isKnown: Bool, characters: String, hasFallback: Bool
    ) {
      self.isTerminal = isTerminal
      self.terminal = terminal
      self.isKnown = isKnown
      self.characters = characters
      self.hasFallback = hasFallback
    }
  }

  /// Looks at the locale and the terminal.
  package static func examine(_ surroundings: Surroundings) -> Report {
    var report = Report([.narrowLocale(surroundings)], in: .locale)
    report.add([.terminal(surroundings)], in: .terminal)
    return report
  }

  /// Looks at the home of sessions, and for what a kill left there of what was being made.
  package static func examine(home path: String) -> Report {
    var report = Report([], in: .home)
    do throws(StorageProblem) {
      let home = try Directory(at: path)
      report.add([home.entry(".").flatMap { .foreignOwner($0) }], in: .home)
      try addLeftovers(in: home, &report)
    } catch .missing {
      report.add([.noHomeYet(path: path)], in: .home)
    } catch {
      report.add([.told(error)], in: .home)
    }
    return report
  }

  /// Looks for what a kill left beside a session of what was being made there.
  package static func examine(beside session: String, home path: String) -> Report {
    var report = Report()
    do throws(StorageProblem) {
      let folder = SessionHome(above: session).path
      if PlainFile.whole(folder) != PlainFile.whole(path) {
        try addLeftovers(in: Directory(at: folder), &report)
      }
    } catch {
      report.add([.told(error)], in: .home)
    }
    return report
  }

  private static func addLeftovers(
    in folder: borrowing Directory, _ report: inout Report
  ) throws(StorageProblem) {
    for leftover in try FolderStage.leftovers(in: folder) {
      report.add([.unfinishedCopy(leftover)], in: .home, file: folder.path(of: leftover.name))
    }
  }

  /// Removes what a kill left in the home, as `examine` found it.
  ///
  /// - Throws: `locked` when somebody works in it after all; what the system says.
  package static func mend(inHome complaint: Diagnosis) throws(StorageProblem) {
    guard case .removal = complaint.finding.repair, let path = complaint.file else {
      throw .openedForReading(path: complaint.place)
    }
    let (folder, name) = PlainFile.parts(of: path)
    try FolderStage.remove(name, in: Directory(at: folder))
  }

  /// Tries in a scratch folder whether a folder's file system appends, replaces, locks and flushes.
  ///
  /// Nothing is left behind, and the folder keeps the times it had.
  package static func examineFileSystem(under path: String) -> Report {
    do throws(StorageProblem) {
      return try examineFileSystem(of: Directory(at: path))
    } catch {
      return Report([error == .missing(path: path) ? .untried() : .told(error)], in: .fileSystem)
    }
  }

  /// Tries the file system of the session; not while somebody writes it.
  package func examineFileSystem() -> Report {
    lock.isFree
      ? Doctor.examineFileSystem(of: directory) : Report([.untried()], in: .fileSystem)
  }

  private static func examineFileSystem(of directory: borrowing Directory) -> Report {
    do throws(StorageProblem) {
      try FileSystemProbe.run(beside: directory)
      return Report([], in: .fileSystem)
    } catch {
      return Report([.told(error)], in: .fileSystem)
    }
  }
}
