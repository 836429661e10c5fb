import Workshop

/// `/undo` and `/redo`.
struct UndoCommand {
  let room: DialogueContext

  private var history: UndoHistory { room.history }

  func undo(_ rest: String) -> DialogueResult {
    let wanted = rest.isEmpty ? 1 : Int(rest) ?? 0
    guard wanted > 0 else { return .said([Wording.usage(.undo)]) }
    guard !history.undoable.isEmpty else { return .said(.hint, "There is nothing to undo.") }
    var move = DialogueResult()
    var now = room
    for turn in history.undoable.suffix(wanted).reversed() {
      let edits = history.edits(ofTurn: turn)
      if let held = now.hold(on: edits) {
        move.told.append(held)
        break
      }
      let inverse = InverseEdits(session: now.session, history: history)
      do throws(EditProblem) {
        let back = try inverse.takingBack(edits)
        move.told.append(
          .init(
            .done,
            EditWording(words: now.valueWords).undone(
              edits, question: history.question(ofTurn: turn))))
        move.apart.append(.init(edits: back, origin: .undo(turn)))
        now = now.after(back)
      } catch {
        giveUp(turn, error, inverse, &move)
        break
      }
    }
    return move
  }

  /// A turn that cannot be taken back as it is: somebody who is there is asked, for all others it
  /// is left as it is.
  private func giveUp(
    _ turn: Int, _ problem: EditProblem, _ inverse: InverseEdits, _ move: inout DialogueResult
  ) {
    let conflict = HandConflict.turn(turn, problem)
    if room.options.mayAsk, conflict.sides(in: inverse.session, history) != nil,
      inverse.forced(history.edits(ofTurn: turn)) != nil
    {
      move.conflict = conflict
    } else {
      move.told.append(.init(.problem, problem.notUndone(in: inverse.session)))
      move.passesOver = turn
    }
  }

  func redo() -> DialogueResult {
    guard let turn = history.redoable.last else {
      return .said(.hint, "There is nothing to bring back.")
    }
    let edits = history.edits(ofTurn: turn)
    var now = room
    do throws(EditProblem) {
      for edit in edits { try now.session.apply(edit) }
    } catch {
      return DialogueResult(told: [.init(.problem, error.notUndone(in: room.session))])
    }
    let words = EditWording(words: now.valueWords).redone(
      edits, question: history.question(ofTurn: turn))
    return DialogueResult(told: [.init(.done, words)], edits: edits, origin: .redo(turn))
  }
}

extension DialogueContext {
  /// Why a turn cannot be undone by itself: what was given unseen hangs on it, and nobody can say
  /// which of it came last.
  fileprivate func hold(on edits: [Edit]) -> Message? {
    for reference in edits.map(\.reference) {
      if let vote = session.votes[reference.id], vote.isOpen,
        !vote.codes.isEmpty || !session.ballots(of: vote.id).isEmpty
      {
        return Wording.heldBySealed("vote", .vote)
      }
      if let round = session.rounds[reference.id], round.state == .open,
        !session.cards(of: reference.id).isEmpty
      {
        return round.sort == .scores
          ? Wording.heldBySealed("scoring", .score) : Wording.heldBySealed("round", .round)
      }
    }
    return nil
  }
}

extension Wording {
  fileprivate static func heldBySealed(_ word: String, _ verb: ShellCommand) -> Message {
    .init(
      .hint,
      "The \(word) is under way, and what was given unseen is not taken back one by one. "
        + "/\(verb.rawValue) goes on with it or drops it.")
  }
}
