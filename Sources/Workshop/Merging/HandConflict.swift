/// Something that was said here while a hand changed the same in the files.
///
/// The hand's version stands until somebody chooses, and both are in the minutes: leaving loses
/// nothing.
package enum HandConflict: Sendable, Equatable {
  /// A field that was answered here while it was changed in its file.
  case field(Reference, field: String, ours: [String])
  /// A thing that changed here and in its file, one of the two taking it away; the edit brings ours
  /// back.
  case thing(Edit)
  /// A turn to be undone whose state after does not stand any more; the problem says where.
  case turn(Int, EditProblem)
  /// An answer that two branches gave; the other one waits in the file.
  case merged(MergeMark)

  /// What has to be chosen once `edit`, which led from our version to theirs, is taken in.
  package static func conflicts(after edit: Edit) -> [HandConflict] {
    switch edit {
    case .revise(let kind, let id, let changes):
      // Where somebody went on from, and what was passed, is nothing to ask a team about.
      changes.filter { change in
        change.field != WorkshopInfo.field(.at)
          && FieldPath(kind, change.field).column?.name == change.field
      }.map { .field(Reference(kind, id), field: $0.field, ours: $0.before) }
    case .move: []
    case .add, .remove: [.thing(edit.inverse)]
    }
  }

  /// The turn that was to be undone.
  package var undoneTurn: Int? {
    if case .turn(let turn, _) = self { turn } else { nil }
  }

  // MARK: The two sides

  /// Both sides, as after a merge; nil where they cannot be told apart.
  package func sides(in session: Session, _ history: UndoHistory) -> Merge.Conflict? {
    switch self {
    case .merged(let mark):
      let ours = EntityTable.of(mark.reference.kind).held(
        mark.field, on: mark.reference.id, in: session
      ).values
      let place = FieldReference(mark.reference, field: mark.field)
      return .values(
        place, title: session.title(of: mark.reference), ours: ours, theirs: mark.values,
        canHoldBoth: Self.together(ours, mark.values, place) != nil)
    case .field(let reference, let field, let ours):
      return Self.sides(of: reference, field, ours: ours, canHoldBoth: true, in: session)
    case .thing(let edit):
      let title = Self.title(of: edit, in: session)
      if case .add = edit { return .removedThere(edit.reference, title: title) }
      return .removedHere(edit.reference, title: title, theirs: edit.inverse, namedIn: [])
    case .turn(let turn, let problem):
      return Self.sides(of: history.edits(ofTurn: turn), problem, in: session, history)
    }
  }

  private static func sides(
    of edits: [Edit], _ problem: EditProblem, in session: Session, _ history: UndoHistory
  ) -> Merge.Conflict? {
    switch problem {
    case .changedSince(let about, let field, _):
      let isAdded = edits.contains {
        if case .add(about.kind, about.id, _, _) = $0 { true } else { false }
      }
      if isAdded, about.kind.soleIdentifier == nil {
        let theirs = Edit.add(
          about.kind, about.id, EntityTable.of(about.kind).allValues(of: about.id, in: session),
          place: nil)
        return .removedHere(about, title: session.title(of: about), theirs: theirs, namedIn: [])
      }
      let before = edits.lazy.compactMap { edit -> [String]? in
        guard case .revise(about.kind, about.id, let changes) = edit else { return nil }
        return changes.first { $0.field == field }?.before
      }.first
      return sides(
        of: about, field, ours: before ?? [], canHoldBoth: edits.count == 1, in: session)
    case .alreadyThere(let about):
      guard case .remove(_, _, let said, _)? = edits.first(where: { $0.reference == about }) else {
        return nil
      }
      let field = said.first { session.values(of: $0.name, on: about) != $0.values }
      return field.flatMap {
        sides(of: about, $0.name, ours: $0.values, canHoldBoth: false, in: session)
      }
    case .noSuchThing(let about):
      guard let back = history.lastKnown(about) else { return nil }
      return .removedThere(about, title: title(of: back, in: session))
    case .doesNotFit, .noSuchPlace: return nil
    }
  }

  private static func sides(
    of reference: Reference, _ field: String, ours: [String], canHoldBoth: Bool, in session: Session
  ) -> Merge.Conflict {
    let theirs = EntityTable.of(reference.kind).held(field, on: reference.id, in: session).values
    let place = FieldReference(reference, field: field)
    let both = session.holds(reference) ? together(ours, theirs, place) : nil
    return .values(
      place, title: session.title(of: reference), ours: ours, theirs: theirs,
      canHoldBoth: canHoldBoth && both != nil)
  }

  /// What a thing is called that an edit brings or takes.
  private static func title(of edit: Edit, in session: Session) -> String {
    var session = session
    if !session.holds(edit.reference) {
      do throws(EditProblem) {
        try session.apply(edit)
      } catch {
        return edit.reference.id.text
      }
    }
    return session.title(of: edit.reference)
  }

  /// Two versions as one: items side by side, texts as two lines.
  private static func together(
    _ ours: [String], _ theirs: [String], _ place: FieldReference
  ) -> [String]? {
    let isUnknown = theirs == ["unknown"] || ours == ["unknown"]
    if isUnknown || theirs.isEmpty || ours.isEmpty { return nil }
    switch FieldPath(place.reference.kind, place.field).column?.kind {
    case .list, .references:
      let more = theirs.filter { !ours.contains($0) }
      return more.isEmpty || ours.allSatisfy(theirs.contains) ? nil : ours + more
    case .text: return [(ours + theirs).joined(separator: "\n")]
    default: return nil
    }
  }

  // MARK: The choice

  /// The edits that make a choice stand; none where what stands already was chosen.
  package func edits(for choice: Merge.Choice, in session: Session, _ history: UndoHistory)
    -> [Edit]
  {
    if case .merged(let mark) = self {
      let place = FieldReference(mark.reference, field: mark.field)
      let ours = session.values(of: mark.field, on: mark.reference)
      let values: [String]? =
        switch choice {
        case .ours: nil
        case .theirs: mark.values
        case .both: Self.together(ours, mark.values, place)
        }
      return [mark.settled(with: values, in: session)]
    }
    let edits: [Edit] =
      switch choice {
      case .ours: ours(in: session, history)
      case .theirs: []
      case .both: both(in: session, history).map { [$0] } ?? []
      }
    return edits.filter { !$0.changesNothing }
  }

  private func both(in session: Session, _ history: UndoHistory) -> Edit? {
    guard
      case .values(let place, _, let ours, let theirs, true)? = sides(in: session, history),
      let both = Self.together(ours, theirs, place)
    else { return nil }
    return session.setting(place.field, of: place.reference, to: both)
  }

  /// What brings our version back over what stands.
  private func ours(in session: Session, _ history: UndoHistory) -> [Edit] {
    switch self {
    case .field(let reference, let field, let ours):
      return session.holds(reference) ? [session.setting(field, of: reference, to: ours)] : []
    case .thing(let edit): return [edit]
    case .merged: return []
    case .turn(let turn, _):
      let inverse = InverseEdits(session: session, history: history)
      return inverse.forced(history.edits(ofTurn: turn)) ?? []
    }
  }
}
