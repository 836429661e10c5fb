import Workshop

/// Changes what stands on the map: `/edit`, `/rename`, `/move`, `/delete`.
struct EditCommand {
  let room: DialogueContext

  private var session: Session { room.session }

  // MARK: An earlier answer

  func edit(_ said: String) -> DialogueResult {
    guard !said.isEmpty else { return .said([Wording.usage(.edit)]) }
    // "Date" is the workshop's, though a promise may begin so.
    let lead = ["the workshop's ", "workshop "].first(where: said.lowercased().hasPrefix) ?? ""
    let own = "workshop.\(said.dropFirst(lead.count).lowercased())"
    if room.guide.question(named: own) != nil { return editAnswer(own) }
    let rest = named(onTheWall: said)
    if let words = rest.split(separator: " ").first,
      room.guide.question(named: String(words)) != nil
    {
      return editAnswer(rest)
    }
    switch ThingSelector.find(rest, in: session) {
    case .field(let reference, _, _) where session.isSealed(reference):
      return .said(ThingCard.passages(reference, session))
    case .field(let reference, let field, let index):
      guard room.options.mayAsk,
        let value = ThingSelector.value(in: rest, of: reference, field, session)
      else { return editField(reference, field, index) }
      var asked = editField(reference, field, nil)
      asked.request = .type([value])
      return asked
    case .thing(let reference):
      if let part = WhichPart(of: reference, in: room) {
        return DialogueResult(begins: part, next: .stay)
      }
      return .said(
        ThingCard.passages(reference, session) + [
          Wording.sayWhich(reference, exampleField(of: reference), in: session)
        ])
    case .several(let things, let rest): return WhichOne.asking(.edit, things, rest, in: room)
    case .unknownField(let reference, let name, let nearest):
      if let field = asked(name, of: reference.kind) { return editField(reference, field, nil) }
      if let found = editSaid(SaidValue.all(saying: rest, in: session)) { return found }
      return .said([Wording.noSuchField(name, reference, nearest, in: session)])
    case .nothing(let nearest):
      let said = SaidValue.all(saying: rest, in: session)
      if let found = editSaid(said) { return found }
      if GotoTarget.step(called: rest, in: room.guide) == nil,
        case .place(let place) = GotoTarget.find(rest, walk: room.walk, session: session)
      {
        return Navigation(room: room).visitLast(place)
      }
      if said.count > 1 { return .said(SaidValue.lines(said, in: session)) }
      return .said([Wording.noSuchThing(rest, nearest)])
    }
  }

  /// The one thing that says so, to be changed; nil for none and for several.
  private func editSaid(_ said: [SaidValue]) -> DialogueResult? {
    guard let only = said.first, said.count == 1 else { return nil }
    return editField(only.reference, only.field, only.index)
  }

  /// The field that a question calls so, or that begins so: `by when`, `by`.
  private func asked(_ name: String, of kind: EntityKind) -> String? {
    let wanted = SpokenName(name)
    let questions = room.guide.questions.filter { $0.field.kind == kind && !$0.adds }
    let found =
      questions.first { GotoTarget.isCalled($0, wanted) }
      ?? questions.first { wanted.begins(SpokenName($0.text.label)) }
      ?? questions.first { offers(wanted, $0.field) }
    return found?.field.field
  }

  /// Whether a word is one of a field's choices: "after" of a stage is when it comes.
  private func offers(_ word: SpokenName, _ field: FieldPath) -> Bool {
    guard case .choice(let choices)? = field.column?.kind else { return false }
    return choices.contains { SpokenName($0) == word || SpokenName(ChoiceWords.of($0)) == word }
  }

  /// A line of the card, for an example that works.
  private func exampleField(of thing: Reference) -> String {
    let naming = EntityTable.namingField(of: thing.kind)
    let shown = EntityTable.of(thing.kind).columns.last {
      !$0.isBookkeeping && $0.name != naming && !session.values(of: $0.name, on: thing).isEmpty
    }
    let field = shown?.name ?? naming ?? EntityTable.of(thing.kind).columns[0].name
    return FieldPath(thing.kind, field).column?.label ?? field.lowercased()
  }

  private func editAnswer(_ rest: String) -> DialogueResult {
    switch GotoTarget.find(rest, walk: room.walk, session: session) {
    case .place(let place): return Navigation(room: room).visitLast(place)
    case .notPutYet(let question): return .said(.problem, Wording.notPutYet(question, in: session))
    case .unknown: return .said([Wording.noSuchThing(rest, nil)])
    }
  }

