/// What would hang in the air if a thing went off the map, found on a copy.
package struct WhatIf: Sendable {
  package enum Reason: Sendable, Equatable {
    /// It stands on the thing and goes with it.
    case goesWithIt
    /// A pain that is told there.
    case takesPain(String)
    /// An opportunity of which no touchpoint is left.
    case answersNothing
    /// An idea whose question goes, or hangs itself.
    case answersNoQuestion
    /// A KPI that loses a goal, stage or touchpoint it is read for.
    case losesPlace(String)
    /// A guess whose line goes, or whose number does.
    case guessesAtNothing
    /// An action for something that goes, or hangs itself.
    case servesNothing
    /// A persona that has no way left, or no group.
    case walksNowhere
    case losesGroup
    /// A line of which the thing is the only source.
    case becomesGuess(String)
    /// Anything else that names the thing in this field.
    case names(String)
  }

  package struct Hanging: Sendable, Equatable {
    package let thing: Reference
    package let reason: Reason
  }

  package let thing: Reference
  package let hanging: [Hanging]

  package init(removing thing: Reference, from session: Session) throws(EditProblem) {
    self.thing = thing
    var copy = session
    let edits = session.removal(of: thing)
    for edit in edits { try copy.apply(edit) }
    hanging = WhatIfReader(before: session, after: copy, thing: thing, edits: edits).all
  }
}

/// Compares a map with its copy from which something went.
private struct WhatIfReader {
  let before: Session
  let after: Session
  let thing: Reference
  let edits: [Edit]

  var all: [WhatIf.Hanging] {
    var found = gone + lines
    found += opportunities
    found += ideas(of: found)
    found += kpis
    found += guesses(of: found)
    found += actions(of: found)
    found += personas
    let told = Set(found.map(\.thing))
    return found + others.filter { !told.contains($0.thing) }
  }

  /// What goes with it, and the pains that go with what goes.
  private var gone: [WhatIf.Hanging] {
    let dependents = before.dependents(of: thing)
    let pains = (dependents + [thing]).compactMap { one -> WhatIf.Hanging? in
      guard one.kind == .touchpoint, let pain = before.touchpoints[one.id]?.pain else { return nil }
      return WhatIf.Hanging(thing: one, reason: .takesPain(before.cited(pain).body))
    }
    return dependents.map { WhatIf.Hanging(thing: $0, reason: .goesWithIt) } + pains
  }

  private var lines: [WhatIf.Hanging] {
    guard thing.kind == .evidence else { return [] }
    let old = before.mapLines
    return zip(old, after.mapLines).filter { $0.isEvidence && !$1.isEvidence }.map { line, _ in
      WhatIf.Hanging(thing: line.reference, reason: .becomesGuess(line.text.body))
    }
  }

  private var opportunities: [WhatIf.Hanging] {
    after.opportunities.members.filter { opportunity in
      opportunity.touchpoints.isEmpty
        && before.opportunities[opportunity.id]?.touchpoints.isEmpty == false
    }.map { WhatIf.Hanging(thing: Reference(.opportunity, $0.id), reason: .answersNothing) }
  }

  private func ideas(of found: [WhatIf.Hanging]) -> [WhatIf.Hanging] {
    let loose = Set(found.map(\.thing))
    return after.ideas.members.filter { idea in
      guard let question = before.ideas[idea.id]?.opportunity else { return false }
      return idea.opportunity == nil || loose.contains(Reference(.opportunity, question))
    }.map { WhatIf.Hanging(thing: Reference(.idea, $0.id), reason: .answersNoQuestion) }
  }

  private var kpis: [WhatIf.Hanging] {
    after.kpis.members.compactMap { kpi in
      guard let was = before.kpis[kpi.id] else { return nil }
      let lost = [
        was.goal != kpi.goal ? "goal" : nil, was.stage != kpi.stage ? "stage" : nil,
        was.touchpoint != kpi.touchpoint ? "touchpoint" : nil,
      ].compactMap { $0 }
      return lost.first.map {
        WhatIf.Hanging(thing: Reference(.kpi, kpi.id), reason: .losesPlace($0))
      }
    }
  }

  private func guesses(of found: [WhatIf.Hanging]) -> [WhatIf.Hanging] {
    let (were, are) = (
      Set(before.mapLines.map(\.hypothesisReference)),
      Set(after.mapLines.map(\.hypothesisReference))
    )
    let loose = Set(found.map(\.thing))
    return after.hypotheses.members.filter { guess in
      let lost = guess.ref.map { were.contains($0) && !are.contains($0) } ?? false
      let kpi = before.hypotheses[guess.id]?.kpi
      return lost || kpi != guess.kpi || kpi.map { loose.contains(Reference(.kpi, $0)) } == true
    }.map { WhatIf.Hanging(thing: Reference(.hypothesis, $0.id), reason: .guessesAtNothing) }
  }

  private func actions(of found: [WhatIf.Hanging]) -> [WhatIf.Hanging] {
    let loose = Set(found.map(\.thing.id))
    return after.actions.members.filter { action in
      guard let link = before.actions[action.id]?.link else { return false }
      return action.link == nil || loose.contains(link)
    }.map { WhatIf.Hanging(thing: Reference(.action, $0.id), reason: .servesNothing) }
  }

  private var personas: [WhatIf.Hanging] {
    func walks(_ persona: Identifier, _ session: Session) -> Bool {
      session.touchpoints.members.contains { $0.persona == persona }
    }
    return after.personas.members.compactMap { persona in
      let reference = Reference(.persona, persona.id)
      if walks(persona.id, before), !walks(persona.id, after) {
        return WhatIf.Hanging(thing: reference, reason: .walksNowhere)
      }
      return before.personas[persona.id]?.segment != persona.segment
        ? WhatIf.Hanging(thing: reference, reason: .losesGroup) : nil
    }
  }

  /// Whatever else lets go of the thing.
  private var others: [WhatIf.Hanging] {
    edits.compactMap { edit in
      guard case .revise(let kind, let id, let changes) = edit, let change = changes.first,
        thing.kind != .evidence
      else { return nil }
      let table = EntityTable.of(kind)
      let label = table.column(change.field).map { table.columns[$0].label } ?? change.field
      // An opportunity that keeps another touchpoint still answers something.
      return WhatIf.Hanging(thing: Reference(kind, id), reason: .names(label))
    }
  }
}
