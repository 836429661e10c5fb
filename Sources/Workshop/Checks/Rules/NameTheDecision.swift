extension Check {
  /// Tells a purpose that serves no decision.
  static let nameTheDecision = Check(
    id: "name-the-decision", step: "purpose", asks: "Does the purpose serve a decision?"
  ) { input in
    guard let purpose = input.session.purposes.first else { return [] }
    let reference = Reference(.purpose, purpose.id)
    guard input.lacks(Purpose.field(.decision), of: reference) else { return [] }
    return [
      Draft(
        .warning, input.place(reference, Purpose.field(.decision)),
        "The purpose names no decision.",
        "Say which decision the map helps to make, and who makes it.")
    ]
  }
}
