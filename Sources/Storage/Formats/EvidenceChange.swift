import Workshop

/// What formats before 4 said of evidence and fears, as the present one says it.
///
/// Then a touchpoint was marked as evidence or assumption as a whole, beside a list of its sources, and
/// a fear stood with the person who had it.
enum EvidenceChange {
  /// The edits that lead to format 4, but for its number.
  static func edits(in session: Session) -> [Edit] {
    session.touchpoints.members.compactMap { touchpoint(Reference(.touchpoint, $0.id), session) }
      + fears(in: session)
  }

  /// What is told of it; nil when there is nothing to tell.
  static func notice(of session: Session) -> LoadNotice? {
    var (cited, assumed) = (0, 0)
    for touchpoint in session.touchpoints.members {
      let reference = Reference(.touchpoint, touchpoint.id)
      guard isMarked(reference, session) else { continue }
      if source(of: reference, session) == nil {
        if session.mapLines(of: reference).contains(where: { !$0.isEvidence }) { assumed += 1 }
      } else {
        cited += 1
      }
    }
    let fears = session.participants.members.count { !texts(of: $0.id, session).isEmpty }
    return cited + assumed + fears == 0
      ? nil : .evidenceByLine(cited: cited, assumed: assumed, fears: fears)
  }

  private static func isMarked(_ reference: Reference, _ session: Session) -> Bool {
    session.values(of: "Basis", on: reference) == ["evidence"]
  }

  /// The one source of a touchpoint's own list; nil where there are none or several.
  private static func source(of reference: Reference, _ session: Session) -> Identifier? {
    let own = session.touchpoints[reference.id]?.evidence ?? []
    return own.count == 1 && session.isEvidence(own[0]) ? own[0] : nil
  }

  private static func touchpoint(_ reference: Reference, _ session: Session) -> Edit? {
    let basis = session.change(of: "Basis", on: reference, to: [])
    guard !basis.before.isEmpty else { return nil }
    var changes = [basis]
    if isMarked(reference, session), let source = source(of: reference, session) {
      for line in session.mapLines(of: reference) where !line.isEvidence {
        let text = session.values(of: line.field, on: reference).first ?? ""
        if text.isEmpty || text == "unknown" { continue }
        changes.append(
          session.change(of: line.field, on: reference, to: ["\(text) [\(source.text)]"]))
      }
    }
    return .revise(reference.kind, reference.id, changes)
  }

  private static func texts(of participant: Identifier, _ session: Session) -> [String] {
    session.values(of: "Fear", on: Reference(.participant, participant)).filter { $0 != "unknown" }
  }

  private static func fears(in session: Session) -> [Edit] {
    var after = session
    let fears = session.participants.members.flatMap { texts(of: $0.id, session) }.sorted()
    let added = fears.compactMap { text -> Edit? in
      let id = after.freshIdentifier(for: text, kind: .fear)
      let edit = Edit.add(
        .fear, id, [FieldValues("Text", [text])], place: Fear.place(of: text, in: after))
      return after.applyEach([edit]).isEmpty ? edit : nil
    }
    let removed = session.participants.members.compactMap { person -> Edit? in
      let change = session.change(of: "Fear", on: Reference(.participant, person.id), to: [])
      return change.before.isEmpty ? nil : .revise(.participant, person.id, [change])
    }
    return removed + added
  }
}
