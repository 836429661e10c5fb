import Records
import Workshop

extension Doctor {
  /// What can be the matter; the wording is in `DoctorWording.swift`.
  package enum Finding: Sendable, Equatable {
    /// The home of sessions is not there before the first session.
    case noHomeYet(path: String)
    /// What the system or the loader says.
    case problem(StorageProblem)
    /// Permissions as in `chmod`: what stands there and what should.
    case permissions(found: UInt32, wanted: UInt32)
    /// It belongs to another user of the machine, known by a number.
    case foreignOwner(user: UInt32)
    /// A link stands in the place of the file.
    case link
    /// A link stands in the place of the minutes, which are never read through one.
    case linkInMinutes
    /// The file is known by this many names.
    case hardLinks(names: Int)
    /// A kill left the hidden folder in which copies or a new session were being made.
    case unfinishedCopy(holds: [String])
    /// The bytes never were a file of records, and nothing in them is touched.
    case notRecords
    /// A crash left a file that was being written.
    case leftover
    /// A program that keeps folders alike on several machines put a second version aside.
    case conflictedCopy(of: String)
    /// The file is not there, yet things in it are referred to.
    case missingFile(references: Int)

    case byteOrderMark
    case windowsLineEnds(lines: Int)
    /// Control characters; `isUnreadable` when one of them keeps the file from being read.
    case controlCharacters(count: Int, firstLine: Int, isUnreadable: Bool)
    case noFinalLineFeed(isUnreadable: Bool)
    /// There is nothing but NUL bytes, as a power cut leaves it.
    case nothingButZeroBytes(count: Int)
    /// Lines that begin with marks of an unfinished merge.
    case conflictMarkers(lines: [Int])
    case syntax(RecordProblem)
    case guide(GuideProblem)

    /// Records that nobody sees because they have no `Id`.
    case withoutIdentifier([Repair])
    /// Records that nobody sees because their `Id` stands above already.
    case duplicates([Repair])
    /// What the loader has to tell besides.
    case notice(LoadNotice)
    /// References that lead nowhere; the first of them is named.
    case deadReferences(count: Int, from: Reference, field: String, to: String)

    /// Somebody writes the session; nil where the lock does not say who or since when.
    case locked(by: String?, since: Moment?)
    /// A sitting ended without letting go of the lock.
    case lockLeft(by: String?, since: Moment?)
    /// Something else than a file stands in the place of the lock.
    case lockBlocked
    /// The last bytes of a file of minutes are not a whole minute.
    case tornMinutes(bytes: Int)
    /// Minutes of one writer that bear a number which stands above already.
    case repeatedMinutes(count: Int)

    /// The file system was not tried, because somebody writes or there is no folder yet.
    case untried
    /// The locale's character set is not UTF-8; `hasFallback` when another one can be used.
    case narrowLocale(characters: String, hasFallback: Bool)
    /// A stream is no terminal: lines are read as they come.
    case noTerminal
    case plainTerminal(name: String)
    case unknownTerminal(name: String)
  }

  /// An `Id` that a record is to be given.
  package struct Repair: Sendable, Equatable {
    /// The record, counted from 0 in the order of the file, descriptors included.
    let record: Int
    /// The line in which the record begins, from 1.
    package let line: Int
    package let type: String
    /// The `Id` that stands there; nil when there is none.
    package let old: String?
    package let fresh: String
  }
}

extension Doctor.Finding {
  /// Whether there is a way to mend it that keeps everything that was said.
  var isMendable: Bool {
    switch self {
    case .permissions, .leftover, .unfinishedCopy, .linkInMinutes, .byteOrderMark, .windowsLineEnds,
      .controlCharacters,
      .noFinalLineFeed, .withoutIdentifier, .duplicates, .tornMinutes, .repeatedMinutes:
      true
    default: false
    }
  }

  var severity: Doctor.Severity {
    switch self {
    case .locked: .locked
    case .lockBlocked, .linkInMinutes: .system
    case .problem(let problem): Self.severity(of: problem)
    case .nothingButZeroBytes, .conflictMarkers, .syntax, .guide,
      .notRecords, .withoutIdentifier, .duplicates, .missingFile, .tornMinutes, .repeatedMinutes:
      .broken
    case .controlCharacters(_, _, let isUnreadable), .noFinalLineFeed(let isUnreadable):
      isUnreadable ? .broken : .warning
    case .notice(let notice): Self.severity(of: notice)
    case .noHomeYet, .lockLeft, .untried, .noTerminal, .plainTerminal: .note
    case .narrowLocale(_, let hasFallback): hasFallback ? .note : .warning
    case .permissions, .foreignOwner, .link, .hardLinks, .leftover, .unfinishedCopy,
      .conflictedCopy,
      .deadReferences, .unknownTerminal, .byteOrderMark, .windowsLineEnds:
      .warning
    }
  }

  private static func severity(of problem: StorageProblem) -> Doctor.Severity {
    switch problem {
    case .refused, .unfitFileSystem, .missing, .notAFolder, .leadsOutside: .system
    default: .broken
    }
  }

  private static func severity(of notice: LoadNotice) -> Doctor.Severity {
    switch notice {
    case .noIdentifier, .duplicate, .wrongIdentifier, .untyped, .misplaced, .more: .broken
    case .newerFormat, .olderFormat, .unknownType: .note
    default: .warning
    }
  }
}
