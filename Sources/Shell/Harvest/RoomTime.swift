import Workshop

/// What the room does before anything is typed; Enter goes on.
struct RoomTime: Dialogue {
  let step: Step
  let screen: RoomScreen

  /// The name under which a script goes on from it.
  static let name = "room"

  let word = "time of the room"
  var name: String? { RoomTime.name }
  var wall: WallPlace? { .room(step.name) }
  let completesCommands = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Ready › ", history: .nothing)
  }

  func permission(for verb: ShellCommand) -> CommandPermission {
    HarvestDialogue.permissions[verb]
      ?? (verb.group == .look || verb.group == .understand ? .stays : .ends)
  }

  func left(in room: inout DialogueContext) -> DialogueResult {
    room.shown.leftRoom = step.name
    return DialogueResult(next: .waiting)
  }

  func card(in room: DialogueContext) -> [Message] {
    let filled = { room.session.filled($0, about: room.current?.context ?? []) }
    let widest = screen.tasks.map { String($0.minutes).count }.max() ?? 0
    let tasks = screen.tasks.map { task -> Message in
      let minutes =
        String(repeating: " ", count: widest - String(task.minutes).count)
        + "\(task.minutes) min  "
      return .init(.plain, minutes + filled(task.text), hang: minutes.count)
    }
    let then = screen.then.map { [Message(.hint, "Then, typed here: \(filled($0))")] }
    return [.gap, .init(.question, "In the room now:")] + tasks + (then ?? [])
      + [.init(.hint, "Enter goes on when you are ready.")]
  }

  /// `ok go`: it says what Enter says, and answers nothing.
  private func saysReady(_ line: String) -> Bool {
    let words: Set = [
      "ready", "ok", "okay", "go", "on", "yes", "y", "yep", "done", "we're", "let's", "i'm", "im",
      "we", "are", "all", "set", "now",
    ]
    return line.lowercased().split { " ,.!".contains($0) }.allSatisfy { words.contains(String($0)) }
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    if line.isEmpty || saysReady(line) { return DialogueResult(isOver: true, next: .waiting) }
    // Whoever writes a script knows what will be asked, and where no line can stand ready it must not
    // be lost.
    guard room.options.editsLines else { return DialogueResult(isOver: true, next: .line(line)) }
    return DialogueResult(
      told: [.init(.hint, "Read first what is asked; your line stands ready.")],
      isOver: true, next: .ready(line))
  }
}

extension Session {
  /// Words with names in place of `{Persona}` and the like: of what they are about, else the first.
  func filled(_ text: String, about context: [Reference]) -> String {
    var text = text
    for kind in EntityKind.allCases where text.contains("{\(kind.rawValue)}") {
      let first = EntityTable.of(kind).ids(in: self).first.map { Reference(kind, $0) }
      let thing = context.last { $0.kind == kind } ?? first
      text = text.replacing(
        "{\(kind.rawValue)}", with: thing.map { title(of: $0) } ?? "the \(kind.word)")
    }
    return text
  }
}
