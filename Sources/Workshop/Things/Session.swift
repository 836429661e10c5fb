/// A whole workshop: everything said in it, in the order in which it stands.
///
/// It changes in one place only, `apply(_:)`.
public struct Session: Sendable, Equatable {
  public internal(set) var workshops = EntityList<WorkshopInfo>()
  public internal(set) var purposes = EntityList<Purpose>()
  public internal(set) var scopes = EntityList<Scope>()
  public internal(set) var visions = EntityList<Vision>()
  public internal(set) var goals = EntityList<Goal>()
  public internal(set) var participants = EntityList<Participant>()
  public internal(set) var evidence = EntityList<Evidence>()
  public internal(set) var observations = EntityList<Observation>()
  public internal(set) var segments = EntityList<Segment>()
  public internal(set) var personas = EntityList<Persona>()
  public internal(set) var stages = EntityList<Stage>()
  public internal(set) var touchpoints = EntityList<Touchpoint>()
  public internal(set) var opportunities = EntityList<Opportunity>()
  public internal(set) var ideas = EntityList<Idea>()
  public internal(set) var votes = EntityList<Vote>()
  public internal(set) var ballots = EntityList<Ballot>()
  public internal(set) var kpis = EntityList<KPI>()
  public internal(set) var measurements = EntityList<Measurement>()
  public internal(set) var hypotheses = EntityList<Hypothesis>()
  public internal(set) var findings = EntityList<Finding>()
  public internal(set) var actions = EntityList<Action>()
  public internal(set) var decisions = EntityList<Decision>()
  public internal(set) var parked = EntityList<Parked>()
  public internal(set) var rounds = EntityList<Round>()
  public internal(set) var cards = EntityList<Card>()
  public internal(set) var reviews = EntityList<Review>()
  public internal(set) var timeboxes = EntityList<Timebox>()

  public init() {}

  public var facts: WorkshopInfo { workshops.first ?? WorkshopInfo(id: "session") }
  public var purpose: Purpose { purposes.first ?? Purpose(id: "purpose") }
  public var scope: Scope { scopes.first ?? Scope(id: "scope") }
  public var vision: Vision { visions.first ?? Vision(id: "vision") }
  public var review: Review { reviews.first ?? Review(id: "review") }

  /// The touchpoints on one persona's path in one stage, in order.
  public func touchpoints(of persona: Identifier, in stage: Identifier) -> [Touchpoint] {
    touchpoints.members.filter { $0.persona == persona && $0.stage == stage }
  }

  /// The kind of the thing called `id`, if there is one.
  public func kind(of id: Identifier) -> EntityKind? {
    EntityKind.allCases.first { EntityTable.of($0).index(of: id, in: self) != nil }
  }

  /// What people call the thing: its name, else its identifier.
  public func title(of reference: Reference) -> String {
    let table = EntityTable.of(reference.kind)
    let naming = EntityTable.namingFields(of: reference.kind)
    for field in naming {
      if let text = table.values(of: field, on: reference.id, in: self).first, !text.isEmpty {
        return cited(text).body
      }
    }
    return reference.id.text
  }

  /// Whether `id` names a source.
  public func isEvidence(_ id: Identifier) -> Bool {
    evidence[id] != nil
  }
}

/// One thing in a session: what it is and its identifier.
public struct Reference: Sendable, Hashable {
  public var kind: EntityKind
  public var id: Identifier

  public init(_ kind: EntityKind, _ id: Identifier) {
    self.kind = kind
    self.id = id
  }
}
