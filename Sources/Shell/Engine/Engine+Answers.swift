import Workshop

extension Engine {
  /// Takes a line as the answer to the present question.
  ///
  /// - Parameters:
  ///   - typed: what to take for typed, when the line was a default.
  ///   - isCertain: whether nobody is asked whether it is meant so.
  mutating func answer(
    _ line: String, typed: String? = nil, isCertain: Bool = false, at moment: Moment
  ) -> Turn {
    guard let current else { return stay([.init(.hint, Wording.nothingAsked)]) }
    var turn = Turn()
    let answer = SpokenAnswer(turn.spaced(line), isCertain, to: current, in: room(at: moment))
    if let move = answer.move { return make(move, at: moment) }
    turn.told += answer.told
    let text = answer.text
    do throws(AnswerProblem) {
      if let captured = CapturedTouchpoint.result(of: text, at: current, in: room(at: moment)) {
        var whole = make(captured, at: moment)
        whole.told = turn.told + whole.told
        return whole
      }
      if current.parksMore(in: session) {
        let aside = AsideCommand(in: room(at: moment))
        return make(aside.park("For another map: \(text)", as: .park), at: moment)
      }
      let edits = try self.edits(for: current).edits(for: text, on: options.day(at: moment))
      if !isCertain, let doubt = AnswerDoubt.of(text, edits, in: room(at: moment)) {
        return make(DialogueResult(begins: doubt, next: .stay), at: moment)
      }
      if let refusal = current.refusal(of: edits, in: session) { return stay([refusal]) }
      if let noted = self.edits(for: current).repeatedDecision(edits) {
        return make(noted, at: moment)
      }
      finish(current, typed ?? text, edits, &turn, at: moment)
      turn.told += answer.offer(to: &self.current, behind: current, options)
    } catch {
      turn.told += Wording.passages(error, question: current.question)
    }
    return turn
  }

  private func edits(for asking: CurrentQuestion) -> AnswerEdits {
    AnswerEdits(asking: asking, session: session, guide: guide)
  }

  private mutating func finish(
    _ asking: CurrentQuestion, _ text: String, _ edits: [Edit], _ turn: inout Turn,
    at moment: Moment
  ) {
    let name = asking.question.name
    let chosen = options.guides.edits(after: edits, in: session, guide)
    var changes =
      (edits + self.edits(for: asking).unskipping + chosen
      + (RoundEnding(after: edits, in: session, history)?.edits ?? []))
      .filter { !$0.changesNothing }
    let note = LanguageNote(with: changes, in: session, options)
    changes += note.map { [$0.edit] } ?? []
    if !changes.isEmpty {
      guard keepOrExplain(changes, question: name, at: moment, in: &turn) else { return }
      let log = ChoiceEntries(session: session, guide: guide)
      let entries = log.entries(after: edits, on: options.day(at: moment))
      if !entries.isEmpty { _ = keepOrExplain(entries, question: name, at: moment, in: &turn) }
    }
    turn.told += Wording.kept(
      edits, typed: text, asking: asking, .init(session: session, guide: guide))
    turn.told += note.map { [$0.told] } ?? []
    turn.told += ReadingReport.passages(after: edits, in: session, on: options.day(at: moment))
    let next = NextQuestion(session: session, walk: walk, present: asking)
    if let detail = next.detail(after: edits) {
      current = detail
      turn.ahead = card()
      return
    }
    if let ending = RoundEnding(after: edits, in: session, history) {
      turn.told += ending.passages
      turn.request = .endRound(ending.round.id)
    }
    goOn(in: &turn, at: moment)
  }
}

extension Turn {
  /// A backslash at the end of a line would join it with the next one in the files.
  fileprivate mutating func spaced(_ line: String) -> String {
    let text = AnswerReader.trimmed(line)
    guard text.contains("\\") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.hasSuffix("\\") }) else { return text }
    told.append(.init(.hint, Wording.backslashSpaced))
    return lines.map { $0.hasSuffix("\\") ? $0 + " " : String($0) }.joined(separator: "\n")
  }
}
