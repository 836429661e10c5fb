/// Copies of a workshop coming home, one after another; each becomes a turn of whoever worked on it.
package struct CopyMerger: Sendable {
  /// A copy that comes home, as its files have it.
  package struct Copy: Sendable {
    /// What people called it.
    package let name: String
    package let session: Session
    package let minutes: [Minute]

    package init(name: String, session: Session, minutes: [Minute]) {
      self.name = name
      self.session = session
      self.minutes = minutes
    }

    package var title: String { session.facts.name ?? name }
  }

  /// What came in from one copy: a turn, and the workshop with it.
  package struct MergedTurn: Sendable {
    package let minutes: [Minute]
    package let session: Session
  }

  package private(set) var session: Session
  /// What came in, to be kept turn by turn.
  package private(set) var arrivals: [MergedTurn] = []
  private var minutes: [Minute]
  private var numbering: MinuteNumbering
  private let moment: Moment
  private let facilitator: String

  /// - Parameters:
  ///   - minutes: all that was said in the workshop so far.
  ///   - numbering: where the numbers go on; nil takes it from the minutes.
  ///   - facilitator: whom the minutes name where nobody spoke in a copy.
  package init(
    into session: Session, _ minutes: [Minute], numbering: MinuteNumbering? = nil,
    by facilitator: String, at moment: Moment
  ) {
    self.session = session
    self.minutes = minutes
    self.numbering = numbering ?? MinuteNumbering(minutes)
    self.facilitator = facilitator
    self.moment = moment
  }

  /// Finds what a copy brings; nil when it is no copy of the workshop.
  package func merge(with copy: Copy) -> Merge? {
    guard Merge.areRelated(copy.minutes, minutes) else { return nil }
    return Merge(copy.session, copy.minutes, into: session, minutes)
  }

  package func writer(of merge: Merge) -> String {
    merge.writer ?? facilitator
  }

  /// Takes in a merge and the choices made.
  ///
  /// - Returns: what does not fit here; it is left out of the workshop and of its minutes.
  package mutating func take(_ merge: Merge, _ choices: [Merge.Choice]) -> [Session.RejectedEdit] {
    let settled = merge.settled(choosing: choices)
    let found = session.applyEach(settled.edits)
    let rejected = settled.rejected + found
    let edits = settled.edits.filter { edit in !found.contains { $0.edit == edit } }
    guard !edits.isEmpty else { return rejected }
    let (writer, turn) = (writer(of: merge), numbering.nextTurn)
    let arrived = edits.flatMap { edit in
      numbering.minutes(
        for: [edit], by: writer, at: moment, turn: turn, question: merge.mark(of: edit))
    }
    minutes += arrived
    arrivals.append(MergedTurn(minutes: arrived, session: session))
    return rejected
  }
}
