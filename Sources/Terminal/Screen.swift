import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the standard streams are and what may be done with them.
package struct Screen: Sendable {
  /// One stream: whether a person sits there, and whether colour is wanted on it.
  package struct Stream: Sendable, Equatable {
    /// Its number, as the process was given it.
    package let descriptor: Int32
    /// Whether a person sits there.
    package let isTerminal: Bool
    /// Whether escapes for style may be sent there.
    package let colour: Bool
  }

  /// Where answers come from.
  package let input: Stream
  /// Where results go, and in the shell all talk.
  package let output: Stream
  /// Where talk goes outside the shell.
  package let error: Stream
  /// The kind of terminal, as `TERM` has it.
  package let terminal: String
  private let columns: Int?

  /// Looks at the streams; `environment` holds the variables of the process.
  package init(
    input: Int32 = 0, output: Int32 = 1, error: Int32 = 2, environment: [String: String],
    noColor: Bool = false
  ) {
    func stream(_ descriptor: Int32) -> Stream {
      let isTerminal = isatty(descriptor) == 1
      let colour = Screen.wantsColour(
        isTerminal: isTerminal, environment: environment, noColor: noColor)
      return Stream(descriptor: descriptor, isTerminal: isTerminal, colour: colour)
    }
    self.input = stream(input)
    self.output = stream(output)
    self.error = stream(error)
    terminal = environment["TERM"] ?? ""
    columns = Screen.saneColumns(environment["COLUMNS"])
  }

  /// Whether this terminal understands no escape sequences at all.
  package var isDumb: Bool { terminal.isEmpty || terminal == "dumb" }

  /// Whether lines can be edited: a person on both streams, and letters beyond ASCII possible.
  package var canEdit: Bool {
    input.isTerminal && output.isTerminal && ce_set_utf8_locale()
  }

  /// The columns to wrap at; asked anew each time, as windows change.
  package var width: Int { size?.columns ?? columns ?? 80 }

  /// The rows of the window, or nothing if there is none.
  package var height: Int? { size?.rows }

  private var size: (columns: Int, rows: Int?)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ce_terminal_size(output.descriptor, &columns, &rows) else { return nil }
    return (Int(columns), rows > 0 ? Int(rows) : nil)
  }

  /// The rule for colour on one stream: a plain no wins, then a plain yes, then the terminal.
  static func wantsColour(
    isTerminal: Bool, environment: [String: String], noColor: Bool
  ) -> Bool {
    if noColor || environment["NO_COLOR", default: ""] != "" { return false }
    if !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""]) { return true }
    if ["", "dumb"].contains(environment["TERM", default: ""]) { return false }
    if environment["CLICOLOR"] == "0" { return false }
    return isTerminal
  }

  /// A number of columns somebody may really have.
  static func saneColumns(_ text: String?) -> Int? {
    guard let text, let columns = Int(text), (10...1000).contains(columns) else { return nil }
    return columns
  }
}
