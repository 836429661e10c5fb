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

  /// Settles the open conflict, if one is open.
  package mutating func choose(_ choice: Merge.Choice) {
    guard let conflict = open else { return }
    // What does not fit is found again, and told, when the merge is taken in.
    _ = present.applyEach(conflict.edits(choice, in: present))
    choices.append(choice)
    passSettled()
  }

  /// A choice before may have settled what comes next.
  private mutating func passSettled() {
    while let conflict = open, !conflict.stands(in: present) { choices.append(.ours) }
  }
}
