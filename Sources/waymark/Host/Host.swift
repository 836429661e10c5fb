import Shell
import Storage
import Terminal
import Workshop

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The world outside: clock, environment and streams. Made once, in the command, and passed down.
struct Host {
  let environment: [String: String]
  let screen: Screen
  let isQuiet: Bool
  private(set) var isAccessible: Bool
  private let output: StyledOutput
  private let talk: StyledOutput

  private static let variables = [
    "WAYMARK_HOME", "WAYMARK_AS", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME", "USER", "NO_COLOR",
    "CLICOLOR", "CLICOLOR_FORCE", "TERM", "PATH", "COLUMNS", "EDITOR", "VISUAL", "ACCESSIBLE",
  ]

  init(options: GlobalOptions) {
    self.init(options.settings)
  }

  init(_ settings: Settings) {
    var found: [String: String] = [:]
    for name in Host.variables {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    environment = found
    screen = Screen(environment: found, noColor: settings.noColor)
    output = StyledOutput(descriptor: 1, colour: screen.output.colour)
    talk = StyledOutput(descriptor: 2, colour: screen.error.colour)
    isQuiet = settings.isQuiet
    isAccessible =
      settings.isAccessible
      ?? (found["ACCESSIBLE", default: ""] != "" || screen.output.isTerminal && screen.isDumb)
    // A closed pipe is an error to report, not a reason to die silently.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow any more: writing then says so.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// The world of a sitting, in which output is as whoever writes asked for it before.
  init(leading settings: Settings) {
    self.init(settings)
    guard let state = Home.state(environment) else { return }
    let readers = ScreenReaders(folder: state)
    let writer = writer(settings.writer)
    guard let isReader = settings.isAccessible else {
      isAccessible = isAccessible || readers.holds(writer)
      return
    }
    let wasReader = readers.holds(writer)
    if let problem = readers.remember(isReader, of: writer) {
      remark([.init(.warning, problem)])
    } else if isReader != wasReader {
      remark([.init(.hint, isReader ? Host.remembered : Host.forgotten)])
    }
  }

  private static let remembered =
    "Output is linear for you from now on; --no-accessible ends it."
  private static let forgotten = "Output is no longer linear for you; --accessible brings it back."

  func now() -> Moment {
    Host.now()
  }

  static func now() -> Moment {
    Moment(seconds: time(nil))
  }

  /// The day on the clock on the wall.
  var today: Day {
    let now = now()
    return Moment(seconds: now.seconds + Host.offset(at: now)).day
  }

  /// Seconds the clock on the wall is ahead of UTC at a moment.
  static func offset(at moment: Moment) -> Int {
    var seconds = time_t(moment.seconds)
    var wall = tm()
    guard localtime_r(&seconds, &wall) != nil else { return 0 }
    return wall.tm_gmtoff
  }

  /// A number nobody can foresee, for draws.
  func seed() -> UInt64 { Host.seed() }

  static func seed() -> UInt64 {
    var system = SystemRandomNumberGenerator()
    return system.next()
  }

  /// Where codes that must be safe come from.
  static var secrets: any RandomNumberGenerator & Sendable { SystemRandomNumberGenerator() }

  /// Whether there is a screen that can be cleared; a stream has none.
  var clearsScreen: Bool { screen.output.isTerminal && !screen.isDumb && !isAccessible }

  /// Clears the screen and what scrolled off it.
  func wipe() {
    guard clearsScreen else { return }
    try? output.write(Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8))
  }

  /// Says something on standard output.
  func say(_ passages: [Message]) {
    // Nobody is left to tell when the screen itself is gone; what was said is saved all the same.
    try? output.write(bytes(of: passages, on: output))
  }

  /// Talks on standard error, unless asked to be quiet.
  func remark(_ passages: [Message]) {
    if !isQuiet { try? talk.write(bytes(of: passages, on: talk)) }
  }

  /// Talks while work goes on: only to somebody who is there to see it.
  func hurry(_ passage: Message) {
    if screen.error.isTerminal { remark([passage]) }
  }

  /// Tells on standard error what ended the command.
  func complain(_ trouble: Trouble) {
    let lines = "waymark: \(trouble.message)".split(separator: "\n").map(String.init)
    try? talk.write(talk.bytes(of: lines, role: .problem))
  }

  /// Shows a prompt where nothing edits the line.
  func prompt(_ text: String) {
    try? output.write(Array(text.utf8))
  }

  /// Writes a result as it is on standard output.
  func print(_ text: String) throws(Trouble) {
    do throws(StyledOutput.Failure) {
      try output.write(Array(text.utf8))
    } catch {
      throw Trouble(exit: .inputOutput, "Standard output takes no more. Nothing is lost.")
    }
  }

  /// Shows a result on standard output: to a program as it is, and at a terminal with nothing in it
  /// that acts there.
  func show(_ text: String) throws(Trouble) {
    guard screen.output.isTerminal else { return try print(text) }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let visible = lines.map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { VisibleText.of(String(Substring($0))) }.joined(separator: "\t")
    }
    try print(visible.joined(separator: "\n"))
  }

  private func bytes(of passages: [Message], on stream: StyledOutput) -> [UInt8] {
    var bytes: [UInt8] = []
    let width = screen.width
    for passage in passages {
      stream.add(passage, width: width, to: &bytes)
    }
    return bytes
  }

  /// Who was named for this command, with `--as` or by the environment; none where it is only the
  /// login name.
  func named(_ given: String?) -> [String] {
    [given, environment["WAYMARK_AS"]].compactMap { $0 }
  }

  /// The name that stands in the minutes: `--as`, else `WAYMARK_AS`, else the login name.
  func writer(_ given: String?) -> String {
    [given, environment["WAYMARK_AS"], environment["USER"]].compactMap { $0 }
      .first { !Identifier.slugText(of: $0).isEmpty } ?? "facilitator"
  }
}
