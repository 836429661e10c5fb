extension Form {
  /// Things the form made or filled that say nothing in a field, by their numbers: "5 and 7". Of what
  /// was there before, only things of which it said something.
  package func gaps(
    in field: String, of session: Session, within context: [Reference]
  ) -> [(number: Int, reference: Reference)] {
    let numbering = session.numbering(of: kind, within: context)
    let links = context.flatMap { outer in
      EntityTable.of(kind).columns.indices.filter {
        EntityTable.of(kind).columns[$0].refers(to: outer.kind)
      }.map { (column: $0, target: outer.id) }
    }
    let ours = Set(EntityTable.of(kind).ids(pointingAt: links, in: session))
    return numbering.enumerated().compactMap { place, id in
      let reference = Reference(kind, id)
      guard ours.contains(id), session.values(of: field, on: reference).isEmpty,
        isTouched(reference, in: session)
      else { return nil }
      return (place + 1, reference)
    }
  }

  private func isTouched(_ thing: Reference, in session: Session) -> Bool {
    guard case .fills = task else { return true }
    return fields.contains { !session.values(of: $0.field, on: thing).isEmpty }
  }

  /// The edits that mark what the form covers as asked, once it was gone through: lists and groups
  /// are ended; what the map needs and nobody said waits until after the day, the rest is passed.
  ///
  /// - Parameter walk: of the guide that has the form.
  package func ending(in session: Session, walk: GuideWalk) -> [Edit] {
    var marks: [Reference: (closed: [String], skipped: [String])] = [:]
    var edits: [Edit] = []
    for name in covers {
      guard let index = walk.guide.questions.firstIndex(where: { $0.name == name }) else {
        continue
      }
      let question = walk.guide.questions[index]
      for ask in walk.places(of: index, in: session)
      where walk.standing(of: ask, in: session) == .open {
        if let edit = leftOut(ask, by: question, in: session) {
          edits.append(edit)
          continue
        }
        let keeper = question.keeper(in: ask.context)
        let mark = question.mark(in: ask.context)
        if question.isOpenEnded, walk.hasItems(ask, session) || question.kind == .sources {
          marks[keeper, default: ([], [])].closed.append(mark)
        } else if !question.adds, isWanted(question) {
          marks[keeper, default: ([], [])].closed.append(mark + Question.laterMark)
        } else {
          marks[keeper, default: ([], [])].skipped.append(mark)
        }
      }
    }
    return edits
      + marks.sorted { ($0.key.kind.rawValue, $0.key.id) < ($1.key.kind.rawValue, $1.key.id) }
      .compactMap { keeper, added in edit(of: keeper, added, in: session) }
  }

  /// Where naming some says all: those that were not named are none of them, once one was.
  private func leftOut(_ ask: QuestionInstance, by question: Question, in session: Session) -> Edit?
  {
    let isNaming = fields.contains { field in
      field.mark == .always && field.value == "yes" && field.field == question.field.field
    }
    guard isNaming, question.field.kind == kind, question.kind == .yesNo,
      let subject = question.subject(in: ask.context)
    else { return nil }
    let outer = ask.context.filter { place in each.contains { $0.kind == place.kind } }
    let alike = Loop(kind).members(within: outer, of: session)
    let isAnyNamed = alike.contains {
      session.values(of: question.field.field, on: Reference(kind, $0)) == ["yes"]
    }
    return isAnyNamed ? session.setting(question.field.field, of: subject, to: ["no"]) : nil
  }

  /// Whether the map cannot do without an answer, or lines were asked for it again.
  private func isWanted(_ question: Question) -> Bool {
    question.flow.isRequired
      || question.field.kind == kind && asksAgain.contains { $0.field == question.field.field }
  }

  private func edit(
    of keeper: Reference, _ added: (closed: [String], skipped: [String]), in session: Session
  ) -> Edit? {
    let changes = [
      (AnswerState.closedField, added.closed), (AnswerState.skippedField, added.skipped),
    ].filter { !$0.1.isEmpty }
      .map { field, marks in
        let before = session.values(of: field, on: keeper)
        return FieldValues(field, before + marks)
      }
    guard EntityTable.of(keeper.kind).index(of: keeper.id, in: session) != nil else {
      return .add(keeper.kind, keeper.id, changes, place: nil)
    }
    return .revise(
      keeper.kind, keeper.id,
      changes.map { session.change(of: $0.name, on: keeper, to: $0.values) })
  }
}
