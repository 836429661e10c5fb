import Workshop

extension SessionFolder {
  /// Brings a session of an older format to the present one, for now in memory only: the files
  /// follow with the first thing that is kept.
  mutating func bringUp(_ session: inout Session, _ notices: inout [LoadNotice]) {
    guard let found = FormatChange.format(of: session), found < WorkshopInfo.currentFormat,
      let edits = try? FormatChange.edits(for: session), session.applyEach(edits).isEmpty
    else { return }
    formatEdits = edits
    if !isReadOnly {
      notices.append(
        .olderFormat(found: found, known: WorkshopInfo.currentFormat, copy: Self.formatCopy(1)))
    }
  }

  /// Keeps the files as they are, and then lets every section say what it holds; `session.rec`, which
  /// says by which format to read them, comes last.
  mutating func changeFormat() throws(StorageProblem) {
    guard !formatEdits.isEmpty else { return }
    try keepFiles()
    for place in sections.indices.reversed() where sections[place].isMisleading {
      if sections[place].part != .session { try writeHeld(place) }
    }
    try writeHeld(SectionFile.session.rawValue, with: formatEdits)
    formatEdits = []
  }

  /// `before-format-1`, and with a number when other files stand there already.
  static func formatCopy(_ count: Int) -> String {
    "before-format-\(WorkshopInfo.currentFormat)" + (count == 1 ? "" : "-\(count)")
  }

  /// Copies every file of records into a folder of its own; a copy that a crash broke off is completed.
  private func keepFiles() throws(StorageProblem) {
    let names = try directory.names().filter {
      $0.hasSuffix(".rec") && (Doctor.recordFiles.contains($0) || !directory.isLink($0))
    }
    for count in 1... {
      guard let copy = try Directory(Self.formatCopy(count), in: directory, create: true) else {
        throw .missing(path: directory.path(of: Self.formatCopy(count)))
      }
      if try isOther(copy, names) { continue }
      for name in names {
        guard let content = try InPlace.read(name, in: directory) else { continue }
        try AtomicFile.replace(name, in: copy, with: content.bytes, flush: flush)
      }
      try directory.descriptor.flush(flush.folder)
      return
    }
  }

  /// Whether a folder holds files that differ from these.
  private func isOther(
    _ copy: borrowing Directory, _ names: [String]
  ) throws(StorageProblem) -> Bool {
    for name in try copy.names() {
      guard names.contains(name), let own = try InPlace.read(name, in: directory),
        try copy.read(name, links: false)?.bytes == own.bytes
      else { return true }
    }
    return false
  }
}
