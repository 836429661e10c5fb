import Workshop

/// A file from elsewhere, read: a session of ours, an open journey, a diagram or a table.
package enum ImportSource: Sendable, Equatable {
  /// `removed` counts the control characters that were taken out, here and in the others.
  case session(Session, removed: Int)
  case journey(Session, losses: [Omission], removed: Int)
  case diagram(MermaidReader)
  case table(Table)

  /// The formats that can be read back.
  package static let formats: [Format] = [.json, .csv, .ojf, .mermaid]

  /// - Parameters:
  ///   - format: nil looks at the name's ending, then at what the file holds.
  ///   - name: the file's name.
  package init(
    _ bytes: [UInt8], as format: Format? = nil, name: String
  ) throws(ImportProblem) {
    // A mark that says nothing but "this is UTF-8", whatever the format.
    let bytes = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    switch format ?? Self.format(of: bytes, name: name) {
    case .mermaid:
      guard bytes.count <= TableReader.mostBytes else {
        throw .tooLarge(bytes: bytes.count, most: TableReader.mostBytes)
      }
      let reader = MermaidReader(try TableReader.text(of: bytes).text)
      if let sole = reader.wholeProblem { throw .journey(sole) }
      self = .diagram(reader)
    case .json, .ojf:
      do throws(DataProblem) {
        self = try Self.data(bytes, isJourney: format == .ojf || name.hasSuffix(".ojf"))
      } catch {
        throw .data(error)
      }
    default: self = .table(try TableReader.table(of: bytes))
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func data(
    _ bytes: [UInt8], isJourney: Bool
  ) throws(DataProblem) -> ImportSource {
    if !isJourney {
      let value: JSONValue
      do throws(JSONProblem) {
        value = try JSONReader.value(of: bytes)
      } catch {
        throw .notJSON(error)
      }
      let isOurs = value["format"] != nil || value["stages"] == nil && value["nodes"] == nil
      if isOurs {
        var removed = 0
        let clean = value.withoutNUL(removed: &removed)
        return .session(try SessionJSON.session(from: clean), removed: removed)
      }
    }
    let reading = try OpenJourney.reading(of: bytes)
    var session = Session()
    let rejected = session.applyEach(reading.edits)
    return .journey(
      session,
      losses: reading.losses + rejected.map { Omission($0.edit.reference.kind.word, count: 1) },
      removed: reading.removed)
  }

  private static func format(of bytes: [UInt8], name: String) -> Format {
    let lower = name.lowercased()
    let endings: [(String, Format)] = [
      (".json", .json), (".ojf", .ojf), (".csv", .csv), (".tsv", .csv), (".mmd", .mermaid),
      (".mermaid", .mermaid),
    ]
    if let known = endings.first(where: { lower.hasSuffix($0.0) }) { return known.1 }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).drop { $0.isWhitespace }
    if start.hasPrefix("{") { return .json }
    let lines = start.split(whereSeparator: \.isNewline).map { AnswerReader.trimmed(String($0)) }
    let isDiagram = lines.contains { $0.lowercased() == "journey" }
    let isPage = [".md", ".markdown"].contains(where: lower.hasSuffix)
    return isDiagram || isPage ? .mermaid : .csv
  }

  /// What the file calls the workshop.
  package var title: String? {
    switch self {
    case .session(let session, _), .journey(let session, _, _): session.facts.name
    case .diagram(let reader): reader.title
    case .table: nil
    }
  }

  /// What comes in of it.
  ///
  /// - Parameters:
  ///   - base: the session it is brought into.
  ///   - isWhole: whether the file makes the workshop what it is, as our own JSON makes a new one.
  ///   - map: what the columns of a table hold; nil takes what they say themselves.
  package func incoming(
    into base: Session, isWhole: Bool = false, map: ColumnMap? = nil
  ) throws(ImportProblem) -> ImportResult {
    var result = try untold(into: base, isWhole: isWhole, map: map)
    result.tellCitations()
    return result
  }

  private func untold(
    into base: Session, isWhole: Bool, map: ColumnMap?
  ) throws(ImportProblem) -> ImportResult {
    switch self {
    case .session(let session, let removed):
      if !isWhole { return try merged(session, into: base, removed) }
      var incoming = try ImportResult(whole: session, over: base)
      if removed > 0 { incoming.notes.append(ImportResult.controlsTakenOut(removed)) }
      return incoming
    case .journey(let session, let losses, let removed):
      var incoming = try merged(session, into: base, removed)
      incoming.losses += losses
      return incoming
    case .diagram(let reader): return DiagramReader.incoming(reader, into: base)
    case .table(let table):
      let map = map ?? ColumnMap(header: table.header)
      try map.check()
      return RowReader.incoming(table, map, into: base)
    }
  }

  /// - Parameter removed: how many control characters were taken out before.
  private func merged(
    _ session: Session, into base: Session, _ removed: Int = 0
  ) throws(ImportProblem) -> ImportResult {
    try ImportResult.checkFieldNames(of: session)
    var arrivals = SessionImporter(into: base)
    let count = removed + arrivals.merge(session)
    if count > 0 { arrivals.note(ImportResult.controlsTakenOut(count)) }
    return arrivals.incoming
  }
}

extension ImportResult {
  /// A session as it was written, over one of which nothing is known but facts.
  init(whole session: Session, over base: Session) throws(ImportProblem) {
    try Self.checkFieldNames(of: session)
    self.init(session: base)
    let facts = EntityTable.of(.facts)
    let id: Identifier = "session"
    let wanted = facts.allValues(of: id, in: session)
    let present = facts.allValues(of: id, in: base)
    let names =
      wanted.map(\.name)
      + present.map(\.name).filter { name in
        !wanted.contains { $0.name == name }
      }
    // The folder says in which format it is written.
    let changes = names.filter { $0 != "Format" }.compactMap { name -> FieldChange? in
      let after = wanted.first { $0.name == name }
      let before = present.first { $0.name == name }?.values ?? []
      let change = FieldChange(
        name, before: before, after: after?.values ?? [], isPreserved: after?.isPreserved ?? false)
      return change.before == change.after ? nil : change
    }
    var edits: [Edit] = []
    for table in EntityTable.all where table.kind != .facts {
      edits += table.ids(in: session).map { id in
        .add(table.kind, id, table.allValues(of: id, in: session), place: nil)
      }
    }
    // Last, so that undoing it speaks of what people see.
    if !changes.isEmpty { edits.append(.revise(.facts, id, changes)) }
    for edit in edits {
      do throws(EditProblem) {
        try self.session.apply(edit)
        self.edits.append(edit)
      } catch {
        losses.append(Omission(edit.reference.kind.word, count: 1))
      }
    }
  }

  /// Whether files can hold a field under this name.
  static func isFieldName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name != SessionJSON.identifier else { return false }
    let isLetter = { (byte: UInt8) in 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }
    return isLetter(first)
      && name.utf8.allSatisfy { isLetter($0) || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "_") }
  }

  static func checkFieldNames(of session: Session) throws(ImportProblem) {
    for table in EntityTable.all {
      for id in table.ids(in: session) {
        for other in table.marks(of: id, in: session).other where !isFieldName(other.name) {
          throw .unusableField(name: other.name)
        }
      }
    }
  }
}

extension ImportResult {
  /// Gives the workshop another name than the file does.
  package mutating func rename(_ name: String) {
    edits = edits.compactMap { edit in
      guard case .revise(.facts, let id, let changes) = edit else { return edit }
      let others = changes.filter { $0.field != "Name" }
      return others.isEmpty ? nil : .revise(.facts, id, others)
    }
    let change = session.setting("Name", of: Reference(.facts, "session"), to: [name])
    losses += session.applyEach([change]).map { Omission($0.edit.reference.kind.word, count: 1) }
  }
}
