import Workshop

/// What stands above the lines of a form.
struct HarvestCard {
  let harvest: Harvest
  let room: DialogueContext
  let words: SpokenWords

  private var form: Form { harvest.form }
  private var session: Session { room.session }
  private var reader: HarvestReader {
    HarvestReader(
      form: form, session: session, context: harvest.context, words: words, today: room.today)
  }

  /// What to do, the marks, one example, and what numbers mean.
  var full: [Message] {
    let example = HarvestExamples(reader: reader).first(1).map {
      Message(.hint, "For example: \($0)", hang: 2)
    }
    let card =
      heading + list + [.init(.hint, reader.filled(form.shape), hang: 2)] + signs + example
      + [.init(.hint, "One a line; an empty line ends. ? says more.")]
    // A long list pushes the question off the screen.
    return room.options.scrolls(card) ? card + [heading[1]] : card
  }

  /// For a form whose marks were shown already.
  var short: [Message] {
    heading + list + [.init(.hint, reader.filled(form.shape), hang: 2)]
  }

  var help: [Message] {
    let examples = HarvestExamples(reader: reader).first(2)
    let said = already
    return [
      .init(.question, "\(reader.filled(form.ask)) [\(form.name)]"),
      .init(.hint, reader.filled(form.shape), hang: 2),
    ] + signs + [
      .init(.hint, (["For example:"] + examples).joined(separator: "\n"), hang: 2)
    ]
      + (said.isEmpty ? [] : [.init(.hint, (["So far:"] + said).joined(separator: "\n"), hang: 2)])
      + [
        .init(
          .hint,
          "Parts may come in any order, and most may be left out. /undo takes the last line back, "
            + "/take FILE brings in a file, /one asks question by question, an empty line ends.")
      ]
  }

  /// The words that a sign of the form may stand before, where there are only a few.
  private var signs: [Message] {
    form.fields.compactMap { field in
      guard case .sigil(let sign) = field.mark,
        case .choice(let choices) = FieldPath(form.kind, field.field).column?.kind
      else { return nil }
      let words = choices.map(ChoiceWords.of).joined(separator: ", ")
      return Message(.hint, "\(sign) stands before one of: \(words).", hang: 2)
    }
  }

  private var heading: [Message] {
    [.gap, .init(.question, reader.filled(form.ask))]
  }

  /// What a form that makes things has made.
  private var already: [String] {
    guard case .makes(let kind) = form.task else { return [] }
    let numbering = reader.numbering
    let ours = Set(Loop(kind).members(within: harvest.context, of: session))
    return numbering.enumerated().filter { ours.contains($0.element) }.map { place, id in
      "\(sign(place + 1)) \(session.title(of: Reference(kind, id)))"
    }
  }

  // MARK: What numbers mean

  private var list: [Message] { lines(of: rows) }

  /// The things that a line may name, each with its number.
  var rows: [String] {
    if form.listsApart { return farApart }
    if let path = form.listed, path.kind != form.kind { return others(path) }
    guard case .fills(let kind) = form.task, form.which != .none || hasRow else { return [] }
    let fields = form.listed.map { [$0.field] } ?? saidBefore(of: kind)
    let all = reader.numbering.enumerated().map { (number: $0 + 1, thing: Reference(kind, $1)) }
    let told = all.filter { item in
      fields.contains { ![[], ["no"]].contains(session.values(of: $0, on: item.thing)) }
    }
    return byDots(told.isEmpty ? all : told).map { item in
      let said =
        told.isEmpty
        ? [feeling(of: item.thing)].filter { !$0.isEmpty }
        : said(of: item.thing, saidBefore(of: kind))
      let title = session.title(of: item.thing)
      return "\(sign(item.number)) \(title)"
        + (said.isEmpty ? "" : ": " + said.joined(separator: "; "))
    }
  }

  /// Ideas that got dots, the most first: the best of them are rated.
  private func byDots(_ items: [(number: Int, thing: Reference)])
    -> [(number: Int, thing: Reference)]
  {
    let votes = items.map { session.ideas[$0.thing.id]?.votes ?? 0 }
    guard !hasRow, votes.contains(where: { $0 > 0 }) else { return items }
    let order = items.indices.sorted { votes[$0] == votes[$1] ? $0 < $1 : votes[$0] > votes[$1] }
    return order.map { items[$0] }
  }

  /// Where the room sees two customers: from which number to which.
  private var farApart: [String] {
    let numbering = reader.numbering
    let path = Touchpoint.path(.scores)
    let rows = session.touchpoints.farApart.filter { numbering.contains($0.id) }.prefix(
      EntityList<Touchpoint>.mostTalks)
    return rows.map { touchpoint in
      let number = (numbering.firstIndex(of: touchpoint.id) ?? 0) + 1
      let title = session.title(of: Reference(.touchpoint, touchpoint.id))
      return "\(sign(number)) \(title): \(SpokenScores(touchpoint.scores, for: path).ends)"
    }
  }

  /// The most of another kind that are listed.
  private static let mostOthers = 5

