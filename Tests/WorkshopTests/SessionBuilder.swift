import Testing

@testable import Workshop

/// Makes sessions for tests, by edits as the shell does.
struct SessionBuilder: Sendable {
  private(set) var session: Session

  init(_ session: Session = Session()) {
    self.session = session
  }

  /// Adds a thing, or gives the fields of one that stands new values. A field may come twice.
  func with(
    _ kind: EntityKind, _ id: Identifier, _ fields: KeyValuePairs<String, String> = [:]
  ) -> SessionBuilder {
    var values: [FieldValues] = []
    for (name, value) in fields {
      if let place = values.firstIndex(where: { $0.name == name }) {
        values[place].values.append(value)
      } else {
        values.append(FieldValues(name, [value]))
      }
    }
    let reference = Reference(kind, id)
    guard EntityTable.of(kind).index(of: id, in: session) != nil else {
      return applying(.add(kind, id, values, place: nil))
    }
    return values.reduce(self) { builder, named in
      builder.applying(builder.session.setting(named.name, of: reference, to: named.values))
    }
  }

  /// Gives fields of the one thing of this kind, such as the vision.
  func with(_ sole: EntityKind, _ fields: KeyValuePairs<String, String> = [:]) -> SessionBuilder {
    guard let id = sole.soleIdentifier else {
      Issue.record("there may be several of \(sole)")
      return self
    }
    return with(sole, id, fields)
  }

  /// Takes the values of a field away.
  func without(_ field: String, of kind: EntityKind, _ id: Identifier) -> SessionBuilder {
    applying(session.setting(field, of: Reference(kind, id), to: []))
  }

  /// Takes a thing away.
  func without(_ kind: EntityKind, _ id: Identifier) -> SessionBuilder {
    let table = EntityTable.of(kind)
    return applying(
      .remove(
        kind, id, table.allValues(of: id, in: session), place: table.index(of: id, in: session) ?? 0
      ))
  }

  /// Loads a thing as from a file, with values that stand aside.
  func loading(_ kind: EntityKind, _ id: Identifier, aside: FieldValues) -> SessionBuilder {
    var builder = self
    _ = EntityTable.of(kind).load(
      id, [], other: [aside], skipped: [], closed: [], into: &builder.session)
    return builder
  }

  /// Adds this many touchpoints that say no more than an action.
  func looking(times: Int) -> SessionBuilder {
    (0..<times).reduce(self) { builder, number in
      builder.with(.touchpoint, Identifier("look-\(number)"), ["Action": "looks"])
    }
  }

  private func applying(_ edit: Edit) -> SessionBuilder {
    var builder = self
    do throws(EditProblem) {
      try builder.session.apply(edit)
    } catch {
      Issue.record("\(edit.reference.id.text): \(error)")
    }
    return builder
  }
}
