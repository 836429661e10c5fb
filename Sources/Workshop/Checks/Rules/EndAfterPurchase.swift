/// Tells a journey that ends at the sale.
enum EndAfterPurchase {
  static let check = Check(
    id: "end-after-purchase", step: "stages", asks: "Does the last stage lie after the purchase?"
  ) { input in
    let stages = input.session.stages.members
    guard let last = stages.last, last.phase != .after, !last.isUnknown(.phase),
      stages.contains(where: { $0.phase != nil })
    else { return [] }
    let reference = Reference(.stage, last.id)
    return [
      Check.Draft(
        .warning, input.place(reference, Stage.field(.phase)),
        "The last stage, \"\(input.session.title(of: reference))\", does not lie after they got what they came for.",
        "Go on to use, support and coming back, or mark the stage as after.")
    ]
  }
}
