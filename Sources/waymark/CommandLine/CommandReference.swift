import Shell
import Workshop

/// What can be read up on at the command line: the shell's topics, and what lies around the shell.
struct CommandReference {
  let name: String
  let purpose: String
  let passages: [Message]

  /// Their names, known before any page is read.
  static let names = HelpTopic.allCases.map(\.rawValue) + ["exit-codes"]

  static let all: [CommandReference] =
    HelpTopic.allCases.map {
      CommandReference(
        $0.rawValue, $0.purpose, Help.passages(about: $0.rawValue, formats: ExportBundle.formats))
    } + [
      CommandReference("exit-codes", "What each way of ending means to a program.", exitCodes)
    ]

  private init(_ name: String, _ purpose: String, _ passages: [Message]) {
    self.name = name
    self.purpose = purpose
    self.passages = passages
  }

  private static let exitCodes =
    ([("0", "All is well.")] + Exit.allCases.map { (String($0.rawValue), $0.meaning) })
    .map { code, meaning in Message(.plain, DisplayWidth.padded(code, to: 5) + meaning, hang: 5) }
}
