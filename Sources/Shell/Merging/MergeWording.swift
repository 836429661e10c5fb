import Workshop

/// What is said while a copy of a workshop comes home.
package enum MergeWording {
  /// Before the cursor at a conflict.
  package static let prompt = "Which › "

  /// What comes in without a question.
  package static func opening(_ merge: Merge, from title: String, by writer: String) -> [Message] {
    let news = counts(of: merge.edits)
    let count = merge.conflicts.count
    if merge.edits.isEmpty, count == 0 {
      return [.init(.plain, "\"\(title)\" brings nothing new.")]
    }
    let open = count == 1 ? "One question is open." : "\(count) questions are open."
    let nothing = count == 0 ? "no new answers." : "nothing comes in without a question."
    let what = news.isEmpty ? nothing : "\(news.inWords)."
    return [
      .init(.title, "From \"\(title)\", by \(writer): \(what)")
    ] + (count == 0 ? [] : [.init(.plain, open)])
  }

  package static func notACopy(_ name: String, of title: String) -> String {
    "\"\(name)\" and \"\(title)\" began apart: no minute stands in both. "
      + "Only a copy of a workshop can come home."
  }

  /// What a copy brings that does not fit, and so does not come in.
  package static func leftOut(_ rejected: [Session.RejectedEdit], of session: Session) -> [Message]
  {
    rejected.map { .init(.problem, "Left out: \($0.problem.sentence(in: session))", hang: 2) }
  }

  /// What is said once all are home.
  ///
  /// - Parameter count: the copies that brought something.
  static func closing(_ count: Int) -> [Message] {
    switch count {
    case 0: [.init(.plain, "The groups bring nothing new.")]
    case 1: [.init(.done, "Saved. /undo takes it back.")]
    default: [.init(.done, "Saved. /undo takes back the last copy, /undo \(count) all of them.")]
    }
  }

  /// One conflict as a question, with both sides.
  package static func card(
    _ conflict: Merge.Conflict, _ number: Int, of count: Int
  ) -> [Message] {
    let (fact, ours, theirs) = words(conflict)
    let lines =
      ["1  ours: \(ours)", "2  theirs: \(theirs)"] + (holdsBoth(conflict) ? ["3  both"] : [])
    return [.gap, .init(.question, "\(number) of \(count): \(fact)")]
      + lines.map { .init(.plain, $0, hang: 3) } + [howToChoose(conflict)]
  }

  /// A conflict in one line, for those who are not asked.
  package static func line(_ conflict: Merge.Conflict, isTaken: Bool) -> Message {
    let (fact, ours, theirs) = words(conflict)
    return .init(
      .plain, "\(isTaken ? "Ours stays" : "To ask"): \(fact) Ours: \(ours) Theirs: \(theirs)",
      hang: 2)
  }

  package static func howToChoose(_ conflict: Merge.Conflict) -> Message {
    .init(.hint, "Type \(holdsBoth(conflict) ? "1, 2 or 3" : "1 or 2"). Enter takes ours.")
  }

  /// What a typed line chooses; nil when it is none of the choices.
  package static func choice(_ line: String, for conflict: Merge.Conflict) -> Merge.Choice? {
    switch AnswerReader.trimmed(line).lowercased() {
    case "", "1", "ours": .ours
    case "2", "theirs": .theirs
    case "3" where holdsBoth(conflict), "both" where holdsBoth(conflict): .both
    default: nil
    }
  }

  /// The question in a few words, for a message that names it.
  package static func name(of conflict: Merge.Conflict) -> String {
    switch conflict {
    case .values(let place, let title, _, _, _): label(of: place.field, place.reference, title)
    case .removedHere(let thing, let title, _, _), .removedThere(let thing, let title):
      "the \(thing.kind.word) \"\(title)\""
    }
  }

  private static func holdsBoth(_ conflict: Merge.Conflict) -> Bool {
    if case .values(_, _, _, _, let canHoldBoth) = conflict { canHoldBoth } else { false }
  }

  /// `pain of the touchpoint "checks stock"`; the title as the conflict has it, for the thing may be gone.
  private static func label(of field: String, _ thing: Reference, _ title: String) -> String {
    let label = FieldPath(thing.kind, field).column?.label ?? field.lowercased()
    return label
      + (thing.kind.soleIdentifier == nil
        ? " of the \(thing.kind.word) \"\(title)\"" : " of the \(thing.kind.word)")
  }

  private static func words(
    _ conflict: Merge.Conflict
  ) -> (fact: String, ours: String, theirs: String) {
    switch conflict {
    case .values(let place, let title, let ours, let theirs, _):
      let answered = label(of: place.field, place.reference, title)
      return ("two answers to \(answered).", quoted(ours), quoted(theirs))
    case .removedHere(let reference, let title, _, _):
      return (
        "the \(reference.kind.word) \"\(title)\" was taken off here, and they worked on it.",
        "it stays off.", "it comes back as they left it."
      )
    case .removedThere(let reference, let title):
      return (
        "the \(reference.kind.word) \"\(title)\" is spoken of here, and they took it off.",
        "it stays.", "it goes, with what hangs on it."
      )
    }
  }

  private static func quoted(_ values: [String]) -> String {
    values.isEmpty ? "nothing" : values.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// `2 new touchpoints`, `3 changed answers`.
  private static func counts(of edits: [Edit]) -> [String] {
    var changed = 0
    var removed = 0
    var moved = 0
    var added: [EntityKind: Int] = [:]
    for edit in edits where !edit.keepsTime {
      switch edit {
      case .add(let kind, _, _, _): added[kind, default: 0] += 1
      case .revise(_, _, let changes):
        changed += changes.count {
          ![AnswerState.skippedField, AnswerState.closedField].contains($0.field)
        }
      case .remove: removed += 1
      case .move: moved += 1
      }
    }
    let news = EntityKind.allCases.compactMap { kind in
      added[kind].map { counted($0, "new \(kind.word)", "new \(kind.plural)") }
    }
    return news
      + [
        (changed, "changed answer", "changed answers"),
        (removed, "thing taken off", "things taken off"),
        (moved, "thing in another place", "things in another place"),
      ].filter { $0.0 > 0 }.map(counted)
  }

  private static func counted(_ count: Int, _ one: String, _ several: String) -> String {
    count == 1 ? "one \(one)" : "\(count) \(several)"
  }
}
