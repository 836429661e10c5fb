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
    var listed: Set<SectionFile> = []
    for place in sections.indices {
      let part = sections[place].part
      sections[place] = Section(part: part)
      guard let content = try read(part.name, &notices) else { continue }
      let file = try Self.parse(content.bytes, path: directory.path(of: part.name))
      let (index, found) = SectionCodec.load(file, of: part, into: &session)
      notices += found
      if content.stamp.links > 1 { notices.append(.hardLinked(file: part.name)) }
      sections[place].file = file
      sections[place].index = index
      sections[place].stamp = content.stamp
      sections[place].written = SectionMarks(in: file)
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
    bringUp(&session, &notices)
    let copies = try directory.conflictedCopies()
    if !copies.isEmpty { notices.append(.conflictedCopies(copies)) }
    let log = try readMinutes(&notices)
    numbering = log.numbering
    recover(log, by: isOlder ? nil : listed, &session, &notices)
    isLoaded = true
    return Loaded(session: session, notices: notices, minutes: log)
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

  /// Reads the files of all writers.
  private mutating func readMinutes(
    _ notices: inout [LoadNotice]
  ) throws(StorageProblem) -> MinuteLog {
    var files: [MinuteFile] = []
    books = [:]
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
      return MinuteLog(files: [])
    }
    for name in try folder.names() where name.hasSuffix(".rec") {
      guard let content = try folder.read(name, links: false) else { continue }
      let file = MinuteFile(content.bytes, name: "\(MinuteBook.folder)/\(name)")
      var isTorn = false
      if let tail = file.tail {
        var aside: (name: String, bytes: Int)?
        if !isReadOnly {
          do throws(StorageProblem) {
            aside = try MinuteBook.moveTailAside(of: name, from: tail, in: folder, flush)
          } catch {
            notices.append(.notMended(error))
          }
        }
        let bytes = aside?.bytes ?? content.bytes.count - tail
        notices.append(.tornMinutes(file: file.name, bytes: bytes, movedTo: aside?.name))
        isTorn = aside == nil
      }
      let book = MinuteBook(file, named: name, size: content.bytes.count, isTorn: isTorn)
      books[book.slug] = book
      let repeats = file.repeats
      if repeats > 0 { notices.append(.repeatedMinutes(file: file.name, count: repeats)) }
      files.append(file)
    }
    return MinuteLog(files: files)
  }

  /// Brings in what has not reached the sections.
  ///
  /// - Parameter listed: the files that `session.rec` names; nil in a format that knew nothing of this.
  private mutating func recover(
    _ log: MinuteLog, by listed: Set<SectionFile>?, _ session: inout Session,
    _ notices: inout [LoadNotice]
  ) {
    let minutes = noteMarks(log, by: listed)
    var missing = 0
    var lastTurn = 0
    for minute in minutes {
      let edits = minute.edit.parts.filter { session.catchUp($0) }
      if edits.isEmpty { continue }
      (missing, lastTurn) = (missing + 1, minute.turn)
      if isReadOnly { continue }
      sections[SectionFile.holding(minute.edit.reference.kind).rawValue].waiting += edits
    }
    if missing > 0 {
      bringUpLate(&session)
      notices.append(.recovered(turn: lastTurn, edits: missing))
    }
    if isReadOnly { return }
    if missing == 0, listed == nil {
      for place in sections.indices {
        sections[place].held = sections[place].heldWithWaiting
        sections[place].due = SectionMarks()
      }
    }
    guard hasUnsaved else { return }
    do throws(StorageProblem) {
      try changeFormat()
      try writeSections()
    } catch {
      notices.append(.notMended(error))
    }
  }

  /// Notes what each section holds and what it is to hold; returns the minutes in between, in order.
  private mutating func noteMarks(_ log: MinuteLog, by listed: Set<SectionFile>?) -> [Minute] {
    let all = log.marks()
    guard let listed else {
      // Format 1 did not say. A sitting that ended in order left nothing to do; one that did not may
      // have left its last turn, and all that its lock named.
      let last = log.numbering.lastTurn
      let first = before.firstUnsaved ?? (before.isUnfinished ? last : last + 1)
      let held = log.marks(upTo: first - 1)
      for place in sections.indices {
        sections[place].written = nil
        sections[place].held = held[place]
      }
      let minutes = log.soundMinutes { $1.turn >= first }
      if minutes.isEmpty { return [] }
      for place in sections.indices where all[place] != held[place] {
        sections[place].due = all[place]
      }
      return minutes
    }
    for place in sections.indices {
      let isThere = sections[place].stamp != nil || listed.contains(sections[place].part)
      if let written = sections[place].written {
        sections[place].held = written.within(log.numbering)
      } else if isThere {
        sections[place].held = all[place]
      }
      var present = sections[place].held
      present.formUnion(all[place])
      if present != sections[place].held { sections[place].due = all[place] }
    }
    let sections = sections
    return log.soundMinutes { slug, outline in
      guard let part = outline.part else { return false }
      return outline.sequence > sections[part.rawValue].held.sequence(inBookOf: slug)
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
