import Records
import Workshop

extension SessionFolder {
  /// What `load` finds.
  public struct Loaded: Sendable {
    public var session: Session
    /// What is worth telling, in the order of the files.
    public var notices: [LoadNotice]
    public var minutes: MinuteLog
  }

  /// Reads the whole session, and mends what a crash left behind.
  ///
  /// A turn that stands in the minutes only is brought into the session, and into the files when the
  /// folder is open for writing. A torn end of the minutes is passed over, and then moved aside.
  /// Where the disk refuses that, the session opens all the same and the next `keep` tries again.
  public mutating func load() throws(StorageProblem) -> Loaded {
    var session = Session()
    var notices: [LoadNotice] = []
    for place in sections.indices {
      let part = sections[place].part
      guard let content = try read(part.name, &notices) else { continue }
      let file = try Self.parse(content.bytes, path: directory.path(of: part.name))
      let (index, found) = SectionCodec.load(file, of: part, into: &session)
      notices += found
      if content.stamp.links > 1 { notices.append(.hardLinked(file: part.name)) }
      sections[place].file = file
      sections[place].index = index
      sections[place].stamp = content.stamp
    }
    guard !session.factsRoll.isEmpty else {
      throw .noSessionRecord(path: directory.path(of: SectionFile.session.name))
    }
    let format = session.facts.format ?? 0
    if format > Facts.currentFormat {
      notices.append(.newerFormat(found: format, known: Facts.currentFormat))
    }
    bringUp(&session, &notices)
    let copies = try directory.conflictedCopies()
    if !copies.isEmpty { notices.append(.conflictedCopies(copies)) }
    let (log, stamps) = try readMinutes(&notices)
    highestTurn = log.highestTurn
    recover(log, written: stamps, &session, &notices)
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

  /// Reads the files of all writers; returns with them when each was last written.
  private mutating func readMinutes(
    _ notices: inout [LoadNotice]
  ) throws(StorageProblem) -> (log: MinuteLog, stamps: [FileStamp]) {
    var files: [MinuteFile] = []
    var stamps: [FileStamp] = []
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
      return (MinuteLog(files: []), [])
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
      files.append(file)
      stamps.append(content.stamp)
    }
    return (MinuteLog(files: files), stamps)
  }

  /// Brings in what a crash left in the minutes only.
  private mutating func recover(
    _ log: MinuteLog, written stamps: [FileStamp], _ session: inout Session,
    _ notices: inout [LoadNotice]
  ) {
    let turn = before.firstUnsaved.map(log.minutes(fromTurn:)) ?? log.lastTurn
    guard let last = turn.last else { return }
    let edits = turn.map(\.edit).filter { edit in
      // After a sitting that ended in order, a file written later was written by hand.
      let place = SectionFile.holding(edit.reference.kind).rawValue
      guard !before.isUnfinished, let section = sections[place].stamp else { return true }
      return !stamps.allSatisfy { section.isLater(than: $0) }
    }
    let missing = edits.filter { session.catchUp($0) }
    guard !missing.isEmpty else { return }
    notices.append(.recovered(turn: last.turn, edits: missing.count))
    if isReadOnly { return }
    for edit in missing {
      sections[SectionFile.holding(edit.reference.kind).rawValue].waiting.append(edit)
    }
    firstUnsaved = turn.first?.turn
    do throws(StorageProblem) {
      try changeFormat()
      try writeSections()
      firstUnsaved = nil
    } catch {
      notices.append(.notMended(error))
    }
    lock?.tell(firstUnsaved: firstUnsaved)
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
      guard table.place(about.id, in: self) == from, from != to else { return false }
    }
    return (try? apply(edit)) != nil
  }
}
