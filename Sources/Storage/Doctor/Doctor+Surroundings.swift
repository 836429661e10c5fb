import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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

  /// Whether the system describes a kind of terminal; true when it has no descriptions to look in.
  ///
  /// - Parameter home: the person's own folder, where further descriptions may stand.
  package static func knowsTerminal(_ name: String, home: String?) -> Bool {
    guard let first = name.utf8.first, !name.contains("/") else { return false }
    let folders =
      (home.map { ["\($0)/.terminfo"] } ?? []) + [
        "/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo",
        "/usr/local/share/terminfo",
      ]
    let present = folders.filter(PlainFile.isFolder)
    let letters = [String(decoding: [first], as: UTF8.self), String(first, radix: 16)]
    return present.isEmpty
      || present.contains { folder in
        letters.contains { PlainFile.exists("\(folder)/\($0)/\(name)") }
      }
  }

  /// Looks at the home of sessions, and for what a kill left there of what was being made.
  package static func examine(home path: String) -> Report {
    var report = Report([], in: .home)
    do throws(StorageProblem) {
      let home = try Directory(at: path)
      report.add([home.entry(of: ".").flatMap { .foreignOwner($0) }], in: .home)
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
      let folder = try Directory(at: SessionHome(above: session).path)
      if try !folder.isThat(at: path) { try addLeftovers(in: folder, &report) }
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
    let times = directory.times()
    defer { directory.set(times) }
    do throws(StorageProblem) {
      try tryOut(directory)
      return Report([], in: .fileSystem)
    } catch {
      return Report([.told(error)], in: .fileSystem)
    }
  }

  private static func tryOut(_ directory: borrowing Directory) throws(StorageProblem) {
    let stage = try FolderStage(within: directory.again())
    let inner = try stage.folder("probe", path: directory.path)
    let held = try FolderLock.take(of: inner, as: "doctor", at: Moment(seconds: 0))
    try FileSystemProbe.run(in: inner)
    held.release()
  }
}

extension Directory {
  /// When it was last looked into and last changed.
  fileprivate func times() -> [timespec] {
    var status = stat()
    guard fstat(descriptor.number, &status) == 0 else { return [] }
    #if canImport(Darwin)
      return [status.st_atimespec, status.st_mtimespec]
    #else
      return [status.st_atim, status.st_mtim]
    #endif
  }

  /// Whether this is the folder that stands at a path.
  fileprivate func isThat(at path: String) throws(StorageProblem) -> Bool {
    guard PlainFile.isFolder(path) else { return false }
    let (own, other) = (try descriptor.stamp(), try Directory(at: path).descriptor.stamp())
    return own.device == other.device && own.inode == other.inode
  }

  fileprivate func set(_ times: [timespec]) {
    if times.count == 2 { futimens(descriptor.number, times) }
  }
}
