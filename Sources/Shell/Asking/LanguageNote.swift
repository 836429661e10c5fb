import Workshop

/// Notes once in which language a room writes, so that days and pages are written in it too.
///
/// English, in which the shell asks, needs no note.
struct LanguageNote {
  let edit: Edit
  let told: Message

  /// - Parameter edits: what is about to be kept.
  /// - Returns: nil where the language is known already, or the words do not tell it yet.
  init?(with edits: [Edit], in session: Session, _ options: ShellOptions) {
    // By the first touchpoint it is told, or it never will be.
    guard session.facts.language == nil, session.touchpoints.isEmpty, options.mayAsk,
      edits.contains(where: { LanguageNote.kinds.contains($0.reference.kind) }),
      let code = LanguageGuess(options.words).code(of: LanguageNote.texts(edits, session)),
      code != "en"
    else { return nil }
    edit = session.setting(.language, to: [code])
    let name = options.words.rules.ownName(of: code) ?? code
    told = Message(
      .hint,
      "You write in \(name): the map says so, and writes its days so; its headings stay English. "
        + "/edit session.language changes it.")
  }

  /// What is talked about before the journey itself.
  private static let kinds: [EntityKind] = [
    .purpose, .scope, .vision, .goal, .segment, .persona, .stage,
  ]

  private static func texts(_ edits: [Edit], _ session: Session) -> [String] {
    let said = kinds.flatMap { kind -> [String] in
      let table = EntityTable.of(kind)
      return table.ids(in: session).flatMap { id in
        table.columns.filter { [.text, .list].contains($0.kind) }.flatMap {
          session.values(of: $0.name, on: Reference(kind, id))
        }
      }
    }
    let coming = edits.flatMap { edit -> [String] in
      switch edit {
      case .add(_, _, let values, _): values.flatMap(\.values)
      case .revise(_, _, let changes): changes.flatMap(\.after)
      case .remove, .move: []
      }
    }
    return said + coming
  }
}
