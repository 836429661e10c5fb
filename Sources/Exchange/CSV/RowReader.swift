import Workshop

/// Brings the rows of a table into a session.
struct RowReader {
  private let table: Table
  private let map: ColumnMap
  private(set) var arrivals: SessionImporter
  /// The stage of the last row that names one; below it, merged cells are blank.
  private var stageAbove: String?
  private var carried = 0

  private init(table: Table, map: ColumnMap, arrivals: SessionImporter) {
    self.table = table
    self.map = map
    self.arrivals = arrivals
  }

  static func incoming(_ table: Table, _ map: ColumnMap, into session: Session) -> ImportResult {
    incoming(table, map, SessionImporter(into: session))
  }

  static func incoming(_ table: Table, _ map: ColumnMap, _ arrivals: SessionImporter)
    -> ImportResult
  {
    var reader = RowReader(table: table, map: map, arrivals: arrivals)
    for problem in table.problems { reader.arrivals.tell(problem) }
    if table.removed > 0 { reader.arrivals.note(ImportResult.controlsTakenOut(table.removed)) }
    if table.blanked > 0 { reader.arrivals.note(ImportResult.lineEndsWithinRows(table.blanked)) }
    for row in table.rows {
      do throws(ImportProblem) {
        try reader.read(row)
      } catch {
        reader.arrivals.tell(error)
      }
    }
    reader.tellColumns()
    reader.arrivals.sortProblems()
    return reader.arrivals.incoming
  }

  private mutating func read(_ row: Table.Row) throws(ImportProblem) {
    switch map.rows {
    case .own(let kind): try add(kind, values(of: row, kind), row)
    case .notes(let note): try add(note, row)
    case .byColumn(let notes):
      let said = map.sortColumn.map { AnswerReader.trimmed(row.cells[$0]) } ?? ""
      guard let note = notes[said] else {
        return arrivals.lose(one: "row of no kind", many: "rows of no kind")
      }
      try add(note, row)
    case nil: try add(.touchpoint, row)
    }
  }

  private mutating func add(_ note: ColumnMap.Note, _ row: Table.Row) throws(ImportProblem) {
    var values = values(of: row, .touchpoint)
    func text(_ field: String) -> String? { values.first { $0.name == field }?.values.first }
    guard let words = text("Name") ?? text("Action") ?? text("Pain") else {
      throw .noWords(line: row.line)
    }
    switch note {
    case .touchpoint: break
    case .pain:
      if text("Pain") == nil { values.append(FieldValues("Pain", [words])) }
    case .thought:
      for value in values where !["Name", "Action", "Pain"].contains(value.name) {
        let place = "under \(column(of: value.name)), for which a parked thought has no place"
        arrivals.lose(one: "cell \(place)", many: "cells \(place)")
      }
      let by = cell(.raisedBy, row).map { [FieldValues("By", [$0])] } ?? []
      return try add(
        .parked, [FieldValues("Text", [words]), FieldValues("Sort", ["thought"])] + by, row)
    }
    if text("Name") == nil { values.append(FieldValues("Name", [words])) }
    carryStage(into: &values)
    try add(.touchpoint, values, row)
  }

  /// A spreadsheet keeps what a merged cell says in its first row alone.
  private mutating func carryStage(into values: inout [FieldValues]) {
    guard map.targets.contains(.field("Stage")) else { return }
    if let own = values.first(where: { $0.name == "Stage" }) {
      stageAbove = own.values.first
    } else if let stageAbove {
      values.append(FieldValues("Stage", [stageAbove]))
      carried += 1
    }
  }

  /// Names the columns of which nothing came, and how cells were understood.
  private mutating func tellColumns() {
    if carried > 0 {
      let rows = carried.counted("row is", "rows are")
      arrivals.note(
        "A blank cell under \"\(PageText.line(column(of: "Stage")))\" carries on the stage above it:"
          + " \(rows) read so.")
    }
    var joined: Set<String> = []
    for (place, target) in map.targets.enumerated() {
      let name = PageText.line(String(map.header[place].prefix(60)))
      switch target {
      case nil, .leftOut:
        let count = table.rows.count { !AnswerReader.trimmed($0.cells[place]).isEmpty }
        if count == 0 || map.isOwn && name == SessionJSON.skipped { continue }
        let under = name.isEmpty ? "in column \(place + 1)" : "under \"\(name)\""
        arrivals.lose(one: "cell \(under)", many: "cells \(under)", count)
      case .field:
        let isTwice = map.targets[..<place].contains(target) && joined.insert(name).inserted
        if isTwice { arrivals.note("\"\(name)\" stands more than once; its cells are joined.") }
      default: break
      }
    }
  }

