extension Check {
  /// Asks whether a purpose already holds its answer.
  static let keepSolutionsOutOfPurpose = Check(
    id: "keep-solutions-out-of-purpose", step: "purpose",
    asks: "Is the purpose free of solutions?"
  ) { input in
    guard let purpose = input.session.purposes.first else { return [] }
    let texts = [
      (Purpose.field(.statement), purpose.statement), (Purpose.field(.gap), purpose.gap),
    ]
    return texts.compactMap { field, text in
      guard let word = text.flatMap({ input.first(.solutions, in: $0) }) else { return nil }
      return Draft(
        .advice, input.place(Reference(.purpose, purpose.id), field),
        "Is \"\(word)\" a solution already?",
        "Ask \"so that?\" once more and keep the need; park the solution as an idea.")
    }
  }
}
