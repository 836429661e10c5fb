import Workshop

/// The dialogues that are under way; the one begun last takes the lines.
struct DialogueStack: Sendable {
  private var open: [any Dialogue] = []
  /// Begun once nothing else is open and the line at hand has been dealt with, first come first.
  private var waiting: [any Dialogue] = []

  var isEmpty: Bool { open.isEmpty }
  var count: Int { open.count }

  /// The one that takes the next line.
  var top: (any Dialogue)? { open.last }

  /// The one that takes the next line, where it is about the wall.
  var atWall: (any Dialogue)? { open.last.flatMap { $0.wall == nil ? nil : $0 } }

  /// What the form on top asks for; nil where none is there.
  var formPhase: HarvestDialogue.Phase? { (open.last as? HarvestDialogue)?.phase }

  /// What the phones of a live room are asked by the one that came last.
  func ask(in room: DialogueContext) -> RoomAsk? {
    open.reversed().lazy.compactMap { $0.ask(in: room) }.first
  }

  mutating func push(_ dialogue: any Dialogue) {
    open.append(dialogue)
  }

  mutating func pop() {
    _ = open.popLast()
  }

  /// Puts the one on top as it is after a line in place of itself before.
  mutating func update(_ dialogue: any Dialogue) {
    guard !open.isEmpty else { return }
    open[open.count - 1] = dialogue
  }

  enum Dropped { case line, dialogue, nothing }

  /// Drops the line that stands ready at the prompt of the one on top, else that dialogue, where it can
  /// be dropped.
  mutating func drop() -> Dropped {
    guard var dialogue = open.last else { return .nothing }
    if dialogue.dropLine() {
      update(dialogue)
      return .line
    }
    guard dialogue.isDroppable else { return .nothing }
    pop()
    return .dialogue
  }

  /// Puts a line ready at the prompt of the form on top; false where there is none.
  mutating func offer(_ line: String) -> Bool {
    guard var form = open.last as? HarvestDialogue else { return false }
    form.unfit = [HarvestLack("", line: line)]
    update(form)
    return true
  }

  mutating func wait(_ dialogue: any Dialogue) {
    waiting.append(dialogue)
  }

  /// Begins the one that waits longest; nil while another is open, or when none waits.
  mutating func openNext() -> (any Dialogue)? {
    guard open.isEmpty, !waiting.isEmpty else { return nil }
    let next = waiting.removeFirst()
    open.append(next)
    return next
  }

  /// Changes the first of a kind that waits; false when none does.
  mutating func changeWaiting<D: Dialogue>(_ kind: D.Type, _ change: (inout D) -> Void) -> Bool {
    for (place, dialogue) in waiting.enumerated() {
      guard var found = dialogue as? D else { continue }
      change(&found)
      waiting[place] = found
      return true
    }
    return false
  }

  /// Has which of two versions stays asked as soon as nothing else is; whether there is anything to ask.
  mutating func ask(about conflicts: [HandConflict]) -> Bool {
    guard !conflicts.isEmpty else { return false }
    let isWaiting = changeWaiting(ConflictQuestion.self) { $0.add(conflicts) }
    if !isWaiting { wait(ConflictQuestion(conflicts)) }
    return true
  }
}

extension DialogueStack {
  /// That a line is lost which was asked about when somebody leaves.
  var notTaken: [Message] { (top?.waiting).map { [Notices.notTaken($0)] } ?? [] }
}
