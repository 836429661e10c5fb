import Workshop

/// Putting things in another order, or a touchpoint into another stage.
enum Reordering {
  /// Why something cannot be moved there.
  enum Refusal: Error {
    case notUnderstood
    case noSuchPlace(String)
    case atTheEdge

    var sentence: String {
      switch self {
      case .notUnderstood: "Say where: up, down, before NAME, after NAME, with NAME or to STAGE."
      case .noSuchPlace(let name):
        "There is no \(name) of the same kind. /show lists what there is."
      case .atTheEdge: "It is there already."
      }
    }
  }

  static func edits(
    moving reference: Reference, _ words: [String], in session: Session
  ) throws(Refusal) -> [Edit] {
    let neighbours = neighbours(of: reference, in: session)
    let table = EntityTable.of(reference.kind)
    guard let here = neighbours.firstIndex(of: reference.id),
      let from = table.index(of: reference.id, in: session)
    else { throw .noSuchPlace(reference.id.text) }
    let there: Int
    let behind = words.dropFirst().joined(separator: " ")
    switch (words[0].lowercased(), behind.isEmpty ? nil : behind) {
    case ("up", nil): there = here - 1
    case ("down", nil): there = here + 1
    case ("first", nil): there = 0
    case ("last", nil): there = neighbours.count - 1
    case ("before", let name?), ("after", let name?):
      guard let id = named(name, reference.kind, in: session),
        let other = neighbours.firstIndex(of: id)
      else {
        throw .noSuchPlace(name)
      }
      guard other != here else { throw .atTheEdge }
      let isAfter = words[0].lowercased() == "after"
      there = other + (isAfter ? 1 : 0) - (other > here ? 1 : 0)
    case ("to", let name?): return [try restaging(reference, name, in: session)]
    case ("with", let name?):
      return try edits(swapping: reference, with: name, in: session)
    default: throw .notUnderstood
    }
    guard neighbours.indices.contains(there), there != here,
      let to = table.index(of: neighbours[there], in: session)
    else { throw .atTheEdge }
    return [.move(reference.kind, reference.id, from: from, to: to)]
  }

  /// Each goes to the place of the other, and into its stage.
  private static func edits(
    swapping reference: Reference, with name: String, in session: Session
  ) throws(Refusal) -> [Edit] {
    let table = EntityTable.of(reference.kind)
    guard let id = named(name, reference.kind, in: session),
      session.touchpoints[reference.id]?.persona == session.touchpoints[id]?.persona,
      let one = table.index(of: reference.id, in: session),
      let other = table.index(of: id, in: session)
    else { throw .noSuchPlace(name) }
    if one == other { throw .atTheEdge }
    let behind = other + (one < other ? -1 : 1)
    let moves: [Edit] = [
      .move(reference.kind, reference.id, from: one, to: other),
      .move(reference.kind, id, from: behind, to: one),
    ]
    let stage = Touchpoint.field(.stage)
    let stages = [(reference.id, id), (id, reference.id)].compactMap { one, other -> Edit? in
      session.touchpoints[other].map {
        session.setting(
          stage, of: Reference(.touchpoint, one), to: [$0.stage?.text].compactMap(\.self))
      }
    }
    return (moves + stages).filter { !$0.changesNothing }
  }

  private static func restaging(
    _ reference: Reference, _ name: String, in session: Session
  ) throws(Refusal) -> Edit {
    guard reference.kind == .touchpoint, let stage = named(name, .stage, in: session) else {
      throw .noSuchPlace(name)
    }
    return session.setting(Touchpoint.field(.stage), of: reference, to: [stage.text])
  }

  private static func named(
    _ text: String, _ kind: EntityKind, in session: Session
  ) -> Identifier? {
    guard case .one(let thing, "") = ThingNames(session, [kind]).find(text) else { return nil }
    return thing.id
  }

  /// The things among which `reference` has its place: touchpoints of the same persona and stage,
  /// else all of its kind.
  private static func neighbours(of reference: Reference, in session: Session) -> [Identifier] {
    guard reference.kind == .touchpoint, let touchpoint = session.touchpoints[reference.id],
      let persona = touchpoint.persona, let stage = touchpoint.stage
    else { return EntityTable.of(reference.kind).ids(in: session) }
    return session.touchpoints(of: persona, in: stage).map(\.id)
  }
}
