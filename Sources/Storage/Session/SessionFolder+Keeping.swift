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
    _ minutes: [Minute], session: Session, files: FilesTime = .now
  ) throws(StorageProblem) -> [OutsideChange] {
    guard !isReadOnly else { throw .openedForReading(path: path) }
    for minute in minutes { try minute.edit.checkNames() }
    for minute in minutes { hold(minute) }
    if hasUnsaved {
      try changeFormat()
      try sayWhatIsHeld()
      try writeMinutes()
      if files == .now || minutes.contains(where: { $0.origin == .sealed }) {
        try writeSections()
      }
    }
    return try news(for: session)
  }

  /// Lets the files follow the minutes; `outsideChanges` tells what a hand changed in them meanwhile.
  package mutating func settle() throws(StorageProblem) {
    // No file may be ahead of the minutes.
    guard hasUnsaved, unwritten.isEmpty else { return }
    try changeFormat()
    try writeSections()
  }

  /// Takes a minute to be written.
  private mutating func hold(_ minute: Minute) {
    let place = SectionFile.holding(minute.edit.reference.kind).rawValue
    if let told = sections[place].shown.firstIndex(of: minute.edit) {
      sections[place].shown.remove(at: told)
    } else {
      sections[place].waiting.append(minute.edit)
    }
    guard minute.origin != .sealed else { return }
    numbering.note(minute)
    sections[place].due.reach(
      minute.sequence, inBookOf: MinuteNumbering.slug(of: minute.writer))
    unwritten.append(minute)
  }

  /// Lets the files that the next minutes change say what they hold, where they do not.
  private mutating func sayWhatIsHeld() throws(StorageProblem) {
    let parts = Set(unwritten.map { SectionFile.holding($0.edit.reference.kind) })
    for place in sections.indices where parts.contains(sections[place].part) {
      if sections[place].isMisleading { try writeHeld(place) }
    }
  }

  /// Writes down what a file is known to hold, nothing that waits.
  mutating func writeHeld(
    _ place: Int, with edits: [Edit] = []
  ) throws(StorageProblem) {
    try write(place, { $0.fitting(edits) }, \.held)
  }

  /// What others changed in the files since they were last read or written here.
  ///
  /// - Throws: `syntax` while a file cannot be read; it is then not written either.
  package mutating func outsideChanges(
    in session: Session
  ) throws(StorageProblem) -> [OutsideChange] {
    for place in sections.indices { try refresh(place) }
    return try news(for: session)
  }

  private mutating func writeMinutes() throws(StorageProblem) {
    if unwritten.isEmpty { return }
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: MinuteBook.folder))
    }
    while let first = unwritten.first {
      let slug = MinuteNumbering.slug(of: first.writer)
      let own = unwritten.prefix { MinuteNumbering.slug(of: $0.writer) == slug }
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
      guard sections[place].isBehind else { continue }
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
    try write(place, \.waiting, \.heldWithWaiting)
    sections[place].waiting = []
    sections[place].due = SectionMarks()
  }

  /// Brings edits into the text of a file and puts it in place, with what it then holds.
  ///
  /// What a hand saved meanwhile is taken in first; but whoever writes without end does not keep the
  /// workshop waiting.
  private mutating func write(
    _ place: Int, _ edits: (Section) -> [Edit], _ marks: (Section) -> SectionMarks
  ) throws(StorageProblem) {
    for attempt in 1... {
      try refresh(place)
      var isChanged = sections[place].isUncertain
      for edit in edits(sections[place]) { isChanged = sections[place].write(edit) || isChanged }
      let marks = marks(sections[place])
      let isSaid = marks.write(
        into: &sections[place].file, of: sections[place].part, as: writer)
      isChanged = isSaid || isChanged
      if sections[place].part == .session { isChanged = listFiles() || isChanged }
      do throws(StorageProblem) {
        if isChanged { try replace(place) }
        (sections[place].written, sections[place].held) = (marks, marks)
        return
      } catch .overtaken(let path) {
        if attempt == Self.mostAttempts { throw .overtaken(path: path) }
      }
    }
  }

  private static let mostAttempts = 8

  /// Names the files there are in `session.rec`, when that is written anyway.
  private mutating func listFiles() -> Bool {
    let place = SectionFile.session.rawValue
    let parts = sections.filter { $0.stamp != nil || !$0.held.isEmpty }.map(\.part)
      .filter { $0 != .session }
    if SectionFile.listed(in: sections[place].file) == Set(parts) { return false }
    let names = parts.map(\.name).joined(separator: " ")
    SectionMarks.set(
      SectionFile.listField, to: parts.isEmpty ? [] : [names], in: &sections[place].file,
      of: .session)
    return true
  }

  private mutating func replace(_ place: Int) throws(StorageProblem) {
    let wasUncertain = sections[place].isUncertain
    sections[place].isUncertain = true
    do throws(StorageProblem) {
      sections[place].stamp = try AtomicFile.replace(
        sections[place].part.name, in: directory, with: sections[place].file.bytes, flush: flush,
        over: sections[place].stamp)
    } catch .overtaken(let path) {
      sections[place].isUncertain = wasUncertain
      throw .overtaken(path: path)
    }
    sections[place].isUncertain = false
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
