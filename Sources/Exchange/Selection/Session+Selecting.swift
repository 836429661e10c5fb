import Workshop

extension Session {
  /// What is left of the session for one persona or stage: they, and what hangs on them.
  ///
  /// A thing that points at one that is gone goes too; of a list of links only those that lead
  /// nowhere go, and the thing when none is left. Sources stay while something cites them.
  func selecting(_ selection: Selection) -> Session {
    guard selection.persona != nil || selection.stage != nil else { return self }
    var gone = outside(selection)
    var isGrowing = true
    while isGrowing {
      let more = dependents(of: gone)
      isGrowing = !more.isSubset(of: gone)
      gone.formUnion(more)
    }
    // Votes weigh ideas of the whole workshop against each other.
    gone.formUnion(votes.members.map { Reference(.vote, $0.id) })
    gone.formUnion(ballots.members.map { Reference(.ballot, $0.id) })
    return without(gone).citedOnly()
  }

  /// What a format of data gets of the chosen sections: the things of which they tell.
  func keeping(_ sections: Set<MapSection>) -> Session {
    let kinds = Set(sections.flatMap(\.kinds)).union([.facts])
    let kept = rewritten { table, entry in
      kinds.contains(table.kind) || table.kind == .evidence ? entry : nil
    }
    return kinds.contains(.evidence) ? kept : kept.citedOnly()
  }

  private func outside(_ selection: Selection) -> Set<Reference> {
    var gone: Set<Reference> = []
    if let persona = selection.persona {
      let segment = personas[persona]?.segment
      gone.formUnion(
        personas.members.filter { $0.id != persona }.map { Reference(.persona, $0.id) })
      gone.formUnion(
        segments.members.filter { $0.id != segment }.map { Reference(.segment, $0.id) })
    }
    if let stage = selection.stage {
      gone.formUnion(stages.members.filter { $0.id != stage }.map { Reference(.stage, $0.id) })
    }
    let astray = touchpoints.members.filter { touchpoint in
      selection.persona.map { touchpoint.persona != $0 } == true
        || selection.stage.map { touchpoint.stage != $0 } == true
    }
    return gone.union(astray.map { Reference(.touchpoint, $0.id) })
  }

  private func dependents(of gone: Set<Reference>) -> Set<Reference> {
    var found: Set<Reference> = []
    for table in EntityTable.all where table.kind != .persona {
      for id in table.ids(in: self) where !gone.contains(Reference(table.kind, id)) {
        let hangs = table.columns.contains { column in
          points(table.values(of: column.name, on: id, in: self), column, onlyInto: gone)
        }
        if hangs { found.insert(Reference(table.kind, id)) }
      }
    }
    return found
  }

  /// Whether a field that refers to something refers to nothing that stays.
  private func points(
    _ values: [String], _ column: EntityTable.Column, onlyInto gone: Set<Reference>
  ) -> Bool {
    guard !values.isEmpty else { return false }
    switch column.kind {
    case .reference(let kinds):
      return values.allSatisfy { value in
        kinds.contains { gone.contains(Reference($0, Identifier(value))) }
      }
    case .references(let kind):
      return values.allSatisfy { gone.contains(Reference(kind, Identifier($0))) }
    case .text where column.name == "Ref":
      let id = Identifier(String(values[0].prefix { $0 != "." }))
      return gone.contains(Reference(.touchpoint, id)) || gone.contains(Reference(.persona, id))
    default: return false
    }
  }

  private func without(_ gone: Set<Reference>) -> Session {
    rewritten { table, entry in
      if gone.contains(Reference(table.kind, entry.id)) { return nil }
      var entry = entry
      for (place, column) in table.columns.enumerated() {
        if case .references(let kind) = column.kind {
          entry.texts[place].removeAll { gone.contains(Reference(kind, Identifier($0))) }
        }
      }
      return entry
    }
  }

  /// Without the sources and observations that nothing here rests on.
  private func citedOnly() -> Session {
    var cited: Set<Identifier> = []
    for table in EntityTable.all where table.kind != .evidence {
      for id in table.ids(in: self) {
        for column in table.columns {
          let values = table.values(of: column.name, on: id, in: self)
          if column.kind == .references(.evidence) || column.kind == .reference([.evidence]) {
            cited.formUnion(values.map { Identifier($0) })
          } else if column.kind.mayCite {
            cited.formUnion(values.flatMap { self.cited($0).sources })
          }
        }
      }
    }
    return rewritten { table, entry in
      table.kind == .evidence && !cited.contains(entry.id) ? nil : entry
    }
  }
}
