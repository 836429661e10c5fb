import Workshop

extension Engine {
  /// What can be chosen at the present question.
  func options(of asking: Asking) -> [Choice] {
    asking.question.options(in: asking.context, of: session, guide: guide)
  }

  /// Takes a line as the answer to the present question.
  ///
  /// - Parameter typed: what to take for typed, when the line was a default.
  mutating func answer(_ line: String, typed: String? = nil, at moment: Moment) -> Turn {
    guard let asking else { return stay([.init(.hint, Wording.nothingAsked)]) }
    var turn = Turn()
    let text = withoutTrailingBackslashes(AnswerReader.trimmed(line), &turn)
    if text.lowercased() == "unknown" { return answerUnknown(asking, at: moment) }
    if asking.target == .ask, asking.question.adds, asking.question.field.kind == .touchpoint,
      let captured = capture(text, asking, turn, at: moment)
    {
      return captured
    }
    let reader = AnswerReader(
      question: asking.question, options: options(of: asking), today: moment.day)
    do throws(AnswerProblem) {
      let edits: [Edit]
      switch asking.target {
      case .ask where asking.question.kind == .sources:
        edits = [try sourceEdit(text, asking)]
      case .ask where asking.question.adds:
        let value = try reader.value(of: text)
        let isDecision = asking.question.field.kind == .decision
        if isDecision, let turn = repeated(decision: value, asking, at: moment) { return turn }
        let values =
          isDecision ? session.decisionValues(of: value, on: moment.day) : reader.parts(of: value)
        edits = [adding(values, asking)]
      case .ask:
        let value = try reader.value(of: text)
        if asking.question.field == FieldPath(.action, "Agreed"), value == "no",
          let action = asking.question.subject(in: asking.context)
        {
          return stay([.init(.hint, Wording.notAgreed(action.id))])
        }
        edits = answering(value, asking)
      case .item(let reference, let field, let index):
        edits = [replacing(try reader.value(of: text), reference, field, index)]
      case .further(let reference, let field):
        let value = try reader.value(of: text)
        edits = [session.setting(field, of: reference, to: stored(field, reference) + [value])]
      }
      return finish(asking, typed ?? text, edits, &turn, at: moment)
    } catch {
      turn.told += Wording.passages(error, question: asking.question)
      return turn
    }
  }

  /// Takes a decision that is in the log already for that entry, with a reason if one was given.
  private mutating func repeated(
    decision text: String, _ asking: Asking, at moment: Moment
  ) -> Turn? {
    let values = session.decisionValues(of: text, on: moment.day)
    guard let noted = values.first.flatMap({ session.decision(saying: $0.values[0], guide) }) else {
      return nil
    }
    var turn = Turn()
    let edits = session.amending(noted, with: values.filter { $0.name == "Why" })
    let name = asking.question.name
    guard keepOrExplain(edits, question: name, at: moment, in: &turn) else { return turn }
    turn.told.append(Wording.notedAlready(noted, in: session))
    goOn(in: &turn, at: moment)
    return turn
  }

  private mutating func finish(
    _ asking: Asking, _ text: String, _ edits: [Edit], _ turn: inout Turn, at moment: Moment
  ) -> Turn {
    let wanted = edits + unskipping(asking)
    let changes = wanted.filter { !$0.changesNothing }
    if !changes.isEmpty {
      guard keepOrExplain(changes, question: asking.question.name, at: moment, in: &turn) else {
        return turn
      }
    }
    let entries = changes.isEmpty ? [] : logEntries(after: edits, on: moment.day)
    if !entries.isEmpty {
      _ = keepOrExplain(entries, question: asking.question.name, at: moment, in: &turn)
    }
    turn.told += Wording.kept(edits.first, typed: text, asking: asking, valueWords)
    if asking.target == .ask, let action = edits.last, case .add(.action, _, _, _) = action,
      asking.question.field.kind == .parked, askAbout(action.reference, in: &turn, at: moment)
    {
      return turn
    }
    goOn(in: &turn, at: moment)
    return turn
  }

  /// `unknown` is an answer: it is kept, and the map lists it as still to find out.
  private mutating func answerUnknown(_ asking: Asking, at moment: Moment) -> Turn {
    var turn = Turn()
    let edits = unknownEdits(asking).filter { !$0.changesNothing }
    if !edits.isEmpty {
      guard keepOrExplain(edits, question: asking.question.name, at: moment, in: &turn) else {
        return turn
      }
    }
    turn.told.append(Wording.unknown(edits, leaving: asking.target))
    goOn(in: &turn, at: moment)
    return turn
  }

