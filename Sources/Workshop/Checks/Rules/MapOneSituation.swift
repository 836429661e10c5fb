/// Asks for one person where a scenario speaks of everybody.
enum MapOneSituation {
  static let check = Check(
    id: "map-one-situation", step: "purpose", asks: "Is it one person in one situation?"
  ) { input in
    guard let scenario = input.session.scope.scenario,
      let word = input.first(.everybody, in: scenario)
    else { return [] }
    return [
      Check.Draft(
        .advice, input.place(Reference(.scope, "scope"), Scope.field(.scenario)),
        "Who is \"\(word)\"?", "Choose one person in one situation, with one goal.")
    ]
  }
}
