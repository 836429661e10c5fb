import Workshop

extension OutsideChange {
  /// What came in, and from which file; for a conflict both versions.
  package var sentence: String {
    switch self {
    case .takenIn(let edit, let file): "\(file) was changed outside: \(Self.words(edit))."
    case .conflict(let edit, let file):
      "\(file) was changed outside where something was said here: \(Self.words(edit)). "
        + "The file's version stands; /undo brings back what was said."
    }
  }

  private static func words(_ edit: Edit) -> String {
    switch edit {
    case .add(let kind, let id, _, _): return "\(kind.word) \(id.text) came in"
    case .remove(let kind, let id, _, _): return "\(kind.word) \(id.text) is gone"
    case .move(let kind, let id, _, _): return "\(kind.word) \(id.text) has another place"
    case .revise(_, let id, let changes):
      let parts = changes.map { change in
        let old = change.before.joined(separator: "; ")
        let new = change.after.joined(separator: "; ")
        return "\(id.text).\(change.field.lowercased()) was \"\(old)\" and is \"\(new)\""
      }
      return parts.joined(separator: ", ")
    }
  }
}
