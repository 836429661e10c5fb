import Workshop

extension Engine {
  mutating func change(_ verb: Verb, _ rest: String, at moment: Moment) -> Turn {
    switch verb {
    case .edit: return edit(rest, at: moment)
    case .rename: return rename(rest, at: moment)
    case .move: return rearrange(rest, at: moment)
    case .delete: return askToDelete(rest, at: moment)
    case .undo: return undo(rest, at: moment)
    case .redo: return redo(at: moment)
    case .long:
      guard asking != nil else { return stay([.init(.hint, Wording.nothingAsked)]) }
      mode = .writing([])
      return stay([.init(.hint, "Write as many lines as you like. A single full stop ends it.")])
    default:
      guard let asking else { return stay([.init(.hint, Wording.nothingAsked)]) }
      var turn = Turn()
      turn.request = .editor(asking.prefill)
      return turn
    }
  }

  mutating func goOnWriting(_ lines: [String], _ line: String, at moment: Moment) -> Turn {
    guard line == "." else {
      mode = .writing(lines + [line])
      return stay([])
    }
    mode = .answering
    let text = AnswerReader.trimmed(lines.joined(separator: "\n"))
    guard !text.isEmpty else { return stay([.init(.hint, "Nothing was written.")]) }
    return answer(text, at: moment)
  }

  // MARK: An earlier answer

  private mutating func edit(_ rest: String, at moment: Moment) -> Turn {
    guard !rest.isEmpty else { return stay([Wording.usage(.edit)]) }
    if let words = rest.split(separator: " ").first, guide.question(named: String(words)) != nil {
      return editAnswer(rest, at: moment)
    }
    switch Spot.find(rest, in: session) {
    case .field(let reference, _, _) where session.isSealed(reference):
      return stay(ThingCard.passages(reference, session))
    case .field(let reference, let field, let index):
      return editField(reference, field, index, at: moment)
    case .thing(let reference):
      return stay(ThingCard.passages(reference, session) + [Wording.sayWhich(reference)])
    case .unknownField(let reference, let name, let nearest):
      return stay([Wording.noSuchField(name, reference, nearest)])
    case .nothing(let nearest): return stay([Wording.noSuchThing(rest, nearest)])
    }
  }

  /// Shows a question of the guide with its answer, or the last of its answers, ready to edit.
  private mutating func editAnswer(_ rest: String, at moment: Moment) -> Turn {
    let destination = Destination.find(rest, walk: walk, session: session)
    guard case .place(let place) = destination else {
      if case .notPutYet(let question) = destination {
        return stay([.init(.problem, Wording.notPutYet(question))])
      }
      return stay([Wording.noSuchThing(rest, nil)])
    }
    var turn = visit(place, at: moment)
    if let asking, asking.question.isOpenEnded, let last = lastItem(of: asking) {
      self.asking = last
      self.asking?.isDetour = true
      self.asking?.awayFrom = asking.awayFrom
      turn.ahead = card(at: moment, again: true)
    }
    return turn
  }

  private mutating func editField(
    _ reference: Reference, _ field: String, _ index: Int?, at moment: Moment
  ) -> Turn {
    let table = EntityTable.of(reference.kind)
    guard let place = table.column(field) else { return stay([]) }
    let column = table.columns[place]
    let values = session.values(of: field, on: reference)
    if column.kind == .list, values.count > 1, index == nil {
      return stay(ThingCard.items(of: column, values, reference))
    }
    // Numbers come from people, who count from 1 and may type any.
    let item = max(0, index ?? 1) - 1
    if column.kind == .list, !values.isEmpty, !values.indices.contains(item) {
      return stay([Wording.noSuchItem(index ?? 1, column, count: values.count)])
    }
    var target = Asking.Target.ask
    if column.kind == .list {
      target =
        values.isEmpty
        ? .further(reference, field: field) : .item(reference, field: field, index: item)
    } else if case .references = column.kind {
      target = .further(reference, field: field)
    }
    let isFurther = target == .further(reference, field: field)
    let prefill = isFurther ? "" : values.indices.contains(item) ? values[item] : values.first ?? ""
    let home = asking?.isDetour == true ? asking?.awayFrom : asking?.ask
    asking = Asking(
      ask: nil, question: Question(editing: column, of: reference),
      context: [reference], target: target, prefill: prefill, awayFrom: home, isDetour: true)
    var turn = Turn()
    turn.ahead = card(at: moment, again: true)
    return turn
  }

  // MARK: Names and places

