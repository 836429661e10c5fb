import Workshop

/// The open questions of one merge, put one after another.
package struct MergeQuestions: Sendable {
  package let merge: Merge
  /// One for each conflict dealt with so far, for `Merge.settled(choosing:)`.
  package private(set) var choices: [Merge.Choice] = []
  private var present: Session

  package init(_ merge: Merge) {
    self.merge = merge
    present = merge.present
    passSettled()
  }

  /// The conflict to ask about now; nil once all are settled.
  package var open: Merge.Conflict? {
    merge.conflicts.indices.contains(choices.count) ? merge.conflicts[choices.count] : nil
  }

  /// The open conflict as a question, with both sides; nothing once all are settled.
  package var card: [Message] {
    open.map { MergeWording.card($0, choices.count + 1, of: merge.conflicts.count) } ?? []
  }

  /// Takes a typed line as the choice; false when it is none.
  package mutating func take(_ line: String) -> Bool {
    guard let conflict = open, let choice = MergeWording.choice(line, for: conflict) else {
      return false
    }
    // What does not fit is found again, and told, when the merge is taken in.
    _ = present.applyEach(conflict.edits(choice, in: present))
    choices.append(choice)
    passSettled()
    return true
  }

  /// A choice before may have settled what comes next.
  private mutating func passSettled() {
    while let conflict = open, !conflict.stands(in: present) { choices.append(.ours) }
  }
}
