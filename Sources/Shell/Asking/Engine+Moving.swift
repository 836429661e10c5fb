import Workshop

extension Engine {
  mutating func move(_ verb: Verb, _ rest: String, at moment: Moment) -> Turn {
    switch verb {
    case .back: return back(at: moment)
    case .skip:
      guard let asking else { return stay([.init(.hint, Wording.nothingAsked)]) }
      if asking.isDetour { return leaveDetour(at: moment) }
      if rest.lowercased() == "rest" { return passRest(of: asking, at: moment) }
      return pass(asking, saying: Wording.skipped(asking.question), at: moment)
    case .goto: return go(to: rest, at: moment)
    case .next: return leaveOpen(at: moment)
    case .again:
      var turn = Turn()
      turn.ahead = card(at: moment, again: true)
      return turn
    case .status: return stay(status())
    default: return stay(agenda(at: moment))
    }
  }

  /// One question back, with the old answer ready to edit.
  private mutating func back(at moment: Moment) -> Turn {
    let home = asking?.isDetour == true ? asking?.awayFrom : asking?.ask
    guard let earlier = earlierAsking() else {
      return stay([.init(.hint, Wording.nothingBefore)])
    }
    asking = earlier
    asking?.awayFrom = home
    asking?.isDetour = true
    var turn = Turn()
    turn.ahead = card(at: moment)
    return turn
  }

  private func earlierAsking() -> Asking? {
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
    guard let place else { return nil }
    let earlier = self.asking(of: place)
    return lastItem(of: earlier) ?? filled(earlier)
  }

  /// The answer that stands at a question, ready to edit.
  func filled(_ asking: Asking) -> Asking {
    var asking = asking
    guard let subject = asking.question.subject(in: asking.context) else { return asking }
    let values = session.values(of: asking.question.field.field, on: subject)
    asking.prefill = values.first.map { readable($0, at: asking) } ?? ""
    return asking
  }

