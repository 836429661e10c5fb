extension Check {
  /// Asks for somebody who meets customers when no role suggests it.
  static let inviteTheFrontLine = Check(
    id: "invite-the-front-line", step: "prepare", asks: "Does a customer-facing role attend?"
  ) { input in
    let people = input.session.participants.members
    guard !people.isEmpty, people.allSatisfy({ $0.role != nil }), input.knows(.frontLine) else {
      return []
    }
    let isFacing = people.contains { person in
      let words = "\(person.role ?? "") \(person.perspective ?? "")"
      return input.first(.frontLine, in: words) != nil || input.first(.customers, in: words) != nil
    }
    if isFacing { return [] }
    return [
      Draft(
        .advice, input.place(of: .participant), "Does anyone here meet customers every day?",
        "Invite somebody from support, sales or the counter, or a customer.")
    ]
  }
}
