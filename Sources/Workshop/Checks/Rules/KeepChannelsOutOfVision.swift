extension Check {
  /// Asks whether a channel or product is the hero of the vision.
  static let keepChannelsOutOfVision = Check(
    id: "keep-channels-out-of-vision", step: "vision",
    asks: "Is the customer the hero, and not a channel or product?"
  ) { input in
    let vision = input.session.vision
    guard let statement = vision.statement,
      let word = input.first(.heroes, in: statement)
    else { return [] }
    return [
      Draft(
        .advice, input.place(vision, .statement),
        "Is \"\(word)\" the hero here?", "Tell what it does for the customer, and leave it out.")
    ]
  }
}
