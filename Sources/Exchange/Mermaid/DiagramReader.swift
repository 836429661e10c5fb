import Workshop

/// Brings the tasks of a Mermaid `journey` into a session, one touchpoint for each person named.
enum DiagramReader {
  static func incoming(_ reader: MermaidReader, into session: Session) -> ImportResult {
    // Our own diagrams number their tasks, and name the person with the section.
    let isNumbered = reader.rows.allSatisfy { withoutNumber($0.task) != nil }
    var rows: [Table.Row] = []
    for row in reader.rows {
      let name = (isNumbered ? withoutNumber(row.task) : nil) ?? row.task
      for actor in row.actors.isEmpty ? [""] : row.actors {
        let stage = row.section.map { section in
          let isOwn = section.hasPrefix(actor + ", ") && !actor.isEmpty
          return isOwn ? String(section.dropFirst(actor.count + 2)) : section
        }
        rows.append(
          Table.Row(line: row.line, cells: [name, stage ?? "", actor, String(row.emotion)]))
      }
    }
    let header = ["Name", "Stage", "Persona", "Emotion"]
    let table = Table(
      header: header, rows: rows, problems: reader.problems.map(ImportProblem.journey))
    return RowReader.incoming(table, ColumnMap(header: header), into: session)
  }

  private static func withoutNumber(_ task: String) -> String? {
    let rest = task.drop { $0.isASCII && $0.isNumber }
    guard rest.startIndex > task.startIndex, rest.first == " ", rest.count > 1 else { return nil }
    return String(rest.dropFirst())
  }
}
