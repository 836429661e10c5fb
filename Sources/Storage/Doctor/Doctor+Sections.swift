import Records
import Workshop

extension Doctor {
  /// A file of records as it was found, and its text as far as there is something in it to go on with.
  private struct Patient {
    let findings: [Finding?]
    var text: [UInt8]?
    /// Whether its text has to be mended before its records can be.
    var isUnreadable = false
  }

  /// Looks at every file of records, and at what they say of each other.
  ///
  /// - Returns: what could be read of the session.
  func examineSections(_ entries: [DoctorEntry], _ report: inout Report) -> Session {
    var files: [(part: SectionFile, file: RecordFile, mayMend: Bool)] = []
    for part in SectionFile.allCases {
      let area = Area.file(part.name)
      guard let entry = entries.first(where: { $0.name == part.name }) else {
        if part == .session { report.add([.missingSession()], in: area) }
        continue
      }
      let patient = look(at: entry)
      report.add(patient.findings, in: area, mayMend: entry.isAlone)
      guard let text = patient.text else { continue }
      do throws(RecordProblem) {
        let file = try RecordFile(parsing: text)
        files.append((part, file, entry.isAlone && !patient.isUnreadable))
      } catch .conflictMarker where patient.findings.contains(where: { $0 != nil }) {
        continue
      } catch {
        report.add([.told(error)], in: area)
      }
    }
    // References are looked at as they will lead once the records have what they lack.
    var (session, repaired) = (Session(), Session())
    var taken = Set(files.flatMap { RecordIds.all(in: $0.file) })
    for (part, file, mayMend) in files {
      let area = Area.file(part.name)
      let flaws = RecordIds.flaws(in: file, of: part, taken: &taken)
      report.add([.withoutId(flaws), .repeatedIds(flaws)], in: area, mayMend: mayMend)
      let (_, notices) = SectionCodec.load(file, of: part, into: &session)
      report.add(notices.filter { !$0.isTold(by: flaws) }.map { .told($0) }, in: area)
      let whole = (try? RecordIds.mended(file, of: flaws)) ?? file
      _ = SectionCodec.load(whole, of: part, into: &repaired)
      guard part == .session else { continue }
      let isNamed = flaws.contains { $0.old == nil }
      report.add(
        [isNamed ? nil : .noSessionRecord(session, path: directory.path(of: part.name))], in: area)
    }
    let name = SectionFile.session.name
    let formats = [Finding.newerFormat(session), .olderFormat(session)]
    if formats.contains(where: { $0 != nil }) { report.add(formats, in: .file(name)) }
    let unread = SectionFile.allCases.filter { part in !files.contains { $0.part == part } }
    let gone = unread.filter { part in !entries.contains { $0.name == part.name } }
    examineReferences(in: repaired, gone: gone, unread: unread, &report)
    return session
  }

  /// What leads to a file that cannot be read is not judged; what leads to one that is gone tells
  /// that it is missed.
  private func examineReferences(
    in session: Session, gone: [SectionFile], unread: [SectionFile], _ report: inout Report
  ) {
    let dead = DeadReference.all(in: session)
    for part in gone {
      let missed = Finding.missingFile(references: dead.filter { $0.places == [part] }.count)
      if let missed { report.add([missed], in: .file(part.name)) }
    }
    let judged = dead.filter { $0.places.isDisjoint(with: unread) }
    for part in SectionFile.allCases {
      let found = Finding.deadReferences(
        judged.filter { SectionFile.holding($0.from.kind) == part })
      if let found { report.add([found], in: .file(part.name)) }
    }
  }

  func examineGuide(_ entries: [DoctorEntry], _ report: inout Report) {
    let name = SessionFolder.guideFile
    guard let entry = entries.first(where: { $0.name == name }) else { return }
    let patient = look(at: entry)
    report.add(patient.findings, in: .file(name), mayMend: entry.isAlone)
    guard let text = patient.text,
      !patient.findings.contains(where: { $0?.rule == Doctor.Finding.unfinishedMergeRule })
    else { return }
    let problems = [BuiltInGuides.edition, 1].map { edition in
      GuideCodec.problems(in: text, file: directory.path(of: name)) { base in
        BuiltInGuides.guide(named: base, edition: edition)
      }
    }
    // It may begin with a guide as it is, or as it was when the workshop was begun.
    guard !problems.contains(where: \.isEmpty), let first = problems[0].first else { return }
    report.add([.told(first)], in: .file(name))
  }

  /// Looks at a file and its text, which is given as it will stand once it is mended.
  private func look(at entry: DoctorEntry) -> Patient {
    // Of a link that leads out, what stands at its end is nobody's business.
    let isOutside = entry.kind == .link && leadsOutside(entry.name)
    let outside = isOutside ? [] : entry.shortcomings
    do throws(StorageProblem) {
      guard let content = try InPlace.read(entry.name, in: directory) else {
        return Patient(findings: outside)
      }
      let bytes = content.bytes
      let restored = content.isRestored ? LoadNotice.brokenOff(file: entry.name, keptIn: nil) : nil
      let before = outside + [restored.map { .told($0) }]
      if let emptied = Finding.emptiedFile(bytes) { return Patient(findings: before + [emptied]) }
      let text = Finding.withoutControls(bytes)
      let flaws = [Finding.controlCharacters(bytes), .unfinishedLine(bytes)]
      let merge = Finding.unfinishedMerge(text)
      let needsMending = flaws.contains { $0 != nil } || merge == nil && !isReadable(text)
      if needsMending, !Finding.isOfRecords(bytes) {
        return Patient(findings: before + [.notRecords()])
      }
      return Patient(
        findings: before + flaws + [merge],
        text: text.last == 0x0A ? text : text + [0x0A],
        isUnreadable: flaws.contains { $0?.severity == .broken })
    } catch {
      return Patient(findings: outside + [.told(error)])
    }
  }

  /// Whether every line is one of records.
  func isReadable(_ text: [UInt8]) -> Bool {
    do throws(RecordProblem) {
      _ = try RecordFile(parsing: CleanText.records(text))
      return true
    } catch {
      return false
    }
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
}

extension LoadNotice {
  /// Whether one of these flaws, which can be mended, tells the same.
  fileprivate func isTold(by flaws: [RecordIds.Flaw]) -> Bool {
    switch self {
    case .noIdentifier(let place, _): flaws.contains { $0.old == nil && $0.line == place.line }
    case .duplicate(let place, _, _): flaws.contains { $0.old != nil && $0.line == place.line }
    default: false
    }
  }
}
