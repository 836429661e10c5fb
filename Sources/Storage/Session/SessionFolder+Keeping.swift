import Records
import Workshop

/// When the files that minutes touch are written.
package enum FilesTime: Sendable {
  /// Before anybody is told that it is saved.
  case now
  /// With `settle`, or the next `keep` that writes them now. What they lack until then is in the
  /// minutes, and each file says how far it has come.
  case later
}

extension SessionFolder {
  /// Makes what was said durable: first the minutes, then the files they touch, each with the number
  /// of the last minute that has reached it.
  ///
  /// When it returns, a power cut cannot take the minutes back. When it throws, what was given is
  /// held, and the next call tries again; an empty list is enough for that.
  ///
  /// What is sealed goes into the files only, which are as durable; they are then written now.
  ///
  /// - Parameter session: the session with the edits of these minutes applied.
  /// - Returns: what others changed meanwhile in the files now written; the session lacks it.
  @discardableResult
  package mutating func keep(
    _ minutes: [Minute], session: Session, files time: FilesTime = .now
  ) throws(StorageProblem) -> [OutsideChange] {
    guard !isReadOnly else { throw .openedForReading(path: path) }
    for minute in minutes { try minute.edit.checkNames() }
    for minute in minutes {
      guard files.hold(minute) else { continue }
      numbering.note(minute)
      books.hold(minute)
    }
    if hasUnsaved {
      try files.changeFormat(in: directory, flush)
      try files.sayWhatIsHeld(before: books.unwritten, in: directory, flush)
      try books.write(in: directory, flush)
      if time == .now || minutes.contains(where: { $0.origin == .sealed }) {
        try files.writeWaiting(in: directory, flush)
      }
    }
    return files.news(for: session)
  }

  /// Lets the files follow the minutes; `outsideChanges` tells what a hand changed in them meanwhile.
  package mutating func settle() throws(StorageProblem) {
    // No file may be ahead of the minutes.
    guard hasUnsaved, books.unwritten.isEmpty else { return }
    try files.changeFormat(in: directory, flush)
    try files.writeWaiting(in: directory, flush)
  }

  /// What others changed in the files since they were last read or written here.
  ///
  /// - Throws: `syntax` while a file cannot be read; it is then not written either.
  package mutating func outsideChanges(
    in session: Session
  ) throws(StorageProblem) -> [OutsideChange] {
    try files.refresh(in: directory)
    return files.news(for: session)
  }
}

extension Edit {
  /// - Throws: `unusableField` where no file can hold a field of that name.
  fileprivate func checkNames() throws(StorageProblem) {
    let names: [String]
    switch self {
    case .add(_, _, let values, _), .remove(_, _, let values, _): names = values.map(\.name)
    case .revise(_, _, let changes): names = changes.map(\.field)
    case .move: names = []
    }
    if let name = names.first(where: { !SectionCodec.canHold($0) }) {
      throw .unusableField(name: name)
    }
  }
}
