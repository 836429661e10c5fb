import Workshop

/// Gathers the parts of one open journey.
struct OpenJourneyMaker {
  private let session: Session
  private let persona: Identifier?
  private let touchpoints: [Touchpoint]
  private let opportunities: [(opportunity: Opportunity, stage: Identifier?)]
  private let homeless: Identifier?
  /// Whether the way begins with what stands in no stage.
  private let isLed: Bool

  init(_ session: Session, persona: Identifier?) {
    self.session = session
    let own = persona ?? OpenJourney.personas(of: session).first
    self.persona = own
    let path = session.touchpoints.members.filter { $0.persona == own || own == nil }
    touchpoints = path
    let stages = Dictionary(path.map { ($0.id, $0.stage) }) { first, _ in first }
    opportunities = session.opportunities.members.compactMap { opportunity in
      let here = opportunity.touchpoints.first { stages[$0] != nil }
      return here.map { (opportunity, stages[$0] ?? nil) }
    }
    let isWhole = path.allSatisfy { $0.stage.flatMap { session.stages[$0] } != nil }
    isLed = path.first.map { $0.stage.flatMap { session.stages[$0] } == nil } ?? false
    homeless = isWhole ? nil : session.freshIdentifier(for: Wording.withoutStage, kind: .stage)
  }

  var value: JSONValue {
    let nodes = touchpoints.flatMap(nodes) + opportunities.map(node)
    let used = Set(nodes.map(\.lane))
    let lanes = OpenJourney.Lane.allCases.filter { $0 == .actions || used.contains($0) }
    var members: [JSONValue.Member] = [.init("version", .string(OpenJourney.version))]
    if let persona {
      members.append(.init("persona", .string(session.title(of: Reference(.persona, persona)))))
    }
    if let scenario = session.scope.scenario {
      members.append(.init("pointOfView", .string(body(scenario))))
    }
    members += [
      .init("stages", .array(stages)),
      .init(
        "swimlanes", .array(lanes.map { ["id": .string($0.rawValue), "name": .string($0.name)] })),
      .init("nodes", .array(nodes.map(\.value))),
    ]
    return .object(members)
  }

  private var stages: [JSONValue] {
    let named = session.stages.members.map { stage -> JSONValue in
      [
        "id": .string(stage.id.text),
        "name": .string(session.title(of: Reference(.stage, stage.id))),
      ]
    }
    let rest = homeless.map { id -> JSONValue in
      ["id": .string(id.text), "name": .string(Wording.withoutStage)]
    }
    let rests = rest.map { [$0] } ?? []
    return isLed ? rests + named : named + rests
  }

  private struct Node {
    let lane: OpenJourney.Lane
    let value: JSONValue
  }

  private func nodes(of touchpoint: Touchpoint) -> [Node] {
    let said: [(OpenJourney.Lane, String?)] = [
      (.thoughts, touchpoint.thought), (.pains, touchpoint.pain), (.delights, touchpoint.delight),
    ]
    let title = session.title(of: Reference(.touchpoint, touchpoint.id))
    let main = node(
      touchpoint.id.text, .actions, touchpoint.stage, title, touchpoint.action.map(body) ?? "",
      feelings(of: touchpoint))
    return [main]
      + said.compactMap { lane, text in
        text.map { text in
          let severity = lane == .pains ? touchpoint.severity.map(severity) : nil
          return node(
            touchpoint.id.text + lane.ending, lane, touchpoint.stage, body(text), "",
            severity.map { [.init("severity", .string($0))] } ?? [])
        }
      }
  }

  private func node(of place: (opportunity: Opportunity, stage: Identifier?)) -> Node {
    let id = place.opportunity.id
    return node(
      id.text + OpenJourney.Lane.opportunities.ending, .opportunities, place.stage,
      session.title(of: Reference(.opportunity, id)), "", [])
  }

  private func node(
    _ id: String, _ lane: OpenJourney.Lane, _ stage: Identifier?, _ title: String,
    _ description: String, _ more: [JSONValue.Member]
  ) -> Node {
    let known = stage.flatMap { session.stages[$0]?.id } ?? homeless
    let members: [JSONValue.Member] = [
      .init("id", .string(id)),
      .init("stageId", .string(known?.text ?? "")),
      .init("swimlaneId", .string(lane.rawValue)),
      .init("title", .string(title)),
      .init("description", .string(description)),
      .init("purpose", .string(lane.purpose)),
    ]
    return Node(lane: lane, value: .object(members + more))
  }

  private func feelings(of touchpoint: Touchpoint) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let emotion = touchpoint.emotion { members.append(.init("score", .integer(emotion.halves))) }
    if let word = touchpoint.word { members.append(.init("sentiment", .string(body(word)))) }
    if let isMoment = touchpoint.momentOfTruth {
      members.append(.init("isMomentOfTruth", .bool(isMoment)))
    }
    if !touchpoint.channels.isEmpty {
      members.append(.init("tags", .texts(touchpoint.channels)))
    }
    let people = [("onstage", touchpoint.frontstage), ("backstage", touchpoint.backstage)]
    let blueprint = people.compactMap { name, text in
      text.map { JSONValue.Member(name, .array(parts(of: body($0)))) }
    }
    if !blueprint.isEmpty { members.append(.init("blueprint", .object(blueprint))) }
    return members
  }

  /// Who is there and what they do, as they are read: `Porter: opens the door; Guard`.
  private func parts(of text: String) -> [JSONValue] {
    text.split(separator: "; ").map { part in
      let words = part.split(separator: ": ", maxSplits: 1)
      let action = words.count > 1 ? String(words[1]) : ""
      let actor = words.count > 1 ? words[0] : part
      return ["actor": .string(String(actor)), "action": .string(action)]
    }
  }

  /// The three steps of the format for our five.
  private func severity(_ severity: Int) -> String {
    switch severity {
    case ...2: "low"
    case 3: "medium"
    default: "high"
    }
  }

  private func body(_ text: String) -> String {
    session.cited(text).body
  }

  /// What has a place in the format and yet does not stand in this file.
  var left: [Omission] {
    let loose = session.opportunities.members.count { opportunity in
      !opportunity.touchpoints.contains { session.touchpoints[$0] != nil }
    }
    let homeless = session.touchpoints.members.count { $0.persona == nil }
    let isSplit = !OpenJourney.personas(of: session).isEmpty
    return [
      Omission(
        loose == 1 ? "opportunity at no touchpoint" : "opportunities at no touchpoint", count: loose
      ),
      Omission(
        homeless == 1 ? "touchpoint of no persona" : "touchpoints of no persona",
        count: isSplit ? homeless : 0),
    ].filter { $0.count > 0 }
  }

  var losses: [Omission] {
    let lines = touchpoints.flatMap {
      [$0.action, $0.thought, $0.pain, $0.delight, $0.frontstage, $0.backstage, $0.word]
    }
    let severities = touchpoints.count { $0.severity.map { $0 % 2 == 0 } ?? false }
    let own = [
      Omission("Persona besides the first", count: max(0, session.personas.count - 1)),
      Omission(
        "Touchpoint of another persona",
        count: session.touchpoints.count - touchpoints.count),
      Omission(
        "Opportunity that belongs to no touchpoint here",
        count: session.opportunities.count - opportunities.count),
      Omission("Touchpoint.Severity between two steps", count: severities),
      Omission(
        "citation", count: lines.count { $0.map { !session.cited($0).sources.isEmpty } ?? false }),
    ]
    return own.filter { $0.count > 0 } + Omission.all(of: session, butFor: OpenJourney.held)
  }
}
