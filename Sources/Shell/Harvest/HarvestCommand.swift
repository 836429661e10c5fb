import Workshop

/// `/one` and `/take`.
struct HarvestCommand {
  let room: DialogueContext

  /// Leads the present step question by question, or by its forms again.
  func one() -> DialogueResult {
    guard let ask = room.current?.home else { return .said(.hint, Wording.nothingAsked) }
    let step = room.walk.step(of: ask)
    guard !room.guide.forms(in: step).isEmpty else {
      return .said(.hint, "This step goes question by question as it is.")
    }
    let plan = HarvestPlan(session: room.session, walk: room.walk)
    let told =
      plan.isByQuestion(step)
      ? "\(step.title): line by line again."
      : "\(step.title): question by question now. /one brings the lines back."
    return DialogueResult(told: [.init(.hint, told)], edits: [plan.turning(step)])
  }

  func take(_ rest: String) -> DialogueResult {
    .requested(rest.isEmpty ? .inbox : .lines(file: rest))
  }
}
