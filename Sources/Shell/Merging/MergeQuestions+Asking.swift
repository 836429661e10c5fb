import Workshop

extension MergeQuestions {
  /// The open conflict as a question, with both sides; nothing once all are settled.
  package var card: [Message] {
    open.map { MergeWording.card($0, choices.count + 1, of: merge.conflicts.count) } ?? []
  }

  /// Takes a typed line as the choice; false when it is none.
  package mutating func take(_ line: String) -> Bool {
    guard let conflict = open, let choice = MergeWording.choice(line, for: conflict) else {
      return false
    }
    choose(choice)
    return true
  }
}
