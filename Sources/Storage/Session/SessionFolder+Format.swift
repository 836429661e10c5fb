import Workshop

extension SessionFolder {
  /// Brings a session of an older format to the present one, for now in memory only: the files
  /// follow with the first thing that is kept.
  mutating func bringUp(_ session: inout Session, _ notices: inout [LoadNotice]) {
    guard let found = FormatChange.format(of: session), found < WorkshopInfo.currentFormat,
      let edits = try? FormatChange.edits(for: session)
    else { return }
    let moved = EvidenceChange.notice(of: session)
    guard session.applyEach(edits).isEmpty else { return }
    formatEdits = edits
    olderFormat = found
    if !isReadOnly {
      notices.append(
        .olderFormat(found: found, known: WorkshopInfo.currentFormat, copy: FormatCopy.name(1)))
      if let moved { notices.append(moved) }
    }
  }

  /// Brings what the minutes of an older format had to add to the present one as well.
  mutating func bringUpLate(_ session: inout Session) {
    guard !formatEdits.isEmpty,
      let edits = try? FormatChange.lateEdits(in: session, since: olderFormat),
      session.applyEach(edits).isEmpty, !isReadOnly
    else { return }
    for edit in edits {
      sections[SectionFile.holding(edit.reference.kind).rawValue].waiting.append(edit)
    }
  }

  /// Keeps the files as they are, and then lets every section say what it holds; `session.rec`, which
  /// says by which format to read them, comes last.
  mutating func changeFormat() throws(StorageProblem) {
    guard !formatEdits.isEmpty else { return }
    try FormatCopy.keep(of: directory, flush)
    for place in sections.indices.reversed() where sections[place].part != .session {
      let edits = formatEdits.filter { SectionFile.holding($0.reference.kind).rawValue == place }
      if !edits.isEmpty || sections[place].isMisleading { try writeHeld(place, with: edits) }
    }
    let edits = formatEdits.filter { SectionFile.holding($0.reference.kind) == .session }
    try writeHeld(SectionFile.session.rawValue, with: edits)
    formatEdits = []
  }
}
