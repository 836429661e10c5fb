import Workshop

extension Engine {
  func look(_ verb: Verb, _ rest: String, at moment: Moment) -> [Passage] {
    switch verb {
    case .map: return MapDrawing(session: session, width: width, isLinear: isLinear).passages
    case .rank: return RankTable(session: session, guide: guide, isLinear: isLinear).passages
    case .check: return check(today: moment.day)
    case .minutes: return minutes(rest)
    default: return show(rest)
    }
  }

  /// What `/show` says of a thing, a kind or a question; of everything when it is empty.
  public func shown(_ thing: String, at moment: Moment) -> [Passage] {
    look(.show, thing, at: moment)
  }

  /// The last minutes in words.
  public func lastMinutes(_ count: Int) -> [Passage] {
    minutes(String(count))
  }

  /// Why the present question is asked, and why its step stands where it does.
  func why() -> [Passage] {
    guard let asking else { return [.init(.hint, Wording.nothingAsked)] }
    var passages = [Passage(.plain, asking.question.text.why)]
    if let step = step(of: asking) { passages.append(.init(.plain, "\(step.title): \(step.why)")) }
    return passages
  }

  func example() -> [Passage] {
    guard let asking else { return [.init(.hint, Wording.nothingAsked)] }
    let step = step(of: asking)
    let good = asking.question.text.good ?? step?.good
    let bad = asking.question.text.good == nil ? step?.bad : asking.question.text.bad
    let lines = [good.map { "Good: \($0)" }, bad.map { "Weak: \($0)" }].compactMap { $0 }
    return [
      .init(
        .plain, lines.isEmpty ? "There is no example for this one." : lines.joined(separator: "\n"))
    ]
  }

  /// Everything that helps with the present question.
  func helpHere() -> [Passage] {
    guard let asking else { return [.init(.hint, Wording.nothingAsked)] }
    var passages = [Passage(.question, "\(wording(of: asking)) [\(asking.question.name)]")]
    passages += why().prefix(1)
    if let tip = asking.question.text.tip ?? step(of: asking)?.tip {
      passages.append(.init(.plain, "Tip: \(tip)"))
    }
    passages += example()
    passages.append(.init(.hint, Wording.howToAnswer(asking.question)))
    if asking.question.adds, asking.question.field.kind == .touchpoint {
      passages.append(.init(.hint, Wording.howToCapture))
    }
    passages.append(.init(.hint, "/help lists the commands, /again shows the question again."))
    return passages
  }

  private func step(of asking: Asking) -> Step? {
    guide.step(named: asking.question.step)
  }

  private func check(today: Day) -> [Passage] {
    let findings = Check.findings(in: CheckInput(session: session, walk: walk, today: today))
    let isToCome = { (finding: Check.Finding) in
      guard finding.rule == "answer-required-questions", let name = finding.place.question,
        let place = walk.place(named: name, in: session)
      else { return false }
      return walk.standing(of: place, in: session) == .open
    }
    let toCome = findings.count(where: isToCome)
    let rest = FindingList.passages(findings.filter { !isToCome($0) })
    guard toCome > 0 else { return rest }
    return rest + [
      .init(.hint, "\(toCome) required question\(toCome == 1 ? " is" : "s are") still to come.")
    ]
  }

  private func minutes(_ rest: String) -> [Passage] {
    let count = rest.isEmpty ? 10 : Int(rest) ?? 0
    guard count > 0 else { return [Wording.usage(.minutes)] }
    // How time goes is for the agenda and the map; nobody said it.
    let last = ledger.minutes.reversed().lazy.filter { !$0.edit.keepsTime }.prefix(count).reversed()
    guard !last.isEmpty else { return [.init(.hint, "Nothing has been said yet.")] }
    let lines = last.map {
      "\($0.moment.clock(offset: offset)) \($0.writer): \(Wording.told($0, valueWords))"
    }
    return lines.flatMap { [Passage(.plain, $0)] }
  }

  /// The last answers in a line each, as they are shown on resuming.
  func lastAnswers(_ count: Int) -> [Passage] {
    var lines: [Passage] = []
    var told: Set<String> = []
    for turn in ledger.undoable.reversed() where lines.count < count {
      guard let question = ledger.question(ofTurn: turn), !Merge.isMark(question),
        question != Merge.split, let edit = ledger.edits(ofTurn: turn).first,
        session.holds(edit.reference)
      else { continue }
      let about = about(edit)
      let isList = guide.question(named: question)?.isOpenEnded == true
      guard isList || told.insert(question + about).inserted else { continue }
      lines.append(.init(.plain, "\(question)\(about): \(Wording.value(of: edit, valueWords))"))
    }
    return lines.reversed()
  }

  /// ` (Checks stock)`, where an answer is about one of several things.
  private func about(_ edit: Edit) -> String {
    guard case .revise(let kind, let id, _) = edit, kind.soleIdentifier == nil else { return "" }
    return " (\(session.title(of: Reference(kind, id))))"
  }

  private func show(_ rest: String) -> [Passage] {
    let wanted = rest.lowercased()
    if rest.isEmpty { return Overview.passages(session) }
    if let kind = EntityKind.allCases.first(where: {
      [$0.word.lowercased(), $0.plural.lowercased(), $0.rawValue.lowercased()].contains(wanted)
    }) {
      return ThingCard.list(kind, session)
    }
    switch Spot.find(rest, in: session) {
    case .thing(let reference): return ThingCard.passages(reference, session)
    case .field(let reference, let field, _): return ThingCard.field(field, reference, session)
    case .unknownField(let reference, let name, let nearest):
      return [Wording.noSuchField(name, reference, nearest)]
    case .nothing(let nearest):
      if let question = guide.question(named: wanted) { return answers(to: question) }
      return [Wording.noSuchThing(rest, nearest)]
    }
  }

  /// What was answered to a question, wherever it was put.
  private func answers(to question: Question) -> [Passage] {
    guard let index = guide.questions.firstIndex(of: question) else { return [] }
    var lines: [String] = []
    for place in walk.places(of: index, in: session) {
      let about = place.context.map { session.title(of: $0) }.joined(separator: " › ")
      var values: [String] = []
      if question.adds {
        let members = Loop(question.field.kind).members(within: place.context, of: session)
        values = members.map { session.title(of: Reference(question.field.kind, $0)) }
      } else if let subject = question.subject(in: place.context) {
        values = session.values(of: question.field.field, on: subject)
      }
      guard !values.isEmpty else { continue }
      lines.append((about.isEmpty ? "" : about + ": ") + values.joined(separator: "; "))
    }
    guard !lines.isEmpty else { return [.init(.hint, "\(question.name) has no answer yet.")] }
    return [.init(.plain, question.text.ask), .init(.plain, lines.joined(separator: "\n"))]
  }
}
