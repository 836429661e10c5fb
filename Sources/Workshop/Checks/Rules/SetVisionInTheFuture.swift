extension Check {
  /// Asks for a future in a vision that seems to tell of today, and tells a horizon that is past.
  static let setVisionInTheFuture = Check(
    id: "set-vision-in-the-future", step: "vision", asks: "Does the vision tell a future state?"
  ) { input in
    let vision = input.session.vision
    let reference = Reference(.vision, vision.id)
    if let horizon = vision.horizon {
      if horizon > input.workshopDay { return [] }
      return [
        Draft(
          .warning, input.place(reference, Vision.field(.horizon)),
          "The horizon \(horizon.text) does not lie after the workshop.", "Choose a later day.")
      ]
    }
    guard let statement = vision.statement, input.knows(.future),
      input.first(.future, in: statement) == nil,
      !namesYear(statement, from: input.workshopDay)
    else { return [] }
    return [
      Draft(
        .advice, input.place(reference, Vision.field(.statement)),
        "Does the vision tell a future, or today?",
        "Say by when it is so, or set the horizon.")
    ]
  }

  /// Whether a year is said that is not over.
  private static func namesYear(_ statement: String, from day: Day) -> Bool {
    PlainWords(statement).plain.contains { word in
      word.count == 4 && Int(word).map { $0 >= day.parts.year } ?? false
    }
  }
}
