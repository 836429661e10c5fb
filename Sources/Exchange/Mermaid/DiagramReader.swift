import Workshop

/// Brings the tasks of a Mermaid `journey` into a session, one touchpoint for each person named, and
/// its sections as stages in their order.
enum DiagramReader {
  static func incoming(_ reader: MermaidReader, into session: Session) -> ImportResult {
    var arrivals = SessionImporter(into: session)
    let problems = reader.problems.filter { if case .noTasks = $0 { false } else { true } }
    // A file of which no task can be read is refused, and leaves no stages behind.
    let isRefused = reader.rows.isEmpty && !problems.isEmpty
    let stages = isRefused ? [] : stages(of: reader, &arrivals)
    keepDescription(of: reader, &arrivals)
    if reader.linesBeside > 0 {
      let lines = reader.linesBeside.counted("line", "lines")
      arrivals.note("The page beside the diagram is passed over: \(lines).")
    }
    if let told = reader.problems.first(where: { !problems.contains($0) }) {
      arrivals.note(told.sentence)
    }
    // Our own diagrams number their tasks.
    let isNumbered = reader.rows.allSatisfy { withoutNumber($0.task) != nil }
    var rows: [Table.Row] = []
    for row in reader.rows {
      let name = (isNumbered ? withoutNumber(row.task) : nil) ?? row.task
      let stage = row.place.flatMap { stages[$0] }?.text ?? ""
      for actor in row.actors.isEmpty ? [""] : row.actors {
        rows.append(Table.Row(line: row.line, cells: [name, stage, actor, String(row.emotion)]))
      }
    }
    let header = ["Name", "Stage", "Persona", "Emotion"]
    let table = Table(
      header: header, rows: rows, problems: problems.map(ImportProblem.journey))
    return RowReader.incoming(table, ColumnMap(header: header), arrivals)
  }

  /// The stage of each section; a name that comes again in one diagram is a stage of its own.
  private static func stages(
    of reader: MermaidReader, _ arrivals: inout SessionImporter
  ) -> [Identifier?] {
    var seen: [String: Int] = [:]
    return reader.sections.enumerated().map { place, section in
      let name = stageName(of: section, reader.rows.filter { $0.place == place })
      let times = seen["\(section.diagram) \(section.name)", default: 0]
      seen["\(section.diagram) \(section.name)"] = times + 1
      if times > 0 {
        arrivals.note(
          "Line \(section.line): the section \"\(PageText.line(name))\" comes again;"
            + " it is a stage of its own.")
      }
      let known = arrivals.stages(called: name)
      if known.count > times { return known[times] }
      let id = arrivals.identifier(.stage, called: name)
      do throws(EditProblem) {
        try arrivals.add(.stage, id, [FieldValues("Name", [name])])
        return id
      } catch {
        arrivals.tell(.refused(line: section.line))
        return nil
      }
    }
  }

  /// Our own diagrams of several personas name the person with the section.
  private static func stageName(
    of section: MermaidReader.MapSection, _ rows: [MermaidReader.Row]
  ) -> String {
    let actors = Set(rows.flatMap(\.actors))
    guard actors.count == 1, let actor = actors.first, section.name.hasPrefix(actor + ", ") else {
      return section.name
    }
    return String(section.name.dropFirst(actor.count + 2))
  }

  /// What is said to those who do not see the picture is kept with the workshop.
  private static func keepDescription(of reader: MermaidReader, _ arrivals: inout SessionImporter) {
    let said = [
      (MermaidJourney.accessibleTitle, "accTitle", reader.accessibleTitle),
      (MermaidJourney.accessibleDescription, "accDescr", reader.accessibleDescription),
    ]
    var kept: [String] = []
    for (field, word, text) in said {
      guard let text, !text.isEmpty else { continue }
      if arrivals.keepFact(field, text) {
        kept.append(word)
      } else {
        arrivals.lose("\(word), for which the workshop has another text")
      }
    }
    if kept.isEmpty { return }
    arrivals.note(
      "\(kept.joined(separator: " and ")): kept with the workshop, and written again with Mermaid.")
  }

  private static func withoutNumber(_ task: String) -> String? {
    let rest = task.drop { $0.isASCII && $0.isNumber }
    guard rest.startIndex > task.startIndex, rest.first == " ", rest.count > 1 else { return nil }
    return String(rest.dropFirst())
  }
}
