import Workshop

extension SessionImporter {
  /// The kinds in an order in which what a thing points at comes before it, so that its place is known.
  private static let order: [EntityKind] = {
    let first: [EntityKind] = [
      .evidence, .segment, .persona, .stage, .goal, .touchpoint, .opportunity, .kpi, .hypothesis,
    ]
    return first + EntityKind.allCases.filter { !first.contains($0) && $0 != .facts }
  }()

  /// Brings in the things of another session; what that says of the workshop itself stays out, and is
  /// told where this one says something else. Texts are cleaned as at every door.
  ///
  /// - Returns: how many control characters were taken out.
  mutating func merge(_ other: Session) -> Int {
    tellFacts(of: other)
    var removed = 0
    var names: [Reference: Identifier] = [:]
    for kind in Self.order {
      let table = EntityTable.of(kind)
      for id in table.ids(in: other) {
        let values = table.allValues(of: id, in: other).map { value in
          renamed(Self.cleaned(value, table, &removed), table, in: other, names)
        }
        merge(Reference(kind, id), values, &names)
      }
    }
    return removed
  }

  /// The value as every door takes it: without control characters and blanks at the ends of its lines.
  private static func cleaned(
    _ value: FieldValues, _ table: EntityTable, _ removed: inout Int
  ) -> FieldValues {
    guard !value.isPreserved, let column = table.column(value.name),
      table.columns[column].kind.mayCite
    else { return value }
    var value = value
    value.values = value.values.map { text in
      let clean = CleanText(text)
      removed += clean.removed
      return clean.lines.joined(separator: "\n")
    }
    return value
  }

  private mutating func tellFacts(of other: Session) {
    let facts = Reference(.facts, "session")
    let table = EntityTable.of(.facts)
    let names = table.allValues(of: facts.id, in: other).filter { value in
      let isBookkeeping = table.columns.first { $0.name == value.name }?.isBookkeeping ?? false
      if isBookkeeping || value.name == "Format" { return false }
      let own = session.values(of: value.name, on: facts)
      // The name is what the workshop is called from now on, where it has none.
      return own != value.values && !(value.name == "Name" && own.isEmpty)
    }.map(\.name)
    let list = names.joined(separator: ", ")
    if names.isEmpty { return }
    lose(
      one: "value of the other workshop itself: \(list)",
      many: "values of the other workshop itself: \(list)", names.count)
  }

  private mutating func merge(
    _ reference: Reference, _ values: [FieldValues], _ names: inout [Reference: Identifier]
  ) {
    let kind = reference.kind
    let table = EntityTable.of(kind)
    if kind.soleIdentifier != nil, table.index(of: reference.id, in: session) != nil {
      return fill(reference, values)
    }
    if let twin = twin(of: kind, values), kind.soleIdentifier == nil {
      names[reference] = twin
      return tellPresent(nil, kind, twin)
    }
    let id = kind.soleIdentifier ?? identifier(kind, called: "", wanted: reference.id)
    names[reference] = id
    do throws(EditProblem) {
      try add(kind, id, values)
    } catch {
      lose(kind.word)
    }
  }

  /// Says what is not said yet of a thing there is one of.
  ///
  /// - Parameter misfit: what is told of a value that does not fit its field; nil counts it as lost.
  mutating func fill(
    _ reference: Reference, _ values: [FieldValues],
    misfit: (_ field: String, FieldProblem) -> ImportProblem? = { _, _ in nil }
  ) {
    if EntityTable.of(reference.kind).index(of: reference.id, in: session) == nil {
      do throws(EditProblem) {
        try add(reference.kind, reference.id, [])
      } catch {
        return lose(reference.kind.word)
      }
    }
    let marks = ["Skipped", "Closed"]
    let new = values.filter { value in
      !marks.contains(value.name) && session.values(of: value.name, on: reference).isEmpty
    }
    let differs = values.contains { value in
      !marks.contains(value.name) && !new.contains(value)
        && session.values(of: value.name, on: reference) != value.values
    }
    if differs || new.isEmpty { tellPresent(nil, reference.kind, reference.id) }
    var changes = new.map {
      FieldChange($0.name, before: [], after: $0.values, isPreserved: $0.isPreserved)
    }
    while !changes.isEmpty {
      do throws(EditProblem) {
        return try revise(reference, changes)
      } catch .doesNotFit(let field, let problem) {
        guard let place = changes.firstIndex(where: { $0.field == field }) else {
          return lose(reference.kind.word)
        }
        changes.remove(at: place)
        if let told = misfit(field, problem) {
          preserve(told)
        } else {
          lose(one: "value of \(field)", many: "values of \(field)")
        }
      } catch {
        return lose(reference.kind.word)
      }
    }
  }

  /// The values with the identifiers under which the things they speak of stand here.
  private func renamed(
    _ value: FieldValues, _ table: EntityTable, in other: Session,
    _ names: [Reference: Identifier]
  ) -> FieldValues {
    guard !value.isPreserved, let column = table.column(value.name) else { return value }
    func here(_ id: Identifier, _ kinds: [EntityKind]) -> Identifier {
      kinds.lazy.compactMap { names[Reference($0, id)] }.first ?? id
    }
    switch table.columns[column].kind {
    case .reference(let kinds):
      return FieldValues(value.name, value.values.map { here(Identifier($0), kinds).text })
    case .references(let kind):
      return FieldValues(value.name, value.values.map { here(Identifier($0), [kind]).text })
    case .text, .list:
      let texts = value.values.map { text in
        var cited = other.cited(text)
        let sources = cited.sources.map { here($0, [.evidence]) }
        guard sources != cited.sources else { return text }
        cited.sources = sources
        return cited.text
      }
      return FieldValues(value.name, texts)
    default: return value
    }
  }
}
