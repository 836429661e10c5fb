import Workshop

/// What everybody in the live room may see now, made from the session; nothing of it is unrevealed.
package struct RoomView: Sendable {
  /// Somebody who takes part, and may pick their name.
  package struct Person: Sendable, Equatable {
    package var id: Identifier
    package var name: String
  }

  /// A stage of the map with what stands in it.
  package struct Column: Sendable, Equatable {
    package var title: String
    package var steps: [Cell]
  }

  /// A step of the story, and how it feels there; nil where nobody said.
  package struct Cell: Sendable, Equatable {
    package var number: Int
    package var title: String
    package var feeling: String?
  }

  /// What the workshop is called.
  package var title = ""
  /// The title of the step, and `step 3 of 12`.
  package var step = ""
  package var progress = ""
  /// When the timer is up; nil where none runs.
  package var until: Moment?
  /// What the room does now, each with its minutes.
  package var tasks: [RoomScreen.Task] = []
  /// What is talked about where phones have nothing to do.
  package var talk = ""
  package var people: [Person] = []
  package var ask: RoomAsk?
  package var reveal: RoomReveal?
  package var map: [Column] = []

  package init() {}
}

extension RoomView {
  /// What the live room sees of a sitting now.
  package init(of engine: Engine, at moment: Moment) {
    let room = engine.room(at: moment)
    let (session, walk) = (engine.session, engine.walk)
    title = room.title
    if let place = engine.current?.ask {
      let place = (step: walk.step(of: place), number: walk.stepNumber(of: place))
      step = place.step.title
      if !place.step.isOnRequest { progress = "step \(place.number) of \(walk.stepCount)" }
    }
    if let timer = session.timer, timer.isRunning {
      until = Moment(seconds: moment.seconds + timer.left(at: moment))
    }
    people = session.participants.members.filter { $0.away != true }.map {
      .init(id: $0.id, name: session.title(of: Reference(.participant, $0.id)))
    }
    ask = engine.dialogues.ask(in: room)
    let context = engine.current?.context ?? []
    if let time = engine.dialogues.top as? RoomTime {
      tasks = time.screen.tasks.map { task in
        .init(task.minutes, session.filled(task.text, about: context))
      }
    } else if ask == nil, let current = engine.current {
      talk = current.wording(in: session)
    }
    let shown = engine.shown
    if let last = shown.reveal, shown.revealedIn == shown.step,
      ask.map({ [last.key, shown.askedAfterReveal].contains($0.key) }) ?? tasks.isEmpty
    {
      reveal = last
    }
    map = Self.map(of: session, within: context)
  }

  /// A feeling above zero with its sign.
  private static func signed(_ feeling: String) -> String {
    feeling == "0" || feeling.hasPrefix("-") ? feeling : "+" + feeling
  }

  /// The map of the persona at hand, else of the first, stage by stage.
  private static func map(of session: Session, within context: [Reference]) -> [Column] {
    let persona =
      context.first { $0.kind == .persona }?.id ?? session.personas.members.first?.id
    let numbering = session.numbering(
      of: .touchpoint, within: persona.map { [Reference(.persona, $0)] } ?? [])
    return session.stages.members.map { stage in
      let cells = numbering.enumerated().compactMap { place, id -> Cell? in
        guard let touchpoint = session.touchpoints[id], touchpoint.stage == stage.id else {
          return nil
        }
        let reference = Reference(.touchpoint, id)
        return Cell(
          number: place + 1, title: session.title(of: reference),
          feeling: session.values(of: Touchpoint.field(.emotion), on: reference).first.map(
            Self.signed))
      }
      return Column(title: session.title(of: Reference(.stage, stage.id)), steps: cells)
    }
  }
}
