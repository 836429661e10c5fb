import Workshop

/// Edits in words: for the minutes, for undo, and for the last answers on resuming.
struct EditWording {
  let words: ValueWords

  /// The value an edit left behind.
  func value(of edit: Edit) -> String {
    switch said(edit) {
    case .add(let kind, let id, let values, _), .remove(let kind, let id, let values, _):
      return name(of: kind, id, values)
    case .revise(let kind, _, let changes):
      guard let change = changes.first else { return "nothing" }
      if change.field == AnswerState.closedField { return "unknown" }
      let value = change.after.last { !change.before.contains($0) } ?? change.after.last
      return value.map { words.of($0, in: FieldPath(kind, change.field)) } ?? "nothing"
    case .move(let kind, let id, _, _): return "\(title(kind, id)) moved"
    }
  }

  private func title(_ kind: EntityKind, _ id: Identifier) -> String {
    words.session.title(of: Reference(kind, id))
  }

  /// A minute in words.
  func told(_ minute: Minute) -> String {
    let told =
      switch said(minute.edit) {
      case .add(.card, _, _, _): "a card was handed in"
      case .add(.ballot, _, _, _): "a ballot was handed in"
      case .revise(.card, _, _): "a card was changed"
      case .add(let kind, let id, let values, _):
        "added \(kind.word) \"\(name(of: kind, id, values))\""
      case .revise(let kind, let id, let changes):
        changes.map { self.told($0, of: id, kind) }.joined(separator: "; ")
      case .remove(let kind, let id, let values, _):
        "took \(kind.word) \"\(name(of: kind, id, values))\" off"
      case .move(let kind, let id, _, _): "moved \(kind.word) \"\(title(kind, id))\""
      }
    switch minute.origin {
    case .said, .sealed: return told
    case .undo: return "undid: \(told)"
    case .redo: return "redid: \(told)"
    }
  }

  private func told(_ change: FieldChange, of id: Identifier, _ kind: EntityKind) -> String {
    let new =
      change.after.last { !change.before.contains($0) }
      .map { words.of($0, in: FieldPath(kind, change.field)) }
      ?? (change.after.isEmpty ? "nothing" : "less than before")
    switch change.field {
    case WorkshopInfo.field(.at): return "went on from \(new)"
    case AnswerState.closedField: return "ended \(new)"
    case AnswerState.skippedField: return "passed \(new)"
    case Participant.field(.turns): return "it was the turn of \(title(kind, id))"
    case Participant.field(.lines): return "\(title(kind, id)) had a turn"
    default:
      let label = FieldPath(kind, change.field).column?.label ?? change.field
      return kind.soleIdentifier == nil
        ? "\(label) of \"\(title(kind, id))\": \(new)" : "\(label): \(new)"
    }
  }

  /// As many names are told one by one; a table brought in may have thousands.
  private static let mostNames = 12

  func undone(_ edits: [Edit], question: String?) -> String {
    if let question, Merge.isMark(question) {
      return "Undone: what came in from the other copy is gone again."
    }
    let edits = edits.map(said)
    if let sealed = undoneSealed(edits) { return sealed }
    let name = question.map { "\(words.guide.label(of: $0) ?? $0): " } ?? ""
    if case .remove(let kind, let id, let values, _)? = edits.last {
      let more = edits.count { if case .remove = $0 { true } else { false } } - 1
      return "Undone: the \(kind.word) \"\(self.name(of: kind, id, values))\""
        + (more > 0 ? " and \(more) more are back." : " is back.")
    }
    switch edits.first {
    case nil: return "Undone."
    case .add(let kind, let id, let values, _):
      let names = edits.compactMap { edit -> String? in
        guard case .add(kind, let id, let values, _) = edit else { return nil }
        return self.name(of: kind, id, values)
      }
      let more = names.count > Self.mostNames ? " and \(names.count - Self.mostNames) more" : ""
      let shown = names.prefix(Self.mostNames).joined(separator: ", ") + more
      return names.count > 1
        ? "Undone: \(name)the \(kind.plural) \(shown)\(moreThings(edits, besides: kind)) are gone again."
        : "Undone: \(name)the \(kind.word) \"\(self.name(of: kind, id, values))\""
          + withOthers(edits, besides: kind)
    case .revise(let kind, let id, let changes):
      return main(of: changes, kind).map { undone($0, Reference(kind, id), name) } ?? "Undone."
    case .move(let kind, let id, _, _), .remove(let kind, let id, _, _):
      return "Undone: the \(kind.word) \"\(title(kind, id))\" is back in its place."
    }
  }