  private func editField(
    _ reference: Reference, _ field: String, _ index: Int?
  ) -> DialogueResult {
    let table = EntityTable.of(reference.kind)
    guard let place = table.column(field) else { return .said([]) }
    let column = table.columns[place]
    let values = session.values(of: field, on: reference)
    if column.kind == .list, values.count > 1, index == nil {
      return .said(ThingCard.items(of: column, values, reference, in: session))
    }
    // Numbers come from people, who count from 1 and may type any.
    let item = max(0, index ?? 1) - 1
    if column.kind == .list, !values.isEmpty, !values.indices.contains(item) {
      return .said([Wording.noSuchItem(index ?? 1, column, count: values.count)])
    }
    var target = CurrentQuestion.Target.ask
    if column.kind == .list {
      target =
        values.isEmpty
        ? .further(reference, field: field) : .item(reference, field: field, index: item)
    } else if case .references = column.kind {
      target = .further(reference, field: field)
    }
    // Of channels several may stand, and one question offers them all.
    let isChosen = column.kind == .list && values.count < 2
    if target == .ask || isChosen, let asked = asItWasAsked(reference, field) { return asked }
    let isFurther = target == .further(reference, field: field)
    let prefill = isFurther ? "" : values.indices.contains(item) ? values[item] : values.first ?? ""
    var asking = CurrentQuestion(
      ask: nil, question: Question(editing: column, of: reference), context: [reference],
      target: target, prefill: "", awayFrom: room.current?.home, isDetour: true)
    asking.prefill = EarlierAnswers(session: session, walk: room.walk).readable(prefill, at: asking)
    return DialogueResult(next: .ask(asking, isPut: true))
  }

  /// The question of the guide that asks for a field, with its choices and the answer that stands.
  private func asItWasAsked(_ reference: Reference, _ field: String) -> DialogueResult? {
    let path = FieldPath(reference.kind, field)
    let questions = room.guide.questions
    let index = questions.firstIndex { $0.field == path && !$0.adds && !$0.isOpenEnded }
    let place = index.flatMap { index in
      room.walk.places(of: index, in: session).first {
        questions[index].subject(in: $0.context) == reference
      }
    }
    guard let place else { return nil }
    var result = Navigation(room: room).visitLast(place)
    if case .ask(var asking, let isPut) = result.next {
      // A script may answer under the name that was typed.
      asking.question.also.append("\(reference.id.text).\(field.lowercased())")
      result.next = .ask(asking, isPut: isPut)
    }
    return result
  }

  // MARK: Names and places

  func rename(_ rest: String) -> DialogueResult {
    guard rest.contains(" ") else { return .said([Wording.usage(.rename)]) }
    if let (thing, name) = onTheWall(rest) { return rename(thing, name) }
    if let (thing, name) = parted(rest) { return rename(thing, name) }
    switch ThingNames(session).find(rest) {
    case .one(let thing, let behind): return rename(thing, named(in: behind))
    case .several(let things, let behind):
      return WhichOne.asking(.rename, things, behind, in: room)
    case .nothing:
      let renamed = Renaming.all(in: rest).lazy.compactMap {
        $0.ofWorkshop(session) ?? $0.ofWords(session)
      }
      if let said = renamed.first { return said }
      let first = String(rest.prefix { $0 != " " })
      return .said([Wording.noSuchThing(first, ThingSelector.nearest(to: first, in: session))])
    }
  }

  /// What a sign or word parts from its new name: `/rename Buy, Borrow`.
  private func parted(_ rest: String) -> (thing: Reference, name: String)? {
    Renaming.all(in: rest).lazy.compactMap { renaming -> (Reference, String)? in
      guard case .one(let thing, "") = ThingNames(session).find(renaming.old),
        SpokenName(session.title(of: thing)) == SpokenName(renaming.old)
      else { return nil }
      return (thing, renaming.new)
    }.first
  }

  /// The new name, without the word that may lead to it: `/rename Buy to Borrow`.
  private func named(in behind: String) -> String {
    let name = AnswerReader.trimmed(behind)
    let lead = ["to ", "into ", "-> ", "→ "].first { name.lowercased().hasPrefix($0) }
    return lead.map { AnswerReader.trimmed(String(name.dropFirst($0.count))) } ?? name
  }

  /// What a number or letter in front means while lines are brought in, and the words behind it.
  private func onTheWall(_ rest: String) -> (thing: Reference, name: String)? {
    guard case .form(let harvest)? = room.wall else { return nil }
    let sign = rest.prefix { $0 != " " }
    let name = named(in: String(rest.dropFirst(sign.count)))
    // What the form makes has the numbers of its own list.
    if harvest.form.which == .none, case .makes(let kind) = harvest.form.task,
      let number = Int(sign), case let ids = EntityTable.of(kind).ids(in: session),
      ids.indices.contains(number - 1)
    {
      return (Reference(kind, ids[number - 1]), name)
    }
    return harvest.reader(session, words: room.options.words, on: room.today).shown(sign)
      .map { ($0, name) }
  }

  /// A number in front as the short name of what bears it in the list that is brought in.
  func named(onTheWall rest: String) -> String {
    let number = rest.prefix { $0.isNumber }
    let tail = rest.dropFirst(number.count)
    guard !number.isEmpty, tail.first.map({ ". ".contains($0) }) ?? true,
      let thing = onTheWall(String(number))?.thing
    else { return rest }
    return thing.id.text + tail
  }

