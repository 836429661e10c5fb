import Workshop

/// A survey as a tool gave it out: its questions, and the answers that count.
package struct SurveyFile: Sendable, Equatable {
  /// Nil when the header is of no known tool.
  package let shape: SurveyShape?
  /// The columns, with what each seems to hold; whoever asks may change it.
  package var columns: [SurveyColumn]
  /// The answers of one person, complete and no trial.
  package let rows: [Table.Row]
  /// Rows left out because the survey was only tried.
  package let previews: Int
  /// Rows left out because somebody stopped before the end.
  package let incomplete: Int
  /// The days of the answers as the tool tells them.
  private let told: [Day]
  /// The rows that could not be read.
  package let problems: [ImportProblem]

  /// Reads UTF-8, and Windows-1252 as some tools still write it.
  package init(_ bytes: [UInt8]) throws(ImportProblem) {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    let isWindows = !isText && !bytes.contains(0) && !bytes.starts(with: [0xFF, 0xFE])
    self.init(
      try TableReader.table(
        of: isWindows ? Windows1252.utf8(bytes) : bytes, keepsUnnamedColumns: true))
  }

  init(_ table: Table) {
    let shape = SurveyShape(header: table.header)
    self.shape = shape
    problems = table.problems
    let heads = Self.heads(of: table, shape)
    let all = Array(table.rows.dropFirst(heads.count))
    let names = table.header.map(SurveyColumn.plain)
    let judge = SurveyJudge(shape: shape, names: names)
    previews = all.count { judge.isPreview($0.cells) }
    let real = all.filter { !judge.isPreview($0.cells) }
    incomplete = real.count { judge.isIncomplete($0.cells) }
    let counted = real.filter { !judge.isIncomplete($0.cells) }
    rows = counted
    told = counted.compactMap { judge.day($0.cells) }
    let titles = Self.titles(header: table.header, heads: heads, shape)
    columns = titles.enumerated().map { place, title in
      if judge.isHousekeeping(names[place]) {
        return SurveyColumn(place: place, title: title, role: .housekeeping)
      }
      let answers = counted.map { AnswerReader.trimmed($0.cells[place]) }
      let isDay =
        shape == nil && !answers.isEmpty
        && answers.allSatisfy { SurveyJudge.day($0.lowercased()) != nil }
      // A birthday is a day as well, and stays out.
      let role = SurveyColumn.role(title: title, answers: answers)
      return SurveyColumn(
        place: place, title: title, role: isDay && role != .personal ? .day : role)
    }
  }

  /// The days of the first and of the last answer, where the file or whoever was asked tells them.
  package var days: ClosedRange<Day>? {
    let column = columns.first { $0.role == .day }
    let said = column.map { column in
      rows.compactMap { SurveyJudge.day(AnswerReader.trimmed($0.cells[column.place]).lowercased()) }
    }
    let days = (said ?? told).sorted()
    return days.first.flatMap { first in days.last.map { first...$0 } }
  }

  /// The rows under the header that hold no answers.
  private static func heads(of table: Table, _ shape: SurveyShape?) -> [Table.Row] {
    switch shape {
    case .qualtrics:
      let place = table.rows.prefix(2).firstIndex { row in
        row.cells.contains { $0.hasPrefix("{\"ImportId\"") }
      }
      return Array(table.rows.prefix((place ?? -1) + 1))
    case .surveyMonkey:
      guard let first = table.rows.first, AnswerReader.trimmed(first.cells[0]).isEmpty else {
        return []
      }
      return [first]
    default: return []
    }
  }

  private static func titles(
    header: [String], heads: [Table.Row], _ shape: SurveyShape?
  ) -> [String] {
    let header = header.map { AnswerReader.trimmed($0.replacing("\u{A0}", with: " ")) }
    guard let head = heads.first?.cells.map(AnswerReader.trimmed) else { return header }
    if shape == .qualtrics { return zip(header, head).map { $1.isEmpty ? $0 : $1 } }
    // An empty header continues the question to its left, one column an option.
    var question = ""
    return zip(header, head).map { name, option in
      if !name.isEmpty { question = name }
      let isWhole =
        option.isEmpty || ["response", "open-ended response"].contains(option.lowercased())
      return isWhole ? question : "\(question): \(option)"
    }
  }
}

/// Which rows of a survey count, and when they were given.
struct SurveyJudge {
  let shape: SurveyShape?
  let names: [String]

  func isHousekeeping(_ name: String) -> Bool {
    guard let shape else { return name.isEmpty }
    if shape.housekeeping.contains(name) { return true }
    switch shape {
    case .qualtrics: return name.hasPrefix("q_") || name.hasSuffix("_nps_group")
    case .microsoftForms: return name.hasPrefix("points - ") || name.hasPrefix("feedback - ")
    default: return false
    }
  }

  private func cell(_ name: String, _ cells: [String]) -> String? {
    names.firstIndex(of: name).map { SurveyColumn.plain(cells[$0]) }
  }

  func isPreview(_ cells: [String]) -> Bool {
    guard shape == .qualtrics, let status = cell("status", cells) else { return false }
    // With numbers for answers, 0 is a real one, 1 a preview, 2 a test, 8 spam.
    return status == "survey preview" || status == "survey test"
      || ["1", "2", "8"].contains(status)
      || status.hasPrefix("spam")
  }

  func isIncomplete(_ cells: [String]) -> Bool {
    switch shape {
    case .qualtrics: return ["false", "0"].contains(cell("finished", cells))
    case .limeSurvey: return (cell("submitdate", cells) ?? cell("date submitted", cells)) == ""
    case .typeform:
      return cell("submit date (utc)", cells) == ""
        || ["partial", "started"].contains(cell("response type", cells))
    case .delighted: return cell("score", cells) == ""
    case .surveyMonkey, .googleForms, .microsoftForms, nil: return false
    }
  }

  func day(_ cells: [String]) -> Day? {
    let day = (shape?.days ?? []).lazy.compactMap { cell($0, cells) }.compactMap(Self.day).first
    // LimeSurvey writes this day where the survey keeps none.
    return shape == .limeSurvey && day?.text == "1980-01-01" ? nil : day
  }

  /// The day of `2027-03-08 14:02:11`, `2027/03/08 2:02:11 pm CET`, or `3/8/2027 14:02:11`; where
  /// month and day cannot be told apart the month comes first, as the tools write it.
  static func day(_ text: String) -> Day? {
    guard let word = text.split(whereSeparator: { $0 == " " || $0 == "t" }).first else {
      return nil
    }
    let parts = word.split { "-/.".contains($0) }.map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else {
      return nil
    }
    if first > 31 { return Day(year: first, month: second, day: third) }
    let year = third < 100 ? 2000 + third : third
    let isDayFirst = first > 12 || word.contains(".")
    return Day(
      year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second)
  }
}