  private func unknownEdits(_ asking: Asking) -> [Edit] {
    let question = asking.question
    let subject = question.subject(in: asking.context)
    switch asking.target {
    case .item(let reference, let field, let index):
      var values = session.values(of: field, on: reference)
      guard values.count > 1, values.indices.contains(index) else {
        return [session.setting(field, of: reference, to: ["unknown"])]
      }
      // One of several nobody stands by goes; the others are still known.
      values.remove(at: index)
      return [session.setting(field, of: reference, to: values)]
    case .further: return []
    case .ask:
      if question.isOpenEnded,
        subject == nil || question.kind == .sources || itemCount(of: asking) > 0
      {
        return [closing(asking, asUnknown: subject == nil)]
      }
      guard let subject else { return [] }
      return [session.setting(question.field.field, of: subject, to: ["unknown"])]
        + unskipping(asking)
    }
  }

  /// Takes back that the question was skipped, now that it is answered.
  func unskipping(_ asking: Asking) -> [Edit] {
    let keeper = asking.question.keeper(in: asking.context)
    let mark = asking.question.mark(in: asking.context)
    let skipped = session.values(of: "Skipped", on: keeper)
    guard skipped.contains(mark) else { return [] }
    return [session.setting("Skipped", of: keeper, to: skipped.filter { $0 != mark })]
  }

  func adding(_ values: [NamedValues], _ asking: Asking) -> Edit {
    session.adding(asking.question.field.kind, values, in: asking.context)
  }

  private func answering(_ value: String, _ asking: Asking) -> [Edit] {
    guard let subject = asking.question.subject(in: asking.context) else { return [] }
    let field = asking.question.field.field
    if asking.question.kind == .list {
      return [session.setting(field, of: subject, to: stored(field, subject) + [value])]
    }
    var edit = session.setting(field, of: subject, to: [value])
    if case .scores(_, let median?) = asking.question.field.column?.kind,
      case .revise(let kind, let id, let changes) = edit
    {
      let scores = value.split(separator: " ").compactMap { Int($0) }
      let after = [String(Scores.median(scores))]
      edit = .revise(kind, id, changes + [session.change(of: median, on: subject, to: after)])
    }
    if subject.kind == .parked, field == "Outcome", value == "act", !edit.changesNothing,
      let action = action(from: subject)
    {
      return [edit, action]
    }
    return [edit]
  }

  /// The values of a list as they stand; an "unknown" gives way to a first real one.
  private func stored(_ field: String, _ reference: Reference) -> [String] {
    let values = session.values(of: field, on: reference)
    return values == ["unknown"] ? [] : values
  }

  private func replacing(
    _ value: String, _ reference: Reference, _ field: String, _ index: Int
  ) -> Edit {
    var values = session.values(of: field, on: reference)
    if index < values.count { values[index] = value } else { values = [value] }
    return session.setting(field, of: reference, to: values)
  }

  /// Gives a line of the persona its source: `3 interviews-march`.
  private func sourceEdit(_ text: String, _ asking: Asking) throws(AnswerProblem) -> Edit {
    guard let persona = asking.question.subject(in: asking.context) else {
      throw .needsLineAndSource(given: text)
    }
    let words = text.split { " ,[]".contains($0) }.map(String.init)
    guard words.count >= 2, let number = Int(words[0]) else {
      throw .needsLineAndSource(given: text)
    }
    let lines = session.lines(of: persona.id)
    guard lines.indices.contains(number - 1) else {
      throw .noSuchLine(given: number, count: lines.count)
    }
    var sources: [Identifier] = []
    for word in words.dropFirst() {
      let id = Identifier(word)
      guard session.isEvidence(id) else {
        let names = session.evidence.members.map(\.id.text)
        throw .noSuchSource(given: word, nearest: Nearest.match(for: word, in: names))
      }
      sources.append(id)
    }
    let line = lines[number - 1]
    var values = session.values(of: line.field, on: persona)
    var text = session.cited(values[line.index])
    text.sources += sources.filter { !text.sources.contains($0) }
    values[line.index] = text.text
    return session.setting(line.field, of: persona, to: values)
  }

  private func withoutTrailingBackslashes(_ text: String, _ turn: inout Turn) -> String {
    guard text.contains("\\") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.hasSuffix("\\") }) else { return text }
    turn.told.append(.init(.hint, Wording.backslashSpaced))
    return lines.map { $0.hasSuffix("\\") ? $0 + " " : String($0) }.joined(separator: "\n")
  }
}

extension Edit {
  /// Whether the state after is the state before.
  var changesNothing: Bool {
    guard case .revise(_, _, let changes) = self else { return false }
    return changes.allSatisfy { $0.before == $0.after }
  }
}