  private func rename(_ reference: Reference, _ name: String) -> DialogueResult {
    guard !name.isEmpty else { return .said([Wording.usage(.rename)]) }
    guard let field = EntityTable.namingField(of: reference.kind) else {
      return .said(
        .problem, "\(reference.kind.withArticle.capitalizedFirst) has no name of its own.")
    }
    let before = session.title(of: reference)
    let edit = session.setting(field, of: reference, to: [name])
    let (said, gone) = said(of: reference, calledNow: name)
    let following = FollowingEdits(in: session, room.guide).all(after: [edit])
    let also =
      following.isEmpty ? "" : " So it is in \(following.count.counted("place", "places")) more."
    return DialogueResult(
      told: [.init(.done, "Saved: \"\(before)\" is now \"\(name)\".\(also)")] + gone,
      edits: [edit] + said + following, next: .stay)
  }

  /// A step is called by the first words of what the customer does: these change with the name. Where more
  /// follows, the new words stand for all of it, and what goes with the old ones is told.
  private func said(
    of reference: Reference, calledNow name: String
  ) -> (edits: [Edit], gone: [Message]) {
    guard reference.kind == .touchpoint, let touchpoint = session.touchpoints[reference.id],
      let before = touchpoint.name, let action = touchpoint.action, action.hasPrefix(before)
    else { return ([], []) }
    let cited = session.cited(action)
    let now = CitedText(body: name, sources: cited.sources).text
    let isAll = SpokenName(cited.body) == SpokenName(before)
    let told = "What they do was longer: \"\(cited.body)\". /undo brings it back."
    return (
      [session.setting(Touchpoint.field(.action), of: reference, to: [now])],
      isAll ? [] : [.init(.hint, told, hang: 2)]
    )
  }

  func move(_ rest: String) -> DialogueResult {
    let reference: Reference
    let words: [String]
    switch ThingNames(session).find(named(onTheWall: rest)) {
    case .one(let thing, let behind):
      (reference, words) = (thing, behind.split(separator: " ").map(String.init))
    case .several(let things, let behind): return WhichOne.asking(.move, things, behind, in: room)
    case .nothing:
      guard rest.contains(" ") else { return .said([Wording.usage(.move)]) }
      let first = String(rest.prefix { $0 != " " })
      return .said([Wording.noSuchThing(first, ThingSelector.nearest(to: first, in: session))])
    }
    guard !words.isEmpty else { return .said([Wording.usage(.move)]) }
    do throws(Reordering.Refusal) {
      let edits = try Reordering.edits(moving: reference, words, in: session)
      return DialogueResult(
        told: [.init(.done, "Saved: \"\(session.title(of: reference))\" has moved.")],
        edits: edits, next: .stay)
    } catch {
      return .said([.init(.problem, error.sentence)])
    }
  }

  // MARK: Taking things off the map

  func delete(_ said: String) -> DialogueResult {
    guard !said.isEmpty else { return .said([Wording.usage(.delete)]) }
    let rest = named(onTheWall: said)
    switch ThingSelector.find(rest, in: session) {
    case .thing(let reference) where reference.kind.soleIdentifier == nil:
      return DialogueResult(begins: ConfirmDeletion(things: [reference]), next: .stay)
    case .thing(let reference):
      return .said(.problem, "The \(reference.kind.word) stays; /edit changes what it says.")
    case .field(let reference, let field, let index):
      return clear(reference, field, index)
    case .unknownField(let reference, let name, let nearest):
      return .said([Wording.noSuchField(name, reference, nearest, in: session)])
    case .several(let things, let rest): return WhichOne.asking(.delete, things, rest, in: room)
    case .nothing(let nearest):
      let several = several(said)
      return several.count > 1
        ? DialogueResult(begins: ConfirmDeletion(things: several), next: .stay)
        : .said([Wording.noSuchThing(rest, nearest)])
    }
  }

  /// The things of a list in one line, `18, 11 and 15`; none where one of them is unknown.
  private func several(_ said: String) -> [Reference] {
    ListPlace.all(named: said) { name in
      guard case .thing(let thing) = ThingSelector.find(named(onTheWall: name), in: session),
        thing.kind.soleIdentifier == nil
      else { return nil }
      return thing
    }
  }

  /// Takes away what one field says, or one of its values.
  private func clear(
    _ reference: Reference, _ field: String, _ index: Int?
  ) -> DialogueResult {
    var values = session.values(of: field, on: reference)
    guard let column = FieldPath(reference.kind, field).column, !values.isEmpty else {
      return .said(.hint, "There is nothing to take away.")
    }
    if values.count > 1 {
      guard let index else {
        return .said(ThingCard.items(of: column, values, reference, in: session, "/delete"))
      }
      guard values.indices.contains(max(0, index) - 1) else {
        return .said([Wording.noSuchItem(index, column, count: values.count)])
      }
      values.remove(at: index - 1)
    } else {
      values = []
    }
    return DialogueResult(
      told: [.init(.done, "Saved: taken away. /undo brings it back.")],
      edits: [session.setting(field, of: reference, to: values)],
      next: room.current?.isDetour == true ? .stay : .firstOpen)
  }
}
