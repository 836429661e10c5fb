import Shell
import Storage
import Workshop

/// Copies of a workshop coming home, one after another; nothing is kept before the last question.
struct Homecoming {
  private(set) var session: Session
  /// What came in, to be kept in one go.
  private(set) var arrived: [Minute] = []
  private let kept: [Minute]
  private let moment: Moment
  private let facilitator: String

  init(_ loaded: SessionFolder.Loaded, by facilitator: String, at moment: Moment) {
    session = loaded.session
    kept = loaded.minutes.minutes
    self.facilitator = facilitator
    self.moment = moment
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
    let turn = arrived.last.map { $0.turn + 1 } ?? first
    let slug = Identifier.slugText(of: writer)
    let before = arrived.count { Identifier.slugText(of: $0.writer) == slug }
    var sequence = nextSequence + before
    let edits = merge.edits(choosing: choices)
    for edit in edits { try? session.apply(edit) }
    for edit in edits {
      arrived.append(
        Minute(
          sequence: sequence, moment: moment, writer: writer, turn: turn,
          question: merge.mark(of: edit), edit: edit))
      sequence += 1
    }
  }
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
