/// Words by which a text speaks of a customer.
enum CustomerWords {
  static let list: WordList = [
    "customer*", "client*", "buyer*", "shopper*", "consumer*", "user*", "guest*", "patient",
    "patients", "passenger*", "traveller*", "traveler*", "visitor*", "member", "members",
    "subscriber*", "citizen*", "resident*", "student*", "pupil*", "learner*", "parent", "parents",
    "family", "families", "people", "person", "someone", "somebody", "everyone", "reader*",
    "caller*", "applicant*", "tenant*", "newcomer*", "beginner*", "driver*", "owner*",
    "acheteu*", "usager*", "utilisateur*", "utilisatrice*", "voyageu*", "passager*", "visiteu*",
    "membre*", "abonne*", "citoyen*", "habitant*", "etudiant*", "eleve*", "famille*", "personne",
    "personnes", "lecteur*", "lectrice*", "locataire*", "consommat*",
  ]
}

extension CheckInput {
  /// Whether `text` speaks of a customer, in general or by the names the map gives them.
  func namesCustomer(_ text: String) -> Bool {
    let words = PlainWords(text)
    if words.first(in: CustomerWords.list) != nil { return true }
    let names =
      session.personas.members.compactMap(\.name) + session.segments.members.compactMap(\.name)
    let known = Set(names.flatMap { PlainWords($0).plain }.filter { $0.count >= 4 })
    return words.plain.contains { known.contains($0) }
  }
}
