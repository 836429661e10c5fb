import Workshop

extension Wording {
  /// - Parameter step: the title of the step that is over.
  static func groupIsDone(_ step: String) -> Message {
    .init(
      .hint,
      "\(step): done for the stages of this group. /quit leaves; the room brings it home with "
        + "/merge.")
  }

  static func howManyGroups(stages: Int) -> Message {
    let numbers = stages == 2 ? "2" : "A number from 2 to \(stages)"
    return .init(
      .question, "How many groups? \(numbers), as there are \(stages) stages; Enter leaves it.")
  }
}

extension Breakout {
  /// What is said once the copies are made.
  ///
  /// - Parameters:
  ///   - name: what people type to open the workshop.
  ///   - names: the same for each copy.
  package func passages(
    of session: Session, called name: String, as names: [String]
  ) -> [Message] {
    let shares = zip(groups, names).flatMap { group, name -> [Message] in
      let titles = group.stages.map { session.title(of: Reference(.stage, $0)) }
      return [
        .init(.place, "Group \(group.number): \(titles.joined(separator: ", "))"),
        .init(.drawing, "  waymark open \(Breakout.quoted(name)) --as group-\(group.number)"),
      ]
    }
    return [
      .init(.done, "Saved: \(names.count) copies, one for each group. You are still in the first.")
    ] + shares + [
      .init(.hint, "When the groups are back, /merge brings home what they said.")
    ]
  }

  private static func quoted(_ name: String) -> String {
    name.contains(" ") ? "\"\(name)\"" : name
  }
}
