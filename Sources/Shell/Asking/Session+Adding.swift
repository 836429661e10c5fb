import Workshop

extension Session {
  /// The edit that adds what an answer names, tied to the things it was said about.
  func adding(
    _ kind: EntityKind, _ values: [FieldValues], in context: [Reference], called: String? = nil
  ) -> Edit {
    let name = called ?? values.first?.values.first ?? kind.word
    // A hypothesis is called by what is assumed, not by the place where it stands.
    let isRef = kind == .hypothesis && name.contains(": ")
    let words =
      isRef ? name.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? name : name
    let id = freshIdentifier(for: words, kind: kind)
    let links = EntityTable.of(kind).columns.compactMap { column -> FieldValues? in
      guard let outer = context.last(where: { column.refers(to: $0.kind) }) else {
        return nil
      }
      return FieldValues(column.name, [outer.id.text])
    }
    let place = kind == .fear ? Fear.place(of: name, in: self) : nil
    return .add(kind, id, links + values, place: place)
  }
}
