/// What comes along when a workshop is begun from an earlier one: groups, people, stages and steps with
/// their words and the sources these cite, marked with the year of the earlier map.
///
/// What was weighed, voted on, promised or aimed at does not: it is said anew.
package struct Inheritance: Sendable, Equatable {
  package let edits: [Edit]
  /// The year that the things bear which nobody has looked at since.
  package let year: Int
  private let counts: [EntityKind: Int]

  /// - Parameter year: of the earlier map, where it bears no day itself.
  package init(from old: Session, year: Int) {
    self.year = old.facts.date?.parts.year ?? year
    var edits: [Edit] = []
    for kind in Self.kinds {
      let table = EntityTable.of(kind)
      for id in table.ids(in: old) {
        let thing = Reference(kind, id)
        edits.append(
          .add(kind, id, Self.values(of: thing, in: old, year: self.year), place: nil))
      }
    }
    let sources = Self.sources(of: edits, in: old)
    let evidence = old.evidence.members.filter { sources.contains($0.id) }.map { source in
      let values = EntityTable.of(.evidence).allValues(of: source.id, in: old)
      return Edit.add(.evidence, source.id, values, place: nil)
    }
    self.edits = evidence + edits
    counts = self.edits.reduce(into: [:]) { $0[$1.reference.kind, default: 0] += 1 }
  }

  private static let kinds: [EntityKind] = [.segment, .persona, .stage, .touchpoint]

  /// Fields of a step that were scored, weighed or chosen, and what is said of it on one map only.
  private static let weighed = Set(
    Touchpoint.fields(
      named: .scores, .emotion, .livedScores, .talk, .word, .severity, .frequency, .reports,
      .momentOfTruth, .reason, .since, .change)
      + [Persona.field(.today), MergeMark.field, AnswerState.skippedField])

  private static func values(
    of thing: Reference, in old: Session, year: Int
  ) -> [FieldValues] {
    var values = EntityTable.of(thing.kind).allValues(of: thing.id, in: old).filter {
      !weighed.contains($0.name) && $0.name != InheritedMark.field
    }
    // Lists of a person stay ended; everything else is asked once more.
    values = values.compactMap { field in
      guard field.name == AnswerState.closedField else { return field }
      let kept = field.values.filter { mark in
        thing.kind == .persona && mark.hasPrefix("persona.") && !mark.contains(" ")
      }
      return kept.isEmpty ? nil : FieldValues(AnswerState.closedField, kept)
    }
    let step = thing.kind == .touchpoint ? old.touchpoints[thing.id] : nil
    let seen = step.flatMap { $0.isUnseen ? $0.asOf : nil } ?? String(year)
    return values + [FieldValues(InheritedMark.field, [seen])]
  }

  private static func sources(of edits: [Edit], in old: Session) -> Set<Identifier> {
    let texts = edits.flatMap { edit -> [String] in
      guard case .add(_, _, let values, _) = edit else { return [] }
      return values.flatMap(\.values)
    }
    let read = old.touchpoints.members.flatMap(\.evidence)
    return Set(texts.flatMap { old.cited($0).sources } + read)
  }

  /// `2 groups, 1 person, 6 stages and 19 steps come along as of 2027`.
  package var sentence: String {
    let parts: [(EntityKind, String, String)] = [
      (.segment, "group", "groups"), (.persona, "person", "people"), (.stage, "stage", "stages"),
      (.touchpoint, "step", "steps"),
    ]
    let words = parts.compactMap { kind, one, many -> String? in
      guard let count = counts[kind] else { return nil }
      return count.counted(one, many)
    }
    guard let last = words.last else { return "Nothing comes along: the earlier map is empty." }
    let all = words.count == 1 ? last : "\(words.dropLast().joined(separator: ", ")) and \(last)"
    return
      "\(all) come along as of \(year). Scores, weights of pains, votes, targets and actions do"
      + " not."
  }
}
