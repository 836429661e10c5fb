extension Check {
  /// Tells parked thoughts that wait for an outcome.
  static let emptyTheParkingLot = Check(
    id: "empty-the-parking-lot", step: "close", asks: "Is the parking lot empty?"
  ) { input in
    input.session.parked.members.compactMap { parked in
      let reference = Reference(.parked, parked.id)
      guard input.lacks(Parked.field(.outcome), of: reference) else { return nil }
      return Draft(
        .warning, input.place(reference, Parked.field(.outcome)),
        "\"\(input.session.title(of: reference))\" is still parked.",
        "Act on it, keep it for later or drop it.")
    }
  }
}
