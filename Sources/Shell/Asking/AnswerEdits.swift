import Workshop

/// The edits that a line makes as the answer to a question.
struct AnswerEdits {
  let asking: CurrentQuestion
  let session: Session
  let guide: Guide

  /// - Throws: why the line is no answer here.
  func edits(for text: String, on day: Day) throws(AnswerProblem) -> [Edit] {
    var edits = try said(text, on: day)
    if let reading = ReadingAnswer(asking, in: session) { edits += reading.unit(saidIn: text) }
    return edits + FollowingEdits(in: session, guide).all(after: edits)
  }

  private func said(_ text: String, on day: Day) throws(AnswerProblem) -> [Edit] {
    let question = asking.question
    if let absence = absence(text) { return [absence] }
    let reader = AnswerReader(
      question: question, options: asking.options(in: session, guide), today: day)
    if asking.target == .ask, question.kind == .sources { return [try source(text)] }
    if asking.target == .ask, takesSeveral, let values = reader.choices(of: text) {
      return answering(values)
    }
    if let answer = ReadingAnswer(asking, in: session) {
      let edits = try answer.edits(for: text, on: day)
      if !edits.isEmpty { return edits }
    }
    if let found = FindingAnswer(asking, in: session)?.edit(for: text, on: day) { return [found] }
    let value = try reader.value(of: text)
    switch asking.target {
    case .ask where question.adds:
      return [adding(values(of: value, with: reader, on: day))]
    case .ask
    where question.field == Touchpoint.path(.since) && value == InheritedMark.Verdict.gone.rawValue:
      return question.subject(in: asking.context).map { session.removal(of: $0) } ?? []
    case .ask:
      let settled =
        question.field == Hypothesis.path(.status)
        ? question.subject(in: asking.context) : nil
      return answering(value) + ending
        + (settled.map { GuessSettling.edits(for: value, of: $0, in: session, on: day) } ?? [])
    case .item(let reference, let field, let index):
      if question.adds, question.parts.count > 0, field == question.field.field {
        let parts = reader.parts(of: value)
        if parts.count > 1 { return [mending(reference, parts)] }
      }
      return [replacing(value, reference, field, index)]
    case .further(let reference, let field):
      return [session.setting(field, of: reference, to: stored(field, reference) + [value])]
    }
  }

  /// What a line says of the thing that it adds.
  private func values(of text: String, with reader: AnswerReader, on day: Day) -> [FieldValues] {
    switch asking.question.field {
    case let field where field.kind == .decision: session.decision(in: text, on: day).values
    case Action.path(.title) where asking.question.parts.isEmpty:
      SpokenAction(
        text, people: session.participants.members.compactMap(\.name), takesStrangers: false,
        today: day
      ).action(id: "action").values
    default: reader.parts(of: text)
    }
  }

  /// The edits that keep a whole touchpoint said in one line.
  func edits(for captured: QuickCapture) -> [Edit] {
    let touchpoint = adding(captured.touchpoint)
    guard let howMightWe = captured.howMightWe else { return [touchpoint] + unskipping }
    let opportunity = session.freshIdentifier(for: howMightWe, kind: .opportunity)
    let values = [
      FieldValues(Opportunity.field(.howMightWe), [howMightWe]),
      FieldValues(Opportunity.field(.touchpoints), [touchpoint.reference.id.text]),
    ]
    return [touchpoint, .add(.opportunity, opportunity, values, place: nil)] + unskipping
  }

