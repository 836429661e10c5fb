import Shell
import Terminal

/// Lines from whoever is there: a person at a terminal, or a plain stream.
///
/// Made once for a whole run, so that what a stream has read ahead is not lost.
struct Lines: LineSource {
  private var source: Source
  private let memory: HistoryFile?

  private enum Source {
    case person(Editline)
    case stream(PipedLines)
  }

  init(world: Host) {
    let screen = world.screen
    if screen.canEdit {
      let memory = Home.state(world.environment).map { HistoryFile(path: $0 + "/history") }
      let (history, notice) = memory?.load() ?? (LineHistory(), nil)
      if let notice { world.remark([.init(.warning, notice)]) }
      if let editor = Editline(screen: screen, history: history) {
        editor.showsDots = !world.isAccessible
        source = .person(editor)
        self.memory = memory
        return
      }
    }
    memory = nil
    source = .stream(
      PipedLines(
        descriptor: screen.input.descriptor,
        showPrompt: { if screen.input.isTerminal { world.prompt($0) } },
        warn: { world.say([Lines.shown]) }))
  }

  private static let shown = Message(
    .warning,
    "This terminal shows what is typed, and that cannot be switched off. Turn the screen away "
      + "while each writes.")

  /// The system's error number, when reading failed rather than came to its end.
  var failure: Int32? {
    if case .stream(let stream) = source { stream.failure } else { nil }
  }

  /// Whether somebody types at a terminal.
  var isPerson: Bool {
    if case .person = source { true } else { false }
  }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    switch source {
    case .person(let editor): return editor.next(prompt)
    case .stream(var stream):
      let event = stream.next(prompt)
      source = .stream(stream)
      return event
    }
  }

  /// Keeps what was typed for another day; a notice when that failed.
  func remember() -> String? {
    guard case .person(let editor) = source else { return nil }
    return memory?.save(editor.history)
  }
}
