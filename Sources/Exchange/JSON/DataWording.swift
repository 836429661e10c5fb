import Workshop

extension JSONProblem {
  /// The problem as people read it: place, fact, what to do.
  package var sentence: String {
    switch self {
    case .tooLarge(let bytes, let most):
      "The file has \(bytes) bytes, and at most \(most) are read. Part it."
    case .endsEarly(let position):
      "\(position.text): the file ends in the middle of a value. Look for the rest of it."
    case .unexpected(let position, let found, let expected):
      "\(position.text): expected \(expected.words), found \(PageText.line(found))."
        + " Correct the file there."
    case .textAfterEnd(let position):
      "\(position.text): something follows the end of the value. Remove it."
    case .tooDeep(let position, let most):
      "\(position.text): values stand in each other more than \(most) deep."
        + " No workshop is written like that."
    case .duplicateName(let position, let name):
      "\(position.text): the name \"\(PageText.line(name))\" stands twice in one object."
        + " Keep one of them."
    case .unknownEscape(let position):
      "\(position.text): a backslash stands before something it has no meaning for."
        + " Write two backslashes for one."
    case .halfCharacter(let position, let code):
      "\(position.text): \(PageText.line(code)) is half of a character. Write the other half too,"
        + " or take it out."
    case .controlInText(let position, let code):
      "\(position.text): a text holds the control character \(code)."
        + " Write it with a backslash, such as \\n for the end of a line."
    case .badNumber(let position):
      "\(position.text): this is not how a number is written. Write it such as -2 or 1.5."
    case .notUTF8(let position):
      "\(position.text): the bytes here are not UTF-8. Save the file as UTF-8."
    }
  }
}

extension JSONPosition {
  var text: String { "Line \(line), column \(column)" }
}

extension JSONProblem.Expected {
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .name: "a name in quotation marks"
    case .colon: "a colon"
    case .commaOrBrace: "a comma or }"
    case .commaOrBracket: "a comma or ]"
    }
  }
}

extension DataProblem {
  /// The problem as people read it: place, fact, what to do.
  package var sentence: String {
    switch self {
    case .notJSON(let problem): problem.sentence
    case .wrongKind(let path, let expected, let found):
      "\(shown(path)): expected \(expected.words), found \(found.words). Correct it there."
    case .noFormat:
      "The file has no \"format\", so it is not a session of ours."
        + " Export one with \"waymark export NAME --format json\" and compare."
    case .newerFormat(let found, let known):
      "The file has format \(found), and this version reads format \(known). Use a newer version."
    case .unknownKind(let name, let nearest):
      "\(shown(name)): there is no kind of thing with this name. \(advice(nearest, "Take it out."))"
    case .unknownField(let path, let kind, let nearest):
      "\(shown(path)): a \(kind.word) has no field with this name. "
        + advice(nearest, "Put fields of your own under \"Other\", each with a list of texts.")
    case .noId(let path): "\(shown(path)): there is no \"Id\". Give it one, such as \"name\"."
    case .wrongId(let path, let found, let expected):
      "\(shown(path)): the Id here is \"\(shown(found.text))\". Write \"\(expected.text)\"."
    case .duplicateId(let path, let reference):
      "\(shown(path)): the Id \"\(shown(reference.id.text))\" stands above already."
        + " Give it another."
    case .noJourney:
      "The file has neither \"stages\" nor \"nodes\", so it is not an open journey."
        + " Look for a file that ends in .ojf."
    case .misfit(let path, let problem): "\(shown(path)): \(problem.words). Correct it there."
    }
  }

  private func shown(_ text: String) -> String {
    text.isEmpty ? "The file" : PageText.line(text)
  }

  private func advice(_ nearest: String?, _ otherwise: String) -> String {
    nearest.map { "Write \"\($0)\"." } ?? otherwise
  }
}

extension DataProblem.Expected {
  fileprivate var words: String {
    switch self {
    case .object: "names and values in braces"
    case .list: "a list in brackets"
    case .text: "a text in quotation marks"
    case .wholeNumber: "a whole number"
    case .number: "a number"
    case .truth: "true or false"
    }
  }
}

extension JSONValue {
  fileprivate var words: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): PageText.line(digits)
    case .string: "a text"
    case .array: "a list"
    case .object: "names and values"
    }
  }
}

extension FieldProblem {
  /// What was expected and what was found, as a clause.
  var words: String {
    switch self {
    case .onlyOneValue(let given): "expected one value, found \(given)"
    case .notAChoice(let given, let choices):
      "expected one of \(choices.joined(separator: ", ")), found \"\(PageText.line(given))\""
    case .notAWholeNumber(let given): "expected a whole number, found \(PageText.line(given))"
    case .outOfRange(let given, let range):
      "expected a number from \(range.lowerBound) to \(range.upperBound), found \(given)"
    case .notANumber(let given):
      "expected a number of at most 30 digits, found \(PageText.line(given))"
    case .notADate(let given):
      "expected a day such as 2027-09-30, found \"\(PageText.line(given))\""
    case .notAHalf(let given, let range):
      "expected a number from \(range.lowerBound) to \(range.upperBound), whole or a half,"
        + " found \"\(PageText.line(given))\""
    case .notAMoment(let given):
      "expected a moment such as 2027-03-12T09:10:00Z, found \"\(PageText.line(given))\""
    case .notYesOrNo(let given): "expected yes or no, found \"\(PageText.line(given))\""
    }
  }
}
