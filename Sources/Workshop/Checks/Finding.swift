extension Check {
  /// What a rule has to say about one place of the map.
  ///
  /// It is nested because a session's own `Finding` is what the test of a hypothesis showed.
  package struct Finding: Sendable, Equatable {
    /// The id of the rule: `keep-vision-short`.
    package var rule: String
    package var severity: Severity
    /// The guide's step in which it is put right: `vision`.
    package var step: String
    package var place: Place
    /// What is so, in one sentence; a question where the rule guesses.
    package var message: String
    /// What to do about it, in one sentence.
    package var advice: String

    package init(
      rule: String, severity: Severity, step: String, place: Place, message: String,
      advice: String
    ) {
      self.rule = rule
      self.severity = severity
      self.step = step
      self.place = place
      self.message = message
      self.advice = advice
    }
  }

  /// How much a finding matters; the greater, the more.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// A thought to weigh; the rule may guess.
    case advice
    /// The method asks for something else.
    case warning
    /// Something required is missing, leads nowhere or cannot be read.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .advice: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Where on the map a finding stands.
  package struct Place: Sendable, Hashable {
    /// The kind of thing it is about.
    package var kind: EntityKind
    /// The thing itself; for several things of `kind`, the one they belong to, if any.
    package var thing: Reference?
    /// The name of the field in files: `CustomerObjective`.
    package var field: String?
    /// The question that can be asked to put it right, with what it is about:
    /// `touchpoint.pain dana compare checks-stock`.
    package var question: String?

    package init(kind: EntityKind, thing: Reference?, field: String?, question: String?) {
      self.kind = kind
      self.thing = thing
      self.field = field
      self.question = question
    }

    /// The place for people: `checks-stock.pain`, `vision.statement`, `stages`, `compare.touchpoints`.
    package var text: String {
      guard let thing else { return collection }
      if let field { return "\(thing.id.text).\(Place.lowerCamel(field))" }
      return thing.kind == kind ? thing.id.text : "\(thing.id.text).\(collection)"
    }

    private var collection: String {
      kind == .opportunity ? "opportunities" : kind.plural.lowercased()
    }

    /// `KPIDate` becomes `kpiDate`.
    private static func lowerCamel(_ name: String) -> String {
      let capitals = name.prefix { $0.isUppercase }
      let head = capitals.count > 1 && capitals.count < name.count ? capitals.dropLast() : capitals
      return head.lowercased() + name.dropFirst(head.count)
    }
  }
}
