/// Days behind the words of a form.
struct MarkedDay {
  let reader: HarvestReader

  func holdsDay(_ field: FormField) -> Bool {
    if case .date? = reader.column(field)?.kind { true } else { false }
  }

  /// Where the longest day begins that ends there, with its mark: in `by the week before Easter` there are
  /// two.
  func longest(
    to end: Int, in tokens: [String], _ marks: [String], _ field: FormField
  ) -> (start: Int, values: [String])? {
    guard holdsDay(field) else { return nil }
    let lower = tokens.map { $0.lowercased() }
    return (0..<end).lazy.compactMap { start in
      let mark = marks.first {
        lower[start..<end].starts(with: $0.lowercased().split(separator: " ").map(String.init))
      }
      guard let mark else { return nil }
      let first = start + mark.split(separator: " ").count
      guard first < end else { return nil }
      let said = LineText.bareEnd(tokens[first..<end].joined(separator: " "))
      return values(said, behind: mark, field).map {
        farther(than: (start, $0), to: end, in: tokens, field)
      }
    }.first
  }

  /// `a week before Christmas`, where only `before Christmas` has a mark of the form.
  private func farther(
    than near: (start: Int, values: [String]), to end: Int, in tokens: [String], _ field: FormField
  ) -> (start: Int, values: [String]) {
    let first = max(0, near.start - 3)
    for start in first..<near.start {
      let words = tokens[start..<end]
      let isSpan = tokens[start..<near.start].contains {
        reader.words.units.contains(LineText.bare($0))
      }
      guard isSpan,
        let values = reader.values(LineText.bareEnd(words.joined(separator: " ")), of: field)
      else { continue }
      return (start, values)
    }
    return near
  }

  /// The values of words behind a mark: `before January` is another day than `by January`.
  func values(_ said: String, behind mark: String, _ field: FormField) -> [String]? {
    let isBefore = holdsDay(field) && DayWords.isBefore(mark.lowercased())
    return (isBefore ? reader.values("\(mark) \(said)", of: field) : nil)
      ?? reader.values(said, of: field)
  }
}
