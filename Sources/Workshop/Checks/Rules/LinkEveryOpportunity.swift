extension Check {
  /// Tells opportunities that belong to no touchpoint.
  static let linkEveryOpportunity = Check(
    id: "link-every-opportunity", step: "opportunities",
    asks: "Does each opportunity belong to a touchpoint?"
  ) { input in
    input.session.opportunities.members.compactMap { opportunity in
      let reference = Reference(.opportunity, opportunity.id)
      guard opportunity.touchpoints.isEmpty,
        input.lacks(Opportunity.field(.touchpoints), of: reference)
      else {
        return nil
      }
      return Draft(
        .warning, input.place(reference, Opportunity.field(.touchpoints)),
        "\"\(input.session.title(of: reference))\" belongs to no touchpoint.",
        "Say where on the journey it helps.")
    }
  }
}
