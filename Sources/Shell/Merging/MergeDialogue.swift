import Workshop

/// Copies of groups coming home in the room: what fits comes in at once, the rest is asked.
struct MergeDialogue: Dialogue {
  /// The first is the one being asked about.
  private var waiting: [CopyMerger.Copy]
  private var questions: MergeQuestions?

  init(_ copies: [CopyMerger.Copy]) {
    waiting = copies
  }

  var word: String { "merge" }
  var resumes: ShellCommand? { .merge }

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: MergeWording.prompt, history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    questions?.card ?? []
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    guard var present = questions, let conflict = present.open else { return goOn(in: room) }
    guard present.take(line) else {
      return DialogueResult(told: [MergeWording.howToChoose(conflict)])
    }
    questions = present
    return present.open == nil ? goOn(in: room) : DialogueResult(told: present.card)
  }

  /// Brings in copy after copy, up to the next question.
  mutating func goOn(in room: DialogueContext) -> DialogueResult {
    var home = CopyMerger(
      into: room.session, room.minutes, numbering: room.history.numbering, by: room.writer,
      at: room.moment)
    var move = DialogueResult()
    while let copy = waiting.first {
      guard let merge = home.merge(with: copy) else {
        move.told.append(.init(.problem, MergeWording.notACopy(copy.name, of: room.title)))
        waiting.removeFirst()
        continue
      }
      if merge.edits.isEmpty, merge.conflicts.isEmpty {
        waiting.removeFirst()
        continue
      }
      // Files changed by hand while somebody thought about it may have changed what is open.
      if questions?.merge.conflicts != merge.conflicts {
        move.told += MergeWording.opening(merge, from: copy.title, by: home.writer(of: merge))
        questions = MergeQuestions(merge)
      }
      if let questions, questions.open != nil {
        move.told += questions.card
        break
      }
      let rejected = home.take(merge, questions?.choices ?? [])
      move.told += MergeWording.leftOut(rejected, of: home.session)
      questions = nil
      waiting.removeFirst()
    }
    move.arrivals = home.arrivals
    move.isOver = waiting.isEmpty
    // What came in may have finished a step.
    move.next = move.arrivals.isEmpty ? .firstOpen : .stepEnd
    let isTold = home.arrivals.isEmpty && !move.told.isEmpty
    if move.isOver, !isTold { move.told += MergeWording.closing(home.arrivals.count) }
    return move
  }
}
