import Shell
import Workshop

/// A conversation in memory: what is saved, said and asked to be done outside.
final class StagedRoom {
  private(set) var said = ""
  private(set) var saved: [[Minute]] = []
  private(set) var session = Session()
  private(set) var performed: [Request] = []
  /// How many keepings fail before one works.
  var failures = 0
  /// What the others changed, told once.
  var news: [Conversation.ExternalChange] = []
  var reply = Conversation.RequestResult.said([Message(.done, "Done.")])
  private var now = ShellTranscript.start

  func conversation(
    after lines: [String] = [], guide: Guide = TeamGuide.guide, isInteractive: Bool = true
  ) -> Conversation {
    conversation(
      on: ShellTranscript(after: lines, guide: guide).engine, isInteractive: isInteractive)
  }

  func conversation(on engine: Engine, isInteractive: Bool = true) -> Conversation {
    Conversation(
      engine: engine, isInteractive: isInteractive, save: save, perform: perform,
      say: { passages in
        for passage in passages { self.said += passage.lines(width: 80).map { $0 + "\n" }.joined() }
      },
      now: { self.now }, width: { 80 })
  }

  private func save(_ minutes: [Minute], _ session: Session) -> Conversation.SaveResult {
    if failures > 0 {
      failures -= 1
      return .failed([Message(.problem, "Not saved: the disk is full.")])
    }
    saved.append(minutes)
    self.session = session
    defer { news = [] }
    return .kept(news)
  }

  private func perform(_ request: Request, _: Engine) -> Conversation.RequestResult {
    performed.append(request)
    return reply
  }

  /// What was said since the last time.
  func heard() -> String {
    defer { said = "" }
    return said
  }
}

/// Lines as they would come from somebody typing.
struct TypedLines: LineSource {
  var events: [LineEvent]
  /// Whether it is a source that says when the prompt is there.
  let showsPrompt: Bool

  init(_ lines: [String], then last: LineEvent = .end, showsPrompt: Bool = true) {
    events = lines.map { .line($0, removed: 0) } + [last]
    self.showsPrompt = showsPrompt
  }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    if showsPrompt { prompt.whenShown() }
    return events.isEmpty ? .end : events.removeFirst()
  }
}
