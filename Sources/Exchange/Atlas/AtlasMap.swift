import Workshop

/// What an atlas shows of one map.
package struct AtlasMap: Sendable {
  /// One persona's way.
  struct Way: Sendable {
    let persona: String
    /// In the order of the journey; without those that nobody rated.
    let points: [EmotionSummary.Point]
    let touchpoints: Int

    /// The first of the worst moments; nil where nothing is rated.
    var lowest: EmotionSummary.Point? { points.min { $0.score < $1.score } }
  }

  /// Something that was promised for a day.
  struct Due: Sendable {
    let what: String
    let owner: String?
    let day: Day
    let isOver: Bool
  }

  /// The folder by which the map is opened.
  let folder: String
  let title: String
  let owner: String?
  let isClosed: Bool
  /// When something was last said; nil when nobody can tell.
  let lastDay: Day?
  let ways: [Way]
  let evidence: EvidenceShare
  let due: [Due]
  let session: Session

  /// How far ahead something counts as due, in days.
  static let horizon = 30

  /// - Parameter session: as it may leave the room.
  package init(_ session: Session, folder: String, lastDay: Day?, today: Day) {
    let session = session.published
    self.session = session
    self.folder = folder
    self.lastDay = lastDay
    title = session.facts.name.map { PageText.line(session.cited($0).body) } ?? folder
    owner = session.review.journeyOwner.map { PageText.line(session.cited($0).body) }
    isClosed = session.facts.state == .closed
    evidence = session.evidenceShare
    ways = Journey.all(in: session).map { journey in
      Way(
        persona: journey.persona.map { session.lineTitle(of: Reference(.persona, $0)) } ?? "–",
        points: journey.stops.compactMap { stop in
          stop.touchpoint.emotion.map { EmotionSummary.Point(score: $0, title: stop.title) }
        },
        touchpoints: journey.stops.count)
    }
    due = Self.due(in: session, today)
  }

  /// What is over or due within the horizon, the oldest first.
  private static func due(in session: Session, _ today: Day) -> [Due] {
    let actions = session.actions.members.compactMap { action -> (String, String?, Day)? in
      guard let day = action.due, action.isOpen else { return nil }
      return (session.lineTitle(of: Reference(.action, action.id)), action.owner, day)
    }
    let kpis = session.kpis.members.compactMap { kpi -> (String, String?, Day)? in
      guard let day = kpi.due else { return nil }
      let isRead = session.measurements.members.contains { reading in
        reading.kpi == kpi.id && reading.date.map { $0 >= day } ?? false
      }
      let name = session.lineTitle(of: Reference(.kpi, kpi.id))
      return isRead ? nil : ("\(AtlasWording.target): \(name)", kpi.owner, day)
    }
    let review = session.review
    let reviews = [(AtlasWording.numbers, review.kpiDate), (AtlasWording.mapAgain, review.mapDate)]
      .compactMap { what, day in day.map { (what, review.journeyOwner, $0) } }
    return (actions + kpis + reviews).filter { $0.2.number <= today.number + horizon }
      .sorted { ($0.2, $0.0) < ($1.2, $1.0) }
      .map { Due(what: $0.0, owner: $0.1, day: $0.2, isOver: $0.2 < today) }
  }
}
