import Workshop

/// A line, understood: an answer, a command or a call for help.
package enum InputLine: Sendable, Equatable {
  /// An empty line: accept the default, end the list, or pass an optional question.
  case nothing
  case answer(String)
  /// `?` alone: help for this question.
  case helpHere
  case command(ShellCommand, String)
  /// A line that begins with `/` and is no command; never stored.
  case unknownCommand(String, nearest: ShellCommand?)
  /// A word alone that may be meant as a command, such as `help`, `back` or `done`: is it one, or an
  /// answer?
  case bareWord(String, ShellCommand)

  package init(_ line: String) {
    let text = AnswerReader.trimmed(line)
    switch text.lowercased() {
    case "": self = .nothing
    case "?": self = .helpHere
    case "help", "what now", "what now?", "what do i do", "what do i do?", "help me",
      "help me please",
      "please explain", "explain", "what do you mean", "what do you mean?", "what does that mean?":
      self = .bareWord(text, .help)
    case "quit", "exit": self = .bareWord(text, .quit)
    case "back", "go back", "that was for the question before", "that was for the last question",
      "that was for the one before", "wrong question":
      self = .bareWord(text, .back)
    case "skip", "skip this", "skip it", "skip that": self = .bareWord(text, .skip)
    case "skip the rest", "skip rest", "skip all of these", "skip all", "skip these":
      self = .bareWord(text, .next)
    case "next", "next stage", "next step", "next question", "next please", "next one":
      self = .bareWord(text, .next)
    case "done", "we are done", "we're done", "i'm done", "enough", "that's enough", "thats enough":
      self = .bareWord(text, .stop)
    case "undo", "take that back", "take it back", "scratch that", "strike that", "forget that",
      "scrap that", "delete that", "remove that", "drop that", "delete it", "remove it",
      "undo that",
      "undo it", "forget that one", "scrap that one", "delete that one", "remove that one",
      "delete the last one", "remove the last one", "remove last one", "forget the last one",
      "forget the last line", "the last one is wrong", "that one is wrong", "that was wrong",
      "scrap the last one", "scrap that last one", "drop the last one", "delete the last line",
      "remove the last line", "delete last", "take that out", "cross that out":
      self = .bareWord(text, .undo)
    case "map", "show the map", "show map", "show me the map", "show me what we have",
      "what do we have so far", "what do we have so far?", "what have we got", "what have we got?":
      self = .bareWord(text, .map)
    case "agenda": self = .bareWord(text, .agenda)
    case "who is here", "who is here?", "show me who is here", "show me who is in", "who is in?",
      "who's in?", "who is here so far", "who is here so far?", "who's here?",
      "show me who we have", "show me who we have so far", "show who we have",
      "who do we have", "who do we have?", "who do we have so far", "who do we have so far?",
      "who have we got", "who have we got?":
      self = .bareWord(text, .people)
    default:
      if text.hasPrefix("/") {
        self = InputLine(slashed: text)
      } else {
        let isWish = Self.asksForHelp(text) || Self.endsGoingBack(text)
        self = isWish ? .bareWord(text, .help) : .answer(text)
      }
    }
  }

  /// A question to whoever leads: `what do you mean by that?`, `how do I rename the workshop?`
  private static func asksForHelp(_ text: String) -> Bool {
    var lower = text.lowercased().replacing("’", with: "'")
    while let filler = fillers.first(where: lower.hasPrefix) {
      lower = AnswerReader.trimmed(String(lower.dropFirst(filler.count)))
    }
    let verbs = [
      "rename", "delete", "remove", "undo", "change", "skip", "go ", "leave", "mend", "add", "edit",
      "correct", "take back", "get back", "see", "show", "find", "type", "look",
    ]
    return asking.contains(where: lower.hasPrefix)
      || ["how do i ", "how can i ", "how do we "].contains { lead in
        lower.hasPrefix(lead) && verbs.contains { lower.dropFirst(lead.count).hasPrefix($0) }
      }
  }

  /// What is said before a question.
  private static let fillers = [
    "uh, ", "uh ", "um, ", "um ", "er, ", "hm, ", "hm ", "hmm, ", "ok, ", "okay, ", "sorry, ",
    "so, ", "wait, ",
    "and ", "but ", "oh, ", "help, ", "help: ", "please, ",
  ]

  /// `wait, we skipped the fears, go back`: said to whoever leads.
  private static func endsGoingBack(_ text: String) -> Bool {
    let parts = text.lowercased().split { ",;.".contains($0) }
      .map { AnswerReader.trimmed(String($0)) }
    return parts.count > 1
      && [
        "go back", "back", "back please", "go back please", "can we go back", "can we go back?",
        "let's go back",
      ]
      .contains(parts.last)
  }

  /// How a question to whoever leads begins.
  private static let asking = [
    "what do you mean", "what does this mean", "what does that mean", "what is meant",
    "can you explain", "could you explain", "can you give me", "could you give me",
    "give me an example", "can i have an example", "can we have an example", "an example please",
    "i don't understand", "i dont understand", "i do not understand", "we don't understand",
    "i don't get it", "i dont get it", "i don't get this", "i don't get the question",
    "what is this", "what's this?", "what can i type", "what can we type", "what can i do",
    "what can we do",
    "how long will", "what do i put", "what do we put", "what do i type", "what do i write",
    "what do i say",
    "what do i enter", "what do i do", "what do we do", "what should i", "what should we",
    "what am i supposed", "what are we supposed", "not sure what to", "no idea what to",
    "where are we", "how many people can", "how many can", "how does this work",
    "what is a ", "what is an ", "what's a ", "what's an ", "what do these", "what are these",
    "what do those", "what is this for", "what's this for", "is there an example",
    "why do you ask", "why do you need", "why do you want", "why are you asking",
    "why is that asked",
    "what happens if", "what happens when", "do i have to", "do we have to",
    "what's the point of this",
    "what is the point of this", "who sees this", "who can see this", "where do i see",
    "where can i see",
    "how long does this take", "how long will this take", "how many questions",
    "can you remove", "can you delete", "could you remove", "could you delete", "please remove",
    "please delete",
  ]

  /// Whether it is a command, or a word alone that may be meant as one.
  var isCommand: Bool {
    switch self {
    case .command, .bareWord: true
    default: false
    }
  }

  private init(slashed text: String) {
    if text.hasPrefix("//") {
      self = .answer(String(text.dropFirst()))
      return
    }
    let body = text.dropFirst()
    let name = body.prefix { $0 != " " && $0 != "\n" }
    let rest = AnswerReader.trimmed(String(body.dropFirst(name.count)))
    // In lists it is the word for it.
    let word = name.lowercased() == "remove" ? ShellCommand.delete.rawValue : name.lowercased()
    if let verb = ShellCommand(rawValue: word) {
      self = .command(verb, rest)
    } else {
      let nearest = Nearest.match(for: word, in: ShellCommand.allCases.map(\.rawValue))
      self = .unknownCommand(String(name), nearest: nearest.flatMap(ShellCommand.init(rawValue:)))
    }
  }
}
