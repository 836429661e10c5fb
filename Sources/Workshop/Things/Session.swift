/// A whole workshop: everything said in it, in the order in which it stands.
///
/// It changes in one place only, `apply(_:)`.
public struct Session: Sendable, Equatable {
  public internal(set) var factsRoll = Roll<Facts>()
  public internal(set) var purposes = Roll<Purpose>()
  public internal(set) var scopes = Roll<Scope>()
  public internal(set) var visions = Roll<Vision>()
  public internal(set) var goals = Roll<Goal>()
  public internal(set) var participants = Roll<Participant>()
  public internal(set) var evidence = Roll<Evidence>()
  public internal(set) var observations = Roll<Observation>()
  public internal(set) var segments = Roll<Segment>()
  public internal(set) var personas = Roll<Persona>()
  public internal(set) var stages = Roll<Stage>()
  public internal(set) var touchpoints = Roll<Touchpoint>()
  public internal(set) var opportunities = Roll<Opportunity>()
  public internal(set) var ideas = Roll<Idea>()
  public internal(set) var votes = Roll<Vote>()
  public internal(set) var ballots = Roll<Ballot>()
  public internal(set) var kpis = Roll<KPI>()
  public internal(set) var measurements = Roll<Measurement>()
  public internal(set) var hypotheses = Roll<Hypothesis>()
  public internal(set) var findings = Roll<Finding>()
  public internal(set) var actions = Roll<Action>()
  public internal(set) var decisions = Roll<Decision>()
  public internal(set) var parked = Roll<Parked>()
  public internal(set) var rounds = Roll<Round>()
  public internal(set) var cards = Roll<Card>()
  public internal(set) var reviews = Roll<Review>()
  public internal(set) var timeboxes = Roll<Timebox>()

  public init() {}

  public var facts: Facts { factsRoll.first ?? Facts(id: "session") }
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
    EntityKind.allCases.first { EntityTable.of($0).place(id, in: self) != nil }
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
