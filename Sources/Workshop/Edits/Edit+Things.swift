extension Entity {
  /// All that is said of it, in the order of its fields.
  package var values: [FieldValues] {
    Self.fields.map { FieldValues($0.name, $0.read(self)) }.filter { !$0.values.isEmpty }
  }
}

extension Edit {
  /// Adds a thing with all that is said of it.
  ///
  /// - Parameter place: counted from 0 among its kind; nil is the end.
  package static func adding<E: Entity>(_ thing: E, at place: Int? = nil) -> Edit {
    .add(E.kind, thing.id, thing.values, place: place)
  }

  /// Marks questions about a thing as passed.
  package static func passing(_ marks: [String], of thing: Reference, in session: Session) -> Edit {
    session.setting(AnswerState.skippedField, of: thing, to: marks)
  }

  /// The thing that is added, as far as its fields can hold what is said of it; nil where none of this
  /// kind is.
  package func added<E: Entity>(_: E.Type) -> E? {
    guard case .add(E.kind, let id, let values, _) = self else { return nil }
    var thing = E(id: id)
    for value in values {
      guard let field = E.fields.first(where: { $0.name == value.name }) else { continue }
      do throws(FieldProblem) {
        try field.write(&thing, FieldTexts(value.values))
      } catch {
        continue
      }
    }
    return thing
  }
}

extension Session {
  /// Gives a thing what `change` gives it; only the fields that differ are in the edit. A thing that is
  /// not there yet is added.
  package func changing<E: Entity>(_ thing: E, _ change: (inout E) -> Void) -> Edit {
    var changed = thing
    change(&changed)
    let reference = Reference(E.kind, thing.id)
    if EntityTable.of(E.kind).index(of: thing.id, in: self) == nil { return .adding(changed) }
    let changes = E.fields.compactMap { field -> FieldChange? in
      let after = field.read(changed)
      return field.read(thing) == after
        ? nil : self.change(of: field.name, on: reference, to: after)
    }
    return .revise(E.kind, thing.id, changes)
  }

  /// Removes a thing, with all that it holds, so that it can come back.
  package func removing(_ thing: Reference) -> Edit {
    let table = EntityTable.of(thing.kind)
    return .remove(
      thing.kind, thing.id, table.allValues(of: thing.id, in: self),
      place: table.index(of: thing.id, in: self) ?? 0)
  }
}
