/// Tells sources on which nothing of the map rests.
enum CiteEverySource {
  static let check = Check(
    id: "cite-every-source", step: "assumptions", asks: "Does something rest on each source?"
  ) { input in
    let session = input.session
    // Before there is a way, there is nothing that a source could speak of.
    guard !session.evidence.isEmpty, !session.touchpoints.isEmpty else { return [] }
    let used = used(in: session)
    return session.evidence.members.filter { !used.contains($0.id) }.map { source in
      let reference = Reference(.evidence, source.id)
      return Check.Draft(
        .advice, input.place(reference),
        "Nothing rests on \"\(session.title(of: reference))\".",
        "What does it tell? Put [\(source.id.text)] behind a line, or take the source out.")
    }
  }

  /// The sources that a text cites or a thing names.
  private static func used(in session: Session) -> Set<Identifier> {
    var used: Set<Identifier> = []
    for kind in EntityKind.present(in: session) {
      let table = EntityTable.of(kind)
      for (index, column) in table.columns.enumerated() {
        let names = column.kind.targets.contains(.evidence)
        guard names || column.kind.mayCite else { continue }
        for place in table.ids(in: session).indices {
          let values = table.values(inColumn: index, at: place, in: session)
          used.formUnion(
            names ? values.map { Identifier($0) } : values.flatMap { session.cited($0).sources })
        }
      }
    }
    return used
  }
}
