/// Reads lines of one form. A value: what it knows of the session is as it stood when it was made.
package struct HarvestReader: Sendable {
  package let form: Form
  package let session: Session
  /// What the form is gone through for: persona Dana, stage Compare.
  package let context: [Reference]
  package let words: SpokenWords
  package let today: Day
  /// The things that numbers and letters in lines mean, in order.
  package let numbering: [Identifier]

  /// - Parameter numbering: what numbers mean, where it is not what they mean on the map now: a
  ///   printed sheet keeps its own.
  package init(
    form: Form, session: Session, context: [Reference] = [], words: SpokenWords, today: Day,
    numbering: [Identifier]? = nil
  ) {
    self.form = form
    self.session = session
    self.context = context
    self.words = words
    self.today = today
    self.numbering = numbering ?? session.numbering(of: form.kind, within: context)
  }

  /// What a line says. An empty one says nothing and is no harvest: the caller ends the form there.
  package func read(_ line: String) -> HarvestReading {
    if let (sheet, rest) = sheet(of: line) { return read(rest, from: sheet, as: line) }
    return readPlain(line)
  }

  /// Reads a row by the numbers of a printed sheet; what left the map since is told and left out.
  private func read(_ row: String, from sheet: PrintedSheet, as line: String) -> HarvestReading {
    let reader = HarvestReader(
      form: form, session: session, context: context, words: words, today: today,
      numbering: sheet.steps)
    switch reader.readPlain(row) {
    case .lacking(var lack):
      lack.line = line
      return .lacking(lack)
    case .understood(var harvested):
      harvested.echo = "Sheet \(sheet.letter): \(harvested.echo)"
      let isGone = { (id: Identifier) in session.touchpoints[id] == nil }
      let gone = sheet.steps.indices.filter { isGone(sheet.steps[$0]) }.map { String($0 + 1) }
      switch harvested.target {
      case .row(let references, let numbers):
        let kept = zip(references, numbers).map { isGone($0.id) ? nil : $1 }
        harvested.target = .row(references, kept)
      case .existing(let references):
        if references.contains(where: { isGone($0.id) }) {
          return .lacking(
            HarvestLack("That step is off the map since sheet \(sheet.letter).", line: line))
        }
      case .new: break
      }
      if !gone.isEmpty {
        harvested.doubts.append(
          "Off the map since, and left out: \(gone.joined(separator: ", ")) of sheet \(sheet.letter)."
        )
      }
      return .understood(harvested)
    }
  }

  private func readPlain(_ line: String) -> HarvestReading {
    let rewritten = form.kind == .kpi ? PartOfValue.rewritten(line, by: words) : nil
    let read = rewritten ?? line
    var parse = LineParse(reader: self, line: read)
    do throws(HarvestLack) {
      let harvested = try parse.harvest()
      guard let counted = PartOfValue.counted(in: harvested) else { return .understood(harvested) }
      let echo = HarvestEcho(
        reader: self, harvested: counted, line: read, fillers: parse.fillers)
      return .understood(echo.told())
    } catch {
      var lack = error
      if rewritten != nil { lack.line = line }
      return .lacking(lack)
    }
  }

  /// The number before the cursor of the line to come.
  package var next: Int {
    switch form.task {
    case .makes: session.place(after: context, of: form.kind, in: numbering) + 1
    case .fills: 1
    }
  }

  /// The thing whose name stands at the beginning of a line, and what follows it.
  func named(_ kind: EntityKind, in text: String) -> (Reference, tail: String)? {
    let tokens = text.split(separator: " ")
    for count in stride(from: min(5, tokens.count), through: 1, by: -1) {
      let name = LineText.bareEnd(tokens.prefix(count).joined(separator: " "))
      let bare = name.hasSuffix("›") || name.hasSuffix(":") ? String(name.dropLast()) : name
      guard let found = reference(LineText.trimmed(bare), to: [kind]) else { continue }
      let tail = tokens.dropFirst(count).joined(separator: " ")
      let isSigned = tail.first.map { "›:,".contains($0) } == true || tail.hasPrefix("- ")
      return (found, LineText.trimmed(isSigned ? tail.dropFirst() : tail[...]))
    }
    return nil
  }

  /// The stage, group, goal or source that is there already under the name that a line gives: what is said
  /// of it again mends it.
  func named(as parts: [Harvested.Part]) -> Reference? {
    guard [.stage, .segment, .goal, .evidence].contains(form.kind),
      let place = form.naming(among: parts),
      let name = parts[place].values.first.map({ SpokenName(session.cited($0).body) })
    else { return nil }
    return EntityTable.of(form.kind).ids(in: session).map { Reference(form.kind, $0) }
      .first { SpokenName(session.title(of: $0)) == name }
  }

  /// That a number or letter stands for nothing.
  func beyond(_ token: String, isLetter: Bool) -> String {
    if numbering.isEmpty { return "There is no \(form.kind.word) yet." }
    let last = isLetter ? Form.letter(numbering.count) : String(numbering.count)
    let first = isLetter ? "a" : "1"
    return "There is no \(form.kind.word) \(token); they go from \(first) to \(last)."
  }

  /// What people call things, for `{Stage}` and the like in a form's own words.
  package func filled(_ text: String) -> String {
    context.reduce(text) { text, reference in
      text.replacing("{\(reference.kind.rawValue)}", with: session.title(of: reference))
    }
  }
}

extension Session {
  /// Things of a kind in the order of their numbers on the map: touchpoints of one persona stage by
  /// stage, those of no stage first where the way begins with them, else last; all others as they stand,
  /// ideas and the like among those of the same thing.
  ///
  /// Without a persona in `context` the touchpoints of all are numbered, persona by persona.
  package func numbering(of kind: EntityKind, within context: [Reference]) -> [Identifier] {
    if kind != .touchpoint { return EntityTable.of(kind).ids(in: self) }
    let wanted = context.last { $0.kind == .persona }?.id
    // A row for each persona and a column for each stage; the last of each for what names none. A way
    // that begins outside the stages is led by that column.
    let rows = wanted.map { personas.index(of: $0).map { [$0] } ?? [] } ?? Array(0...personas.count)
    let columns = stages.count + 1
    var groups = [[Identifier]](repeating: [], count: (personas.count + 1) * columns)
    var isLed: [Int: Bool] = [:]
    for touchpoint in touchpoints.members {
      let row = touchpoint.persona.flatMap(personas.index) ?? personas.count
      let column = touchpoint.stage.flatMap(stages.index) ?? stages.count
      groups[row * columns + column].append(touchpoint.id)
      if isLed[row] == nil { isLed[row] = column == stages.count }
    }
    return rows.flatMap { row in
      let ways = groups[row * columns..<(row + 1) * columns]
      let ordered = isLed[row] == true ? ways.suffix(1) + ways.dropLast() : ways
      return ordered.flatMap { $0 }
    }
  }

  /// How many things stand before a new one that goes to the end of its stage.
  func place(after context: [Reference], of kind: EntityKind, in numbering: [Identifier]) -> Int {
    guard kind == .touchpoint, let stage = context.last(where: { $0.kind == .stage })?.id else {
      return numbering.count
    }
    let order = stages.members.map(\.id)
    func place(of id: Identifier) -> Int? {
      touchpoints[id]?.stage.flatMap { order.firstIndex(of: $0) }
    }
    let column = order.firstIndex(of: stage) ?? order.count
    let isLed = numbering.first.map { place(of: $0) == nil } ?? false
    return numbering.prefix { id in
      (place(of: id) ?? (isLed ? -1 : order.count)) <= column
    }.count
  }
}
