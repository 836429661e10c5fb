import Workshop

/// Looks at what there is and changes nothing: `/show`, `/map`, `/rank`, `/check`, `/minutes`,
/// `/status`.
struct LookCommand {
  let session: Session
  let walk: GuideWalk
  let history: UndoHistory
  let options: ShellOptions
  let moment: Moment

  init(in room: DialogueContext) {
    session = room.session
    walk = room.walk
    history = room.history
    options = room.options
    moment = room.moment
  }

  private var guide: Guide { walk.guide }
  private var words: ValueWords { ValueWords(session: session, guide: guide) }

  var map: [Message] {
    MapDrawing(session: session, width: options.width, isLinear: options.isLinear).passages
  }

  var rank: [Message] {
    RankTable(session: session, guide: guide, isLinear: options.isLinear).passages
  }

  /// Where we are, in words.
  func status(at asking: CurrentQuestion?) -> [Message] {
    var lines: [String] = []
    if let ask = asking?.ask ?? asking?.awayFrom {
      let step = walk.step(of: ask)
      let names = guide.questions(in: step).map(\.name)
      let place = (names.firstIndex(of: walk.question(of: ask).name) ?? 0) + 1
      let number =
        step.isOnRequest ? "Step" : "Step \(walk.stepNumber(of: ask)) of \(walk.stepCount),"
      lines.append(
        "\(number) \(step.title): question \(place) of \(names.count).")
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

  func minutes(_ rest: String) -> [Message] {
    let count = rest.isEmpty ? 10 : Int(rest) ?? 0
    guard count > 0 else { return [Wording.usage(.minutes)] }
    // How time goes is for the agenda and the map; nobody said it.
    let last = history.minutes.reversed().lazy.filter { !$0.edit.keepsTime }.prefix(count)
      .reversed()
    guard !last.isEmpty else { return [.init(.hint, "Nothing has been said yet.")] }
    let lines = last.map {
      "\($0.moment.clock(options.offset)) \($0.writer): \(EditWording(words: words).told($0))"
    }
    return lines.flatMap { [Message(.plain, $0)] }
  }

  /// The last answers in a line each, as they are shown on resuming.
  func lastAnswers(_ count: Int) -> [Message] {
    var lines: [Message] = []
    var told: Set<String> = []
    history.walkBack { turn in
      guard let question = history.question(ofTurn: turn), !Merge.isMark(question),
        question != Merge.split, let edit = history.edits(ofTurn: turn).first,
        session.holds(edit.reference), stands(edit)
      else { return true }
      let about = about(edit)
      let isList = guide.question(named: question)?.isOpenEnded == true
      guard isList || told.insert(question + about).inserted else { return true }
      let label = guide.label(of: question) ?? fieldLabel(edit) ?? question
      lines.append(.init(.plain, "\(label)\(about): \(EditWording(words: words).value(of: edit))"))
      return lines.count < count
    }
    return lines.reversed()
  }

  /// Whether what it said was not taken away since.
  private func stands(_ edit: Edit) -> Bool {
    guard case .revise(_, _, let changes) = edit, let change = changes.first,
      !change.after.isEmpty
    else { return true }
    return !session.values(of: change.field, on: edit.reference).isEmpty
  }

  /// What a field is called, for an answer to a question that only a round asks.
  private func fieldLabel(_ edit: Edit) -> String? {
    guard case .revise(let kind, _, let changes) = edit, let change = changes.first else {
      return nil
    }
    let label = FieldPath(kind, change.field).column?.label
    return label.map(\.capitalizedFirst)
  }

  /// ` (Checks stock)`, where an answer is about one of several things.
  private func about(_ edit: Edit) -> String {
    guard case .revise(let kind, let id, _) = edit, kind.soleIdentifier == nil else { return "" }
    return " (\(session.title(of: Reference(kind, id))))"
  }

  /// What hurts, by rank; before any of it is weighed, in the order of the map.
  private var pains: [Message] {
    let hurting = session.touchpoints.members.filter { $0.pain != nil }
    guard !hurting.isEmpty, hurting.allSatisfy({ $0.severity == nil }) else { return rank }
    return hurting.map { touchpoint in
      let thing = Reference(.touchpoint, touchpoint.id)
      let pain = session.cited(touchpoint.pain ?? "").body
      return .init(
        .plain, "  \(session.sign(of: thing)) \(session.title(of: thing)): \(pain)", hang: 4)
    }
  }

  func show(_ rest: String) -> [Message] {
    let wanted = rest.lowercased()
    if rest.isEmpty { return Overview.passages(session) }
    if ["pains", "pain", "what hurts"].contains(wanted) { return pains }
    if let kind = EntityKind(spoken: wanted) {
      return ThingCard.list(kind, session)
    }
    switch ThingSelector.find(rest, in: session) {
    case .thing(let reference):
      return ThingCard.passages(reference, session, isLinear: options.isLinear)
    case .field(let reference, let field, _): return ThingCard.field(field, reference, session)
    case .unknownField(let reference, let name, let nearest):
      return [Wording.noSuchField(name, reference, nearest, in: session)]
    case .several(let things, _): return things.flatMap { ThingCard.passages($0, session) }
    case .nothing(let nearest):
      if let question = guide.question(named: wanted) { return answers(to: question) }
      let called = answers(called: SpokenName(rest))
      if !called.isEmpty { return [.init(.plain, called.joined(separator: "\n"))] }
      return [Wording.noSuchThing(rest, nearest)]
    }
  }

  /// What stands in the answers of this name, each behind what it was said of: `hopes`, `what they do`.
  private func answers(called name: SpokenName) -> [String] {
    EntityTable.all.filter { ThingNames.haveTitle($0.kind) }.flatMap { table in
      table.columns.filter { column in
        !column.isBookkeeping
          && [column.label, column.name].contains { SpokenName($0).means(name) }
      }.flatMap { column in
        table.ids(in: session).flatMap { id -> [String] in
          let thing = Reference(table.kind, id)
          guard !session.isSealed(thing) else { return [] }
          return session.values(of: column.name, on: thing).map {
            "\(session.title(of: thing)): "
              + words.of($0, in: FieldPath(table.kind, column.name))
          }
        }
      }
    }
  }

  /// What was answered to a question, wherever it was put.
  private func answers(to question: Question) -> [Message] {
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
