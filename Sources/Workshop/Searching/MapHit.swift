/// Something on a map that answers a search.
package struct MapHit: Sendable, Equatable {
  package let kind: MapSearch.Kind
  package let reference: Reference
  /// What people call the thing.
  package let title: String
  /// The words in which it was found, without the sources they cite.
  package let text: String
  /// The sources behind it; without any it is an assumption.
  package internal(set) var sources: [Identifier]
  /// The stage it stands in, by its name.
  package internal(set) var stage: String?
  /// The touchpoint it is about, by its name, where it is none itself.
  package internal(set) var touchpoint: String?
  /// Whose journey it is: names and short names.
  package internal(set) var personas: [String] = []
  package internal(set) var channels: [String] = []
  /// Whether it still waits: a pain that no opportunity answers, an opportunity that nobody chose or
  /// dropped, a KPI without a value, a quote without a place, a touchpoint with something unknown.
  package internal(set) var isOpen = false

  init(_ kind: MapSearch.Kind, _ reference: Reference, _ text: String, _ session: Session) {
    let cited = session.cited(text)
    self.kind = kind
    self.reference = reference
    self.text = cited.body
    title = session.title(of: reference)
    sources = cited.sources
  }

  /// The name of the persona whose journey it is.
  package var persona: String? { personas.first }

  mutating func cite(_ more: [Identifier]) {
    for source in more where !sources.contains(source) { sources.append(source) }
  }

  static func stage(_ id: Identifier?, _ session: Session) -> String? {
    id.map { session.title(of: Reference(.stage, $0)) }
  }

  mutating func place(_ touchpoints: [Touchpoint], _ session: Session) {
    guard let first = touchpoints.first else { return }
    stage = MapHit.stage(first.stage, session)
    if reference.kind != .touchpoint || kind == .pain {
      touchpoint = session.title(of: Reference(.touchpoint, first.id))
    }
    for one in touchpoints {
      if let id = one.persona {
        personas += [session.personas[id]?.name, id.text].compactMap { $0 }
      }
      channels += one.channels.filter { !channels.contains($0) }
    }
  }
}