  /// The change that says what was done: one of words before one of what it is counted or sorted by.
  private func main(of changes: [FieldChange], _ kind: EntityKind) -> FieldChange? {
    let words = changes.first { change in
      switch FieldPath(kind, change.field).column?.kind {
      case .text, .list: true
      default: false
      }
    }
    return words ?? changes.first
  }

  /// ` and its opportunity are gone again.`, where things of other kinds went with it.
  private func withOthers(_ edits: [Edit], besides kind: EntityKind) -> String {
    let others = edits.compactMap { edit -> String? in
      guard case .add(let other, _, _, _) = edit, other != kind else { return nil }
      return other.word
    }
    if others.count > Self.mostOthers {
      return moreThings(edits, besides: kind) + " are gone again."
    }
    return others.isEmpty
      ? " is gone again." : " and its \(others.joined(separator: ", ")) are gone again."
  }

  /// Without what is written on cards and ballots: it may not be seen yet.
  private func undoneSealed(_ edits: [Edit]) -> String? {
    guard let kind = edits.map(\.reference.kind).first(where: { [.card, .ballot].contains($0) })
    else { return nil }
    switch edits.first {
    case .add(kind, _, _, _)?: return "Undone: the last \(kind.word) is gone again."
    case .remove(kind, _, _, _)? where edits.count == 1:
      return "Undone: \(kind.withArticle) is back."
    default:
      let word = kind == .ballot ? "vote" : "round"
      return "Undone: the \(word) stands as before; /\(word) goes on with it."
    }
  }

  /// Beyond this many, things of other kinds are counted rather than named.
  private static let mostOthers = 3

  /// ` and 7 things more`, where things of other kinds went with it.
  private func moreThings(_ edits: [Edit], besides kind: EntityKind) -> String {
    let count = edits.count { edit in
      if case .add(let other, _, _, _) = edit { other != kind } else { false }
    }
    return count == 0 ? "" : count == 1 ? " and 1 thing more" : ", and \(count) things more"
  }

  private func undone(
    _ change: FieldChange, _ reference: Reference, _ name: String
  ) -> String {
    let told = { (values: [String]) in
      values.map { words.of($0, in: FieldPath(reference.kind, change.field)) }
        .joined(separator: ", ")
    }
    let mark = change.after.last { !change.before.contains($0) } ?? ""
    switch change.field {
    case AnswerState.skippedField:
      let label = words.guide.label(of: String(mark.prefix { $0 != " " })) ?? mark
      return "Undone: \"\(label)\" is not skipped any more."
    case AnswerState.closedField where mark.isEmpty:
      return "Undone: what was open once more is closed again."
    case AnswerState.closedField: return "Undone: \(words.list(mark, reference))."
    case WorkshopInfo.field(.at): return "Undone: going on from another question."
    case Participant.field(.turns):
      return "Undone: the turn of \(words.session.title(of: reference)) does not count."
    default: break
    }
    let gone = told(change.after.filter { !change.before.contains($0) })
    let what = name.isEmpty ? "\(words.session.words(for: change.field, of: reference)): " : name
    let old = told(change.before.filter { !change.after.contains($0) })
    if old.isEmpty { return "Undone: \(what)\"\(gone)\" is gone again." }
    return gone.isEmpty
      ? "Undone: \(what)\"\(old)\" is back." : "Undone: \(what)\"\(gone)\" is \"\(old)\" again."
  }

  func redone(_ edits: [Edit], question: String?) -> String {
    if let question, Merge.isMark(question) {
      return "Redone: what came in from the other copy is back."
    }
    guard let main = edits.first(where: { !$0.isRemoval }) ?? edits.last else { return "Redone." }
    if case .remove(let kind, _, _, _) = main {
      return "Redone: the \(kind.word) \"\(value(of: main))\" is off the map."
    }
    let name = question.map { "\(words.guide.label(of: $0) ?? $0): " } ?? ""
    return "Redone: \(name)\"\(value(of: main))\"."
  }

  /// The first answer about a sole thing, such as the purpose, adds it; people just answered.
  private func said(_ edit: Edit) -> Edit {
    guard case .add(let kind, let id, let values, _) = edit, kind.soleIdentifier != nil else {
      return edit
    }
    return .revise(kind, id, values.map { FieldChange($0.name, before: [], after: $0.values) })
  }

  private func name(
    of kind: EntityKind, _ id: Identifier, _ values: [FieldValues]
  ) -> String {
    EntityTable.namingFields(of: kind).lazy.compactMap { field in
      values.first { $0.name == field }?.values.first
    }.first ?? id.text
  }
}

extension Edit {
  fileprivate var isRemoval: Bool {
    if case .remove = self { true } else { false }
  }
}
