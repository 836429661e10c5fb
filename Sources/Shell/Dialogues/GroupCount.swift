import Workshop

/// `/breakout` without a number: how many groups?
struct GroupCount: Dialogue {
  /// `/breakout`: deals the stages to so many groups; asks for how many when nobody said.
  static func dealing(_ rest: String, in room: DialogueContext) -> DialogueResult {
    let count = room.session.stages.count
    guard count >= 2 else {
      return .said(
        .hint, "Groups share out the stages; there must be two at least. /goto stages")
    }
    guard !rest.isEmpty else { return DialogueResult(begins: GroupCount(), next: .stay) }
    guard let number = Int(rest), let breakout = Breakout(of: room.session, into: number) else {
      return .said([Wording.usage(.breakout), Wording.howManyGroups(stages: count)])
    }
    return .requested(.breakout(breakout))
  }

  let word = "breakout"
  let isDroppable = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Groups › ", history: .nothing)
  }

  func permission(for verb: ShellCommand) -> CommandPermission { .ends }

  func left(in room: inout DialogueContext) -> DialogueResult { DialogueResult() }

  func card(in room: DialogueContext) -> [Message] {
    [Wording.howManyGroups(stages: room.session.stages.count)]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    if line.isEmpty { return .said([.init(.hint, "No groups were made.")], isOver: true) }
    guard let number = Int(line), let breakout = Breakout(of: room.session, into: number) else {
      return .said(card(in: room))
    }
    return .requested(.breakout(breakout), isOver: true)
  }
}
