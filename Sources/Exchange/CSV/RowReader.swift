import Workshop

/// Brings the rows of a table into a session.
struct RowReader {
  private let table: Table
  private let map: ColumnMap
  private(set) var arrivals: SessionImporter

  static func incoming(_ table: Table, _ map: ColumnMap, into session: Session) -> ImportResult {
    var reader = RowReader(table: table, map: map, arrivals: SessionImporter(into: session))
    for problem in table.problems { reader.arrivals.tell(problem) }
    for row in table.rows {
      do throws(ImportProblem) {
        try reader.read(row)
      } catch {
        reader.arrivals.tell(error)
      }
    }
    reader.arrivals.sortProblems()
    return reader.arrivals.incoming
  }

  private mutating func read(_ row: Table.Row) throws(ImportProblem) {
    switch map.rows {
    case .own(let kind): try add(kind, values(of: row, kind), row)
    case .notes(let note): try add(note, row)
    case .byColumn(let notes):
      let said = map.sortColumn.map { AnswerReader.trimmed(row.cells[$0]) } ?? ""
      guard let note = notes[said] else { return arrivals.lose("rows of no kind") }
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
        arrivals.lose(
          "cells under \(column(of: value.name)), for which a parked thought has no place")
      }
      let by = cell(.raisedBy, row).map { [FieldValues("By", [$0])] } ?? []
      return try add(
        .parked, [FieldValues("Text", [words]), FieldValues("Sort", ["thought"])] + by, row)
    }
    if text("Name") == nil { values.append(FieldValues("Name", [words])) }
    try add(.touchpoint, values, row)
  }

  /// Adds one thing with what it points at, unless it is there.
  private mutating func add(
    _ kind: EntityKind, _ given: [FieldValues], _ row: Table.Row
  ) throws(ImportProblem) {
    if kind == .facts { return arrivals.lose("rows about the workshop itself") }
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
      for text in value.values where text != "unknown" {
        ids.append(try resolve(text, kinds, value.name, row, &new).text)
      }
      values.append(FieldValues(value.name, ids.isEmpty ? value.values : ids))
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
    do throws(EditProblem) {
      try arrivals.add(kind, id, values, after: new)
    } catch .doesNotFit(let field, let problem) {
      throw .misfit(line: row.line, column: column(of: field), problem)
    } catch {
      throw .refused(line: row.line)
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
      if !texts.isEmpty { values.append(FieldValues(name, texts)) }
    }
    return values
  }
}

extension FieldKind {
  /// The kinds a field of this kind points at.
  fileprivate var targets: [EntityKind] {
    switch self {
    case .reference(let kinds): kinds
    case .references(let kind): [kind]
    default: []
    }
  }
}
