import Records
import Workshop

extension GuideProblem {
  /// The problem as people read it: `guide.rec:12:8: "Tuchpoint" is no kind of thing. Did you mean …?`
  package var sentence: String {
    "\(file):\(line):\(column): \(GuideWording.sentence(of: fault))"
  }
}

/// The words for what is wrong with a guide.
enum GuideWording {
  static func sentence(of fault: GuideProblem.Fault) -> String {
    ofFile(fault) ?? ofRecord(fault) ?? ofName(fault) ?? ofFit(fault) ?? ofForm(fault)
      ?? ofRoom(fault) ?? ""
  }

  private static func ofFile(_ fault: GuideProblem.Fault) -> String? {
    switch fault {
    case .syntax(let problem):
      "\(problem.fact.prefix(1).uppercased())\(problem.fact.dropFirst()) \(problem.advice)"
    case .unknownRecordType(let type, let nearest):
      "\"\(type)\" is no record of a guide."
        + advice(nearest, else: "Write Guide, StageSet, Step, Question or Form.")
    case .recordOutsideSets:
      "This record stands before any \"%rec\" line. Put it below the line that says what it is."
    case .noGuide:
      "The file has no Guide record. Begin it with \"%rec: Guide\" and a record with Id, Title"
        + " and About."
    case .secondGuide:
      "This is a second Guide record. Keep one, and put the other into a file of its own."
    case .noQuestions:
      "The guide asks nothing. Add a Question record, or name a guide to start from with Base."
    case .notARank(let text):
      "\"\(text)\" is no place in an order. Write a whole number from 1."
    default: nil
    }
  }

  private static func ofRecord(_ fault: GuideProblem.Fault) -> String? {
    switch fault {
    case .unknownField(let name, let type, let nearest):
      "\"\(name)\" is no field of a \(type) record."
        + advice(nearest, else: "Correct its name, or remove the line.")
    case .missingField(let name, let type):
      "This \(type) record has no \(name). Add a line \"\(name): …\"."
    case .emptyField(let name):
      "\(name) is empty. Write a value after the colon."
    case .repeatedField(let name):
      "\(name) stands here a second time. Keep one of the lines."
    case .notAName(let name):
      "\"\(name)\" cannot be a name. Use letters, digits, points, hyphens and underscores."
    case .duplicateName(let name, let firstLine?):
      "\"\(name)\" is taken by the record in line \(firstLine). Give each record its own name."
    case .duplicateName(let name, nil):
      "\"\(name)\" is taken by a record of the base. Give each record its own name."
    case .notYesOrNo(let text, let field):
      "\(field) is \"\(text)\". Write yes or no."
    case .notOneOf(let text, let field, let choices, let nearest):
      "\"\(text)\" is no \(field.lowercased())."
        + advice(nearest, else: "Write \(list(choices)).")
    case .notMinutes(let text):
      "\"\(text)\" is no number of minutes. Write a whole number, 0 to 100000."
    case .notNumber(let text):
      "\"\(text)\" is no number. Write it in digits."
    default: nil
    }
  }

  private static func ofName(_ fault: GuideProblem.Fault) -> String? {
    switch fault {
    case .unknownBase(let name, let nearest):
      "There is no guide \"\(name)\" to start from."
        + advice(nearest, else: "The built-in ones are \(list(BuiltInGuides.names, "and")).")
    case .unknownLeave(let name, let nearest):
      "There is no question \"\(name)\" to leave out."
        + advice(nearest, else: "Correct the name, or remove the line.")
    case .unknownStep(let name, let nearest):
      "There is no step \"\(name)\"." + advice(nearest, else: "Add a Step record with this Id.")
    case .unknownStageSet(let name, let nearest):
      "There is no stage set \"\(name)\"."
        + advice(nearest, else: "Add a StageSet record with this Id.")
    case .unknownKind(let name, let nearest):
      "\"\(name)\" is no kind of thing."
        + advice(nearest, else: "Write one such as Goal, Persona, Stage or Touchpoint.")
    case .unknownFieldOfKind(let name, let kind, let nearest):
      "\(kind.rawValue) has no field \"\(name)\"."
        + advice(nearest, else: "It has \(list(fields(of: kind), "and")).")
    case .notAPath(let text):
      "\"\(text)\" names no field. Write kind and field with a point, as in Touchpoint.Pain."
    case .unreadableLoop(let text):
      "\"\(text)\" cannot be gone through. Write kinds set apart by blanks, as in"
        + " \"Persona Stage\" or \"Touchpoint(worst-pains 5)\"."
    case .unreadableCondition(let text):
      "\"\(text)\" is no condition. Write a field, one of < > = !=, and a value, as in"
        + " \"Touchpoint.Emotion < 0\"."
    default: nil
    }
  }

  private static func ofFit(_ fault: GuideProblem.Fault) -> String? {
    switch fault {
    case .kindDoesNotFit(let kind, let path, let fitting):
      "An answer of kind \(kind.rawValue) does not fit \(path.text)."
        + (fitting.isEmpty
          ? " Ask for another field." : " It takes \(list(fitting.map(\.rawValue))).")
    case .valueDoesNotFit(let value, let path, let problem):
      "\"\(value)\" does not fit \(path.text). \(need(of: problem))"
    case .notComparable(let path, let value):
      "\(path.text) cannot be more or less than \"\(value)\". Compare numbers, or use = or !=."
    case .selectionDoesNotFit(let word, let kind, let fitting):
      "\"\(word)\" goes with \(fitting.rawValue), not with \(kind.rawValue)."
        + " Write \(fitting.rawValue), or leave the bracket out."
    case .partWithoutAdds:
      "Part fills a new thing, and this question adds none. Write \"Adds: yes\", or remove it."
    case .onlyOne(let kind):
      "There is only one \(kind.word). Name a kind of which there are several."
    case .loopRepeats(let kind):
      "\(kind.rawValue) is gone through already. Name each kind once."
    case .cannotBelong(let kind, let owner):
      "A new \(kind.word) cannot say to which \(owner.word) it belongs."
        + " Take \(owner.rawValue) out of Each."
    case .notLoopedOver(let kind):
      "It is not said of which \(kind.word). Add \(kind.rawValue) to Each."
    case .neverAdded(let kind):
      "No question adds \(kind.withArticle). Add one with \"Adds: yes\", or leave this one out."
    default: nil
    }
  }

  private static func need(of problem: FieldProblem) -> String {
    switch problem {
    case .onlyOneValue: "It takes one value; keep one of the lines."
    case .notAChoice(_, let choices): "Write \(list(choices))."
    case .notAWholeNumber: "Write a whole number."
    case .outOfRange(_, let range):
      "Write a number from \(range.lowerBound) to \(range.upperBound)."
    case .notANumber: "Write a number."
    case .notADate: "Write a day such as 2027-09-30, today or +14d."
    case .notAHalf(_, let range):
      "Write a number from \(range.lowerBound) to \(range.upperBound), whole or a half."
    case .notAMoment: "Write a moment such as 2027-03-12T09:10:00Z."
    case .notYesOrNo: "Write yes or no."
    }
  }

  static func advice(_ nearest: String?, else other: String) -> String {
    " " + (nearest.map { "Did you mean \($0)?" } ?? other)
  }

  private static func fields(of kind: EntityKind) -> [String] {
    EntityTable.of(kind).columns.map(\.name)
  }

  static func list(_ words: [String], _ last: String = "or") -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(final)"
  }
}
