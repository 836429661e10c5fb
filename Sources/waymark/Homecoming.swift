import Shell
import Storage
import Workshop

/// Copies of a workshop coming home, one after another; nothing is kept before the last question.
struct Homecoming {
  /// What came in from one copy: a turn, and the workshop with it.
  struct Arrival {
    let minutes: [Minute]
    let session: Session
  }

  private(set) var session: Session
  /// What came in, to be kept turn by turn.
  private(set) var arrivals: [Arrival] = []
  private let kept: [Minute]
  private let moment: Moment
  private let facilitator: String

  init(_ loaded: SessionFolder.Loaded, by facilitator: String, at moment: Moment) {
    session = loaded.session
    kept = loaded.minutes.minutes
    self.facilitator = facilitator
    // Behind everything that was said, whatever the clock of a group's computer says.
    self.moment = max(moment, loaded.minutes.lastMoment ?? moment)
  }

  /// Finds what a copy brings.
  ///
  /// - Throws: when it is no copy of the workshop.
  func merge(with copy: Copy, into name: String) throws(Trouble) -> Merge {
    let minutes = kept + arrived
    guard Merge.areRelated(copy.minutes, minutes) else {
      throw Trouble(
        exit: .failure,
        "\(copy.name) and \(name) began apart: no minute stands in both. "
          + "Only a copy of a workshop can come home; nothing was changed.")
    }
    return Merge(copy.session, copy.minutes, into: session, minutes)
  }

  func writer(of merge: Merge) -> String {
    merge.writer ?? facilitator
  }

  /// Takes in a merge and the choices made, as one turn of whoever worked on the copy.
  mutating func take(
    _ merge: Merge, _ choices: [Merge.Choice], from nextSequence: Int, turn first: Int
  ) {
    let writer = writer(of: merge)
    let slug = Identifier.slugText(of: writer)
    let before = arrived.count { Identifier.slugText(of: $0.writer) == slug }
    let edits = merge.edits(choosing: choices)
    guard !edits.isEmpty else { return }
    for edit in edits { try? session.apply(edit) }
    let minutes = edits.enumerated().map { count, edit in
      Minute(
        sequence: nextSequence + before + count, moment: moment, writer: writer,
        turn: first + arrivals.count, question: merge.mark(of: edit), edit: edit)
    }
    arrivals.append(Arrival(minutes: minutes, session: session))
  }

  private var arrived: [Minute] { arrivals.flatMap(\.minutes) }
}

/// A copy that comes home, as its files have it.
struct Copy {
  let name: String
  let session: Session
  let minutes: [Minute]

  var title: String { session.facts.name ?? name }

  init(_ name: String, at path: String, _ world: World) throws(StorageProblem) {
    var folder = try SessionFolder(reading: path)
    let loaded = try folder.load()
    world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
    self.name = name
    session = loaded.session
    minutes = loaded.minutes.minutes
  }
}
