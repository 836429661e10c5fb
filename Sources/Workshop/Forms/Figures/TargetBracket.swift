/// A bracket right behind a target: `31% -> 34% (31 Dec)` says by when, not when it was measured.
struct TargetBracket {
  /// What a day in it is given to.
  let day: FormField

  /// - Parameter lead: what stands in front of the bracket.
  /// - Returns: nil where no target stands there, or the form takes no day for it.
  init?(taken: TakenParts, lead: Substring) {
    let reader = taken.reader
    let numbers = taken.form.fields.filter { reader.column($0)?.kind == .number }
    let bare = numbers.filter { $0.mark == .figure }.map(\.field)
    let tokens = lead.split(separator: " ").map(String.init)
    let isBehindTarget = numbers.contains { field in
      guard case .word(let words) = field.mark, !bare.contains(field.field) else { return false }
      return tokens.indices.dropFirst().contains { start in
        let figure = SpokenFigure(tokens[start...], of: field, by: reader)
        return figure?.count == tokens.count - start
          && LineText.longestMark(endingBefore: start, in: tokens, words) != nil
      }
    }
    let ahead = taken.form.fields.first { field in
      if case .date(isPast: false)? = reader.column(field)?.kind {
        field.mark == .rest
      } else {
        false
      }
    }
    guard isBehindTarget, let ahead else { return nil }
    day = ahead
  }
}
