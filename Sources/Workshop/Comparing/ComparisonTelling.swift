/// Puts changes into sentences, thing by thing.
struct ComparisonTelling {
  /// What belongs to no single stage.
  enum Part: String, CaseIterable {
    case steps = "Steps without a stage"
    case numbers = "Numbers"
    case ideas = "Opportunities and ideas"
    case people = "People"
    case frame = "The journey as a whole"
    case guesses = "Guesses"
    case sources = "Sources"
    case actions = "Actions"

    fileprivate init?(_ kind: EntityKind) {
      switch kind {
      case .kpi: self = .numbers
      case .opportunity, .idea: self = .ideas
      case .segment, .persona: self = .people
      case .purpose, .scope, .vision, .goal: self = .frame
      case .hypothesis: self = .guesses
      case .evidence: self = .sources
      case .action: self = .actions
      default: return nil
      }
    }
  }

  let comparison: MapComparison
  var old: Session { comparison.old }
  var new: Session { comparison.new }
  private let byThing: [Reference: [ThingChange]]
  private let things: [Reference]

  init(_ comparison: MapComparison) {
    self.comparison = comparison
    var byThing: [Reference: [ThingChange]] = [:]
    var things: [Reference] = []
    for change in comparison.changes where change.kind != .measurement {
      if byThing[change.reference] == nil { things.append(change.reference) }
      byThing[change.reference, default: []].append(change)
    }
    things += comparison.kpisReadAgain.map { Reference(.kpi, $0) }
    self.byThing = byThing
    self.things = things
  }

  // MARK: Sections

  func section(heading: String, stage: Identifier) -> ComparisonSection {
    let own = things.filter { $0 == Reference(.stage, stage) }
    let steps = things.filter { $0.kind == .touchpoint && self.stage(of: $0) == stage }
    let told = own.map(lines) + blocks(of: steps)
    return ComparisonSection(heading: heading, lines: ordered(told))
  }

  func section(of part: Part) -> ComparisonSection {
    let own = things.filter { thing in
      part == .steps
        ? thing.kind == .touchpoint && stage(of: thing) == nil : Part(thing.kind) == part
    }
    let told = part == .steps ? blocks(of: own) : own.map(lines)
    return ComparisonSection(heading: part.rawValue, lines: ordered(told))
  }

