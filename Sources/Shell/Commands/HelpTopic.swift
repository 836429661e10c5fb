/// What somebody can read up on besides the single commands.
///
/// `/help`, `waymark help` and the manual page say the same, from here.
package enum HelpTopic: String, Sendable, CaseIterable {
  case answers, wall, capture, evidence, mistakes, leaving, keys, commands

  /// One line that says what it is about.
  package var purpose: String {
    switch self {
    case .answers: "How to answer, pass and say that something is unknown."
    case .wall: "Bringing in what stands on the wall, line by line."
    case .capture: "A whole touchpoint in one line."
    case .evidence: "Sources, and how a line cites them."
    case .mistakes: "Taking back, changing and deleting."
    case .leaving: "Stopping, and going on another day."
    case .keys: "The keys that help while typing."
    case .commands: "Every command, with a line of purpose."
    }
  }

  /// What is said of it, a paragraph a line.
  var paragraphs: [String] {
    switch self {
    case .answers:
      [
        "A line is the answer to the question. An empty line takes the default, ends a list or "
          + "passes an optional question.",
        "unknown is an answer: the map lists it as something to find out. /skip passes a question; "
          + "the map shows it as missing.",
        "Where each person gives a number, type them in one line: -2 -1 0. The median is kept.",
        "A line that begins with / is a command; begin it with // to type a slash.",
      ]
    case .wall:
      [
        "With the guide wall, each step begins with what the room does; Enter goes on. Then its lines "
          + "are typed, pasted, or brought in with /take FILE. The marks stand above them.",
        "Each line is echoed as it was understood and saved before the next. One that does not fit "
          + "says what it lacks and stands ready to edit. /undo takes one line back.",
        "An empty line ends. What lines did not say is asked once for all of them; Enter leaves it. "
          + "/one asks the step question by question.",
      ]
    case .capture:
      [
        "Where the shell asks what the customer does, one line takes it all: what they do, the "
          + "channel after #, the feeling from -2 to +2, what hurts after !, what delights after *, "
          + "what could help after ?.",
        "For example: Checks stock from the van #website -1 !stock hidden until login ?show stock "
          + "before login",
        "It is echoed as it was understood, and /undo takes it back whole.",
      ]
    case .evidence:
      [
        "Name a source once where the shell asks what you hold already. It gets a short name, for "
          + "example interviews-march.",
        "End any text with the short name in square brackets to cite it: Orders from the van "
          + "[interviews-march]. Tab completes it.",
        "A line that cites a source is evidence, any other is an assumption; the map shows which.",
      ]
    case .mistakes:
      [
        "/undo takes back the last change, also on another day; /redo brings it back.",
        "/back shows the last answer again, ready to edit. /edit NAME changes any earlier one.",
        "/delete NAME takes something off the map, after you typed its short name.",
      ]
    case .leaving:
      [
        "Every answer is saved before the next question. /quit leaves, and so does Ctrl-D on an "
          + "empty line.",
        "waymark open NAME goes on at the very question. waymark alone lists your workshops.",
      ]
    case .keys, .commands: []
    }
  }

  package var passages: [Message] {
    switch self {
    case .keys: [.init(.drawing, Help.keys)]
    case .commands: Help.overview
    default: paragraphs.map { .init(.plain, $0) }
    }
  }
}