  private mutating func rename(_ rest: String, at moment: Moment) -> Turn {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return stay([Wording.usage(.rename)]) }
    guard case .thing(let reference) = Spot.find(words[0], in: session) else {
      return stay([Wording.noSuchThing(words[0], Spot.nearest(to: words[0], in: session))])
    }
    guard let field = EntityTable.namingField(of: reference.kind) else {
      return stay([.init(.problem, "A \(reference.kind.word) has no name of its own.")])
    }
    let before = session.title(of: reference)
    var turn = Turn()
    let edit = session.setting(field, of: reference, to: [words[1]])
    guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    turn.told.append(
      .init(
        .done,
        "Saved: \"\(before)\" is now \"\(words[1])\". Its short name stays \(reference.id.text)."
      ))
    return turn
  }

  private mutating func rearrange(_ rest: String, at moment: Moment) -> Turn {
    let words = rest.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return stay([Wording.usage(.move)]) }
    guard case .thing(let reference) = Spot.find(words[0], in: session) else {
      return stay([Wording.noSuchThing(words[0], Spot.nearest(to: words[0], in: session))])
    }
    do throws(Arrangement.Refusal) {
      let edits = try Arrangement.edits(moving: reference, Array(words.dropFirst()), in: session)
      var turn = Turn()
      guard keepOrExplain(edits, at: moment, in: &turn) else { return turn }
      turn.told.append(.init(.done, "Saved: \"\(session.title(of: reference))\" has moved."))
      return turn
    } catch {
      return stay([.init(.problem, error.sentence)])
    }
  }

  // MARK: Taking things off the map

  private mutating func askToDelete(_ rest: String, at moment: Moment) -> Turn {
    guard !rest.isEmpty else { return stay([Wording.usage(.delete)]) }
    switch Spot.find(rest, in: session) {
    case .thing(let reference) where reference.kind.soleIdentifier == nil:
      mode = .deleting(reference)
      return stay([
        .init(
          .warning,
          "This takes the \(reference.kind.word) \"\(session.title(of: reference))\" off the map. "
            + Wording.whatHangs(on: reference, in: session)
            + "Type \(reference.id.text) to do it, or press Enter to leave it.")
      ])
    case .thing(let reference):
      return stay([.init(.problem, "The \(reference.kind.word) stays; /edit changes what it says.")]
      )
    case .field(let reference, let field, let index):
      return clear(reference, field, index, at: moment)
    case .unknownField(let reference, let name, let nearest):
      return stay([Wording.noSuchField(name, reference, nearest)])
    case .nothing(let nearest): return stay([Wording.noSuchThing(rest, nearest)])
    }
  }

  /// Takes away what one field says, or one of its values.
  private mutating func clear(
    _ reference: Reference, _ field: String, _ index: Int?, at moment: Moment
  ) -> Turn {
    var values = session.values(of: field, on: reference)
    guard let column = FieldPath(reference.kind, field).column, !values.isEmpty else {
      return stay([.init(.hint, "There is nothing to take away.")])
    }
    if values.count > 1 {
      guard let index else {
        return stay(ThingCard.items(of: column, values, reference, "/delete"))
      }
      guard values.indices.contains(max(0, index) - 1) else {
        return stay([Wording.noSuchItem(index, column, count: values.count)])
      }
      values.remove(at: index - 1)
    } else {
      values = []
    }
    var turn = Turn()
    let edit = session.setting(field, of: reference, to: values)
    guard keepOrExplain([edit], at: moment, in: &turn) else { return turn }
    turn.told.append(.init(.done, "Saved: taken away. /undo brings it back."))
    if asking?.isDetour != true { refreshAsking(in: &turn, at: moment) }
    return turn
  }

  mutating func delete(_ reference: Reference, confirmedBy line: String, at moment: Moment) -> Turn
  {
    mode = .answering
    guard AnswerReader.trimmed(line) == reference.id.text else {
      return stay([.init(.hint, "Nothing was taken off.")])
    }
    let title = session.title(of: reference)
    var turn = Turn()
    let edits = session.removal(of: reference)
    guard keepOrExplain(edits, at: moment, in: &turn) else { return turn }
    turn.told.append(.init(.done, "Saved: \"\(title)\" is off the map. /undo brings it back."))
    refreshAsking(in: &turn, at: moment)
    return turn
  }

  // MARK: Undo and redo

  private mutating func undo(_ rest: String, at moment: Moment) -> Turn {
    let wanted = rest.isEmpty ? 1 : Int(rest) ?? 0
    guard wanted > 0 else { return stay([Wording.usage(.undo)]) }
    guard !ledger.undoable.isEmpty else { return stay([.init(.hint, "There is nothing to undo.")]) }
    var whole = Turn()
    for _ in 0..<min(wanted, ledger.undoable.count) {
      guard let turn = ledger.undoable.last else { break }
      let edits = ledger.edits(ofTurn: turn)
      if let held = hold(on: edits) {
        whole.told.append(held)
        break
      }
      let words = Wording.undone(edits, question: ledger.question(ofTurn: turn), valueWords)
      var part = Turn()
      do throws(EditProblem) {
        let back = try takingBack(edits)
        try keep(back, question: nil, at: moment, in: &part, origin: .undo(turn))
        whole.minutes += part.minutes
        whole.told.append(.init(.done, words))
      } catch {
        if mayAsk, forced(edits) != nil {
          clashes.append(.turn(turn, error))
        } else {
          whole.told.append(.init(.problem, Wording.notUndone(error, in: session)))
          ledger.passOver(turn)
        }
        break
      }
    }
    refreshAsking(in: &whole, at: moment)
    if let question = settleNext() { whole.ahead = question }
    return whole
  }

  private mutating func redo(at moment: Moment) -> Turn {
    guard let turn = ledger.redoable.last else {
      return stay([.init(.hint, "There is nothing to bring back.")])
    }
    let edits = ledger.edits(ofTurn: turn)
    var told = Turn()
    do throws(EditProblem) {
      try keep(edits, question: nil, at: moment, in: &told, origin: .redo(turn))
      told.told.append(
        .init(.done, Wording.redone(edits, question: ledger.question(ofTurn: turn), valueWords)))
    } catch {
      told.told.append(.init(.problem, Wording.notUndone(error, in: session)))
    }
    refreshAsking(in: &told, at: moment)
    return told
  }

  /// Takes in what others changed in the files meanwhile.
  public mutating func takeIn(_ edits: [Edit], at moment: Moment) -> Turn {
    var turn = Turn()
    for edit in edits { _ = keepOrExplain([edit], at: moment, in: &turn) }
    refreshAsking(in: &turn, at: moment)
    return turn
  }

  /// Stands at the first open question again after the map changed under the present one.
  mutating func refreshAsking(in turn: inout Turn, at moment: Moment) {
    asking = walk.position(in: session).map { asking(of: $0) }
    shownAsking = nil
    turn.ahead = card(at: moment)
  }
}