  /// The last thing given to a list or a group, ready to edit.
  func lastItem(of asking: Asking) -> Asking? {
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

  func item(_ reference: Reference, _ field: String, _ index: Int, of asking: Asking) -> Asking {
    var asking = asking
    asking.target = .item(reference, field: field, index: index)
    let values = session.values(of: field, on: reference)
    asking.prefill = index < values.count ? readable(values[index], at: asking) : ""
    return asking
  }

  /// A value as it stands ready to edit: in words, where these alone would be taken for it again.
  private func readable(_ value: String, at asking: Asking) -> String {
    let options = options(of: asking)
    guard let title = options.first(where: { $0.value == value })?.title, !title.isEmpty,
      Int(title) == nil
    else { return value }
    let wanted = title.lowercased()
    let alike = options.filter { [$0.value, $0.title].contains { $0.lowercased() == wanted } }
    return alike.count == 1 ? title : value
  }

  /// Whether the next thing of a group is offered, so that the details of the last one lie behind.
  private func isAfterDetails(_ asking: Asking) -> Bool {
    guard asking.question.adds, asking.question.kind != .list else { return false }
    let inner = asking.question.flow.each + [Loop(asking.question.field.kind)]
    return guide.questions.contains { $0.step == asking.question.step && $0.flow.each == inner }
  }

  private func earlierMember(than reference: Reference, _ asking: Asking) -> Asking? {
    let members = Loop(reference.kind).members(within: asking.context, of: session)
    guard let place = members.firstIndex(of: reference.id), place > 0 else { return nil }
    let earlier = Reference(reference.kind, members[place - 1])
    return item(earlier, asking.question.field.field, 0, of: asking)
  }

  /// The question that named the thing whose first detail is being asked for.
  private func groupOpening(before asking: Asking) -> Asking? {
    guard let ask = asking.ask, let thing = ask.context.last,
      let adder = guide.questions.firstIndex(where: {
        $0.adds && $0.kind != .list && $0.field.kind == thing.kind
          && $0.flow.each == Array(asking.question.flow.each.dropLast())
      })
    else { return nil }
    let place = walk.before(ask, in: session)
    guard place?.context.contains(thing) != true else { return nil }
    let opening = self.asking(of: Ask(question: adder, context: Array(ask.context.dropLast())))
    return item(thing, opening.question.field.field, 0, of: opening)
  }

  /// Passes every optional question of this step that is still open about the same thing.
  private mutating func passRest(of asking: Asking, at moment: Moment) -> Turn {
    guard let ask = asking.ask else { return stay([.init(.hint, Wording.nothingAsked)]) }
    var turn = Turn()
    var count = 0
    for (index, question) in guide.questions.enumerated()
    where question.step == asking.question.step && question.flow.each == asking.question.flow.each {
      let place = Ask(question: index, context: ask.context)
      guard !question.flow.isRequired, walk.standing(of: place, in: session) == .open else {
        continue
      }
      let keeper = question.keeper(in: ask.context)
      let skipped = session.values(of: "Skipped", on: keeper)
      let edit = session.setting(
        "Skipped", of: keeper, to: skipped + [question.mark(in: ask.context)])
      guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
      count += 1
    }
    turn.told.append(.init(.hint, Wording.restPassed(count)))
    goOn(in: &turn, at: moment)
    return turn
  }

  mutating func leaveDetour(at moment: Moment) -> Turn {
    var turn = stay([.init(.hint, Wording.leftAsItWas)])
    goOn(in: &turn, at: moment)
    return turn
  }

  private mutating func leaveOpen(at moment: Moment) -> Turn {
    guard let asking, let ask = asking.ask else {
      return stay([.init(.hint, Wording.nothingAsked)])
    }
    if asking.isDetour { return leaveDetour(at: moment) }
    guard let next = walk.openAfter(ask, in: session) else {
      return stay([.init(.hint, Wording.lastOpenQuestion)])
    }
    return head(for: next, saying: [.init(.hint, Wording.leftOpen(asking.question))], at: moment)
  }

  /// Makes `place` the question to go on from, now and after resuming.
  private mutating func head(for place: Ask, saying words: [Passage], at moment: Moment) -> Turn {
    var turn = Turn()
    let facts = Reference(.facts, "session")
    let edit = session.setting("At", of: facts, to: [walk.name(of: place)])
    if !edit.changesNothing, !keepOrExplain([edit], at: moment, in: &turn) { return turn }
    turn.told += words
    asking = self.asking(of: place)
    turn.ahead = card(at: moment, again: true)
    return turn
  }

  private mutating func go(to rest: String, at moment: Moment) -> Turn {
    guard !rest.isEmpty else { return stay([Wording.usage(.goto)]) }
    switch Destination.find(rest, walk: walk, session: session) {
    case .place(let place) where walk.standing(of: place, in: session) == .open:
      return head(for: place, saying: [], at: moment)
    case .place(let place):
      return visit(place, at: moment)
    case .notPutYet(let question): return stay([.init(.problem, Wording.notPutYet(question))])
    case .unknown(let nearest):
      return stay([.init(.problem, Wording.noSuchPlace(rest, nearest))])
    }
  }

  /// Shows an answered question with its answer ready to edit, and comes back afterwards.
  mutating func visit(_ place: Ask, at moment: Moment) -> Turn {
    let home = self.asking?.isDetour == true ? self.asking?.awayFrom : self.asking?.ask
    let there = asking(of: place)
    var arrived = there.question.isOpenEnded ? there : filled(there)
    arrived.isDetour = true
    arrived.awayFrom = home
    asking = arrived
    var turn = Turn()
    let step = walk.step(of: place)
    if home.map({ walk.step(of: $0).name }) != step.name { turn.told += parked(in: step) }
    turn.ahead = card(at: moment, again: true)
    return turn
  }

  /// Where we are, in words.
  func status() -> [Passage] {
    var lines: [String] = []
    if let ask = asking?.ask ?? asking?.awayFrom {
      let step = walk.step(of: ask)
      let names = guide.questions(in: step).map(\.name)
      let place = (names.firstIndex(of: walk.question(of: ask).name) ?? 0) + 1
      lines.append(
        "Step \(walk.stepIndex(of: ask) + 1) of \(walk.stepCount), \(step.title): "
          + "question \(place) of \(names.count).")
    } else {
      lines.append("Every question has been dealt with.")
    }
    let missing = walk.missing(in: session).count
    lines.append(
      missing == 0
        ? "Nothing required is missing." : "\(missing) required answers are still to come.")
    let share = session.evidenceShare
    if share.lines > 0 {
      lines.append("\(share.evidence) of \(share.lines) lines rest on evidence.")
    }
    return [.init(.plain, lines.joined(separator: "\n"))]
  }
}
