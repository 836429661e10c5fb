import Workshop

/// The step from one format of the files to the next.
struct FormatChange: Sendable {
  /// The format it starts from.
  let from: Int
  /// The edits that lead from a session of that format to the next one.
  let edits: @Sendable (Session) -> [Edit]

  /// One step for every format there was before this one, the oldest first.
  ///
  /// Format 0 is a session without a line `Format`, or with `Format: 0`; all else is as in format 1.
  /// Format 2 says in each section what has reached it, as `SectionMarks` tells; nothing else differs.
  /// In format 3 the timer is a thing of its own; before it was a text in a field. In format 4 a line
  /// is evidence by what it cites alone, and fears are nobody's.
  static let all: [FormatChange] = [
    FormatChange(from: 0) { session in
      [session.setting("Format", of: Reference(.facts, "session"), to: ["1"])]
    },
    FormatChange(from: 1) { session in
      [session.setting("Format", of: Reference(.facts, "session"), to: ["2"])]
    },
    FormatChange(from: 2) { session in
      TimerText.edits(in: session)
        + [session.setting("Format", of: Reference(.facts, "session"), to: ["3"])]
    },
    FormatChange(from: 3) { session in
      EvidenceChange.edits(in: session)
        + [session.setting("Format", of: Reference(.facts, "session"), to: ["4"])]
    },
  ]

  /// The first format in which the sections say what they hold.
  static let firstWithMarks = 2

  /// The format of a session as its files have it; nil when the line says something else.
  static func format(of session: Session) -> Int? {
    let facts = EntityTable.of(.facts)
    let said = facts.held("Format", on: "session", in: session).values
    return said.isEmpty ? 0 : session.facts.format
  }

  /// What minutes of an older format brought in once the session was at the present one.
  ///
  /// - Parameter found: the format of the files.
  static func lateEdits(in session: Session, since found: Int) throws(EditProblem) -> [Edit] {
    var session = session
    var edits: [Edit] = []
    for change in all where change.from >= found {
      for edit in change.edits(session) where !edit.setsFormat {
        try session.apply(edit)
        edits.append(edit)
      }
    }
    return edits
  }

  /// The edits that bring a session to the present format; none for one that has it or a newer one.
  static func edits(for session: Session) throws(EditProblem) -> [Edit] {
    var session = session
    var edits: [Edit] = []
    for change in all where format(of: session) == change.from {
      for edit in change.edits(session) {
        try session.apply(edit)
        edits.append(edit)
      }
    }
    return edits
  }
}

extension Edit {
  /// Whether it says by which format the files are to be read.
  var setsFormat: Bool {
    guard reference.kind == .facts, case .revise(_, _, let changes) = self else { return false }
    return changes.contains { $0.field == "Format" }
  }
}
