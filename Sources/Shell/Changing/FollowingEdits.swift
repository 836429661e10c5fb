import Workshop

/// What else changes with an edit, so that the map goes on saying one thing: a person's new name wherever
/// they are named, and what was passed or put off about a thing that now serves something else.
struct FollowingEdits {
  private let session: Session
  private let guide: Guide

  init(in session: Session, _ guide: Guide) {
    (self.session, self.guide) = (session, guide)
  }

  func all(after edits: [Edit]) -> [Edit] {
    edits.flatMap { edit -> [Edit] in
      guard case .revise(let kind, let id, let changes) = edit else { return [] }
      let thing = Reference(kind, id)
      return changes.flatMap { change -> [Edit] in
        guard change.before.count == 1, change.after.count == 1, change.before != change.after
        else { return [] }
        if kind == .participant, change.field == Participant.field(.name) {
          return renaming(change.before[0], to: change.after[0])
        }
        if FieldPath(kind, change.field) == Touchpoint.path(.action) {
          return calling(thing, from: change.before[0], to: change.after[0])
        }
        if case .reference? = FieldPath(kind, change.field).column?.kind {
          return marks(of: thing, from: change.before[0], to: change.after[0])
        }
        return []
      }
    }
  }

  /// A step that is called by the first words of what the customer does is called by the new ones.
  private func calling(_ thing: Reference, from before: String, to after: String) -> [Edit] {
    guard let name = session.touchpoints[thing.id]?.name,
      session.cited(before).body.hasPrefix(name)
    else { return [] }
    let new = Harvested.called(session.cited(after).body)
    return new.isEmpty || new == name
      ? [] : [session.setting(Touchpoint.field(.name), of: thing, to: [new])]
  }

  /// Every field that is asked for as one of the people who are here.
  private var peopleFields: Set<FieldPath> {
    let asked = guide.questions.filter { $0.offer == .people }.map(\.field)
    let typed = guide.forms.flatMap { form in
      form.fields.filter { $0.vocabulary == .people }.map { FieldPath(form.kind, $0.field) }
    }
    return Set(asked + typed)
  }

  private func renaming(_ before: String, to after: String) -> [Edit] {
    // Where two are called so, nobody knows whom a name means.
    guard session.participants.members.count(where: { $0.name == before }) == 1 else { return [] }
    return peopleFields.sorted { ($0.kind.rawValue, $0.field) < ($1.kind.rawValue, $1.field) }
      .filter { $0.kind != .participant }
      .flatMap { path -> [Edit] in
        EntityTable.of(path.kind).ids(in: session).compactMap { id in
          let thing = Reference(path.kind, id)
          let values = session.values(of: path.field, on: thing)
          guard values.contains(before) else { return nil }
          return session.setting(
            path.field, of: thing, to: values.map { $0 == before ? after : $0 })
        }
      }
  }

  /// What was dealt with for a thing under one goal stays so under another.
  private func marks(of thing: Reference, from before: String, to after: String) -> [Edit] {
    [AnswerState.closedField, AnswerState.skippedField].compactMap { field in
      let marks = session.values(of: field, on: thing)
      let moved = marks.map { mark in
        mark.split(separator: " ").map { $0 == before ? after : String($0) }
          .joined(separator: " ")
      }
      return moved == marks ? nil : session.setting(field, of: thing, to: moved)
    }
  }
}
