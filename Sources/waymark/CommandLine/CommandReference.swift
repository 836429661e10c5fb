import Shell

/// What can be read up on at the command line: the shell's topics, and what lies around the shell.
struct CommandReference {
  let name: String
  let purpose: String
  let passages: [Message]

  static let all: [CommandReference] =
    HelpTopic.allCases.map { CommandReference($0.rawValue, $0.purpose, $0.passages) } + [
      CommandReference("files", "Where a workshop is kept, and what is in it.", paragraphs: files),
      CommandReference("scripts", "A workshop as a file of named answers.", paragraphs: scripts),
      CommandReference(
        "environment", "Settings that the environment gives.", paragraphs: environment),
      CommandReference(
        "exit-codes", "What each way of ending means to a program.", paragraphs: exitCodes),
    ]

  private init(_ name: String, _ purpose: String, _ passages: [Message]) {
    self.name = name
    self.purpose = purpose
    self.passages = passages
  }

  private init(_ name: String, _ purpose: String, paragraphs: [(String, String)]) {
    self.init(
      name, purpose,
      paragraphs.map { mark, text in
        mark.isEmpty
          ? .init(.plain, text)
          : .init(
            .plain, mark + String(repeating: " ", count: max(2, 18 - mark.count)) + text, hang: 18)
      })
  }

  static let files = [
    (
      "",
      "A workshop is a folder of plain text under --home, else WAYMARK_HOME, else "
        + "$XDG_DATA_HOME/waymark, else ~/.local/share/waymark."
    ),
    ("session.rec", "the workshop, purpose, scope, vision and goals; beside it one file a subject"),
    ("minutes/", "who said what and when, one file for each writer"),
    ("exports/", "where /export writes; exports/public/ is for people outside"),
  ]

  static let scripts = [
    ("", "waymark replay types a file of named answers, and stops where it does not fit."),
    (
      "name: answer",
      "an answer to the question of that name; nothing after the colon is an empty line"
    ),
    ("/command", "a command"),
    ("> text", "typed as it is, whatever is asked"),
    ("+ text", "one more line of the answer above"),
    ("# text", "a comment"),
  ]

  static let environment = [
    ("WAYMARK_HOME", "the folder of workshops"),
    ("WAYMARK_AS", "whom the minutes name"),
    ("EDITOR, VISUAL", "what /editor opens"),
    ("NO_COLOR", "no colours, when it is set to anything"),
    ("CLICOLOR_FORCE", "colours also where no terminal is"),
    ("ACCESSIBLE", "linear output for screen readers, when it is set to anything"),
    ("COLUMNS", "the width where no terminal tells it"),
  ]

  static let exitCodes =
    [("0", "All is well.")]
    + Exit.allCases.map { (String($0.rawValue), $0.meaning) }
}