  /// The edits that keep that nobody knows.
  var unknown: [Edit] {
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
        subject == nil || question.kind == .sources || asking.hasItems(in: session)
      {
        return [closing(asUnknown: subject == nil)]
      }
      guard let subject else { return [] }
      return [session.setting(question.field.field, of: subject, to: ["unknown"])]
        + unskipping
    }
  }

  /// Takes back that the question was skipped, now that it is answered.
  var unskipping: [Edit] {
    let keeper = asking.question.keeper(in: asking.context)
    let mark = asking.question.mark(in: asking.context)
    let skipped = session.values(of: AnswerState.skippedField, on: keeper)
    guard skipped.contains(mark) else { return [] }
    return [
      session.setting(AnswerState.skippedField, of: keeper, to: skipped.filter { $0 != mark })
    ]
  }

  /// Keeps that the question was passed; nothing when it is known already.
  var skipping: [Edit] {
    let keeper = asking.question.keeper(in: asking.context)
    let mark = asking.question.mark(in: asking.context)
    let skipped = session.values(of: AnswerState.skippedField, on: keeper)
    if skipped.contains(mark) { return [] }
    return [session.setting(AnswerState.skippedField, of: keeper, to: skipped + [mark])]
  }

  /// Keeps that a question which comes in every round was answered in this one.
  private var ending: [Edit] {
    asking.question.flow.recurs && !asking.question.isOpenEnded ? [closing()] : []
  }

  /// Ends a list or a group.
  func closing(asUnknown: Bool = false) -> Edit {
    session.closing(
      asking.question, in: asking.context, marked: asUnknown ? Question.unknownMark : "")
  }

  /// Keeps that whoever is on the journey does not come by here; nil where nobody is asked that, or
  /// something was said already.
  func absence(_ text: String) -> Edit? {
    guard Absence.isMeant(by: text), asking.target == .ask,
      asking.question.adds, asking.question.field.kind == .touchpoint, asking.context.count > 1,
      !asking.hasItems(in: session)
    else { return nil }
    return session.closing(asking.question, in: asking.context, marked: Question.absentMark)
  }

  /// Adds a new thing that the question is about.
  func adding(_ values: [FieldValues]) -> Edit {
    session.adding(asking.question.field.kind, values, in: asking.context)
  }

  /// Whether several choices can be given at once: things that are added one by one, references,
  /// channels, and people of a list.
  private var takesSeveral: Bool {
    let question = asking.question
    if question.kind == .list { return question.offer == .people && !question.adds }
    guard question.kind == .choice else { return false }
    return question.adds || question.field.column?.kind.isSeveral == true
  }

  /// The edits that several choices make.
  private func answering(_ values: [String]) -> [Edit] {
    if asking.question.adds {
      var edits: [Edit] = []
      var later = self.session
      for value in values {
        let edit = later.adding(
          asking.question.field.kind, [FieldValues(asking.question.field.field, [value])],
          in: asking.context)
        edits.append(edit)
        _ = later.applyEach([edit])
      }
      return edits
    }
    guard let subject = asking.question.subject(in: asking.context) else { return [] }
    let field = asking.question.field.field
    guard asking.question.kind == .list else {
      return [session.setting(field, of: subject, to: values)]
    }
    let before = stored(field, subject)
    let new = values.filter { value in
      !before.contains { SpokenName($0) == SpokenName(value) }
    }
    return [session.setting(field, of: subject, to: before + new)]
  }

  /// What was said of a new thing in one line, said once more: each part goes where it went the first
  /// time.
  private func mending(_ reference: Reference, _ parts: [FieldValues]) -> Edit {
    .revise(
      reference.kind, reference.id,
      parts.map { session.change(of: $0.name, on: reference, to: $0.values) })
  }

  private func answering(_ value: String) -> [Edit] {
    guard let subject = asking.question.subject(in: asking.context) else { return [] }
    let field = asking.question.field.field
    if asking.question.kind == .list {
      let before = stored(field, subject)
      let offered = before.isEmpty ? asking.defaults(in: session, guide) : []
      let all = before + offered
      let isThere = all.contains { SpokenName($0) == SpokenName(value) }
      return [session.setting(field, of: subject, to: isThere ? all : all + [value])]
    }
    var edit = session.setting(field, of: subject, to: [value])
    if case .scores(_, let median?) = asking.question.field.column?.kind,
      case .revise(let kind, let id, let changes) = edit
    {
      let scores = value.split(separator: " ").compactMap { Int($0) }
      let after = [Scores.medianText(scores)]
      edit = .revise(kind, id, changes + [session.change(of: median, on: subject, to: after)])
    }
    if subject.kind == .parked, field == Parked.field(.outcome),
      value == Parked.Outcome.act.rawValue,
      !edit.changesNothing,
      let action = session.action(from: subject)
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
  private func source(_ text: String) throws(AnswerProblem) -> Edit {
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
}

extension Session {
  /// Ends a list or a group.
  ///
  /// - Parameter end: what follows the mark, such as `Question.absentMark`.
  func closing(_ question: Question, in context: [Reference], marked end: String) -> Edit {
    let keeper = question.keeper(in: context)
    let closed = values(of: AnswerState.closedField, on: keeper)
    let mark = question.mark(in: context) + end
    return setting(
      AnswerState.closedField, of: keeper, to: closed.contains(mark) ? closed : closed + [mark])
  }
}
