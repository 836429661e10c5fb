/// A line that is a day and nothing else, where lines tell of things that have one.
extension LineParse {
  /// The day of the last thing, where that has none yet: `asks the bank`, then `20 April`.
  ///
  /// - Throws: that a day alone names nothing.
  func loneDay() throws(HarvestLack) -> Harvested? {
    guard case .makes(let kind) = form.task, form.which == .none,
      rest.contains(where: { $0 == " " || $0.isNumber }),
      let field = form.fields.first(where: { field in
        MarkedDay(reader: reader).holdsDay(field)
          && form.asksAgain.contains { $0.field == field.field }
      }),
      let values = reader.values(rest, of: field)
    else { return nil }
    guard let last = reader.numbering.last.map({ Reference(kind, $0) }),
      reader.session.values(of: field.field, on: last).isEmpty
    else {
      throw lack("That is a day. \(form.needs.first?.words ?? "Say what it is the day of.")")
    }
    let harvested = Harvested(
      kind: kind, target: .existing([last]),
      parts: [.init(field.field, values, said: rest)], person: nil, echo: "", doubts: [],
      newChannels: [])
    var told =
      HarvestEcho(reader: reader, harvested: harvested, line: line, fillers: []).told()
    told.echo = "\(reader.session.title(of: last)): \(told.echo)"
    return told
  }
}
