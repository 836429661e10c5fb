extension EntityTable {
  /// A thing taken out of its session as text, to be put back changed.
  package struct Entry: Sendable, Equatable {
    package var id: Identifier
    /// What is said in each field, in the order of `columns`; a field answered with "unknown" holds
    /// nothing here and stands in `marks`.
    package var texts: [[String]]
    package var marks: AnswerState
  }

  /// Puts what `change` makes of each thing in its place; what it makes nil is taken out.
  func rewrite(in session: inout Session, _ change: (Entry) -> Entry?) {
    let ids = ids(in: session)
    let entries = ids.enumerated().map { place, id in
      change(
        Entry(
          id: id, texts: columns.indices.map { store.values(place, $0, session) },
          marks: store.marks(place, session)))
    }
    for place in ids.indices.reversed() { store.remove(place, &session) }
    for case let entry? in entries {
      let values = entry.texts.enumerated().filter { !$0.element.isEmpty }
        .map { (column: $0.offset, texts: FieldTexts($0.element)) }
      _ = store.append(entry.id, values, entry.marks, &session)
    }
  }
}

extension Session {
  /// Another session, made of what `change` leaves of each thing in this one; nil leaves it out.
  ///
  /// For looking at a part of a workshop: nobody said these changes, so no minute tells them, and the
  /// result is not to be kept.
  package func rewritten(
    _ change: (EntityTable, EntityTable.Entry) -> EntityTable.Entry?
  ) -> Session {
    var result = self
    for table in EntityTable.all { table.rewrite(in: &result) { change(table, $0) } }
    return result
  }
}
