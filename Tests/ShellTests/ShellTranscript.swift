import Shell
import Storage
import Workshop

/// One sitting with an engine: types lines and writes down everything that is said.
///
/// A line typed stands as `> Name › Van parts`, an empty one as `⏎`, an answer ready to edit in braces,
/// what is typed unseen behind `(unseen)`.
struct ShellTranscript {
  static let start = Moment("2027-03-12T09:00:00Z") ?? Moment(seconds: 0)

  var engine: Engine
  private(set) var minutes: [Minute]
  private(set) var text = ""
  /// What the last line asked to be done outside.
  private(set) var request: Request?
  private var now = start
  /// Seconds that each line takes to type.
  var pace = 20

  /// Begins at the first open question and types `lines`, without writing anything down.
  init(
    after lines: [String] = [], guide: Guide = TeamGuide.guide, session: Session = Session(),
    minutes: [Minute] = [], writer: String = "ana", width: Int = 80, isLinear: Bool = false,
    asking: GuideWalk.Asking = .onTheDay
  ) {
    self.minutes = minutes
    var options = ShellOptions(writer: writer, resumeCommand: "waymark open van-parts")
    options.width = width
    options.isLinear = isLinear
    options.clearsScreen = true
    options.words = SpokenWordsCodec.builtIn
    options.formats = [
      .init("markdown", "The map to read."), .init("mermaid", "The map as a diagram."),
    ]
    engine = Engine(
      session: session, guide: guide, history: UndoHistory(minutes), asking: asking,
      options: options)
    let opening = engine.begin(at: now)
    if lines.isEmpty { say(opening.told + opening.ahead) }
    for line in lines { type(line) }
    if !lines.isEmpty { text = "" }
  }

  /// A new sitting with what this one kept, as after leaving and coming back.
  func resumed(width: Int = 80) -> ShellTranscript {
    ShellTranscript(guide: engine.guide, session: engine.session, minutes: minutes, width: width)
  }

  /// A sitting after the day, at what waited.
  func afterTheDay(who: String? = nil) -> ShellTranscript {
    ShellTranscript(
      guide: engine.guide, session: engine.session, minutes: minutes,
      asking: .afterTheDay(who: who))
  }

  /// Types a line twenty seconds after the last.
  mutating func type(_ line: String) {
    now.seconds += pace
    let prompt = engine.prompt
    let unseen = prompt.isSealed ? "(unseen) " : ""
    let old = prompt.prefill.isEmpty ? "" : "{\(prompt.prefill)} "
    let shown = line.isEmpty ? "⏎" : line
    text += "> \(prompt.text)\(unseen)\(old)\(shown)\n"
    let turn = engine.respond(to: line, at: now)
    minutes += turn.minutes
    if turn.wipes, engine.options.clearsScreen { text += "(the screen is cleared)\n" }
    request = turn.request
    say(turn.told + turn.ahead)
  }

  /// What is said to a line.
  func said(to line: String) -> String {
    var sitting = self
    sitting.text = ""
    sitting.type(line)
    return String(sitting.text.drop { $0 != "\n" }.dropFirst())
  }

  /// Takes in what others changed meanwhile, as a conversation with a person does.
  mutating func takeIn(_ edits: Edit...) {
    let turn = engine.takeIn(edits, at: now)
    minutes += turn.minutes
    for edit in edits { _ = engine.dispute(edit) }
    say(turn.told + (engine.settleNext(at: now) ?? turn.ahead))
  }

  /// Lets time go by before the next line.
  mutating func wait(_ seconds: Int) {
    now.seconds += seconds
  }

  /// Forgets what was said so far.
  mutating func forget() {
    text = ""
  }

  /// What came of things that several maps share.
  mutating func take(_ reply: SharedReply) {
    let turn = reply.take(into: &engine, at: now)
    minutes += turn.minutes
    say(turn.told + turn.ahead)
  }

  /// Changes the session as a hand edit of its files would.
  mutating func byHand(_ edits: [Edit]) throws(EditProblem) {
    var session = engine.session
    for edit in edits { try session.apply(edit) }
    self = ShellTranscript(guide: engine.guide, session: session, minutes: minutes)
    text = ""
  }

  private mutating func say(_ passages: [Message]) {
    for passage in passages {
      text += passage.lines(width: engine.options.width).map { $0 + "\n" }.joined()
    }
  }
}
