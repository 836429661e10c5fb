import Workshop

/// A form on phones: everybody writes, and all lines come in at once.
extension HarvestDialogue {
  func ask(in room: DialogueContext) -> RoomAsk? {
    guard phase.takesLines, harvest.stands(in: room.session) else { return nil }
    let reader = reader(room.session, on: room.today)
    let row = stops(reader, in: room.session)
    let key = harvest.key
    return RoomAsk(
      key: key,
      place: harvest.context.map { room.session.title(of: $0) }.joined(separator: " › "),
      question: reader.filled(form.ask), shape: reader.filled(form.shape),
      example: HarvestExamples(reader: reader).first(1).first ?? "",
      headings: headings, list: HarvestCard(harvest: harvest, room: room, words: words).rows,
      sort: row ?? .lines, isNameless: row != nil,
      taken: RoomEntry.taken(for: key, in: room.session), reading: .harvest(reader))
  }

  /// The headings of a form whose lines all begin with a letter, as its marks word them.
  private var headings: [RoomAsk.Heading] {
    let words = form.shape.split(separator: ",").map { AnswerReader.trimmed(String($0)) }
    let found = form.fields.compactMap { field -> RoomAsk.Heading? in
      guard case .begins(let marks) = field.mark, let mark = marks.first, mark.count == 1,
        mark.first?.isLetter == true,
        let title = words.first(where: { $0.hasPrefix(mark + " ") })
      else { return nil }
      return .init(mark: mark, title: String(title.dropFirst(2)))
    }
    return found.count == form.fields.count && found.count > 1 ? found : []
  }

  /// The story, where each step is given a number.
  private func stops(_ reader: HarvestReader, in session: Session) -> RoomAsk.Sort? {
    guard let field = form.fields.first(where: { $0.mark == .across }),
      case .scores(let range, _)? = FieldPath(form.kind, field.field).column?.kind,
      !reader.numbering.isEmpty
    else { return nil }
    let stops = reader.numbering.enumerated().map { place, id in
      let touchpoint = session.touchpoints[id]
      return RoomAsk.Stop(
        number: place + 1, title: session.title(of: Reference(form.kind, id)),
        stage: touchpoint?.stage.map { session.title(of: Reference(.stage, $0)) } ?? "",
        thought: touchpoint?.thought.map { session.cited($0).body } ?? "")
    }
    return .row(stops, range)
  }

  /// Takes what phones sent as if it had been typed, each line a turn of its writer.
  mutating func take(_ entries: [RoomEntry], in room: inout DialogueContext) -> DialogueResult? {
    guard let ask = ask(in: room) else { return nil }
    let fresh = entries.filter { $0.number > ask.taken && !$0.text.isEmpty }
    guard !fresh.isEmpty else { return nil }
    var lines = fresh.map(\.text)
    var writers: [String]? = fresh.map { entry in
      entry.by.map { room.session.title(of: Reference(.participant, $0)) } ?? RoomWords.somebody
    }
    if case .row(let stops, let range) = ask.sort {
      lines = counted(lines, stops, range, in: room.session)
      writers = nil
    }
    let mark = DialogueResult.KeptTurn(edits: [RoomEntry.taking(fresh, in: room.session)])
    var move = take(lines, from: nil, by: writers, in: room.after(mark.edits))
    let told = move.told.map(\.text)
    move.apart.insert(mark, at: 0)
    move.reveal = RoomReveal(
      key: ask.key, question: ask.question,
      result: .lines(ask.isNameless ? told.filter { !$0.isEmpty } : lines),
      told: ask.isNameless ? [] : told)
    return move
  }

  /// Rows of numbers as counts for each step, so that nobody can tell which numbers are one person's.
  ///
  /// Numbers that a step has already are counted with them.
  private func counted(
    _ rows: [String], _ stops: [RoomAsk.Stop], _ range: ClosedRange<Int>, in session: Session
  ) -> [String] {
    let words = form.fields.lazy.compactMap { field -> String? in
      if case .counts(let words) = field.mark { words.first } else { nil }
    }
    guard let word = words.first, let field = form.fields.first(where: { $0.mark == .across })
    else {
      return rows.sorted()
    }
    let numbers = rows.map { $0.split(separator: " ").map { Int($0) } }
    let ids = reader(session, on: HarvestDialogue.anyDay).numbering
    return stops.indices.compactMap { place in
      let given = numbers.compactMap { place < $0.count ? $0[place] : nil }
      guard !given.isEmpty else { return nil }
      let before = session.values(of: field.field, on: Reference(form.kind, ids[place]))
        .flatMap { $0.split(separator: " ") }.compactMap { Int($0) }
      let counts = range.map { number in String((before + given).count { $0 == number }) }
      return "\(word) \(stops[place].number): \(counts.joined(separator: " "))"
    }
  }
}
