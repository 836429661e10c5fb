import Workshop

/// An atlas as Markdown, and as tables for a spreadsheet.
package enum AtlasText {
  package static func markdown(of atlas: Atlas) -> String {
    let parts = atlas.tables.map { table in
      let head =
        "| \(table.header.map { MarkdownText.inline($0, inCell: true) }.joined(separator: " | ")) |"
      let rule = "|\(String(repeating: " --- |", count: table.header.count))"
      let rows = table.rows.map { row in
        let cells = row.map { cell in
          let words = MarkdownText.inline(PageText.line(words(of: cell)), inCell: true)
          return words.isEmpty ? "–" : words
        }
        return "| \(cells.joined(separator: " | ")) |"
      }
      return "## \(MarkdownText.heading(table.title))\n\n\(MarkdownText.opening(table.note))\n\n"
        + ([head, rule] + rows).joined(separator: "\n") + "\n"
    }
    return "# \(AtlasWording.title)\n\n\(atlas.intro)\n\n" + parts.joined(separator: "\n")
  }

  /// All parts one below the other; the first column names the part.
  package static func csv(of atlas: Atlas) -> String {
    let width = (atlas.tables.map(\.header.count).max() ?? 0)
    return atlas.tables.map { table in
      let rows = [table.header] + table.rows.map { $0.map(words) }
      return rows.map { row in
        let filled = [table.name] + row + Array(repeating: "", count: width - row.count)
        return filled.map { CSVCell($0, isRaw: false).text }.joined(separator: ",") + "\r\n"
      }.joined()
    }.joined()
  }

  private static func words(of cell: AtlasTable.Cell) -> String {
    guard case .way(let way) = cell, let curve = EmotionSummary.words(of: way.points) else {
      return cell.text
    }
    return "\(curve) (\(AtlasWording.touchpoints(way.touchpoints)))"
  }
}
