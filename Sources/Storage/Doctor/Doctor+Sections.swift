import Records
import Workshop

extension Doctor {
  /// A file of records as it was found, and its text as far as there is something in it to go on with.
  private struct Patient {
    var findings: [Finding?]
    /// As it will stand once it is mended.
    var text: [UInt8]?
    /// Whether its text has to be mended before its records can be.
    var isUnreadable = false
  }

  /// Looks at every file of records, and at what they say of each other.
  ///
  /// - Returns: what could be read of the session, its records with the Ids that they lack.
  func examineSections(_ report: inout Report) -> Session {
    var files: [(part: SectionFile, file: RecordFile, mayMend: Bool)] = []
    for part in SectionFile.allCases {
      let area = Area.file(part.name)
      guard let entry = directory.entry(part.name) else {
        if part == .session { report.add([.missingSession()], in: area) }
        continue
      }
      let patient = look(at: part.name, entry)
      report.add(patient.findings, in: area, mayMend: entry.isAlone)
      guard let text = patient.text else { continue }
      do throws(RecordProblem) {
        let file = try RecordFile(parsing: text)
        files.append((part, file, entry.isAlone && !patient.isUnreadable))
      } catch {
        report.add([.told(error)], in: area)
      }
    }
    // References are looked at as they will lead once the records have what they lack.
    var (asFound, session) = (Session(), Session())
    var taken = Set(files.flatMap { RecordIds.all(in: $0.file) })
    for (part, file, mayMend) in files {
      let area = Area.file(part.name)
      let flaws = RecordIds.flaws(in: file, of: part, taken: &taken)
      report.add([.withoutId(flaws), .repeatedIds(flaws)], in: area, mayMend: mayMend)
      let (_, notices) = SectionCodec.load(file, of: part, into: &asFound)
      report.add(notices.filter { !$0.isTold(by: flaws) }.map { .told($0) }, in: area)
      let whole = (try? RecordIds.mended(file, of: flaws)) ?? file
      _ = SectionCodec.load(whole, of: part, into: &session)
      guard part == .session else { continue }
      let path = directory.path(of: part.name)
      report.add(
        [.noSessionRecord(session, path: path), .newerFormat(session), .olderFormat(session)],
        in: area)
    }
    examineReferences(in: session, read: files.map(\.part), &report)
    return session
  }

  /// What leads to a file that cannot be read is not judged; what leads to one that is gone tells
  /// that it is missed.
  private func examineReferences(
    in session: Session, read: [SectionFile], _ report: inout Report
  ) {
    let dead = DeadReference.all(in: session).map { reference in
      (reference, places: Set(reference.targets.map(SectionFile.holding)))
    }
    for part in SectionFile.allCases where !directory.exists(part.name) {
      let missed = Finding.missingFile(references: dead.count { $0.places == [part] })
      if let missed { report.add([missed], in: .file(part.name)) }
    }
    let judged = dead.filter { $0.places.isSubset(of: read) }.map(\.0)
    for part in SectionFile.allCases {
      let found = Finding.deadReferences(
        judged.filter { SectionFile.holding($0.from.kind) == part })
      if let found { report.add([found], in: .file(part.name)) }
    }
  }

  func examineGuide(_ report: inout Report) {
    let name = SessionFolder.guideFile
    guard let entry = directory.entry(name) else { return }
    let patient = look(at: name, entry)
    report.add(patient.findings, in: .file(name), mayMend: entry.isAlone)
    guard let text = patient.text else { return }
    let problems = [BuiltInGuides.edition, 1].map { edition in
      GuideCodec.problems(in: text, file: directory.path(of: name)) { base in
        BuiltInGuides.guide(named: base, edition: edition)
      }
    }
    // It may begin with a guide as it is, or as it was when the workshop was begun.
    guard !problems.contains(where: \.isEmpty), let first = problems[0].first else { return }
    report.add([.told(first)], in: .file(name))
  }

  /// Looks at a file and its text.
  private func look(at name: String, _ entry: FileStamp) -> Patient {
    var patient = Patient(findings: entry.shortcomings)
    do throws(StorageProblem) {
      guard let content = try InPlace.read(name, in: directory) else { return patient }
      if content.isRestored {
        patient.findings.append(.told(LoadNotice.brokenOff(file: name, keptIn: nil)))
      }
      Self.read(content.bytes, into: &patient)
    } catch {
      // Of a link that leads out, what stands at its end is nobody's business.
      if case .leadsOutside = error { patient.findings = [] }
      patient.findings.append(.told(error))
    }
    return patient
  }

  private static func read(_ bytes: [UInt8], into patient: inout Patient) {
    if let emptied = Finding.emptiedFile(bytes) { return patient.findings.append(emptied) }
    let text = Finding.withoutControls(bytes)
    let flaws = [Finding.controlCharacters(bytes), .unfinishedLine(bytes)]
    let merge = Finding.unfinishedMerge(text)
    let needsMending = flaws.contains { $0 != nil } || merge == nil && !isReadable(text)
    guard !needsMending || Finding.isOfRecords(bytes) else {
      return patient.findings.append(.notRecords())
    }
    patient.findings += flaws + [merge]
    guard merge == nil else { return }
    patient.text = text.last == 0x0A ? text : text + [0x0A]
    patient.isUnreadable = flaws.contains { $0?.severity == .broken }
  }

  /// Whether every line is one of records.
  static func isReadable(_ text: [UInt8]) -> Bool {
    (try? RecordFile(parsing: CleanText.records(text))) != nil
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
