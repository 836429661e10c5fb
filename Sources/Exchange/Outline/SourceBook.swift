import Workshop

/// The sources of a session as footnotes: their labels, and which stages they speak about.
struct SourceBook {
  private var labels: [Identifier: String] = [:]
  private var stages: [Identifier: [Identifier]] = [:]

  init(_ session: Session) {
    var taken: Set<String> = []
    for source in session.evidence.members where labels[source.id] == nil {
      let stem = SourceBook.label(for: source.id)
      var label = stem
      var count = 1
      while !taken.insert(label.lowercased()).inserted {
        count += 1
        label = "\(stem)-\(count)"
      }
      labels[source.id] = label
    }
    if !labels.isEmpty { gatherStages(of: session) }
  }

  /// The citation of a source; nil when there is no such source.
  func citation(_ id: Identifier) -> Phrase.Part? {
    labels[id].map { .citation($0) }
  }

  func label(of id: Identifier) -> String {
    labels[id] ?? id.text
  }

  /// The stages it speaks about, in the order in which they come up.
  func stages(of id: Identifier) -> [Identifier] {
    stages[id] ?? []
  }

  /// A hand-edited file may hold any identifier; a footnote's label may not.
  private static func label(for id: Identifier) -> String {
    let kept = id.text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
      default: "-"
      }
    }
    return kept.isEmpty ? "source" : String(kept)
  }

  private mutating func gatherStages(of session: Session) {
    var seen: Set<[Identifier]> = []
    var found: [Identifier: Set<Identifier>] = [:]
    func note(_ source: Identifier, _ stage: Identifier?) {
      guard let stage, session.stages[stage] != nil else { return }
      if seen.insert([source, stage]).inserted { found[source, default: []].insert(stage) }
    }
    for observation in session.observations.members {
      guard let source = observation.evidence else { continue }
      note(source, observation.stage)
      note(source, observation.touchpoint.flatMap { session.touchpoints[$0]?.stage })
    }
    for touchpoint in session.touchpoints.members {
      for source in session.sources(of: touchpoint) { note(source, touchpoint.stage) }
    }
    stages = found.mapValues { set in
      set.sorted { (session.stages.index(of: $0) ?? 0) < (session.stages.index(of: $1) ?? 0) }
    }
  }
}
