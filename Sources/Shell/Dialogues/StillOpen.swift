import Workshop

/// The last step is through, and questions of earlier ones are open: none of them comes back unasked.
struct StillOpen: Dialogue {
  private let labels: [String]

  /// - Returns: nil where nothing is open, or the last step is still to come.
  init?(in session: Session, along walk: GuideWalk) {
    let open = walk.leftOpen(in: session)
    if open.isEmpty { return nil }
    labels = open.map { walk.question(of: $0).text.label }
  }

  let word = "question"
  let completesCommands = true
  let takesBareWordsAsCommands = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Still open › ", history: .nothing)
  }

  func permission(for verb: ShellCommand) -> CommandPermission {
    verb.group == .look || verb.group == .understand || [.quit, .export, .saveAs].contains(verb)
      ? .stays : .ends
  }

  func left(in room: inout DialogueContext) -> DialogueResult { DialogueResult(next: .stay) }

  func card(in room: DialogueContext) -> [Message] {
    var named: [String] = []
    for label in labels where !named.contains(label) { named.append(label) }
    let more = named.count - 3
    let list = named.prefix(3).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    let count = labels.count == 1 ? "1 question" : "\(labels.count) questions"
    return [
      .gap, .init(.title, "The workshop is through"),
      .init(
        .plain, "\(count) of earlier steps \(labels.count == 1 ? "is" : "are") open: \(list)."),
      .init(.hint, "Enter asks \(labels.count == 1 ? "it" : "them"); /quit leaves it so."),
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    line.isEmpty
      ? DialogueResult(isOver: true, next: .waiting)
      : .said(.hint, "Enter asks what is open; /quit leaves it so, /goto leads elsewhere.")
  }
}
