import Workshop

/// What a command or a dialogue may look at, and the chance it draws from.
struct DialogueContext {
  var session: Session
  let history: UndoHistory
  let walk: GuideWalk
  /// The question that is open, or waits while a dialogue takes the lines.
  let current: CurrentQuestion?
  /// What of the wall the open dialogue is about.
  let wall: WallPlace?
  let clock: StepClock
  let moment: Moment
  /// What was shown and offered so far; changes are kept.
  var shown: ShownState
  /// As they are now; only the chance drawn from is kept.
  var options: ShellOptions

  var guide: Guide { walk.guide }
  /// The day on the clock on the wall.
  var today: Day { options.day(at: moment) }
  /// The day of the workshop, where somebody prepares it ahead and its clock rests until then; a script is
  /// led as it was written.
  var restsUntil: Day? { options.mayAsk ? clock.waits(in: session, on: today) : nil }
  /// Where the time of a step runs: the question that is open, or that a detour left.
  var home: QuestionInstance? { restsUntil == nil ? current?.home : nil }
  /// All that was said so far.
  var minutes: [Minute] { history.minutes }
  /// Whom the minutes name.
  var writer: String { options.writer }
  var width: Int { options.width }
  var isLinear: Bool { options.isLinear }
  /// Whether what stood on the screen is gone after a wipe, so that all must be said again.
  var clearsScreen: Bool { options.clearsScreen }
  var chance: Chance {
    get { options.chance }
    set { options.chance = newValue }
  }

  /// What the workshop is called, for people.
  var title: String { session.facts.name ?? "this workshop" }

  /// What is said on leaving.
  var farewell: Message {
    Wording.farewell(options, ParkingLot(session: session, guide: guide).words(leaving: current))
  }

  var valueWords: ValueWords { ValueWords(session: session, guide: guide) }

  /// The room as it will be once these edits are kept.
  ///
  /// At the first that does not fit it stops: keeping them finds the same problem, and tells it.
  func after(_ edits: [Edit]) -> DialogueContext {
    var room = self
    do throws(EditProblem) {
      for edit in edits { try room.session.apply(edit) }
    } catch {
      return room
    }
    return room
  }
}
