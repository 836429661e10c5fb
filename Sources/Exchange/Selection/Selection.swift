import Workshop

/// Which part of a workshop an edition shows; everything unless something is chosen.
package struct Selection: Sendable, Equatable {
  /// Empty for all sections.
  package var sections: Set<MapSection>
  /// Only this persona, its journey and what hangs on it.
  package var persona: Identifier?
  /// Only this stage and what hangs on it.
  package var stage: Identifier?

  package init(
    sections: Set<MapSection> = [], persona: Identifier? = nil, stage: Identifier? = nil
  ) {
    self.sections = sections
    self.persona = persona
    self.stage = stage
  }

  /// The sections of a document that it shows.
  func sections(of document: MapDocument) -> Set<MapSection> {
    sections.isEmpty ? document.sections : sections
  }
}

/// Why a selection cannot be made.
package enum SelectionProblem: Error, Sendable, Equatable {
  /// There is no section of this name.
  case noSection(given: String, nearest: String?)
  /// Nothing of the kind is called so; `names` are those there are.
  case nothingCalled(given: String, EntityKind, nearest: String?, names: [String])
}

extension Selection {
  /// Reads what people type: names of sections, and a persona or a stage by short name or by title.
  package init(
    sections: [String], persona: String?, stage: String?, in session: Session
  ) throws(SelectionProblem) {
    var chosen: Set<MapSection> = []
    for name in sections {
      guard let section = MapSection.named(name) else {
        let nearest = Nearest.match(for: name, in: MapSection.allCases.map(\.rawValue))
        throw .noSection(given: name, nearest: nearest)
      }
      chosen.insert(section)
    }
    self.init(
      sections: chosen, persona: try Self.find(persona, .persona, in: session),
      stage: try Self.find(stage, .stage, in: session))
  }

  private static func find(
    _ given: String?, _ kind: EntityKind, in session: Session
  ) throws(SelectionProblem) -> Identifier? {
    guard let given else { return nil }
    let ids = EntityTable.of(kind).ids(in: session)
    if let id = ids.first(where: { $0.text == given }) { return id }
    let wanted = given.lowercased()
    let titled = ids.first { session.title(of: Reference(kind, $0)).lowercased() == wanted }
    if let titled { return titled }
    let names = ids.map(\.text)
    throw .nothingCalled(
      given: given, kind, nearest: Nearest.match(for: given, in: names), names: names)
  }
}
