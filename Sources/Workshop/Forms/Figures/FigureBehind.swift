/// A number at the end of words, with a word of its own behind it: `complaints about 7 now`.
struct FigureBehind {
  /// Where the number begins, with what says how near it is.
  let start: Int

  /// Nil where the words are the number and nothing else, or no number stands there.
  init?(in tokens: [String], by marks: [String], of field: FormField, _ reader: HarvestReader) {
    guard reader.column(field)?.kind == .number, tokens.count > 2,
      let word = tokens.last.map(LineText.bare), marks.contains(word)
    else { return nil }
    let end = tokens.count - 1
    let start = (0..<end).first { start in
      SpokenFigure(tokens[start..<end], of: field, by: reader)?.count == end - start
    }
    guard let start, start > 0 else { return nil }
    self.start = start
  }
}
