/// What was understood of a line, in words.
struct HarvestEcho {
  let reader: HarvestReader
  let harvested: Harvested
  /// The line as it was typed.
  let line: String
  /// Words of it that say nothing of their own.
  let fillers: [String]

  private var form: Form { reader.form }

  /// The harvest with its echo: where it goes, then each part by its name.
  func told() -> Harvested {
    var told = harvested
    let mainPart = form.naming(among: harvested.parts)
    let labels = harvested.parts.enumerated().compactMap { place, part in
      words(of: part, isFirst: place == mainPart)
    }
    // The part that names the thing comes first, whatever was said first.
    var sentence = labels
    if let mainPart, labels.indices.contains(mainPart) {
      sentence.insert(sentence.remove(at: mainPart), at: 0)
    }
    let head = place(of: harvested.target)
    told.echo =
      (head.isEmpty ? [] : [head + ":"] + []).joined() + (head.isEmpty ? "" : " ")
      + sentence.joined(separator: "; ")
    let unheard = unheard(in: told)
    if !unheard.isEmpty { told.echo += " (heard: \(unheard.joined(separator: " ")))" }
    return told
  }

  private func place(of target: Harvested.Target) -> String {
    switch target {
    case .new(let place):
      guard form.which != .none else { return "" }
      return form.prompt(next: place ?? reader.next)
    case .existing(let references):
      if form.which == .none { return "" }
      return references.map { reference in
        if form.which == .name { return reader.session.title(of: reference) }
        let place = reader.numbering.firstIndex(of: reference.id).map { $0 + 1 } ?? 0
        let isLetter = form.which == .letter || form.which == .letters
        let sign = isLetter ? Form.letter(place) : String(place)
        return "\(sign), \(reader.session.title(of: reference))"
      }.joined(separator: " and ")
    case .row: return ""
    }
  }

  /// A part by its name; the words it was read from behind it, where they say it otherwise.
  private func words(of part: Harvested.Part, isFirst: Bool) -> String? {
    guard let column = FieldPath(form.kind, part.field).column else { return part.said }
    let value =
      part.values.isEmpty
      ? "none" : part.values.map { told($0, column.kind) }.joined(separator: ", ")
    if isFirst { return value }
    let labelled = "\(column.label): \(value)"
    let heard = Set(LineParse.words(labelled))
    let missing = LineParse.words(part.said).filter { !heard.contains($0) }
    if missing.isEmpty { return labelled }
    let isText =
      column.kind == .text || column.kind == .list && column.name != Touchpoint.field(.channels)
    return "\(labelled) (\(isText ? missing.joined(separator: " ") : part.said))"
  }

  /// A value as people know it.
  private func told(_ value: String, _ kind: FieldKind) -> String {
    switch kind {
    case .date: return Day(iso: value)?.words ?? value
    case .choice: return ChoiceWords.of(value)
    case .reference(let kinds):
      let id = Identifier(value)
      return kinds.first { EntityTable.of($0).index(of: id, in: reader.session) != nil }
        .map { reader.session.title(of: Reference($0, id)) } ?? value
    case .references(let kind): return reader.session.title(of: Reference(kind, Identifier(value)))
    default: return value
    }
  }

  /// Words of the line that stand neither in a value nor in the echo.
  private func unheard(in told: Harvested) -> [String] {
    let heard = Set(
      LineParse.words(told.echo) + told.parts.flatMap { $0.values.flatMap(LineParse.words) }
        + told.doubts.flatMap(LineParse.words) + fillers)
    // A month is told by its whole name.
    let months = (1...12).compactMap { Day(year: 2000, month: $0)?.words.lowercased() }
      .filter { heard.contains(String($0.prefix { $0 != " " })) }
    return LineParse.words(LineText.cleaned(line)).filter { word in
      !heard.contains(word)
        && !(3...4 ~= word.count && months.contains { $0.hasPrefix(word) })
    }
  }
}

extension Form {
  /// Which part says what the thing is called.
  func naming(among parts: [Harvested.Part]) -> Int? {
    let naming = EntityTable.namingFields(of: kind)
    return parts.firstIndex { naming.contains($0.field) && field(of: $0)?.mark == .rest }
  }

  /// The field that a part was read for.
  func field(of part: Harvested.Part) -> FormField? {
    let all = fields.filter { $0.field == part.field }
    return all.first { field in
      field.value.map { part.values.contains($0) } ?? false
    } ?? all.first { $0.value == nil }
  }
}
