import Workshop

extension EditProblem {
  /// Why a change does not fit, and what to do.
  package func sentence(in session: Session) -> String {
    switch self {
    case .noSuchThing(let reference):
      "\(session.words(for: reference).capitalizedFirst) is not on the map any more. /show lists what there is."
    case .alreadyThere(let reference):
      "There is \(reference.kind.withArticle) \(reference.id.text) already. Choose another name."
    case .doesNotFit(let field, let problem): "\(field): \(Wording.sentence(problem))"
    case .noSuchPlace(let reference, let place, let count):
      "There is no place \(place + 1) for \(reference.id.text); there are \(count)."
    case .changedSince(let reference, let field, let now):
      "\(session.words(for: field, of: reference).capitalizedFirst) was changed by hand since and now says \"\(now.joined(separator: "; "))\". "
        + "/edit \(session.sign(of: reference)).\(FieldPath(reference.kind, field).column?.label ?? field) changes it."
    }
  }

  /// Why a turn cannot be taken back as it is.
  func notUndone(in session: Session) -> String {
    "That cannot be taken back: \(sentence(in: session))"
  }
}
