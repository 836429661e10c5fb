extension Check {
  /// Asks for somebody who meets customers when no role suggests it.
  static let inviteTheFrontLine = Check(
    id: "invite-the-front-line", step: "prepare", asks: "Does a customer-facing role attend?"
  ) { input in
    let people = input.session.participants.members
    guard !people.isEmpty, people.allSatisfy({ $0.role != nil }), input.speaksListedLanguage else {
      return []
    }
    let isFacing = people.contains { person in
      let words = PlainWords("\(person.role ?? "") \(person.perspective ?? "")")
      return words.first(in: frontLineWords) != nil || words.first(in: CustomerWords.list) != nil
    }
    if isFacing { return [] }
    return [
      Draft(
        .advice, input.place(of: .participant), "Does anyone here meet customers every day?",
        "Invite somebody from support, sales or the counter, or a customer.")
    ]
  }

  private static let frontLineWords: WordList = [
    "support", "service", "services", "sales", "seller*", "shop", "store", "counter", "front",
    "frontline", "reception*", "call", "contact", "care", "account", "field", "nurse*", "doctor*",
    "teacher*", "clerk*", "cashier*", "waiter*", "host*", "agent*", "advis*", "consultant*",
    "helpdesk", "desk", "installer*", "courier*", "delivery", "community", "midwife", "caseworker*",
    "librarian*", "concierge", "trainer*", "volunteer*", "success", "vente*", "vendeu*",
    "conseill*", "accueil", "magasin", "caissi*", "guichet*", "assistance", "sav", "livreu*",
    "chauffeur*", "commercial*", "infirmi*", "enseignant*", "terrain", "benevole*",
  ]
}
