extension Check {
  /// Tells a scope without its first or last moment.
  static let stateStartAndEnd = Check(
    id: "state-start-and-end", step: "purpose", asks: "Are the start and the end stated?"
  ) { input in
    guard let scope = input.session.scopes.first else { return [] }
    let reference = Reference(.scope, scope.id)
    return [(Scope.field(.start), "starts"), (Scope.field(.end), "ends")].compactMap {
      field, verb in
      guard input.lacks(field, of: reference) else { return nil }
      return Draft(
        .warning, input.place(reference, field), "Nothing says what \(verb) the journey.",
        "Say what \(verb) it, seen by the customer.")
    }
  }
}
