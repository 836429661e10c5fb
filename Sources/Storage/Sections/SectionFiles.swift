import Records
import Workshop

/// The section files of a session as they were last read or written, and what waits for them.
struct SectionFiles: Sendable {
  /// In the order of `SectionFile.allCases`.
  var sections = SectionFile.allCases.map { Section(part: $0) }
  /// What an older format lacks, until the first thing is kept.
  var formatEdits: [Edit] = []
  /// The format of the files while they are not brought up.
  var olderFormat = WorkshopInfo.currentFormat
  /// What the writer of this sitting is called by.
  let writer: String

  init(writer: String) {
    self.writer = writer
  }

  /// Whether something is said that the files do not show yet.
  var isBehind: Bool { sections.contains(where: \.isBehind) }

  /// Takes over a file as it stands on the disk; nil where there is none.
  mutating func take(
    _ part: SectionFile, _ file: RecordFile?, _ index: SectionIndex, _ stamp: FileStamp?
  ) {
    var section = Section(part: part)
    if let file {
      section.file = file
      section.index = index
      section.stamp = stamp
      section.written = SectionMarks(in: file)
    }
    sections[part.rawValue] = section
  }

  /// Takes a minute to be written.
  ///
  /// - Returns: whether it is to stand among the minutes as well.
  mutating func hold(_ minute: Minute) -> Bool {
    let place = SectionFile.holding(minute.edit.reference.kind).rawValue
    if let told = sections[place].shown.firstIndex(of: minute.edit) {
      sections[place].shown.remove(at: told)
    } else {
      sections[place].waiting.append(minute.edit)
    }
    guard minute.origin != .sealed else { return false }
    sections[place].due.reach(
      minute.sequence, inBookOf: MinuteNumbering.slug(of: minute.writer))
    return true
  }

  /// Takes edits of minutes that the files do not show.
  mutating func wait(_ edits: [Edit]) {
    for edit in edits {
      sections[SectionFile.holding(edit.reference.kind).rawValue].waiting.append(edit)
    }
  }

  /// Notes that the files hold all that the minutes tell.
  mutating func noteComplete() {
    for place in sections.indices {
      sections[place].held = sections[place].heldWithWaiting
      sections[place].due = SectionMarks()
    }
  }

  /// Notes what each section holds and what it is to hold.
  ///
  /// - Parameters:
  ///   - listed: the files that `session.rec` names; nil in a format that knew nothing of this.
  ///   - before: how the sitting before left the session, which only such a format has to ask.
  /// - Returns: the minutes in between, in order.
  mutating func noteMarks(
    _ log: MinuteLog, by listed: [SectionFile]?, after before: FolderLock.Leaving
  ) -> [Minute] {
    let all = log.marks
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
      let minutes = log.soundMinutes(fromTurn: first)
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
    return log.soundMinutes(behind: sections.map(\.held))
  }
}
