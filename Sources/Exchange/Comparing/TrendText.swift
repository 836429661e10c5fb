import Workshop

/// A line of workshops as a table for a page, and as rows for a spreadsheet or a program.
package enum TrendText {
  package static func markdown(of trend: Trend) -> String {
    let rows = trend.rows.map { row in
      [[Phrase(row.name)], [Phrase(row.sparkline)]]
        + row.values.map { [Phrase($0.map(words) ?? "–")] }
    }
    return MarkdownPage.text(
      of: Outline(blocks: [
        .heading(level: 1, text: "\(trend.title): trend"),
        .table(Outline.Table(header: ["What", "Line"] + trend.labels, rows: rows)),
      ]))
  }

  /// `1.8%, 1.5 to 2.1`.
  private static func words(_ value: Trend.Value) -> String {
    guard let interval = value.interval else { return value.words }
    return "\(value.words), \(Figure.text(interval.low)) to \(Figure.text(interval.high))"
  }

  /// One row a value: `what,measure,map,value,low,high`.
  package static func csv(of trend: Trend) -> String {
    let header = ["what", "measure", "map", "value", "low", "high"]
    let rows = trend.rows.flatMap { row in
      zip(row.values, trend.labels).compactMap { value, label -> [String]? in
        guard let value else { return nil }
        let ends = [value.interval?.low, value.interval?.high].map { $0.map(Figure.text) ?? "" }
        return [row.title, row.measure.rawValue, label, Figure.text(value.value)] + ends
      }
    }
    return ([header] + rows).map { row in
      row.enumerated().map { place, cell in
        CSVCell(cell, isRaw: place > 2).text
      }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  package static func json(of trend: Trend) -> JSONValue {
    .object([
      .init("title", .string(trend.title)),
      .init("maps", .texts(trend.labels)),
      .init(
        "rows",
        .array(
          trend.rows.map { row in
            .object([
              .init("what", .string(row.title)), .init("measure", .string(row.measure.rawValue)),
              .init("values", .array(row.values.map { $0.map(json) ?? .null })),
            ])
          })),
    ])
  }

  private static func json(_ value: Trend.Value) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("value", .number(Figure.text(value.value))), .init("words", .string(value.words)),
    ]
    if let interval = value.interval {
      members.append(.init("low", .number(Figure.text(interval.low))))
      members.append(.init("high", .number(Figure.text(interval.high))))
    }
    return .object(members)
  }
}
