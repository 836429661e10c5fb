extension Check {
  /// Asks for a customer in a purpose that seems to speak of the company only.
  static let nameTheCustomerInPurpose = Check(
    id: "name-the-customer-in-purpose", step: "purpose", asks: "Does the purpose name a customer?"
  ) { input in
    guard let purpose = input.session.purposes.first, let statement = purpose.statement,
      input.knows(.customers), !input.namesCustomer(statement)
    else { return [] }
    return [
      Draft(
        .advice, input.place(purpose, .statement),
        "Does the purpose name a customer?",
        "Say whose life gets better, and why they care.")
    ]
  }
}
