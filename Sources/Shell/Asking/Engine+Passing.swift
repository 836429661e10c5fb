import Workshop

extension Engine {
  /// An empty line: keep what stands, accept the default, end the list, or pass.
  mutating func respondToNothing(at moment: Moment) -> Turn {
    guard let asking else {
      var turn = Turn()
      turn.request = .export(format: "markdown")
      return turn
    }
    if asking.isDetour, asking.target != .ask || standing(of: asking) == .answered {
      return leaveDetour(at: moment)
    }
    let isFirst = itemCount(of: asking) == 0
    let defaults = asking.question.offeredDefaults(
      in: asking.context, of: session, guide: guide)
    if isFirst, !defaults.isEmpty { return acceptDefaults(defaults, asking, at: moment) }
    let mayEnd = !isFirst || !asking.question.flow.isRequired || asking.question.kind == .sources
    if asking.question.isOpenEnded, mayEnd {
      return end(asking, at: moment)
    }
    if asking.question.flow.isRequired {
      return stay([.init(.problem, Wording.needed(asking.question))])
    }
    return pass(asking, saying: Wording.passed, at: moment)
  }

  private func standing(of asking: Asking) -> Standing {
    asking.question.standing(in: asking.context, of: session)
  }

  private mutating func acceptDefaults(
    _ defaults: [String], _ asking: Asking, at moment: Moment
  ) -> Turn {
    guard defaults.count > 1 || asking.question.isOpenEnded else {
      return answer(defaults[0], typed: "", at: moment)
    }
    var turn = Turn()
    if asking.question.adds {
      for name in defaults {
        let edit = adding([NamedValues(asking.question.field.field, [name])], asking)
        guard keepOrExplain([edit], question: asking.question.name, at: moment, in: &turn) else {
          return turn
        }
      }
    } else if let subject = asking.question.subject(in: asking.context) {
      let edit = session.setting(asking.question.field.field, of: subject, to: defaults)
      guard keepOrExplain([edit], question: asking.question.name, at: moment, in: &turn) else {
        return turn
      }
    }
    guard
      keepOrExplain(
        [closing(asking)], question: asking.question.name, at: moment, in: &turn)
    else { return turn }
    turn.told.append(.init(.done, Wording.keptDefaults(defaults)))
    goOn(in: &turn, at: moment)
    return turn
  }

  /// Ends a list or a group.
  private mutating func end(_ asking: Asking, at moment: Moment) -> Turn {
    var turn = Turn()
    guard keepOrExplain([closing(asking)], question: nil, at: moment, in: &turn) else {
      return turn
    }
    turn.told.append(.init(.hint, endingWords(of: asking)))
    goOn(in: &turn, at: moment)
    return turn
  }

  private func endingWords(of asking: Asking) -> String {
    if asking.question.kind == .sources,
      let persona = asking.question.subject(in: asking.context)
    {
      let lines = session.lines(of: persona.id)
      return Wording.sourcesEnded(known: lines.count { $0.isEvidence }, of: lines.count)
    }
    let count = itemCount(of: asking)
    if count == 0 { return Wording.passed }
    return sharesItsKind(asking.question)
      ? Wording.noMore(asking.question.field.kind, count) : Wording.listEnded(count)
  }

  /// Whether another question adds things of the same kind, which are counted along.
  private func sharesItsKind(_ question: Question) -> Bool {
    question.adds && guide.questions.count { $0.adds && $0.field.kind == question.field.kind } > 1
      && question.flow.each.isEmpty
  }

  /// Passes the present question without an answer.
  mutating func pass(_ asking: Asking, saying words: String, at moment: Moment) -> Turn {
    var turn = Turn()
    let keeper = asking.question.keeper(in: asking.context)
    let mark = asking.question.mark(in: asking.context)
    let skipped = session.values(of: "Skipped", on: keeper)
    if !skipped.contains(mark) {
      let edit = session.setting("Skipped", of: keeper, to: skipped + [mark])
      guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    }
    turn.told.append(.init(.hint, words))
    goOn(in: &turn, at: moment)
    return turn
  }

  func closing(_ asking: Asking, asUnknown: Bool = false) -> Edit {
    let keeper = asking.question.keeper(in: asking.context)
    let closed = session.values(of: "Closed", on: keeper)
    let mark = asking.question.mark(in: asking.context) + (asUnknown ? Question.unknownMark : "")
    return session.setting(
      "Closed", of: keeper, to: closed.contains(mark) ? closed : closed + [mark])
  }
}
