import Workshop

/// What comes in from a file: edits in the order in which they are made, and what did not come.
package struct ImportResult: Sendable, Equatable {
  /// A thing that the workshop has already, and that is left as it is.
  package struct Present: Sendable, Equatable {
    /// The line of the file, where it has lines.
    package var line: Int?
    package var kind: EntityKind
    package var title: String
  }

  package internal(set) var edits: [Edit] = []
  /// The session with the edits made.
  package internal(set) var session: Session
  /// In the order of the file.
  package internal(set) var problems: [ImportProblem] = []
  package internal(set) var present: [Present] = []
  /// What the file says and no place on the map could take, or that changed on the way.
  package internal(set) var losses: [Omission] = []
  /// Cells that do not fit, in the order of the file; the rest of their rows comes in.
  package internal(set) var aside: [ImportProblem] = []
  /// How something was understood that could be meant in another way; whole sentences.
  package internal(set) var notes: [String] = []

  /// How many things are added, by kind, in the order of the files.
  package var counts: [(kind: EntityKind, count: Int)] {
    var counts: [EntityKind: Int] = [:]
    for case .add(let kind, _, _, _) in edits { counts[kind, default: 0] += 1 }
    return EntityKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// How many fields are filled on things that were there; what leads the workshop does not count.
  package var filled: Int {
    edits.reduce(0) { count, edit in
      if case .revise(let kind, _, let changes) = edit, kind != .facts {
        count + changes.count
      } else {
        count
      }
    }
  }

  /// Whether there was something to take and none of it could be.
  package var isRefused: Bool {
    edits.isEmpty && present.isEmpty && !problems.isEmpty
  }

  /// The titles of what is added, by kind; for showing what would happen.
  package func titles(of kind: EntityKind) -> [String] {
    edits.compactMap { edit in
      guard case .add(kind, let id, _, _) = edit else { return nil }
      return VisibleText.of(session.title(of: Reference(kind, id)))
    }
  }
}
