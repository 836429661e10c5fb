import Workshop

/// The words for what is wrong with a form or a room screen.
extension GuideWording {
  static func ofForm(_ fault: GuideProblem.Fault) -> String? {
    switch fault {
    case .formWithoutTask:
      "It is not said what a line is for. Add \"Makes:\" or \"Fills:\" and a kind of thing."
    case .formWithTwoTasks:
      "A form either makes things or fills them. Keep one of the lines."
    case .unreadablePart(let text):
      "\"\(text)\" is no part of a form. Write a field, a mark and its words, as in"
        + " Channel sigil \"#\"."
    case .openQuote(let text):
      "\(text) has no end. Close it with a quotation mark, with a word or sign in between."
    case .unknownMark(let name, let nearest):
      "\"\(name)\" is no mark." + advice(nearest, else: "The marks are \(list(Mark.names, "and")).")
    case .markWithoutWords(let name):
      "The mark \(name) goes by words or signs. Write them behind it in quotation marks."
    case .markWithoutValue(let name):
      "The mark \(name) says one thing. Write it behind a sign of equality, as in = yes."
    case .markDoesNotFit(let name, let path):
      "The mark \(name) does not fit \(path.text), which takes \(need(of: path))."
    case .unknownPartWord(let word, let nearest):
      "\"\(word)\" says nothing here."
        + advice(nearest, else: "Write known, channels, people, length, or = and a value.")
    case .remarkWithoutWords(let text):
      "\"\(text)\" is a field without words. Write behind it what people read."
    case .nothingToFind(let kind):
      "A form about \(kind.plural) has no value to find. Write Finder in a form about KPIs."
    case .notAPart(let name, let nearest):
      "No part of the form fills \(name)." + advice(nearest, else: "Name a field of its parts.")
    case .notInShape(let word):
      "The line that shows the marks does not show \"\(word)\". Put it into Shape."
    case .sameBeginning(let word, let field):
      "\"\(word)\" begins \(field) already. Give each its own beginning."
    default: nil
    }
  }

  static func ofRoom(_ fault: GuideProblem.Fault) -> String? {
    switch fault {
    case .unreadableLines(let text):
      "\"\(text)\" is no amount. Write a number of lines, and for which kind if it is for each, as in"
        + " 1 Touchpoint."
    case .unreadableRoom(let text):
      "\"\(text)\" is no task for the room. Write minutes and then what is done, as in 5 Alone: …"
    case .roomTooLong(let room, let minutes):
      "The room needs \(room) minutes here, and the step has \(minutes)."
        + " Shorten a task, or give the step more."
    case .unknownQuestion(let name, let nearest):
      "There is no question \"\(name)\"."
        + advice(nearest, else: "Correct the name, or remove the line.")
    case .coveredTwice(let question, let form):
      "\"\(question)\" is asked in the form \(form) already. Remove it from one of the two."
    default: nil
    }
  }

  private static func need(of path: FieldPath) -> String {
    switch path.column?.kind {
    case .text, .list, nil: "words"
    case .scale, .halves, .count, .number: "a number"
    case .scores: "a number for each person"
    case .date: "a day"
    case .moment: "a moment"
    case .choice: "one of a few words"
    case .yesNo: "yes or no"
    case .reference, .references: "another thing"
    }
  }
}
