import Workshop

extension Engine {
  /// Deals the stages to groups; asks for how many when nobody said.
  mutating func breakOut(_ rest: String) -> Turn {
    let count = session.stages.count
    guard count >= 2 else {
      return stay([
        .init(.hint, "Groups share out the stages; there must be two at least. /goto stages")
      ])
    }
    guard !rest.isEmpty else {
      mode = .grouping
      return stay([Wording.howManyGroups(stages: count)])
    }
    guard let number = Int(rest), let breakout = Breakout(of: session, into: number) else {
      return stay([Wording.usage(.breakout), Wording.howManyGroups(stages: count)])
    }
    var turn = Turn()
    turn.request = .breakout(breakout)
    return turn
  }

  /// Asks for the copies of groups: the one named, or all that stand beside this workshop.
  func bringHome(_ name: String) -> Turn {
    var turn = Turn()
    turn.request = .copies(of: name.isEmpty ? nil : name)
    return turn
  }

  /// Takes the number of groups.
  mutating func group(by line: String, at moment: Moment) -> Turn {
    mode = .answering
    let text = AnswerReader.trimmed(line)
    if case .command = Utterance(line) { return respond(to: line, at: moment) }
    if text.isEmpty { return stay([.init(.hint, "No groups were made.")]) }
    guard let number = Int(text), Breakout(of: session, into: number) != nil else {
      mode = .grouping
      return stay([Wording.howManyGroups(stages: session.stages.count)])
    }
    return breakOut(text)
  }
}

extension Wording {
  /// - Parameter step: the title of the step that is over.
  static func groupIsDone(_ step: String) -> Passage {
    .init(
      .hint,
      "\(step): done for the stages of this group. /quit leaves; the room brings it home with "
        + "/merge.")
  }

  static func howManyGroups(stages: Int) -> Passage {
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
  public func passages(
    of session: Session, called name: String, as names: [String]
  ) -> [Passage] {
    let shares = zip(groups, names).flatMap { group, name -> [Passage] in
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
