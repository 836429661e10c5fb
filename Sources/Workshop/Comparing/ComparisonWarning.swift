/// What makes two maps hard to compare, said before anything else.
package enum ComparisonWarning: Sendable, Equatable {
  /// Of the steps, stages and people of the smaller map so few are on both.
  case unrelated(shared: Int, of: Int)
  /// A map without a stage and without a step.
  case empty(isOld: Bool)
  /// The second map is the older one.
  case backwards(old: Day, new: Day)
  case personas(old: [String], new: [String])
  /// The scope of each, in the words of the field that differs.
  case scope(label: String, old: String, new: String)
  /// Today as it is against a future that is wished for.
  case state(old: Scope.State, new: Scope.State)
  /// How many of those who were there on each day were there on both.
  case scorers(old: Int, new: Int, both: Int)
  /// Steps that nobody has looked at since an earlier map.
  case unseen(Int, asOf: [String])

  package var sentence: String {
    switch self {
    case .unrelated(let shared, let count):
      return "These two maps have hardly anything in common: \(shared) of \(count) people, stages"
        + " and steps. Read what follows as two journeys, not as one that changed."
    case .empty(let isOld):
      return "The \(isOld ? "first" : "second") map has no stage and no step yet."
    case .backwards(let old, let new):
      return "The first map is the newer one: \(old.words) against \(new.words). Name the older one"
        + " first."
    case .personas(let old, let new):
      return "Not the same people's journey: \(Self.listed(old)) then, \(Self.listed(new)) now."
    case .scope(let label, let old, let new):
      return "The scope differs, \(label): \(old) then, \(new) now."
    case .state(let old, let new):
      return "One map shows the \(old.rawValue) state, the other the \(new.rawValue) one."
    case .scorers(let old, let new, let both):
      return "Who scored differs: \(Self.people(old)) then, \(Self.people(new)) now,"
        + " \(both == 0 ? "nobody" : "\(both)") both times. A feeling may have moved with them."
    case .unseen(let count, let years):
      let steps = count.counted("step stands", "steps stand")
      let year = years.joined(separator: " or ")
      return "\(steps) on the second map as of \(year); nobody has looked at"
        + " \(count == 1 ? "it" : "them") since."
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.isEmpty ? "nobody" : names.joined(separator: ", ")
  }

  private static func people(_ count: Int) -> String {
    count.counted("person", "people")
  }
}

extension MapComparison {
  /// What makes the two hard to compare; that they are unrelated comes first.
  package var warnings: [ComparisonWarning] {
    [emptiness, relation, order].compactMap { $0 }
      + [personas].compactMap { $0 } + scopes + [scorers, unseen].compactMap { $0 }
  }

  private static let journey: Set<EntityKind> = [.persona, .stage, .touchpoint]

  private func journeyCount(_ session: Session) -> Int {
    session.personas.count + session.stages.count + session.touchpoints.count
  }

  private var emptiness: ComparisonWarning? {
    func isEmpty(_ session: Session) -> Bool {
      session.stages.isEmpty && session.touchpoints.isEmpty
    }
    if isEmpty(old) { return .empty(isOld: true) }
    return isEmpty(new) ? .empty(isOld: false) : nil
  }

  /// Fewer than one in five on both, where neither was begun from the other.
  private var relation: ComparisonWarning? {
    let smaller = min(journeyCount(old), journeyCount(new))
    let shared = pairs.count(of: Self.journey)
    guard emptiness == nil, shared * 5 < smaller, !ThingPairs.areLine(old, new) else { return nil }
    return .unrelated(shared: shared, of: smaller)
  }

  private var order: ComparisonWarning? {
    guard let first = old.facts.date, let second = new.facts.date, second.number < first.number
    else { return nil }
    return .backwards(old: first, new: second)
  }

  private var personas: ComparisonWarning? {
    let isSame =
      old.personas.members.allSatisfy { pairs.new(of: Reference(.persona, $0.id)) != nil }
      && old.personas.count == new.personas.count
    if isSame || emptiness != nil { return nil }
    func names(_ session: Session) -> [String] {
      session.personas.members.map { session.title(of: Reference(.persona, $0.id)) }
    }
    return .personas(old: names(old), new: names(new))
  }

  private var scopes: [ComparisonWarning] {
    let (before, after) = (old.scope, new.scope)
    var warnings: [ComparisonWarning] = []
    for (label, first, second) in [
      ("situation", before.scenario, after.scenario), ("start", before.start, after.start),
      ("end", before.end, after.end),
    ] {
      guard let first = first.map({ old.cited($0).body }),
        let second = second.map({ new.cited($0).body }), SpokenName(first) != SpokenName(second)
      else { continue }
      warnings.append(.scope(label: label, old: first, new: second))
    }
    if let first = before.state, let second = after.state, first != second {
      warnings.append(.state(old: first, new: second))
    }
    return warnings
  }

  private var scorers: ComparisonWarning? {
    func names(_ session: Session) -> Set<SpokenName> {
      Set(
        session.participants.members.map { person in
          SpokenName(session.title(of: Reference(.participant, person.id)))
        })
    }
    let rated = { (session: Session) in session.touchpoints.members.contains { $0.emotion != nil } }
    let (first, second) = (names(old), names(new))
    guard first != second, !first.isEmpty, !second.isEmpty, rated(old), rated(new) else {
      return nil
    }
    return .scorers(
      old: first.count, new: second.count, both: first.intersection(second).count)
  }

  private var unseen: ComparisonWarning? {
    let steps = new.touchpoints.members.filter(\.isUnseen)
    let years = Set(steps.compactMap(\.asOf)).sorted()
    return steps.isEmpty ? nil : .unseen(steps.count, asOf: years)
  }
}
