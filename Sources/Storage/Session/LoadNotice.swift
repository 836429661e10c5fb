import Workshop

/// Something worth telling that does not keep a session from opening.
package enum LoadNotice: Sendable, Equatable {
  /// A value does not fit its field; it is kept in the file and left out of the map.
  case misfit(FilePlace, field: String, FieldProblem)
  /// A record has no `Id`; it stays in the file, unseen.
  case noIdentifier(FilePlace, type: String)
  /// An `Id` stands twice; the first record counts.
  case duplicate(FilePlace, Reference, firstLine: Int)
  /// Of this kind there is one only, whose `Id` is fixed.
  case wrongIdentifier(FilePlace, found: Identifier, expected: Identifier)
  /// Records stand before any `%rec` line, so that nobody knows what they are.
  case untyped(FilePlace)
  /// Records of a type this version does not know stay untouched; one notice for each type.
  case unknownType(FilePlace, type: String)
  /// Records of a known type stand in another type's file and stay untouched.
  case misplaced(FilePlace, type: String, expected: String)
  /// There are further notices on this file.
  case more(file: String, count: Int)
  /// The file is known by another name too; saving changes both.
  case hardLinked(file: String)
  /// The file was being written in its place when the last sitting broke off, and is as it was
  /// before; `keptIn` names a copy of what stood there, nil when only reading.
  case brokenOff(file: String, keptIn: String?)
  /// A newer version wrote this session: it can be read but not changed.
  case newerFormat(found: Int, known: Int)
  /// An older version wrote this session; the first change keeps the files in the folder `copy` and
  /// brings them to the present format.
  case olderFormat(found: Int, known: Int, copy: String)
  /// Before format 4 touchpoints were evidence as a whole, and fears had names: the lines of `cited`
  /// touchpoints took their one source, those of `assumed` are assumptions now.
  case evidenceByLine(cited: Int, assumed: Int, fears: Int)
  /// Programs that carry files between machines left second versions of files.
  case conflictedCopies([String])
  /// The last minutes were torn off; `movedTo` names where they went, nil when only reading.
  case tornMinutes(file: String, bytes: Int, movedTo: String?)
  /// A minute cannot be read and is passed over.
  case unreadableMinute(FilePlace)
  /// A minute was changed since it was written: its checksum does not fit.
  case changedMinute(FilePlace)
  /// Two minutes or more of one writer bear the same number; `count` bear one that stands above.
  case repeatedMinutes(file: String, count: Int)
  /// A turn stood in the minutes only and was brought into the session; the last one, where there
  /// were several.
  case recovered(turn: Int, edits: Int)
  /// What a crash left could not be mended on the disk; the session holds it all the same.
  case notMended(StorageProblem)
}

extension LoadNotice {
  /// Whether it tells of something that looks the same while somebody is writing.
  var tellsOfCrash: Bool {
    switch self {
    case .recovered, .tornMinutes, .brokenOff: true
    default: false
    }
  }
}
