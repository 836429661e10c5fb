import Workshop

extension SectionFiles {
  /// Brings a session of an older format to the present one, for now in memory only: the files
  /// follow with the first thing that is kept.
  mutating func bringUp(
    _ session: inout Session, _ notices: inout [LoadNotice], isReadOnly: Bool
  ) {
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
  mutating func bringUpLate(_ session: inout Session, isReadOnly: Bool) {
    guard !formatEdits.isEmpty,
      let edits = try? FormatChange.lateEdits(in: session, since: olderFormat),
      session.applyEach(edits).isEmpty, !isReadOnly
    else { return }
    wait(edits)
  }

  /// Keeps the files as they are, and then lets every section say what it holds; `session.rec`, which
  /// says by which format to read them, comes last.
  mutating func changeFormat(
    in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    guard !formatEdits.isEmpty else { return }
    try FormatCopy.keep(of: directory, flush)
    for place in sections.indices.reversed() where sections[place].part != .session {
      let edits = formatEdits.filter { SectionFile.holding($0.reference.kind).rawValue == place }
      if !edits.isEmpty || sections[place].isMisleading {
        try writeHeld(place, with: edits, in: directory, flush)
      }
    }
    let edits = formatEdits.filter { SectionFile.holding($0.reference.kind) == .session }
    try writeHeld(SectionFile.session.rawValue, with: edits, in: directory, flush)
    formatEdits = []
  }
}
