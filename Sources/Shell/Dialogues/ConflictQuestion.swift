import Workshop

/// Asks which of two versions stays, ours or a hand's, for one conflict after another: with the
/// words, the numbers and the Enter of `/merge`.
struct ConflictQuestion: Dialogue {
  /// The first is the one being asked about.
  private var conflicts: [HandConflict]
  private var settled = 0

  init(_ conflicts: [HandConflict]) {
    self.conflicts = conflicts
  }

  let word = "question"
  let isDroppable = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: MergeWording.prompt, history: .nothing)
  }

  /// Whoever goes on with something else leaves it as it stands.
  func permission(for verb: ShellCommand) -> CommandPermission { .ends }

  mutating func add(_ more: [HandConflict]) {
    conflicts += more
  }

  func card(in room: DialogueContext) -> [Message] {
    guard let conflict = conflicts.first, let sides = conflict.sides(in: room.session, room.history)
    else { return [] }
    return [.init(.warning, Wording.occasion(of: conflict, sides, in: room.session))]
      + MergeWording.card(sides, settled + 1, of: settled + conflicts.count)
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    guard let conflict = conflicts.first, let sides = conflict.sides(in: room.session, room.history)
    else {
      conflicts = Array(conflicts.dropFirst())
      return DialogueResult(isOver: conflicts.isEmpty)
    }
    guard let choice = MergeWording.choice(line, for: sides) else {
      return .said([MergeWording.howToChoose(sides)])
    }
    var move = DialogueResult()
    move.edits = conflict.edits(for: choice, in: room.session, room.history)
    let isKept = !move.edits.isEmpty
    if let turn = conflict.undoneTurn {
      if choice == .ours, isKept { move.origin = .undo(turn) } else { move.passesOver = turn }
    }
    move.told = [.init(isKept ? .done : .hint, Wording.settled(conflict, choice))]
    conflicts.removeFirst()
    settled += 1
    move.isOver = conflicts.isEmpty
    if !move.isOver { move.ahead = card(in: room.after(move.edits)) }
    return move
  }

  func left(in room: inout DialogueContext) -> DialogueResult {
    DialogueResult(
      told: [.init(.hint, Wording.theirsStays)],
      passesOver: conflicts.lazy.compactMap(\.undoneTurn).first)
  }
}

extension Wording {
  fileprivate static let theirsStays = "It stays as the file has it."

  fileprivate static func settled(_ conflict: HandConflict, _ choice: Merge.Choice) -> String {
    if case .merged = conflict {
      return choice == .both
        ? "Saved: both are kept." : "Saved: the \(choice == .ours ? "first" : "second") stays."
    }
    return switch choice {
    case .theirs: theirsStays
    case .both: "Saved: both are kept."
    case .ours: conflict.undoneTurn == nil ? "Saved: it is ours again." : "Undone all the same."
    }
  }

  /// The thing that is on one side only; it may be off the map.
  private static func named(_ sides: Merge.Conflict) -> String {
    switch sides {
    case .removedHere(let thing, let title, _, _), .removedThere(let thing, let title):
      "The \(thing.kind.word) \"\(title)\""
    case .values(let place, let title, _, _, _): "The \(place.reference.kind.word) \"\(title)\""
    }
  }

  /// How two versions came about.
  fileprivate static func occasion(
    of conflict: HandConflict, _ sides: Merge.Conflict, in session: Session
  ) -> String {
    let field = { (field: String, thing: Reference) in
      session.words(for: field, of: thing).capitalizedFirst
    }
    switch conflict {
    case .field(let reference, let name, _):
      return "\(field(name, reference)) was changed in the file while it was answered here."
    case .thing(let edit):
      let thing = named(sides)
      return if case .add = edit {
        "\(thing) was taken out of the file while something was said of it here."
      } else {
        "\(thing) was changed in the file while it was taken off here."
      }
    case .merged(let mark):
      return "\(field(mark.field, mark.reference)) was answered on two branches that came together."
    case .turn:
      switch sides {
      case .values(let place, _, _, _, _):
        return "\(field(place.field, place.reference)) was changed by hand since."
      case .removedHere:
        return "\(named(sides)) was changed by hand since."
      case .removedThere:
        return "\(named(sides)) was taken off by hand since."
      }
    }
  }
}
