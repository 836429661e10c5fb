/// Counts what nobody knew, what is unknown most often first.
enum FindOutWhatIsUnknown {
  static let check = Check(
    id: "find-out-what-is-unknown", step: "assumptions", asks: "What does nobody know yet?"
  ) { input in
    let counts = counts(in: input)
    guard let most = counts.first else { return [] }
    let all = counts.reduce(0) { $0 + $1.count }
    guard all >= fewestTold else { return [] }
    let named = counts.prefix(mostNamed).map { "\($0.label) (\($0.things))" }
    let rest = counts.count - named.count
    let more = rest > 0 ? ["\(rest.counted("more field", "more fields"))"] : []
    return [
      Check.Draft(
        .advice, input.place(most.first, most.field),
        "\(all.counted("answer is", "answers are")) \"unknown\": \((named + more).inWords).",
        "Who could tell? What is unknown most often is the first thing to ask.")
    ]
  }

  /// A handful that nobody knows is honest, and pages list it; more make a map of gaps.
  private static let fewestTold = 10

  /// The fields that are named one by one.
  private static let mostNamed = 5

  /// How often a field is unknown, and where first.
  private struct Unknown {
    let field: String
    let label: String
    let first: Reference
    var count: Int

    /// `3 touchpoints`, `vision`.
    var things: String {
      let kind = first.kind
      return kind.soleIdentifier == nil ? count.counted(kind.word, kind.plural) : kind.word
    }
  }

  /// The most frequent first; of equal ones the one that is asked first.
  private static func counts(in input: CheckInput) -> [Unknown] {
    let session = input.session
    var found: [Unknown] = []
    for kind in EntityKind.present(in: session) {
      let table = EntityTable.of(kind)
      for (index, column) in table.columns.enumerated() where !column.isBookkeeping {
        var unknown: Unknown?
        for (place, id) in table.ids(in: session).enumerated()
        where table.values(inColumn: index, at: place, in: session) == ["unknown"] {
          unknown =
            unknown
            ?? Unknown(
              field: column.name, label: column.label, first: Reference(kind, id), count: 0)
          unknown?.count += 1
        }
        if let unknown { found.append(unknown) }
      }
    }
    return found.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }
}
