/// Asks for somebody who lives the journey, where nobody here is said to.
enum InviteWhoLivesIt {
  static let check = Check(
    id: "invite-who-lives-it", step: "prepare", asks: "Is somebody here who lives the journey?"
  ) { input in
    let people = input.session.participants.members
    guard !people.isEmpty, !people.contains(where: { $0.livesIt == true }) else { return [] }
    return [
      Check.Draft(
        .advice, input.place(of: .participant), "Nobody here is said to live it.",
        "Invite a customer, a carer or somebody who uses it, or ask one before the day is over.")
    ]
  }
}
