import Workshop

/// A change somebody made to the files while the session was open.
///
/// The files hold it already. Applying `edit` brings the open session to it; keeping it as a minute
/// makes it part of the story, and so something that can be undone.
package enum OutsideChange: Sendable, Equatable {
  /// Only the other side changed this.
  case takenIn(Edit, file: String)
  /// Both sides changed the same: what stands before the edit is ours, and in the minutes; what
  /// stands after it is theirs, and in the file.
  case conflict(Edit, file: String)

  package var edit: Edit {
    switch self {
    case .takenIn(let edit, _), .conflict(let edit, _): edit
    }
  }

  /// Whether both sides changed the same.
  package var isConflict: Bool {
    if case .conflict = self { true } else { false }
  }

  /// The name of the file within the session's folder.
  package var file: String {
    switch self {
    case .takenIn(_, let file), .conflict(_, let file): file
    }
  }
}
