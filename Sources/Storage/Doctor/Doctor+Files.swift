import Records
import Workshop

extension Doctor {
  /// Looks at every file of records, and at what they say of each other.
  func examineFiles(_ entries: [DoctorEntry], _ report: inout Report) {
    var files: [(part: SectionFile, file: RecordFile)] = []
    for part in SectionFile.allCases {
      guard let entry = entries.first(where: { $0.name == part.name }) else {
        if part == .session { report.add(.missingFile(references: 0), in: .file(part.name)) }
        continue
      }
      guard let (bytes, found) = examineText(of: entry, &report) else { continue }
      if let file = parse(bytes, after: found, part.name, &report) { files.append((part, file)) }
    }
    // References are looked at as they will lead once the records have what they lack.
    var (session, repaired) = (Session(), Session())
    var taken = Set(files.flatMap { DoctorIds.all(in: $0.file) })
    for (part, file) in files {
      let area = Area.file(part.name)
      let found = DoctorIds.findings(in: file, of: part, taken: &taken)
      report.add(found, in: area)
      if report.hasUnreadableText(in: area) { report.forbidMendingRecords(of: part.name) }
      let (_, notices) = SectionCodec.load(file, of: part, into: &session)
      report.add(notices.filter { !$0.isTold(by: found) }.map(Finding.notice), in: area)
      let whole = DoctorIds.mended(file, of: found)
      _ = SectionCodec.load(whole, of: part, into: &repaired)
    }
    examineFacts(of: session, files.contains { $0.part == .session }, &report)
    let unread = SectionFile.allCases.filter { part in !files.contains { $0.part == part } }
    let gone = unread.filter { part in !entries.contains { $0.name == part.name } }
    DoctorReferences.examine(repaired, gone: gone, unread: unread, &report)
    for entry in entries where SectionFile.allCases.contains(where: { $0.name == entry.name }) {
      report.forbidMending(of: entry, in: .file(entry.name))
    }
    examineGuide(entries, &report)
  }

  /// Looks at a file and its text; nil where there is nothing in it to go on with.
  private func examineText(
    of entry: DoctorEntry, _ report: inout Report
  ) -> (bytes: [UInt8], found: [Finding])? {
    let area = Area.file(entry.name)
    // Of a link that leads out, what stands at its end is nobody's business.
    if entry.kind != .link || !leadsOutside(entry.name) {
      report.add(entry.shortcomings(wanted: DoctorEntry.fileMode), in: area)
    }
    guard let bytes = read(entry.name, &report) else { return nil }
    let found = DoctorText.findings(in: bytes)
    guard !found.contains(where: \.isMendable) || DoctorText.isOfRecords(bytes) else {
      report.add(.notRecords, in: area)
      return nil
    }
    report.add(found, in: area)
    return (bytes, found)
  }

  private func leadsOutside(_ name: String) -> Bool {
    do throws(StorageProblem) {
      return try directory.resolving(name) { _, _ in false }
    } catch .leadsOutside {
      return true
    } catch {
      return false
    }
  }

  private func read(_ name: String, _ report: inout Report) -> [UInt8]? {
    do throws(StorageProblem) {
      guard let content = try InPlace.read(name, in: directory) else { return nil }
      if content.isRestored {
        report.add(.notice(.brokenOff(file: name, keptIn: nil)), in: .file(name))
      }
      return content.bytes
    } catch {
      report.add(.problem(error), in: .file(name))
      return nil
    }
  }

  /// The records as they will stand once the text is mended; a flaw that stays is told.
  private func parse(
    _ bytes: [UInt8], after found: [Finding], _ name: String, _ report: inout Report
  ) -> RecordFile? {
    let isEmptied = found.contains {
      if case .nothingButZeroBytes = $0 { true } else { false }
    }
    if isEmptied { return nil }
    do throws(RecordProblem) {
      return try RecordFile(parsing: DoctorText.cleaned(bytes))
    } catch .conflictMarker where !found.isEmpty {
      return nil
    } catch {
      report.add(.syntax(error), in: .file(name))
      return nil
    }
  }

  private func examineFacts(of session: Session, _ isRead: Bool, _ report: inout Report) {
    let name = SectionFile.session.name
    if isRead, session.workshops.isEmpty {
      let isTold = report.complaints(in: .file(name)).contains {
        if case .withoutIdentifier = $0.finding { true } else { false }
      }
      let problem = StorageProblem.noSessionRecord(path: directory.path(of: name))
      if !isTold { report.add(.problem(problem), in: .file(name)) }
    }
    let format = session.facts.format ?? WorkshopInfo.currentFormat
    if format > WorkshopInfo.currentFormat {
      let notice = LoadNotice.newerFormat(found: format, known: WorkshopInfo.currentFormat)
      report.add(.notice(notice), in: .file(name))
    }
    if let found = FormatChange.format(of: session), found < WorkshopInfo.currentFormat,
      !session.workshops.isEmpty
    {
      let notice = LoadNotice.olderFormat(
        found: found, known: WorkshopInfo.currentFormat, copy: FormatCopy.name(1))
      report.add(.notice(notice), in: .file(name))
    }
  }

  private func examineGuide(_ entries: [DoctorEntry], _ report: inout Report) {
    let name = SessionFolder.guideFile
    guard let entry = entries.first(where: { $0.name == name }) else { return }
    defer { report.forbidMending(of: entry, in: .file(name)) }
    guard let (bytes, found) = examineText(of: entry, &report) else { return }
    guard !found.contains(where: { $0.isMendable == false }) else { return }
    let problems = [BuiltInGuides.edition, 1].map { edition in
      GuideCodec.problems(in: DoctorText.cleaned(bytes), file: directory.path(of: name)) { base in
        BuiltInGuides.guide(named: base, edition: edition)
      }
    }
    // It may begin with a guide as it is, or as it was when the workshop was begun.
    guard !problems.contains(where: \.isEmpty), let first = problems[0].first else { return }
    report.add(.guide(first), in: .file(name))
  }
}

extension LoadNotice {
  /// Whether one of these findings, which can be mended, tells the same.
  fileprivate func isTold(by findings: [Doctor.Finding]) -> Bool {
    findings.contains { finding in
      switch (self, finding) {
      case (.noIdentifier(let place, _), .withoutIdentifier(let repairs)),
        (.duplicate(let place, _, _), .duplicates(let repairs)):
        repairs.contains { $0.line == place.line }
      default: false
      }
    }
  }
}
