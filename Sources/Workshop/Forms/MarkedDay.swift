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
      return values(said, behind: mark, field).map { (start, $0) }
    }.first
  }

  /// The values of words behind a mark: `before January` is another day than `by January`.
  func values(_ said: String, behind mark: String, _ field: FormField) -> [String]? {
    let isBefore = holdsDay(field) && DayWords.isBefore(mark.lowercased())
    return (isBefore ? reader.values("\(mark) \(said)", of: field) : nil)
      ?? reader.values(said, of: field)
  }
}
