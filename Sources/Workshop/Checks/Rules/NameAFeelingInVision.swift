extension Check {
  /// Asks for what the customer feels or needs.
  static let nameAFeelingInVision = Check(
    id: "name-a-feeling-in-vision", step: "vision", asks: "Does the vision name a feeling or need?"
  ) { input in
    let vision = input.session.vision
    guard let statement = vision.statement, input.knows(.feelings),
      input.first(.feelings, in: statement) == nil
    else { return [] }
    return [
      Draft(
        .advice, input.place(vision, .statement),
        "Does the vision name what the customer feels or needs?",
        "Say how their best day feels.")
    ]
  }
}
