extension Check {
  /// Reminds a group that drew a map without any source what such a map is.
  static let labelHypothesisMap = Check(
    id: "label-hypothesis-map", step: "prepare", asks: "Does the map rest on any source?"
  ) { input in
    let session = input.session
    guard session.evidence.hasNothingReal, !session.personas.isEmpty || !session.touchpoints.isEmpty
    else {
      return []
    }
    return [
      Draft(
        .advice, input.place(of: .evidence), "No source is listed, so this is a hypothesis map.",
        "List what you hold, or call it a hypothesis map wherever you show it.")
    ]
  }
}
