extension Check {
  /// Tells a purpose without the gap that made the group meet.
  static let nameTheGap = Check(
    id: "name-the-gap", step: "purpose", asks: "Does the purpose name the gap to close?"
  ) { input in
    guard let purpose = input.session.purposes.first else { return [] }
    let reference = Reference(.purpose, purpose.id)
    guard input.lacks(Purpose.field(.gap), of: reference) else { return [] }
    return [
      Draft(
        .warning, input.place(reference, Purpose.field(.gap)), "The purpose names no gap.",
        "Say where what customers need and what they get lie apart.")
    ]
  }
}
