import Workshop

/// What stands between a question that was dealt with and the next one, where a step ends there.
enum StepEnding {
  /// No step ends, or the rules have nothing new to say of it.
  case nothing
  /// The step with this title, in a part of a map, which is not measured by what the whole needs.
  case ofGroup(String)
  case review(StepReview)

  /// - Parameter present: the question dealt with; `room.current` is the next.
  init(of present: CurrentQuestion?, in room: DialogueContext) {
    self = .nothing
    let (session, walk) = (room.session, room.walk)
    guard let present, !present.isDetour, let ask = present.ask, room.options.stepEnd != .passes,
      !HarvestPlan(session: session, walk: walk).isDue(inStepOf: ask, before: room.current?.ask),
      walk.stands(ask, in: session)
    else { return }
    let step = walk.step(of: ask)
    let isLeft = room.current?.ask.map { walk.step(of: $0).name != step.name } ?? true
    // Only then: to go through a step after each answer is what large maps wait for.
    guard isLeft else { return }
    let places = walk.places(inStep: step.name, in: session)
    if places.contains(where: { walk.isOpen($0, session) }) { return }
    if room.history.isOfGroup {
      self = .ofGroup(step.title)
    } else if let review = StepReview(of: step, in: room) {
      self = .review(review)
    }
  }
}
