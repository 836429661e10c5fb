import Records
import Workshop

extension SessionFolder {
  /// Makes what was said durable: first the minutes, then the files they touch.
  ///
  /// When it returns, a power cut cannot take the minutes back. When it throws, what was given is
  /// held, and the next call tries again; an empty list is enough for that.
  ///
  /// What is sealed goes into the files only, which are as durable.
  ///
  /// - Parameter session: the session with the edits of these minutes applied.
  /// - Returns: what others changed meanwhile in the files now written; the session lacks it.
  @discardableResult
  public mutating func keep(
    _ minutes: [Minute], session: Session
  ) throws(StorageProblem) -> [OutsideChange] {
    guard !isReadOnly else { throw .openedForReading(path: path) }
    for minute in minutes { try check(minute.edit) }
    if !minutes.isEmpty { try changeFormat() }
    for minute in minutes {
      let place = SectionFile.holding(minute.edit.reference.kind).rawValue
      if let told = sections[place].shown.firstIndex(of: minute.edit) {
        sections[place].shown.remove(at: told)
      } else {
        sections[place].waiting.append(minute.edit)
      }
      highestTurn = max(highestTurn, minute.turn)
    }
    unwritten += minutes.filter { $0.origin != .sealed }
    do throws(StorageProblem) {
      try writeMinutes()
      try writeSections()
    } catch {
      remember(unsavedFrom: minutes.first?.turn)
      throw error
    }
    if firstUnsaved != nil { remember(unsavedFrom: nil) }
    return try news(for: session)
  }

  /// Tells the next sitting where to look, should this one end before the files hold everything.
  private mutating func remember(unsavedFrom turn: Int?) {
    firstUnsaved = turn.map { min($0, firstUnsaved ?? $0) } ?? (hasUnsaved ? firstUnsaved : nil)
    lock?.tell(firstUnsaved: firstUnsaved)
  }

  /// What others changed in the files since they were last read or written here.
  ///
  /// - Throws: `syntax` while a file cannot be read; it is then not written either.
  public mutating func outsideChanges(
    in session: Session
  ) throws(StorageProblem) -> [OutsideChange] {
    for place in sections.indices { try refresh(place) }
    return try news(for: session)
  }

  private func check(_ edit: Edit) throws(StorageProblem) {
    let names: [String]
    switch edit {
    case .add(_, _, let values, _), .remove(_, _, let values, _): names = values.map(\.name)
    case .revise(_, _, let changes): names = changes.map(\.field)
    case .move: names = []
    }
    if let name = names.first(where: { !SectionCodec.canHold($0) }) {
      throw .unusableField(name: name)
    }
  }

  private mutating func writeMinutes() throws(StorageProblem) {
    if unwritten.isEmpty { return }
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: MinuteBook.folder))
    }
    while let first = unwritten.first {
      let slug = MinuteCodec.slug(of: first.writer)
      let own = unwritten.prefix { MinuteCodec.slug(of: $0.writer) == slug }
      var book = books[slug] ?? MinuteBook(slug: slug)
      defer { books[slug] = book }
      try book.append(Array(own), in: folder, flush)
      unwritten.removeFirst(own.count)
    }
  }

  /// Brings the waiting edits into the files.
  mutating func writeSections() throws(StorageProblem) {
    var problem: StorageProblem?
    for place in sections.indices {
      if sections[place].waiting.isEmpty, !sections[place].isUncertain { continue }
      do throws(StorageProblem) {
        try write(place)
      } catch {
        // One file that cannot be written is no reason to leave out the others.
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
  }

  private mutating func write(_ place: Int) throws(StorageProblem) {
    try refresh(place)
    var isChanged = sections[place].isUncertain
    for edit in sections[place].waiting {
      isChanged = sections[place].write(edit) || isChanged
    }
    if isChanged { try replace(place) }
    sections[place].waiting = []
  }

  private mutating func replace(_ place: Int) throws(StorageProblem) {
    sections[place].isUncertain = true
    sections[place].stamp = try AtomicFile.replace(
      sections[place].part.name, in: directory, with: sections[place].file.bytes, flush: flush)
    sections[place].isUncertain = false
  }
}
