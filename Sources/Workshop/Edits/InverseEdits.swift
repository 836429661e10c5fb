/// What takes edits back that were made before.
package struct InverseEdits {
  package let session: Session
  private let history: UndoHistory

  package init(session: Session, history: UndoHistory) {
    self.session = session
    self.history = history
  }

  /// The edits that take these back, if all is as they left it.
  ///
  /// A sole thing that says more by now loses only what they said of it.
  package func takingBack(_ edits: [Edit]) throws(EditProblem) -> [Edit] {
    var trial = session
    var back: [Edit] = []
    for edit in edits.reversed().map(\.inverse) {
      let part = try takingBack(edit, in: trial)
      try trial.apply(part)
      back.append(part)
    }
    return back
  }

  private func takingBack(_ edit: Edit, in trial: Session) throws(EditProblem) -> Edit {
    guard case .remove(let kind, let id, let values, _) = edit else { return edit }
    let table = EntityTable.of(kind)
    var alone = Session()
    try alone.apply(.add(kind, id, values, place: nil))
    let about = Reference(kind, id)
    let said = table.allValues(of: id, in: alone)
    let now = table.allValues(of: id, in: trial)
    let other = (now + said).first { field in
      table.held(field.name, on: id, in: alone) != table.held(field.name, on: id, in: trial)
    }
    guard table.index(of: id, in: trial) != nil, let other else { return edit }
    let isSaidStill = said.allSatisfy { now.contains($0) }
    guard kind.soleIdentifier != nil, isSaidStill else {
      let values = table.held(other.name, on: id, in: trial).values
      throw .changedSince(about, field: other.name, now: values)
    }
    return .revise(kind, id, said.map { trial.change(of: $0.name, on: about, to: []) })
  }

  /// The edits that take these back over whatever stands now; nil when there is no way.
  package func forced(_ edits: [Edit]) -> [Edit]? {
    var trial = session
    var forced: [Edit] = []
    for edit in edits.reversed().map(\.inverse) {
      guard let parts = self.forced(edit, in: trial) else { return nil }
      do throws(EditProblem) {
        for part in parts where !part.changesNothing {
          try trial.apply(part)
          forced.append(part)
        }
      } catch {
        return nil
      }
    }
    return forced.isEmpty ? nil : forced
  }

  private func forced(_ edit: Edit, in trial: Session) -> [Edit]? {
    let about = edit.reference
    let table = EntityTable.of(about.kind)
    let place = table.index(of: about.id, in: trial)
    switch (edit, place) {
    case (.revise(_, _, let changes), .some):
      let wanted = changes.map { trial.change(of: $0.field, on: about, to: $0.after) }
      return [.revise(about.kind, about.id, wanted)]
    case (.revise(_, _, let changes), nil):
      // It was taken away since: it comes back as it was, with what is undone.
      guard let back = history.lastKnown(about) else { return nil }
      var with = trial
      do throws(EditProblem) {
        try with.apply(back)
      } catch {
        return nil
      }
      let wanted = changes.map { with.change(of: $0.field, on: about, to: $0.after) }
      return [back, .revise(about.kind, about.id, wanted)]
    case (.add(_, _, let values, _), .some):
      let wanted = values.map { trial.change(of: $0.name, on: about, to: $0.values) }
      return [.revise(about.kind, about.id, wanted)]
    case (.remove, let place?):
      let values = table.allValues(of: about.id, in: trial)
      return [.remove(about.kind, about.id, values, place: place)]
    case (.move(_, _, _, let to), let place?):
      let last = table.ids(in: trial).count - 1
      return [.move(about.kind, about.id, from: place, to: min(to, last))]
    case (.add, nil): return [edit]
    case (.remove, nil), (.move, nil): return []
    }
  }
}
