import Workshop

/// Asks, one question at a time, what the columns of a table hold that do not say it themselves.
package struct ColumnMappingPrompt: Sendable {
  /// What is asked, and the answers that can be chosen by their number.
  package struct Question: Sendable, Equatable {
    package var words: String
    package var choices: [String]
    /// What an empty line means.
    package var empty: String
  }

  package private(set) var map: ColumnMap
  private let table: Table
  private let remembered: ColumnMap?
  private var hasAskedAgain = false
  private var isChoosingColumn = false
  /// The values of the column that says what a row is, that are still to be asked about.
  private var values: [String] = []

  /// The most values of one column that are asked about.
  static let mostValues = 12

  /// - Parameter remembered: what was said about a table with the same header.
  package init(of table: Table, map: ColumnMap, remembered: ColumnMap? = nil) {
    self.table = table
    self.map = map
    self.remembered = remembered == map ? nil : remembered
  }

  /// The next question; nil when all is known.
  package var question: Question? {
    switch state {
    case .asLastTime:
      let said = (remembered ?? map).targets.enumerated().compactMap { place, target in
        target.map { "\(name(place)): \(ColumnMap.words(of: $0))" }
      }
      return Question(
        words: "These columns are known from last time. " + said.joined(separator: "; ") + ".",
        choices: ["as last time", "ask me again"], empty: "Enter takes 1.")
    case .rows:
      let more = map.header.count > 1 ? ["a column says which"] : []
      return Question(
        words: "What is each row?", choices: ColumnMap.Note.allCases.map(\.words) + more,
        empty: "Enter takes 1.")
    case .whichColumn:
      return Question(
        words: "Which column says it?", choices: map.header.indices.map(plainName),
        empty: "Enter goes back.")
    case .value(let value):
      let count = table.rows.count { sortValue($0) == value }
      return Question(
        words: "\(count.counted("row says", "rows say")) \"\(VisibleText.of(value))\". "
          + "What is each of them?",
        choices: ColumnMap.Note.allCases.map(\.words), empty: "Enter leaves them out.")
    case .column(let column):
      return Question(
        words: "What does the column \(name(column)) hold?\(examples(of: column))",
        choices: free.map(\.name).map { $0 == "name" ? "name, the words of the note" : $0 },
        empty: "Enter leaves it out.")
    case .done: return nil
    }
  }

  /// Takes an answer: a number, a name or its beginning, or nothing.
  ///
  /// - Returns: why it is none; the question is then asked again.
  package mutating func answer(_ line: String) -> String? {
    guard let question else { return nil }
    let text = AnswerReader.trimmed(line)
    guard !text.isEmpty else {
      choose(nil)
      return nil
    }
    if let number = Int(text) {
      guard question.choices.indices.contains(number &- 1) else {
        return "There is no number \(number) here. Type one from 1 to \(question.choices.count)."
      }
      choose(number - 1)
      return tooManyValues
    }
    let wanted = text.lowercased()
    let exact = question.choices.firstIndex { $0.lowercased() == wanted }
    let begun = question.choices.indices.filter {
      question.choices[$0].lowercased().trimmingPrefix("a ").hasPrefix(wanted)
    }
    let within = question.choices.indices.filter {
      question.choices[$0].lowercased().split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
    let only = [begun, within].first { $0.count == 1 }?[0]
    guard let choice = exact ?? only else {
      return "\"\(VisibleText.of(text))\" is none of these. Type a number."
    }
    choose(choice)
    return tooManyValues
  }

  private enum State: Equatable {
    case asLastTime, rows, whichColumn, value(String), column(Int), done
  }

  private var state: State {
    if remembered != nil, !hasAskedAgain { return .asLastTime }
    if isChoosingColumn { return .whichColumn }
    if map.rows == nil, map.sortColumn == nil { return .rows }
    if let value = values.first { return .value(value) }
    return map.targets.indices.first { map.targets[$0] == nil }.map { .column($0) } ?? .done
  }

  private mutating func choose(_ choice: Int?) {
    switch state {
    case .asLastTime:
      hasAskedAgain = true
      if choice != 1, let remembered { map = remembered }
    case .rows:
      let notes = ColumnMap.Note.allCases
      if let choice, choice >= notes.count {
        isChoosingColumn = true
      } else {
        map.rows = .notes(notes[choice ?? 0])
      }
    case .whichColumn:
      isChoosingColumn = false
      guard let choice else { return }
      map.targets[choice] = .sort
      let found = distinctValues()
      map.rows = .byColumn([:])
      values = found
    case .value(let value):
      values.removeFirst()
      guard let choice, case .byColumn(var notes) = map.rows else { return }
      notes[value] = ColumnMap.Note.allCases[choice]
      map.rows = .byColumn(notes)
    case .column(let column): map.targets[column] = choice.map { free[$0].target } ?? .leftOut
    case .done: break
    }
  }

  /// Takes a column back that says too many different things to be asked about.
  private var tooManyValues: String? {
    mutating get {
      guard values.count > Self.mostValues, let column = map.sortColumn else { return nil }
      let count = values.count
      map.targets[column] = nil
      map.rows = nil
      values = []
      isChoosingColumn = true
      return "\(name(column)) holds \(count) different values, too many to ask about each."
    }
  }

  private func distinctValues() -> [String] {
    var seen: Set<String> = []
    return table.rows.map(sortValue).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private func sortValue(_ row: Table.Row) -> String {
    map.sortColumn.map { AnswerReader.trimmed(row.cells[$0]) } ?? ""
  }

  private var free: [(name: String, target: ColumnMap.Target)] {
    ColumnMap.choices.filter { choice in
      choice.target != .sort && !map.targets.contains(choice.target)
        && (choice.target != .raisedBy || mayBeThought)
    }
  }

  private var mayBeThought: Bool {
    switch map.rows {
    case .notes(let note): note == .thought
    case .byColumn(let notes): notes.values.contains(.thought)
    case .own, nil: false
    }
  }

  private func name(_ column: Int) -> String {
    isNamed(column) ? "\"\(plainName(column))\"" : plainName(column)
  }

  private func plainName(_ column: Int) -> String {
    isNamed(column)
      ? PageText.line(String(map.header[column].prefix(60))) : "number \(column + 1)"
  }

  private func isNamed(_ column: Int) -> Bool {
    !AnswerReader.trimmed(map.header[column]).isEmpty
  }

  private func examples(of column: Int) -> String {
    var seen: [String] = []
    for row in table.rows.prefix(1000) where seen.count < 3 {
      let cell = String(AnswerReader.trimmed(row.cells[column]).prefix(40))
      if !cell.isEmpty, !seen.contains(cell) { seen.append(cell) }
    }
    return seen.isEmpty
      ? " It is empty." : " For example: " + seen.map(PageText.line).joined(separator: "; ") + "."
  }
}
