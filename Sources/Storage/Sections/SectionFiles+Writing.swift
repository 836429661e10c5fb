import Records
import Workshop

extension SectionFiles {
  /// Lets the files that the next minutes change say what they hold, where they do not.
  mutating func sayWhatIsHeld(
    before minutes: [Minute], in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    let parts = minutes.map { SectionFile.holding($0.edit.reference.kind) }
    for place in sections.indices where parts.contains(sections[place].part) {
      if sections[place].isMisleading { try writeHeld(place, in: directory, flush) }
    }
  }

  /// Writes down what a file is known to hold, nothing that waits.
  mutating func writeHeld(
    _ place: Int, with edits: [Edit] = [], in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    try write(place, { $0.fitting(edits) }, \.held, in: directory, flush)
  }

  /// Brings the waiting edits into the files.
  mutating func writeWaiting(
    in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    var problem: StorageProblem?
    for place in sections.indices {
      guard sections[place].isBehind else { continue }
      do throws(StorageProblem) {
        try write(place, in: directory, flush)
      } catch {
        // One file that cannot be written is no reason to leave out the others.
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
  }

  private mutating func write(
    _ place: Int, in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    try write(place, \.waiting, \.heldWithWaiting, in: directory, flush)
    sections[place].waiting = []
    sections[place].due = SectionMarks()
  }

  /// Brings edits into the text of a file and puts it in place, with what it then holds.
  ///
  /// What a hand saved meanwhile is taken in first; but whoever writes without end does not keep the
  /// workshop waiting.
  private mutating func write(
    _ place: Int, _ edits: (Section) -> [Edit], _ marks: (Section) -> SectionMarks,
    in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    for attempt in 1... {
      try refresh(place, in: directory)
      var isChanged = sections[place].isUncertain
      for edit in edits(sections[place]) { isChanged = sections[place].write(edit) || isChanged }
      let marks = marks(sections[place])
      let isSaid = marks.write(
        into: &sections[place].file, of: sections[place].part, as: writer)
      isChanged = isSaid || isChanged
      if sections[place].part == .session { isChanged = listFiles() || isChanged }
      do throws(StorageProblem) {
        if isChanged { try replace(place, in: directory, flush) }
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
    if SectionFile.listed(in: sections[place].file) == parts { return false }
    let names = parts.map(\.name).joined(separator: " ")
    SectionMarks.set(
      SectionFile.listField, to: parts.isEmpty ? [] : [names], in: &sections[place].file,
      of: .session)
    return true
  }

  private mutating func replace(
    _ place: Int, in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
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
