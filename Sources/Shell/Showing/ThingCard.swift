import Workshop

/// A thing on the map as a card of its fields, and lists of things.
package enum ThingCard {
  /// One thing with every field that has an answer.
  package static func passages(
    _ reference: Reference, _ session: Session, isLinear: Bool = false
  ) -> [Message] {
    if session.isSealed(reference) {
      return [.init(.hint, "The \(reference.kind.word) is sealed until all are revealed.")]
    }
    let table = EntityTable.of(reference.kind)
    let shown = table.columns.filter { !$0.isBookkeeping }
    let widest = min(24, shown.map { DisplayWidth.of($0.label) }.max() ?? 0)
    var rows: [Message] = []
    for column in shown {
      let latest = latest(column, of: reference, session)
      let values = latest.map { [$0] } ?? session.values(of: column.name, on: reference)
      for (index, value) in values.enumerated() {
        let label = DisplayWidth.padded(index == 0 ? column.label : "", to: widest)
        let text = latest ?? words(value, column, session)
        if DisplayWidth.of(label) > widest {
          rows += [.init(.plain, label), .init(.plain, gap(widest) + text, hang: widest + 2)]
        } else {
          rows.append(.init(.plain, "\(label)  \(text)", hang: widest + 2))
        }
      }
    }
    for other in table.marks(of: reference.id, in: session).other {
      rows.append(.init(.plain, "\(other.name): \(other.values.joined(separator: "; "))"))
    }
    if let kpi = session.kpis[reference.id], reference.kind == .kpi {
      rows += ReadingList.passages(of: kpi, in: session, isLinear: isLinear)
    }
    let title = session.headed(reference)
    let nothing = Message(.hint, "Nothing has been said of it yet.")
    return [.init(.title, title)] + (rows.isEmpty ? [nothing] : rows)
  }

  /// The value now of a KPI that has been read since, by the day of the reading, and the one before.
  private static func latest(
    _ column: EntityTable.Column, of reference: Reference, _ session: Session
  ) -> String? {
    guard reference.kind == .kpi, column.name == KPI.field(.baseline),
      let kpi = session.kpis[reference.id],
      case let history = ReadingHistory(of: kpi, in: session), let now = history.latest,
      let before = history.current.dropLast().last
    else { return nil }
    func words(_ reading: DatedReading) -> String {
      "\(history.words(of: reading.reading)) on \(reading.day.words)"
    }
    return "\(words(now)), before that \(words(before))"
  }

  private static func gap(_ width: Int) -> String {
    String(repeating: " ", count: width + 2)
  }

  /// All things of a kind, a line each.
  package static func list(_ kind: EntityKind, _ session: Session) -> [Message] {
    let ids = EntityTable.of(kind).ids(in: session)
    if let sole = kind.soleIdentifier { return passages(Reference(kind, sole), session) }
    guard !ids.isEmpty else { return [.init(.hint, "There are no \(kind.plural) yet.")] }
    let rows = ids.enumerated().map { place, id in
      let thing = Reference(kind, id)
      let sign = session.sign(of: thing)
      let isPlaced = [.touchpoint, .idea, .evidence].contains(kind) && sign != id.text
      let cite = kind == .evidence ? " [\(id.text)]" : ""
      return "  \(isPlaced ? sign : "\(place + 1)") \(session.title(of: thing))\(cite)"
    }
    return [.init(.title, "\(ids.count) \(ids.count == 1 ? kind.word : kind.plural)")]
      + rows.map { .init(.plain, $0, hang: 4) }
  }

  static func field(_ name: String, _ reference: Reference, _ session: Session) -> [Message] {
    if session.isSealed(reference) { return passages(reference, session) }
    let table = EntityTable.of(reference.kind)
    guard let place = table.column(name) else { return [] }
    let column = table.columns[place]
    let values = session.values(of: name, on: reference)
    guard !values.isEmpty else {
      return [.init(.hint, "\(column.label) of \(session.title(of: reference)) has no answer yet.")]
    }
    return values.map { .init(.plain, "\(column.label): \(words($0, column, session))") }
  }

  /// The numbered values of a list, to say which one is meant.
  static func items(
    of column: EntityTable.Column, _ values: [String], _ reference: Reference, in session: Session,
    _ command: String = "/edit"
  ) -> [Message] {
    let rows = values.enumerated().map { "  \($0 + 1) \($1)" }
    let example = "\(command) \(session.sign(of: reference)).\(column.label) 2"
    return rows.map { .init(.plain, $0) } + [.init(.hint, "Say which one: for example \(example).")]
  }

  private static func words(
    _ value: String, _ column: EntityTable.Column, _ session: Session
  ) -> String {
    switch column.kind {
    case .reference(let kinds):
      let kind = kinds.first { EntityTable.of($0).index(of: Identifier(value), in: session) != nil }
      return kind.map { session.title(of: Reference($0, Identifier(value))) } ?? value
    case .references(let kind):
      return session.title(of: Reference(kind, Identifier(value)))
    case .scores(let range, _) where range.lowerBound == 0:
      return Scores.sum(value.split(separator: " ").compactMap { Int($0) })
    case .date: return Day(iso: value)?.words ?? value
    case .choice: return ChoiceWords.of(value)
    default: return value
    }
  }
}

/// What is on the map so far, in a few lines.
enum Overview {
  static func passages(_ session: Session) -> [Message] {
    var passages = [Message(.title, session.facts.name ?? "Workshop")]
    if let statement = session.purpose.statement {
      passages.append(.init(.plain, "Purpose: \(Purpose.sentence(session.cited(statement).body))"))
    }
    if let statement = session.vision.statement {
      passages.append(.init(.plain, "Vision: \(session.cited(statement).body)"))
    }
    for kind in EntityKind.allCases where kind.soleIdentifier == nil && kind != .timebox {
      let ids = EntityTable.of(kind).ids(in: session)
      guard !ids.isEmpty else { continue }
      let names = ids.prefix(8).map { session.title(of: Reference(kind, $0)) }
      let more = ids.count > 8 ? ", and \(ids.count - 8) more" : ""
      passages.append(
        .init(
          .plain,
          "\(ids.count) \(ids.count == 1 ? kind.word : kind.plural): \(names.joined(separator: "; "))\(more)"
        ))
    }
    passages.append(.init(.hint, "/show with a name or a kind tells more: /show personas."))
    return passages
  }
}
