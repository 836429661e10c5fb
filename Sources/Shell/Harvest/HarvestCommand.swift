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
    let edits = [plan.turning(step)]
    return DialogueResult(
      told: [.init(.hint, told)], edits: edits,
      next: here(after: edits, in: step).map { .ask($0, isPut: true) } ?? .firstOpen)
  }

  /// The first open question about what lines are being brought in for, so that nobody is led back to an
  /// earlier stage.
  private func here(after edits: [Edit], in step: Step) -> CurrentQuestion? {
    guard case .form(let harvest) = room.wall, !harvest.context.isEmpty else { return nil }
    let now = room.after(edits).session
    return room.walk.places(inStep: step.name, in: now).first { place in
      harvest.context.allSatisfy(place.context.contains) && room.walk.isOpen(place, now)
    }.map { CurrentQuestion($0, along: room.walk) }
  }

  func take(_ rest: String) -> DialogueResult {
    .requested(rest.isEmpty ? .inbox : .lines(file: rest))
  }
}
