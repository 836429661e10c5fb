import Workshop

/// Finds answers that stand already, ready to edit.
struct EarlierAnswers {
  let session: Session
  let walk: GuideWalk

  /// The answer before `asking`, ready to edit; before the end, when nothing is being asked.
  func before(_ asking: CurrentQuestion?) -> CurrentQuestion? {
    if let asking {
      if case .item(let reference, let field, let index) = asking.target, index > 0 {
        return item(reference, field, index - 1, of: asking)
      }
      if asking.target == .ask, asking.question.isOpenEnded, !isAfterDetails(asking),
        let last = lastItem(of: asking)
      {
        return last
      }
      if let opening = groupOpening(before: asking) { return opening }
    }
    var place = asking?.ask
    if let asking, case .item(let reference, _, _) = asking.target, asking.question.adds,
      let earlier = earlierMember(than: reference, asking)
    {
      return earlier
    }
    place = walk.before(place, in: session)
    // What is asked of the members comes before the next one is offered, and not before the first.
    if let asking, case .item = asking.target, asking.question.adds {
      while let detail = place, isDetail(detail, of: asking) {
        place = walk.before(detail, in: session)
      }
    }
    guard let place else { return nil }
    let earlier = CurrentQuestion(place, along: walk)
    return lastItem(of: earlier) ?? filled(earlier)
  }

  /// The answer before `asking` in time, ready to edit: at the desk the questions come in no order that
  /// anybody could go back by.
  func before(_ asking: CurrentQuestion?, among minutes: [Minute]) -> CurrentQuestion? {
    var answered: [QuestionInstance] = []
    for minute in minutes {
      guard let place = place(answeredBy: minute), answered.last != place else { continue }
      answered.append(place)
    }
    if let ask = asking?.ask, let here = answered.lastIndex(of: ask) {
      answered.removeSubrange(here...)
    }
    return answered.last.map { filled(CurrentQuestion($0, along: walk)) }
  }

  /// The question at the desk that a minute answers.
  private func place(answeredBy minute: Minute) -> QuestionInstance? {
    guard let name = minute.question,
      let index = walk.guide.questions.firstIndex(where: { $0.name == name }),
      walk.mayWait[index]
    else { return nil }
    return walk.places(of: index, in: session).first {
      walk.guide.questions[index].subject(in: $0.context) == minute.edit.reference
    }
  }

  /// The answer that stands at a question, ready to edit.
  func filled(_ asking: CurrentQuestion) -> CurrentQuestion {
    var asking = asking
    guard let subject = asking.question.subject(in: asking.context) else { return asking }
    let values = session.values(of: asking.question.field.field, on: subject)
    asking.prefill =
      ReadingAnswer.typed(asking.question.field.field, of: subject, in: session)
      ?? (asking.question.kind == .choice ? values : Array(values.prefix(1)))
      .map { readable($0, at: asking) }.joined(separator: ", ")
    return asking
  }

  /// The last thing given to a list or a group, ready to edit.
  func lastItem(of asking: CurrentQuestion) -> CurrentQuestion? {
    let question = asking.question
    guard question.isOpenEnded, question.kind != .sources else { return nil }
    if question.adds {
      let kind = question.field.kind
      guard let last = Loop(kind).members(within: asking.context, of: session).last else {
        return nil
      }
      return item(Reference(kind, last), question.field.field, 0, of: asking)
    }
    guard let subject = question.subject(in: asking.context) else { return nil }
    let count = session.values(of: question.field.field, on: subject).count
    return count == 0 ? nil : item(subject, question.field.field, count - 1, of: asking)
  }

  private func item(
    _ reference: Reference, _ field: String, _ index: Int, of asking: CurrentQuestion
  )
    -> CurrentQuestion
  {
    var asking = asking
    asking.target = .item(reference, field: field, index: index)
    let values = session.values(of: field, on: reference)
    asking.prefill =
      ReadingAnswer.typed(field, of: reference, in: session)
      ?? (index < values.count ? readable(values[index], at: asking) : "")
    return asking
  }

  /// A value as it stands ready to edit: in words, where these alone would be taken for it again.
  func readable(_ value: String, at asking: CurrentQuestion) -> String {
    if asking.question.kind == .date, let day = Day(iso: value) { return day.words }
    let options = asking.options(in: session, walk.guide)
    guard let title = options.first(where: { $0.value == value })?.title, !title.isEmpty,
      Int(title) == nil
    else { return value }
    let wanted = title.lowercased()
    let alike = options.filter { [$0.value, $0.title].contains { $0.lowercased() == wanted } }
    return alike.count == 1 ? title : value
  }

  /// Whether the next thing of a group is offered, so that the details of the last one lie behind.
  private func isAfterDetails(_ asking: CurrentQuestion) -> Bool {
    guard asking.question.adds, asking.question.kind != .list else { return false }
    let inner = asking.question.flow.each + [Loop(asking.question.field.kind)]
    return walk.guide.questions.contains {
      $0.step == asking.question.step && $0.flow.each == inner
    }
  }

  /// Whether a question is put about a thing that another one adds.
  private func isDetail(_ place: QuestionInstance, of adder: CurrentQuestion) -> Bool {
    place.context.starts(with: adder.context) && place.context.count > adder.context.count
      && place.context[adder.context.count].kind == adder.question.field.kind
  }

  private func earlierMember(than reference: Reference, _ asking: CurrentQuestion)
    -> CurrentQuestion?
  {
    let members = Loop(reference.kind).members(within: asking.context, of: session)
    guard let place = members.firstIndex(of: reference.id), place > 0 else { return nil }
    let earlier = Reference(reference.kind, members[place - 1])
    return item(earlier, asking.question.field.field, 0, of: asking)
  }

  /// The question that named the thing whose first detail is being asked for.
  private func groupOpening(before asking: CurrentQuestion) -> CurrentQuestion? {
    guard let ask = asking.ask, let thing = ask.context.last,
      let adder = walk.guide.questions.firstIndex(where: {
        $0.adds && $0.kind != .list && $0.field.kind == thing.kind
          && $0.flow.each == Array(asking.question.flow.each.dropLast())
      })
    else { return nil }
    let place = walk.before(ask, in: session)
    guard place?.context.contains(thing) != true else { return nil }
    let opening = CurrentQuestion(
      QuestionInstance(question: adder, context: Array(ask.context.dropLast())), along: walk)
    return item(thing, opening.question.field.field, 0, of: opening)
  }
}
