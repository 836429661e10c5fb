import Records
import Workshop

extension SessionFolder {
  /// What `load` finds.
  package struct Loaded: Sendable {
    package var session: Session
    /// What is worth telling, in the order of the files.
    package var notices: [LoadNotice]
    package var minutes: MinuteLog
  }

  /// Reads the whole session, and mends what a crash left behind.
  ///
  /// What a section does not hold yet of what the minutes tell is brought into the session, and into
  /// the files when the folder is open for writing. A torn end of the minutes is passed over, and then
  /// moved aside. Where the disk refuses that, the session opens all the same and the next `keep` tries
  /// again.
  package mutating func load() throws(StorageProblem) -> Loaded {
    var loaded = try loadOnce()
    guard isReadOnly else { return loaded }
    // What a writer has in hand at this moment looks like what a crash left: that is told only where
    // it was found after nobody wrote any more.
    for isLast in [false, true] where loaded.notices.contains(where: \.tellsOfCrash) {
      if FolderLock.isHeld(in: directory) {
        loaded.notices.removeAll(where: \.tellsOfCrash)
      } else if !isLast {
        loaded = try loadOnce()
      }
    }
    return loaded
  }

  private mutating func loadOnce() throws(StorageProblem) -> Loaded {
    var session = Session()
    var notices: [LoadNotice] = []
    var listed: [SectionFile] = []
    for part in SectionFile.allCases {
      files.take(part, nil, SectionIndex(), nil)
      guard let content = try read(part.name, &notices) else { continue }
      let file = try Self.parse(content.bytes, path: directory.path(of: part.name))
      let (index, found) = SectionCodec.load(file, of: part, into: &session)
      notices += found
      if content.stamp.links > 1 { notices.append(.hardLinked(file: part.name)) }
      files.take(part, file, index, content.stamp)
      if part == .session { listed = SectionFile.listed(in: file) }
    }
    guard !session.workshops.isEmpty else {
      throw .noSessionRecord(path: directory.path(of: SectionFile.session.name))
    }
    let format = session.facts.format ?? 0
    if format > WorkshopInfo.currentFormat {
      notices.append(.newerFormat(found: format, known: WorkshopInfo.currentFormat))
    }
    let isOlder = FormatChange.format(of: session).map { $0 < FormatChange.firstWithMarks } ?? false
    files.bringUp(&session, &notices, isReadOnly: isReadOnly)
    let copies = try directory.conflictedCopies()
    if !copies.isEmpty { notices.append(.conflictedCopies(copies)) }
    let log = try readBooks(&notices)
    numbering = log.numbering
    recover(log, by: isOlder ? nil : listed, &session, &notices)
    isLoaded = true
    return Loaded(session: session, notices: notices, minutes: log)
  }

  /// Reads the minutes, and lets later openings know what was found in them where they do not.
  private mutating func readBooks(
    _ notices: inout [LoadNotice]
  ) throws(StorageProblem) -> MinuteLog {
    let known = before.books
    let log = try books.read(
      in: directory, mends: !isReadOnly, &notices, flush, knowing: known, since: tick)
    if !isReadOnly, books.summaries.contains(where: { !known.contains($0) }) {
      remember(books.summaries)
    }
    return log
  }

  /// A moment before all that is read in this sitting; nil for whoever only reads.
  private var tick: FileStamp.Tick? {
    switch lock {
    case .some(let lock): lock.tick
    case .none: nil
    }
  }

  private func remember(_ summaries: [BookSummary]) {
    switch lock {
    case .some(let lock): lock.remember(summaries)
    case .none: break
    }
  }

  /// Lets the next opening know the minutes that were added in this sitting, so that it reads no more of
  /// them than their end.
  package func rememberMinutes() {
    guard isLoaded, !hasUnsaved, books.isWorthSumming else { return }
    if let found = summaries(since: touch()) { remember(found) }
  }

  private func touch() -> FileStamp.Tick? {
    switch lock {
    case .some(let lock): lock.touch()
    case .none: nil
    }
  }

  /// What the books tell now; nil where one cannot be read, which the next opening will say.
  private func summaries(since tick: FileStamp.Tick?) -> [BookSummary]? {
    var read = MinuteBooks()
    var notices: [LoadNotice] = []
    do throws(StorageProblem) {
      _ = try read.read(
        in: directory, mends: false, &notices, flush, knowing: before.books, since: tick)
      return read.summaries
    } catch {
      return nil
    }
  }

  /// Reads one file of the session, and ends a writing of it that was broken off.
  private func read(
    _ name: String, _ notices: inout [LoadNotice]
  ) throws(StorageProblem) -> InPlace.Content? {
    guard let content = try InPlace.read(name, in: directory) else { return nil }
    var copy: String?
    if !isReadOnly {
      do throws(StorageProblem) {
        copy = try directory.resolving(name) { folder, name throws(StorageProblem) in
          try InPlace.restore(name, in: folder, flush: flush)
        }
      } catch {
        notices.append(.notMended(error))
      }
    }
    guard content.isRestored else { return content }
    notices.append(.brokenOff(file: name, keptIn: copy))
    return isReadOnly ? content : try InPlace.read(name, in: directory)
  }

  /// Brings in what has not reached the sections.
  ///
  /// - Parameter listed: the files that `session.rec` names; nil in a format that knew nothing of this.
  private mutating func recover(
    _ log: MinuteLog, by listed: [SectionFile]?, _ session: inout Session,
    _ notices: inout [LoadNotice]
  ) {
    let minutes = files.noteMarks(log, by: listed, after: before)
    var missing = 0
    var lastTurn = 0
    for minute in minutes {
      let edits = minute.edit.parts.filter { session.catchUp($0) }
      if edits.isEmpty { continue }
      (missing, lastTurn) = (missing + 1, minute.turn)
      if !isReadOnly { files.wait(edits) }
    }
    if missing > 0 {
      files.bringUpLate(&session, isReadOnly: isReadOnly)
      notices.append(.recovered(turn: lastTurn, edits: missing))
    }
    if isReadOnly { return }
    if missing == 0, listed == nil { files.noteComplete() }
    guard hasUnsaved else { return }
    do throws(StorageProblem) {
      try files.changeFormat(in: directory, flush)
      try files.writeWaiting(in: directory, flush)
    } catch {
      notices.append(.notMended(error))
    }
  }
}

extension Session {
  /// Applies an edit if what it changes still shows the state before it.
  ///
  /// - Returns: whether it was applied.
  fileprivate mutating func catchUp(_ edit: Edit) -> Bool {
    let about = edit.reference
    let table = EntityTable.of(about.kind)
    switch edit {
    case .add, .revise: break
    case .remove(_, _, let values, _):
      guard table.allValues(of: about.id, in: self) == values else { return false }
    case .move(_, _, let from, let to):
      guard table.index(of: about.id, in: self) == from, from != to else { return false }
    }
    return applyEach([edit]).isEmpty
  }
}
