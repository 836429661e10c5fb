import Workshop

/// Readings of KPIs over time, one a row: date, value, and how many were asked.
package struct SeriesFile: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package let line: Int
    /// The KPI's name, where a column tells it.
    package let kpi: String?
    package let reading: DatedReading
  }

  package enum Problem: Error, Sendable, Equatable {
    case noDateColumn
    case noValueColumn
    case notADate(line: Int, given: String)
    case notAReading(line: Int, ReadingProblem)
  }

  package private(set) var rows: [Row] = []
  package private(set) var problems: [Problem] = []

  /// - Parameter kind: what the KPI of this name measures; of a file without such a column, nil.
  /// - Throws: a header that names no date or no value.
  package init(
    _ table: Table, today: Day, kind: (String?) -> KPIKind
  ) throws(Problem) {
    let names = table.header.map(SurveyColumn.plain)
    func column(_ words: [String]) -> Int? { names.firstIndex { words.contains($0) } }
    guard let date = column(["date", "day", "month", "period", "week"]) else {
      throw .noDateColumn
    }
    guard let value = column(["value", "reading", "rate", "score", "figure", "result"]) else {
      throw .noValueColumn
    }
    let asked = column(["n", "sample", "responses", "answers", "asked", "of"])
    let name = column(["kpi", "name", "metric", "measure"])
    for row in table.rows {
      func cell(_ place: Int?) -> String? {
        let text = place.map { AnswerReader.trimmed(row.cells[$0]) }
        return text == "" ? nil : text
      }
      let said = cell(date) ?? ""
      let spoken = Day(spoken: said, today: today, isPast: true)
      guard let day = spoken ?? SurveyJudge.day(said.lowercased()) else {
        problems.append(.notADate(line: row.line, given: said))
        continue
      }
      do throws(ReadingProblem) {
        guard day <= today else { throw .notYet(day) }
        let kpi = cell(name)
        let reading = try Self.reading(cell(value) ?? "", asked: cell(asked), kind: kind(kpi))
        rows.append(
          Row(line: row.line, kpi: kpi, reading: DatedReading(day: day, reading: reading)))
      } catch {
        problems.append(.notAReading(line: row.line, error))
      }
    }
  }

  private static func reading(
    _ value: String, asked: String?, kind: KPIKind
  ) throws(ReadingProblem) -> Reading {
    guard let asked else { return try ReadingReader(kind: kind).reading(value) }
    let bare = value.hasSuffix("%") ? AnswerReader.trimmed(String(value.dropLast())) : value
    guard let quantity = Quantity(bare), let all = Quantity(asked),
      all.value.rounded() == all.value, abs(all.value) <= 1e12
    else { throw .unread(given: "\(value), n \(asked)", kind: kind) }
    return try Reading(value: quantity, asked: Int(all.value), kind: kind)
  }
}
