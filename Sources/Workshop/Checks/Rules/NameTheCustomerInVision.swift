extension Check {
  /// Asks for the customer in a vision that seems to speak of the company only.
  static let nameTheCustomerInVision = Check(
    id: "name-the-customer-in-vision", step: "vision", asks: "Does the vision name the customer?"
  ) { input in
    let vision = input.session.vision
    guard let statement = vision.statement, input.knows(.customers),
      !input.namesCustomer(statement)
    else { return [] }
    return [
      Draft(
        .advice, input.place(vision, .statement),
        "Does the vision name the customer?",
        "Say it of the customer, in words they would use themselves.")
    ]
  }
}