  /// Things of another kind that a line may name by their numbers; pains, the worst first.
  private func others(_ path: FieldPath) -> [String] {
    let numbered = session.numbering(of: path.kind, within: []).enumerated()
      .map { (number: $0 + 1, thing: Reference(path.kind, $1)) }
      .filter { !session.values(of: path.field, on: $0.thing).isEmpty }
    let ranked = numbered.compactMap { item in
      session.touchpoints[item.thing.id].flatMap { PainRank($0) }.map { (item, $0) }
    }
    if path == Touchpoint.path(.pain) {
      let worst = ranked.enumerated().sorted { left, right in
        let (mine, theirs) = (left.element.1, right.element.1)
        return mine == theirs ? left.offset < right.offset : mine > theirs
      }
      return worst.prefix(Self.mostOthers).map(\.element).map { item, rank in
        "\(item.number) \(session.title(of: item.thing)): \(rank.reasons)"
      }
    }
    return numbered.prefix(Self.mostOthers)
      .map { "\($0.number) \(session.title(of: $0.thing))" }
  }

  private func lines(of rows: [String]) -> [Message] {
    guard !rows.isEmpty else { return [] }
    if let sideBySide = sideBySide(rows) { return [.init(.plain, sideBySide)] }
    let widest = rows.map { $0.prefix { $0 != " " }.count }.max() ?? 1
    let lines = rows.flatMap { row -> [String] in
      let lead = String(repeating: " ", count: widest - row.prefix { $0 != " " }.count + 2)
      return Wrapping.lines(lead + row, width: room.width, indent: widest + 3)
    }
    return [.init(.plain, lines.joined(separator: "\n"))]
  }

  /// Two columns where numbers are typed in the order of a list that is longer than the screen; nil elsewhere.
  private func sideBySide(_ rows: [String]) -> String? {
    let width = (room.width - 4) / 2
    guard hasRow, !room.isLinear, width >= 34,
      room.options.scrolls([.init(.plain, (rows + besides).joined(separator: "\n"))])
    else { return nil }
    let widest = rows.map { $0.prefix { $0 != " " }.count }.max() ?? 1
    let entries = rows.map { row in
      let lead = String(repeating: " ", count: widest - row.prefix { $0 != " " }.count)
      return DisplayWidth.cut(lead + row, to: width)
    }
    return Columns.text(entries, width: room.width)
  }

  /// The lines that stand around a list.
  private var besides: [String] { Array(repeating: "–", count: 6) }

  private var hasRow: Bool { form.fields.contains { $0.mark == .across } }

  private func sign(_ number: Int) -> String {
    switch form.which {
    case .letter, .letters: Form.letter(number)
    default: String(number)
    }
  }

  private func earlierForms(of kind: EntityKind) -> [Form] {
    guard let step = room.guide.step(named: form.step) else { return [] }
    return room.guide.forms(in: step).prefix { $0.name != form.name }
      .filter { $0.task == .fills(kind) && !$0.listsApart }
  }

  /// What earlier forms of the step say of the same things, rows of numbers aside.
  private func saidBefore(of kind: EntityKind) -> [String] {
    let naming = EntityTable.namingFields(of: kind)
    var fields: [String] = []
    for field in earlierForms(of: kind).flatMap(\.fields)
    where !fields.contains(field.field) && !naming.contains(field.field) {
      if case .scores? = FieldPath(kind, field.field).column?.kind { continue }
      fields.append(field.field)
    }
    return fields
  }

  /// The first words said of a thing, and what the form before said of it in numbers and choices.
  private func said(of thing: Reference, _ fields: [String]) -> [String] {
    let last = Set(earlierForms(of: thing.kind).last?.fields.map(\.field) ?? [])
    let text = fields.first { field in
      isText(field, of: thing.kind) && !session.values(of: field, on: thing).isEmpty
    }
    return fields.filter { $0 == text || last.contains($0) && !isText($0, of: thing.kind) }
      .compactMap { words(of: $0, thing) }
  }

  private func isText(_ field: String, of kind: EntityKind) -> Bool {
    let column = FieldPath(kind, field).column?.kind
    return column == .text || column == .list
  }

  private func words(of field: String, _ thing: Reference) -> String? {
    let values = session.values(of: field, on: thing)
    guard !values.isEmpty, let column = FieldPath(thing.kind, field).column else { return nil }
    let said = values.map { session.cited($0).body }.joined(separator: ", ")
    switch column.kind {
    case .text, .list: return said
    case .yesNo: return said == "yes" ? column.label : nil
    default: return "\(column.label) \(said)"
    }
  }

  /// The middle of what people gave, and how many stand below zero.
  private func feeling(of thing: Reference) -> String {
    guard thing.kind == .touchpoint,
      let median = session.values(of: Touchpoint.field(.emotion), on: thing).first
    else { return "" }
    let scores = session.values(of: Touchpoint.field(.scores), on: thing).flatMap {
      $0.split(separator: " ")
    }
    .compactMap { Int($0) }
    let low = scores.count { $0 < 0 }
    return low == 0 ? median : "\(median), \(low) of \(scores.count) below zero"
  }
}
