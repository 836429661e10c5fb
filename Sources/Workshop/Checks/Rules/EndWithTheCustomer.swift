/// Asks what the customer has got done, where a journey ends with our money.
enum EndWithTheCustomer {
  static let check = Check(
    id: "end-with-the-customer", step: "purpose",
    asks: "Does the journey end with what the customer got done?"
  ) { input in
    guard let end = input.session.scope.end, let word = input.first(.payments, in: end) else {
      return []
    }
    return [
      Check.Draft(
        .advice, input.place(Reference(.scope, "scope"), Scope.field(.end)),
        "Is \"\(word)\" the end for them, or for us?", "Go on to what the customer has got done.")
    ]
  }
}
