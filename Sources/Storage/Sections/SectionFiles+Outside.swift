import Records
import Workshop

extension SectionFiles {
  /// Reads every file again that is no longer the one last read or written.
  mutating func refresh(in directory: borrowing Directory) throws(StorageProblem) {
    for place in sections.indices { try refresh(place, in: directory) }
  }

  /// Reads a file again if it is no longer the one last read or written.
  ///
  /// Of the edits that wait for it, those stay that still fit: the hand is right.
  mutating func refresh(
    _ place: Int, in directory: borrowing Directory
  ) throws(StorageProblem) {
    let part = sections[place].part
    let isUncertain = sections[place].isUncertain
    let stamp = try directory.stamp(of: part.name)
    if !isUncertain, stamp == sections[place].stamp { return }
    let content = try InPlace.read(part.name, in: directory)
    let bytes = CleanText.records(content?.bytes ?? [])
    if isUncertain || bytes != sections[place].file.bytes {
      let file = try SessionFolder.parse(bytes, path: directory.path(of: part.name))
      var (session, index) = SectionCodec.read(file, of: part)
      // What waits was said of the present format.
      _ = session.applyEach(formatEdits)
      sections[place].file = file
      sections[place].index = index
      sections[place].hasNews = true
      sections[place].yield(to: session)
      sections[place].written = SectionMarks(in: file)
      // The hand has seen what was here, and took over or changed what it wanted.
      if sections[place].written != sections[place].held {
        sections[place].due.formUnion(sections[place].held)
      }
    }
    sections[place].stamp = content?.stamp
  }

  /// What the session lacks of the files that were changed from outside.
  mutating func news(for session: Session) -> [OutsideChange] {
    var changes: [OutsideChange] = []
    for place in sections.indices where sections[place].hasNews {
      let section = sections[place]
      var (theirs, _) = SectionCodec.read(section.file, of: section.part)
      // What still waits to be written is no news, and must not be taken for something removed. Where
      // it does not fit what stands there, the two differ, and that is told below.
      _ = theirs.applyEach(section.waiting + formatEdits)
      let edits = SessionDifference.edits(from: session, to: theirs, kinds: section.part.kinds)
      let told = edits.flatMap(section.told)
      sections[place].shown = told.map(\.edit)
      changes += told
      sections[place].hasNews = false
      sections[place].lost = []
    }
    return changes
  }
}

extension Section {
  /// Those of the edits that the file can take: it may have been changed since they were made.
  func fitting(_ edits: [Edit]) -> [Edit] {
    if edits.isEmpty { return [] }
    var session = SectionCodec.read(file, of: part).session
    return edits.flatMap(\.parts).filter { session.applyEach([$0]).isEmpty }
  }

  /// Gives up the waiting edits that do not fit what somebody else wrote.
  fileprivate mutating func yield(to theirs: Session) {
    var theirs = theirs
    var fitting: [Edit] = []
    for edit in waiting.flatMap(\.parts) {
      do throws(EditProblem) {
        if case .remove(let kind, let id, let values, _) = edit,
          EntityTable.of(kind).allValues(of: id, in: theirs) != values
        {
          throw .noSuchThing(edit.reference)
        }
        try theirs.apply(edit)
        fitting.append(edit)
      } catch {
        if !edit.isShown(in: theirs) { lost.append(edit) }
      }
    }
    waiting = fitting
  }

  /// An edit that leads to what the file holds, told as a conflict where one of ours was lost.
  fileprivate func told(_ edit: Edit) -> [OutsideChange] {
    edit.parts.map { part in
      let name = self.part.name
      let isConflict = lost.contains { $0.touchesSame(as: part) }
      return isConflict ? .conflict(part, file: name) : .takenIn(part, file: name)
    }
  }
}

extension Edit {
  /// One edit for each field, so that each can stand or fall alone.
  var parts: [Edit] {
    guard case .revise(let kind, let id, let changes) = self else { return [self] }
    return changes.map { .revise(kind, id, [$0]) }
  }

  fileprivate func isShown(in session: Session) -> Bool {
    let table = EntityTable.of(reference.kind)
    let place = table.index(of: reference.id, in: session)
    switch self {
    case .add: return place != nil
    case .remove: return place == nil
    case .move(_, _, _, let to): return place == to
    case .revise(_, _, let changes):
      return place != nil
        && changes.allSatisfy { session.values(of: $0.field, on: reference) == $0.after }
    }
  }

  fileprivate func touchesSame(as other: Edit) -> Bool {
    guard reference == other.reference else { return false }
    guard case .revise(_, _, let ours) = self, case .revise(_, _, let theirs) = other else {
      return true
    }
    return !Set(ours.map(\.field)).isDisjoint(with: theirs.map(\.field))
  }
}