  /// Adds one thing with what it points at, unless it is there.
  private mutating func add(
    _ kind: EntityKind, _ given: [FieldValues], _ row: Table.Row
  ) throws(ImportProblem) {
    if kind == .facts { return addFacts(given, row) }
    var new: [Edit] = []
    var values: [FieldValues] = []
    let fields = EntityTable.of(kind)
    for value in given {
      guard let column = fields.column(value.name),
        case let kinds = fields.columns[column].kind.targets,
        !kinds.isEmpty
      else {
        values.append(value)
        continue
      }
      var ids: [String] = []
      var isUnknown = false
      for text in value.values {
        if text == "unknown" {
          isUnknown = true
          continue
        }
        do throws(ImportProblem) {
          ids.append(try resolve(text, kinds, value.name, row, &new).text)
        } catch {
          arrivals.preserve(error)
        }
      }
      if !ids.isEmpty || isUnknown {
        values.append(FieldValues(value.name, ids.isEmpty ? value.values : ids))
      }
    }
    if let twin = arrivals.twin(of: kind, values) {
      return arrivals.tellPresent(row.line, kind, twin)
    }
    let names = EntityTable.namingFields(of: kind)
    let name = names.lazy.compactMap { name in values.first { $0.name == name }?.values.first }
      .first
    let wanted = cell(.identifier, row).map { Identifier($0) }
    if name == nil, wanted == nil { throw .noWords(line: row.line) }
    let id =
      kind.soleIdentifier
      ?? arrivals.identifier(kind, called: name ?? "", wanted: wanted.flatMap(Self.usable))
    try addFitting(
      kind, id, values, new, row, hasOwnName: wanted == nil && kind.soleIdentifier == nil)
  }

  /// Fields of the workshop itself that mean something in its own folder alone.
  private static let own: Set = ["State", "Version", "ParentVersion", "Parent", "Guide"]

  /// What a table says of the workshop itself, where nothing is said of it yet.
  private mutating func addFacts(_ given: [FieldValues], _ row: Table.Row) {
    let columns = EntityTable.of(.facts).columns
    let fitting = given.filter { value in
      let isBookkeeping = columns.first { $0.name == value.name }?.isBookkeeping ?? false
      return !isBookkeeping && !Self.own.contains(value.name) && value.name != SessionJSON.skipped
    }
    let rest = given.map(\.name).filter { name in !fitting.contains { $0.name == name } }
    if !rest.isEmpty {
      arrivals.lose(
        one: "value that only its own folder needs: \(rest.joined(separator: ", "))",
        many: "values that only their own folder needs: \(rest.joined(separator: ", "))",
        rest.count)
    }
    let names = self
    arrivals.fill(Reference(.facts, "session"), fitting) { field, problem in
      .misfit(line: row.line, column: names.column(of: field), problem)
    }
  }

  /// Adds a thing without the cells that do not fit it.
  ///
  /// - Parameter hasOwnName: whether nothing but its words tells it from others, so that these must fit.
  private mutating func addFitting(
    _ kind: EntityKind, _ id: Identifier, _ given: [FieldValues], _ new: [Edit], _ row: Table.Row,
    hasOwnName: Bool
  ) throws(ImportProblem) {
    var values = given
    while true {
      do throws(EditProblem) {
        return try arrivals.add(kind, id, values, after: new)
      } catch .doesNotFit(let field, let problem) {
        let misfit = ImportProblem.misfit(line: row.line, column: column(of: field), problem)
        let isName = hasOwnName && EntityTable.namingFields(of: kind).contains(field)
        guard !isName, let place = values.firstIndex(where: { $0.name == field }) else {
          throw misfit
        }
        values.remove(at: place)
        arrivals.preserve(misfit)
      } catch {
        throw .refused(line: row.line)
      }
    }
  }

  /// An identifier from a file, unless it holds what none of ours could.
  private static func usable(_ id: Identifier) -> Identifier? {
    Identifier.slugText(of: id.text) == id.text ? id : nil
  }

  /// The thing a cell points at; stages, personas and segments that are new are added.
  private mutating func resolve(
    _ text: String, _ kinds: [EntityKind], _ field: String, _ row: Table.Row, _ new: inout [Edit]
  ) throws(ImportProblem) -> Identifier {
    for kind in kinds {
      if let id = arrivals.thing(kind, called: text) { return id }
    }
    guard kinds.count == 1, [.stage, .persona, .segment].contains(kinds[0]) else {
      throw .noSuchThing(line: row.line, column: column(of: field), kinds[0], given: text)
    }
    let id = arrivals.identifier(kinds[0], called: text)
    new.append(.add(kinds[0], id, [FieldValues("Name", [text])], place: nil))
    return id
  }

  private func column(of field: String) -> String {
    map.targets.firstIndex(of: .field(field)).map { map.header[$0] } ?? field
  }

  private func cell(_ target: ColumnMap.Target, _ row: Table.Row) -> String? {
    guard let place = map.targets.firstIndex(of: target) else { return nil }
    let text = AnswerReader.trimmed(row.cells[place])
    return text.isEmpty ? nil : text
  }

  /// What the cells of a row say, as the fields read it.
  private func values(of row: Table.Row, _ kind: EntityKind) -> [FieldValues] {
    let fields = EntityTable.of(kind)
    var values: [FieldValues] = []
    for (target, cell) in zip(map.targets, row.cells) {
      guard case .field(let name) = target else { continue }
      let field = fields.column(name).map { fields.columns[$0].kind }
      let texts = map.isOwn ? CellText.own(cell, field) : CellText.foreign(cell, field)
      if texts.isEmpty { continue }
      guard let twin = values.firstIndex(where: { $0.name == name }) else {
        values.append(FieldValues(name, texts))
        continue
      }
      if let field, case .list = field {
        values[twin].values += texts.filter { !values[twin].values.contains($0) }
      } else {
        values[twin].values = [(values[twin].values + texts).joined(separator: "; ")]
      }
    }
    return values
  }
}
