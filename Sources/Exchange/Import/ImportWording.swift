import Workshop

extension ImportProblem {
  /// The fact and what to do, for a place that is said in front of it.
  package var sentence: String {
    switch self {
    case .otherEncoding:
      "this is UTF-16 text. Save it as \"CSV UTF-8\", or as plain text in UTF-8."
    case .notUTF8:
      "the bytes here are not UTF-8. Save the file as \"CSV UTF-8\", or as plain text in UTF-8."
    case .tooLarge(let bytes, let most):
      "the file has \(bytes) bytes, and at most \(most) are read. Part it."
    case .nothingInside:
      "the file holds no rows. The first line names the columns, the rest follow."
    case .tooManyColumns(let found, let most):
      "the first line names \(found) columns, and at most \(most) are read. Take some out."
    case .tooManyRows(_, let most): "at most \(most) rows are read. Part the file here."
    case .openQuote:
      "a quotation mark opens here and none closes it. Close it, or write two for one in a text."
    case .textAfterQuote:
      "text follows a closing quotation mark. Write two quotation marks for one within a text."
    case .extraCells(_, let found, let expected):
      "the row has \(found) cells and the first line \(expected)."
        + " Put quotation marks around a cell that holds a comma."
    case .longCell(_, let column, let bytes, let most):
      "\(Self.shown(column)) has \(bytes) bytes, and at most \(most) are read. Shorten it."
    case .noWords: "the row has no words to call it by. Fill in its name."
    case .misfit(_, let column, let problem):
      "\(Self.shown(column)): \(problem.words). Correct it there."
    case .noSuchThing(_, let column, let kind, let given):
      "\(Self.shown(column)): the workshop has no \(kind.word) called \(Self.shown(given))."
        + " Bring that in first, or leave the cell empty."
    case .refused: "the row cannot stand on the map as it is. Look at its values."
    default: wholeSentence
    }
  }

  private var wholeSentence: String {
    switch self {
    case .unusableField(let name):
      "\(Self.shown(name)) cannot be the name of a field."
        + " Use letters from A to Z, digits and _, beginning with a letter."
    case .unknownColumn(let given, let nearest):
      "there is no column called \(Self.shown(given)). "
        + (nearest.map { "Did you mean \(Self.shown($0))?" } ?? "The first line names them.")
    case .unknownTarget(let given, let nearest):
      "\(Self.shown(given)) is nothing a column can hold. "
        + (nearest.map { "Did you mean \(Self.shown($0))?" }
          ?? "It can hold: \(ColumnMap.targetNames); or - to leave it out.")
    case .takenTwice(let column, let target):
      "\(Self.shown(column)): another column holds \(target) already. Leave one of them out."
    case .noWordsColumn:
      "no column is said to hold the words. Say which one with --map \"Column=name\", or --survey where it is a survey."
    case .journey(let problem):
      // The place is said in front already.
      String(problem.sentence.trimmingPrefix("Line \(problem.line): "))
    case .data(let problem): problem.sentence
    default: ""
    }
  }

  /// The same for a cell that is put aside while its row comes in.
  package var asideSentence: String {
    switch self {
    case .misfit(_, let column, let problem):
      "\(Self.shown(column)): \(problem.words). The cell is put aside; \(Self.way(column))"
    case .noSuchThing(_, let column, let kind, let given):
      "\(Self.shown(column)): the workshop has no \(kind.word) called \(Self.shown(given))."
        + " The cell is put aside; bring that in first."
    default: sentence
    }
  }

  private static func way(_ column: String) -> String {
    let isFeeling = ColumnMap(header: [column]).targets == [.field("Emotion")]
    let name = PageText.line(String(column.prefix(60)))
    return isFeeling
      ? "--map \"\(name)=word\" takes words."
      : "--map \"\(name)=what goes through their mind\" takes any words."
  }

  /// A text from the file, in quotation marks and not longer than a line.
  private static func shown(_ text: String) -> String {
    let line = PageText.line(String(text.prefix(200)))
    return "\"\(line.count > 60 ? line.prefix(60) + "…" : line[...])\""
  }
}

extension ImportResult {
  static func controlsTakenOut(_ count: Int) -> String {
    count.counted("control character was taken out.", "control characters were taken out.")
  }

  static func lineEndsWithinRows(_ count: Int) -> String {
    count.counted(
      "line end of Unicode stood within a row and became a blank.",
      "line ends of Unicode stood within rows and became blanks.")
  }

  /// What comes in, counted by kind: `12 touchpoints, 2 stages and 1 persona`.
  package var summary: String {
    var parts = counts.map { "\($0.count) \($0.count == 1 ? $0.kind.word : $0.kind.plural)" }
    if filled > 0 { parts.append(filled.counted("answer", "answers")) }
    return parts.isEmpty ? "nothing" : parts.inWords
  }
}
