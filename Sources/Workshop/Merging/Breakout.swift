/// The stages of a workshop dealt to groups, each of which works on a copy of its own.
package struct Breakout: Sendable, Equatable {
  /// One group: its number, from 1, and its stages in their order.
  package struct Group: Sendable, Equatable {
    package let number: Int
    package let stages: [Identifier]
  }

  package let groups: [Group]

  /// Deals the stages in runs that hang together; earlier groups get one more where it does not
  /// come out even.
  ///
  /// - Returns: nil unless there are two groups at least, and a stage for each.
  package init?(of session: Session, into count: Int) {
    let stages = session.stages.members.map(\.id)
    guard count >= 2, count <= stages.count else { return nil }
    var groups: [Group] = []
    var start = 0
    for number in 1...count {
      let size = stages.count / count + (number <= stages.count % count ? 1 : 0)
      groups.append(Group(number: number, stages: Array(stages[start..<start + size])))
      start += size
    }
    self.groups = groups
  }
}

extension Breakout.Group {
  /// What the group's copy is called.
  package func title(of session: Session) -> String {
    [session.facts.name, "group \(number)"].compactMap { $0 }.joined(separator: ", ")
  }

  /// The edits that make a copy of `session` the group's: only its stages, and a name of its own.
  ///
  /// - Throws: why a stage cannot be taken out of the copy.
  package func edits(splitting session: Session) throws(EditProblem) -> [Edit] {
    var rest = session
    var edits: [Edit] = []
    for stage in session.stages.members.map(\.id).reversed() where !stages.contains(stage) {
      for edit in rest.removal(of: Reference(.stage, stage)) {
        try rest.apply(edit)
        edits.append(edit)
      }
    }
    edits.append(rest.changing(rest.facts) { $0.name = title(of: session) })
    if session.facts.at != nil { edits.append(rest.changing(rest.facts) { $0.at = nil }) }
    return edits
  }
}
