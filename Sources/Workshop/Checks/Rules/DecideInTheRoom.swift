/// Tells a decider who is nobody in the room.
enum DecideInTheRoom {
  static let check = Check(
    id: "decide-in-the-room", step: "prepare", asks: "Is whoever decides one of those here?"
  ) { input in
    let people = input.session.participants.members.compactMap(\.name).map { PlainWords($0).plain }
    guard let decider = input.session.facts.decider, decider != "unknown", !people.isEmpty else {
      return []
    }
    let said = PlainWords(decider).plain
    guard !people.contains(where: { said.contains($0) || $0.starts(with: said) }) else { return [] }
    return [
      Check.Draft(
        .warning, input.place(Reference(.facts, "session"), WorkshopInfo.field(.decider)),
        "\"\(decider)\" is nobody in the room.", "Name one of those here, or invite them.")
    ]
  }
}
