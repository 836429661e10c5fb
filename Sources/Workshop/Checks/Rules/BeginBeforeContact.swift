extension Check {
  /// Tells a journey whose first stage does not lie before the first contact.
  ///
  /// When no stage says where it lies, that is told once, here.
  static let beginBeforeContact = Check(
    id: "begin-before-contact", step: "stages", asks: "Does the first stage lie before contact?"
  ) { input in
    let stages = input.session.stages.members
    guard let first = stages.first, first.phase != .before else { return [] }
    let reference = Reference(.stage, first.id)
    let place = input.place(reference, Stage.field(.phase))
    if stages.allSatisfy({ $0.phase == nil }) {
      guard input.asks(for: Stage.field(.phase), of: .stage) else { return [] }
      return [
        Draft(
          .advice, place, "No stage says whether it lies before us, with us or after.",
          "Say it of the first and the last stage at least.")
      ]
    }
    if first.isUnknown(.phase) { return [] }
    return [
      Draft(
        .warning, place,
        "The first stage, \"\(input.session.title(of: reference))\", does not begin before they meet us.",
        "Begin before the customer meets us, or mark the stage as before.")
    ]
  }
}
