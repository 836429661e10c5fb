extension Check {
  /// Tells references that lead to nothing.
  static let resolveReferences = Check(
    id: "resolve-references", step: nil, asks: "Does every reference lead to a thing?"
  ) { input in
    DeadReference.all(in: input.session).map { dead in
      Draft(
        .error, input.place(dead.from, dead.field),
        "\"\(dead.value)\" is no \(dead.targets.map(\.word).joined(separator: " or ")).",
        input.session.suggestion(for: dead.value, among: dead.targets))
    }
  }
}

extension Session {
  fileprivate func suggestion(for name: String, among kinds: [EntityKind]) -> String {
    let names = kinds.flatMap { EntityTable.of($0).ids(in: self).map(\.text) }
    guard let near = Nearest.match(for: name, in: names) else { return "Choose one that exists." }
    return "Did you mean \"\(near)\"?"
  }
}
