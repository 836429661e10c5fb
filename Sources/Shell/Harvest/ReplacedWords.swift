import Workshop

/// What a line put in place of words that stood there, so that nothing goes without a word.
struct ReplacedWords {
  let told: [Message]

  /// - Parameter earlier: the row that the line stands for.
  init(_ edits: [Edit], _ earlier: Harvested?) {
    if earlier != nil {
      told = [.init(.hint, "It stands instead of the row before; /undo brings that one back.")]
      return
    }
    told = edits.flatMap { edit -> [Message] in
      guard case .revise(let kind, _, let changes) = edit else { return [] }
      return changes.compactMap { change in
        let field = FieldPath(kind, change.field)
        guard let old = change.before.first, old != "unknown", let new = change.after.first,
          field.column?.kind == .text
        else { return nil }
        let label = field.column?.label ?? change.field
        return new.hasPrefix(CitedText(old).body)
          ? .init(.hint, "Both stand now as \(label); /undo takes the second back.", hang: 2)
          : .init(.hint, "It stood there as \(label): \(old). /undo brings it back.", hang: 2)
      }
    }
  }
}
