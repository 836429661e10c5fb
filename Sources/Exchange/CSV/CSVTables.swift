import Workshop

/// The things of one kind as comma-separated values (RFC 4180).
package struct CSVTable: Sendable, Equatable {
  /// The kind's name in the files: `Touchpoint`.
  package var name: String
  /// A row a line, each ended by CR LF; the first holds the names of the fields.
  package var text: String
}

/// A session as tables for a spreadsheet: one for each kind that has things.
///
/// The first column is `Id`, then come all fields of the kind, then `Skipped` with the questions
/// that were passed, then fields of other programs. Several values in one cell stand a line each. A
/// field answered with "unknown" says so; one that was never asked is empty. A value that does not
/// fit its field stands as it was written. Which lists were ended is the shell's own business and left
/// out.
package enum CSVTables {
  /// - Parameter isRaw: leaves cells as they are. Otherwise a cell that a spreadsheet would take for
  ///   a formula begins with an apostrophe (OWASP ASVS 1.2.10), also where it would begin when the
  ///   file is parted at semicolons or tabs, and control characters are written out. Numbers of
  ///   numeric fields stay numbers either way.
  package static func tables(of session: Session, isRaw: Bool = false) -> [CSVTable] {
    EntityTable.all.compactMap { table in
      let ids = table.ids(in: session)
      return ids.isEmpty ? nil : self.table(ids, table, session, isRaw: isRaw)
    }
  }

  private static func table(
    _ ids: [Identifier], _ table: EntityTable, _ session: Session, isRaw: Bool
  ) -> CSVTable {
    let fields = table.columns.map(\.name)
    let marks = ids.map { table.marks(of: $0, in: session) }
    var others: [String] = []
    for other in marks.flatMap(\.other)
    where !fields.contains(other.name) && !others.contains(other.name) {
      others.append(other.name)
    }
    var text = row(
      ([SessionJSON.identifier] + fields + [SessionJSON.skipped] + others).map { name in
        CSVCell(name, isRaw: isRaw)
      })
    for (id, marks) in zip(ids, marks) {
      let own = table.columns.map { column in
        let texts = table.values(of: column.name, on: id, in: session)
        let invalid = marks.other.first { $0.name == column.name }?.values ?? []
        return CSVCell(of: texts.isEmpty ? invalid : texts, column.kind, isRaw: isRaw)
      }
      let foreign = others.map { name in
        CSVCell(of: marks.other.first { $0.name == name }?.values ?? [], .list, isRaw: isRaw)
      }
      text += row(
        [CSVCell(id.text, isRaw: isRaw)] + own + [CSVCell(of: marks.skipped, .list, isRaw: isRaw)]
          + foreign)
    }
    return CSVTable(name: table.kind.rawValue, text: text)
  }

  private static func row(_ cells: [CSVCell]) -> String {
    cells.map(\.text).joined(separator: ",") + "\r\n"
  }
}
