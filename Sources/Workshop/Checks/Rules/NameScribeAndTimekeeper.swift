extension Check {
  /// Tells a room of several people that has begun without a scribe or a timekeeper.
  static let nameScribeAndTimekeeper = Check(
    id: "name-scribe-and-timekeeper", step: "open",
    asks: "Are a scribe and a timekeeper named?"
  ) { input in
    let session = input.session
    let facts = session.facts
    let hasOpened =
      !facts.groundRules.isEmpty || facts.scribe != nil || facts.timekeeper != nil
      || session.participants.members.contains { $0.hope != nil } || !input.session.fears.isEmpty
    guard hasOpened, session.participants.count > 1 else { return [] }
    let reference = Reference(.facts, facts.id)
    return [
      (WorkshopInfo.field(.scribe), "writes"),
      (WorkshopInfo.field(.timekeeper), "watches the clock"),
    ].compactMap { field, duty in
      guard input.lacks(field, of: reference) else { return nil }
      return Draft(
        .warning, input.place(reference, field), "Nobody is named who \(duty).",
        "Name a \(field.lowercased()).")
    }
  }
}
