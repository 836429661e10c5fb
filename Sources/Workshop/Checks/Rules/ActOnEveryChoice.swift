extension Check {
  /// Tells chosen opportunities without an action, once there are actions.
  static let actOnEveryChoice = Check(
    id: "act-on-every-choice", step: "close", asks: "Has each chosen opportunity an action?"
  ) { input in
    let session = input.session
    guard !session.actions.isEmpty else { return [] }
    let served = Set(session.actions.members.compactMap(\.link))
    return session.opportunities.members.compactMap { opportunity in
      guard opportunity.chosen == true, !served.contains(opportunity.id) else { return nil }
      let reference = Reference(.opportunity, opportunity.id)
      return Draft(
        .warning, input.place(of: .action, within: [reference]),
        "\"\(session.title(of: reference))\" is chosen, but no action serves it.",
        "Add who does what by when.")
    }
  }
}
