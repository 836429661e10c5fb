import Workshop

/// Why a row, or a whole file, does not come in; lines count from 1.
package enum ImportProblem: Error, Sendable, Equatable {
  case otherEncoding
  case notUTF8(line: Int)
  case tooLarge(bytes: Int, most: Int)
  case nothingInside
  case tooManyColumns(found: Int, most: Int)
  case tooManyRows(line: Int, most: Int)
  case openQuote(line: Int)
  case textAfterQuote(line: Int)
  case extraCells(line: Int, found: Int, expected: Int)
  case longCell(line: Int, column: String, bytes: Int, most: Int)
  case noWords(line: Int)
  case misfit(line: Int, column: String, FieldProblem)
  case noSuchThing(line: Int, column: String, EntityKind, given: String)
  /// The thing does not fit for a reason that no cell of its own explains.
  case refused(line: Int)
  case unusableField(name: String)
  case unknownColumn(given: String, nearest: String?)
  case unknownTarget(given: String, nearest: String?)
  case takenTwice(column: String, target: String)
  case noWordsColumn
  case journey(MermaidReader.Problem)
  case data(DataProblem)

  /// The line it speaks of; nil when it speaks of the whole file.
  package var line: Int? {
    switch self {
    case .notUTF8(let line), .tooManyRows(let line, _), .openQuote(let line),
      .textAfterQuote(let line), .extraCells(let line, _, _),
      .longCell(let line, _, _, _), .noWords(let line), .misfit(let line, _, _),
      .noSuchThing(let line, _, _, _), .refused(let line):
      line
    case .journey(let problem): problem.line
    case .otherEncoding, .tooLarge, .nothingInside, .tooManyColumns, .unusableField,
      .unknownColumn, .unknownTarget, .takenTwice, .noWordsColumn, .data:
      nil
    }
  }
}

extension MermaidReader.Problem {
  /// Counts from 1.
  var line: Int {
    switch self {
    case .notAJourney(let line), .notATask(let line, _), .noScore(let line, _, _),
      .noTaskName(let line), .noTasks(let line), .tooLong(let line, _):
      line
    }
  }
}