  /// What is said of one thing stays together; the worst comes first.
  private func ordered(_ blocks: [[ComparisonLine]]) -> [ComparisonLine] {
    blocks.enumerated().filter { !$0.element.isEmpty }.sorted { left, right in
      let (first, second) = (sign(left.element), sign(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.flatMap(\.element)
  }

  private func sign(_ block: [ComparisonLine]) -> ComparisonLine.Sign {
    block.map(\.sign).min() ?? .better
  }

  /// The lines of steps; a step that is gone and the one in its place are one block.
  private func blocks(of steps: [Reference]) -> [[ComparisonLine]] {
    let gone = steps.filter { byThing[$0]?.first?.what == .gone }
    let heirs = Dictionary(
      gone.compactMap { step in heir(of: step, among: steps).map { (step, $0) } },
      uniquingKeysWith: { first, _ in first })
    var taken: Set<Reference> = []
    var blocks: [Reference: [ComparisonLine]] = [:]
    for step in gone {
      var lines = lines(of: step)
      if let heir = heirs[step], taken.insert(heir).inserted {
        lines += self.lines(of: heir, inPlace: step)
      }
      blocks[step] = lines
    }
    return steps.filter { !taken.contains($0) }.map { blocks[$0] ?? lines(of: $0) }
  }

  /// The new step that stands where one that is gone stood: behind the same step of the same person.
  private func heir(of gone: Reference, among steps: [Reference]) -> Reference? {
    guard let step = old.touchpoints[gone.id] else { return nil }
    let row = old.touchpoints.members.filter {
      $0.persona == step.persona && $0.stage == step.stage
    }.map(\.id)
    let before = row.prefix { $0 != gone.id }.last {
      comparison.pairs.new(of: Reference(.touchpoint, $0)) != nil
    }
    return steps.first { other in
      guard let change = byThing[other]?.first, change.what == .added, let id = change.new,
        let heir = new.touchpoints[id]
      else { return false }
      let persona = heir.persona.map { comparison.pairs.name(of: Reference(.persona, $0)) }
      return persona == step.persona && lastPaired(before: heir) == before
    }
  }

  /// The nearest step before a new one, in its row, that both maps have.
  private func lastPaired(before step: Touchpoint) -> Identifier? {
    new.touchpoints.members.filter { $0.persona == step.persona && $0.stage == step.stage }
      .map(\.id).prefix { $0 != step.id }
      .compactMap { comparison.pairs.old(of: Reference(.touchpoint, $0)) }.last
  }

  /// The stage in which a step stands now, else stood; by its name where both maps are told.
  private func stage(of step: Reference) -> Identifier? {
    if let id = comparison.newID(of: step) {
      return new.touchpoints[id]?.stage.map { comparison.pairs.name(of: Reference(.stage, $0)) }
    }
    return old.touchpoints[step.id]?.stage
  }

  // MARK: Lines

  func lines(of thing: Reference) -> [ComparisonLine] {
    lines(of: thing, inPlace: nil)
  }

  private func lines(of thing: Reference, inPlace gone: Reference?) -> [ComparisonLine] {
    let changes = byThing[thing] ?? []
    if thing.kind == .kpi { return KPITelling(self, thing, changes).lines }
    return changes.flatMap { change -> [ComparisonLine] in
      switch change.what {
      case .added: [.init(.added, added(change, inPlace: gone))]
      case .gone: [.init(.gone, self.gone(thing))]
      case .moved: [.init(.moved, moved(change))]
      case .changed:
        thing.kind == .touchpoint
          ? StepTelling(self, change).lines : change.fields.compactMap { line($0, of: change) }
      }
    }
  }

  private func added(_ change: ThingChange, inPlace gone: Reference?) -> String {
    let title = title(change.reference)
    switch change.kind {
    case .touchpoint:
      let place = gone.map { "in place of \(old.title(of: $0))" } ?? self.place(change)
      let step = change.new.flatMap { new.touchpoints[$0] }
      return "\(title), \(place)\(step.map { facts(of: $0, in: new) } ?? "")"
    case .stage: return "The stage \(title), \(place(change))"
    default: return "\(change.kind.sectionWord)\(title)"
    }
  }

  private func gone(_ thing: Reference) -> String {
    let title = old.title(of: thing)
    switch thing.kind {
    case .touchpoint:
      return title + (old.touchpoints[thing.id].map { facts(of: $0, in: old) } ?? "")
    case .stage: return "The stage \(title)"
    default: return "\(thing.kind.sectionWord)\(title)"
    }
  }

  /// ` (feeling -1 bad; pain: stock is hidden)`.
  private func facts(of step: Touchpoint, in session: Session) -> String {
    let parts = [
      step.emotion.map { "feeling \(EmotionScale.label(for: $0))" },
      step.pain.map { "pain: \(session.cited($0).body)" },
      step.momentOfTruth == true ? "makes or breaks it" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  private func moved(_ change: ThingChange) -> String {
    let title = title(change.reference)
    guard change.kind == .touchpoint, let id = change.new else {
      return "The stage \(title) now stands \(place(change))"
    }
    let was = old.touchpoints[change.id]?.stage
    let isNow = new.touchpoints[id]?.stage.map { comparison.pairs.name(of: Reference(.stage, $0)) }
    let stage =
      was == isNow
      ? "" : ", in \(was.map { old.title(of: Reference(.stage, $0)) } ?? "no stage") before"
    return "\(title) now stands \(place(change))\(stage)"
  }

  /// `after Pays`, or `before Pays` for the first; `alone` where nothing else is.
  private func place(_ change: ThingChange) -> String {
    if let after = change.after { return "after \(title(Reference(change.kind, after)))" }
    guard let id = change.new else { return "first" }
    let row: [Identifier]
    if let step = new.touchpoints[id], change.kind == .touchpoint {
      row = new.touchpoints.members.filter {
        $0.stage == step.stage && $0.persona == step.persona
      }.map(\.id)
    } else {
      row = new.stages.members.map(\.id)
    }
    return row.dropFirst().first.map { "before \(new.title(of: Reference(change.kind, $0)))" }
      ?? "the only one"
  }

  /// `Dana, goals: A; B, now A`.
  func line(_ field: FieldChange, of change: ThingChange) -> ComparisonLine? {
    let table = EntityTable.of(change.kind)
    let column = table.columns.first { $0.name == field.field }
    let (before, after) = (words(field.before, column), words(field.after, column))
    if before == after {
      return .init(
        .changed, "\(title(change.reference)): other sources for \(column?.label ?? field.field)")
    }
    if EntityTable.namingField(of: change.kind) == field.field, change.kind.soleIdentifier == nil {
      return .init(.changed, "\(before), now called \(after)")
    }
    let label = column?.label ?? field.field
    let head = change.kind.soleIdentifier == nil ? "\(title(change.reference)), \(label)" : label
    return .init(.changed, "\(head): \(before), now \(after)")
  }

  private func words(_ values: [String], _ column: EntityTable.Column?) -> String {
    let words = values.map { value -> String in
      switch column?.kind {
      case .choice: return ChoiceWords.of(value)
      case .reference(let kinds):
        return kinds.map { Reference($0, Identifier(value)) }.first(where: isKnown).map(title)
          ?? value
      case .references(let kind): return title(Reference(kind, Identifier(value)))
      case .date: return Day(iso: value)?.words ?? value
      default: return old.cited(new.cited(value).body).body
      }
    }
    return words.isEmpty ? "nothing" : words.joined(separator: "; ")
  }

  private func isKnown(_ thing: Reference) -> Bool {
    old.holds(thing) || comparison.newID(of: thing) != nil
  }

  func title(_ thing: Reference) -> String { comparison.title(of: thing) }
}

extension EntityKind {
  /// What stands before a title where several kinds stand in one section.
  fileprivate var sectionWord: String {
    switch self {
    case .opportunity: "How might we: "
    case .idea: "Idea: "
    case .segment: "The group "
    case .goal: "Goal: "
    case .purpose: "Purpose: "
    case .scope: "Situation: "
    case .vision: "Vision: "
    default: ""
    }
  }
}
