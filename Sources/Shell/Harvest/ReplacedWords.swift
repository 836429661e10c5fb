import Workshop

/// What a line put in place of words that stood there, so that nothing goes without a word.
struct ReplacedWords {
  let told: [Message]

  /// How many numbers of people are gone; nil where they stand in front of what was added.
  private static func lost(_ change: FieldChange, _ field: FieldPath) -> Int? {
    guard case .scores? = field.column?.kind, change.field != Touchpoint.field(.livedScores),
      let old = change.before.first,
      let new = change.after.first, !new.hasPrefix(old)
    else { return nil }
    return old.split(separator: " ").count
  }

  /// That more numbers stand somewhere than people take part: somebody is counted twice.
  private static func overcount(_ edits: [Edit], in session: Session) -> [Message] {
    let people = session.participants.count
    let scores = edits.lazy.compactMap { edit -> Int? in
      guard case .revise(let kind, _, let changes) = edit else { return nil }
      return changes.first { change in
        if case .scores? = FieldPath(kind, change.field).column?.kind { true } else { false }
      }?.after.first?.split(separator: " ").count
    }.max()
    guard let scores, people > 0, scores > people else { return [] }
    return [
      .init(
        .warning,
        "\(scores.counted("number stands", "numbers stand")) there now, and "
          + "\(people.counted("person takes", "people take")) part: somebody is counted twice. /undo "
          + "takes this one back; fingers give all of them anew.", hang: 2)
    ]
  }

  /// - Parameter earlier: the row that the line stands for.
  init(_ edits: [Edit], _ earlier: Harvested?, in session: Session) {
    let overcount = ReplacedWords.overcount(edits, in: session)
    if earlier == nil, !overcount.isEmpty {
      told = overcount
      return
    }
    if earlier != nil {
      let what = edits.count == 1 ? "number" : "row"
      told = [.init(.hint, "It stands instead of the \(what) before; /undo brings that one back.")]
      return
    }
    let lost = edits.flatMap { edit -> [Int] in
      guard case .revise(let kind, _, let changes) = edit else { return [] }
      return changes.compactMap { ReplacedWords.lost($0, FieldPath(kind, $0.field)) }
    }.reduce(0, +)
    let numbers =
      lost == 0
      ? []
      : [
        Message(
          .warning,
          "It stands instead of \(lost.counted("number", "numbers")) that stood there; /undo brings "
            + "\(lost == 1 ? "it" : "them") back.", hang: 2)
      ]
    let isLivedGone = edits.contains { edit in
      guard case .revise(_, _, let changes) = edit else { return false }
      return changes.contains { change in
        change.field == Touchpoint.field(.livedScores) && !change.before.isEmpty
          && change.after.isEmpty
      }
    }
    let lived = Message(
      .hint, "Which of them are of people who live it is not known any more; rows by name say it.",
      hang: 2)
    told =
      numbers + (isLivedGone ? [lived] : [])
      + edits.flatMap { edit -> [Message] in
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
