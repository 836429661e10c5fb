/// What somebody looks for on maps.
package struct MapSearch: Sendable {
  /// What can be found.
  package enum Kind: String, Sendable, CaseIterable {
    case touchpoint, pain, opportunity
    case kpi = "KPI"
    case quote

    /// The kinds of things that hold it.
    package var holders: [EntityKind] {
      switch self {
      case .touchpoint, .pain: [.touchpoint]
      case .opportunity: [.opportunity]
      case .kpi: [.kpi]
      case .quote: [.observation, .persona]
      }
    }
  }

  /// What a line rests on.
  package enum Basis: String, Sendable, CaseIterable {
    case evidence, assumption
  }

  /// All of them stand in what is found; without any, everything is.
  package let words: [SearchText]
  package var kinds = Kind.allCases
  /// A part of a persona's name or short name.
  package var persona: SearchText?
  /// A part of a channel.
  package var channel: SearchText?
  /// Only what still waits; see `MapHit.isOpen`.
  package var isOpenOnly = false
  package var basis: Basis?

  /// - Parameter words: each is one or several words, set apart by blanks.
  package init(_ words: [String]) {
    self.words = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map {
      SearchText(String($0))
    }
  }

  /// Whether a thing of some kind in a file of this text could be found.
  package func mayMatch(_ text: SearchText) -> Bool { words.allSatisfy(text.contains) }

  /// What of a map answers, in the order of the map.
  package func hits(in session: Session) -> [MapHit] {
    let found = kinds.flatMap { kind -> [MapHit] in
      switch kind {
      case .touchpoint: session.touchpoints.members.compactMap { hit($0, session) }
      case .pain: session.touchpoints.members.compactMap { pain(of: $0, session) }
      case .opportunity: session.opportunities.members.compactMap { hit($0, session) }
      case .kpi: session.kpis.members.compactMap { hit($0, session) }
      case .quote:
        session.observations.members.compactMap { hit($0, session) }
          + session.personas.members.compactMap { quote(of: $0, session) }
      }
    }
    return found.filter { allows($0, session) }
  }

  private func allows(_ hit: MapHit, _ session: Session) -> Bool {
    if isOpenOnly, !hit.isOpen { return false }
    if let basis {
      let mark = EvidenceMark(citing: hit.sources, in: session)
      if (basis == .evidence) != mark.isEvidence { return false }
    }
    if let persona {
      guard hit.personas.contains(where: { SearchText($0).contains(persona) }) else { return false }
    }
    if let channel {
      guard hit.channels.contains(where: { SearchText($0).contains(channel) }) else { return false }
    }
    return true
  }

  /// The text that shows what was found: the one with most of the words, the first of several; nil
  /// unless all words stand in some.
  private func shown(_ texts: [String?]) -> String? {
    let texts = texts.compactMap { $0 }.filter { !$0.isEmpty && $0 != "unknown" }
    let folded = texts.map { SearchText($0) }
    guard !texts.isEmpty, words.allSatisfy({ word in folded.contains { $0.contains(word) } }) else {
      return nil
    }
    let counts = folded.map { text in words.count(where: text.contains) }
    return counts.max().flatMap(counts.firstIndex).map { texts[$0] }
  }

  private func hit(_ touchpoint: Touchpoint, _ session: Session) -> MapHit? {
    let texts = [
      touchpoint.name, touchpoint.action, touchpoint.trigger, touchpoint.thought,
      touchpoint.expectation, touchpoint.frontstage, touchpoint.backstage, touchpoint.delight,
      touchpoint.reason, touchpoint.system, touchpoint.word,
    ]
    guard let text = shown(texts + touchpoint.channels) else { return nil }
    var hit = MapHit(.touchpoint, Reference(.touchpoint, touchpoint.id), text, session)
    hit.place([touchpoint], session)
    hit.cite(session.sources(of: touchpoint))
    hit.isOpen = !touchpoint.marks.unknown.isEmpty
    return hit
  }

  private func pain(of touchpoint: Touchpoint, _ session: Session) -> MapHit? {
    guard let text = shown([touchpoint.pain]) else { return nil }
    var hit = MapHit(.pain, Reference(.touchpoint, touchpoint.id), text, session)
    hit.place([touchpoint], session)
    hit.isOpen = !session.opportunities.members.contains {
      $0.touchpoints.contains(touchpoint.id)
    }
    return hit
  }

  private func hit(_ opportunity: Opportunity, _ session: Session) -> MapHit? {
    guard let text = shown([opportunity.howMightWe, opportunity.customerNeed, opportunity.reason])
    else { return nil }
    var hit = MapHit(.opportunity, Reference(.opportunity, opportunity.id), text, session)
    hit.place(opportunity.touchpoints.compactMap { session.touchpoints[$0] }, session)
    hit.isOpen = opportunity.chosen == nil
    return hit
  }

  private func hit(_ kpi: KPI, _ session: Session) -> MapHit? {
    guard let text = shown([kpi.name, kpi.source, kpi.qualitative, kpi.unit]) else { return nil }
    var hit = MapHit(.kpi, Reference(.kpi, kpi.id), text, session)
    hit.place([kpi.touchpoint.flatMap { session.touchpoints[$0] }].compactMap { $0 }, session)
    if hit.stage == nil { hit.stage = MapHit.stage(kpi.stage, session) }
    hit.isOpen =
      kpi.baseline == nil && !session.measurements.members.contains { $0.kpi == kpi.id }
    return hit
  }

  private func hit(_ observation: Observation, _ session: Session) -> MapHit? {
    guard let text = shown([observation.text]) else { return nil }
    var hit = MapHit(.quote, Reference(.observation, observation.id), text, session)
    hit.place(
      [observation.touchpoint.flatMap { session.touchpoints[$0] }].compactMap { $0 }, session)
    if hit.stage == nil { hit.stage = MapHit.stage(observation.stage, session) }
    if let source = observation.evidence, session.isEvidence(source) { hit.sources.append(source) }
    hit.isOpen = observation.stage == nil && observation.touchpoint == nil
    return hit
  }

  private func quote(of persona: Persona, _ session: Session) -> MapHit? {
    guard let text = shown([persona.quote]) else { return nil }
    var hit = MapHit(.quote, Reference(.persona, persona.id), text, session)
    hit.personas = [persona.name, persona.id.text].compactMap { $0 }
    return hit
  }
}
