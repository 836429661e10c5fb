import Workshop

/// Copies of a workshop coming home, one after another; each becomes a turn of whoever worked on it.
public struct Homecoming: Sendable {
  /// A copy that comes home, as its files have it.
  public struct Copy: Sendable {
    /// What people called it.
    public let name: String
    public let session: Session
    public let minutes: [Minute]

    public init(name: String, session: Session, minutes: [Minute]) {
      self.name = name
      self.session = session
      self.minutes = minutes
    }

    public var title: String { session.facts.name ?? name }
  }

  /// What came in from one copy: a turn, and the workshop with it.
  public struct Arrival: Sendable {
    public let minutes: [Minute]
    public let session: Session
  }

  public private(set) var session: Session
  /// What came in, to be kept turn by turn.
  public private(set) var arrivals: [Arrival] = []
  private var minutes: [Minute]
  private let moment: Moment
  private let facilitator: String

  /// - Parameters:
  ///   - minutes: all that was said in the workshop so far.
  ///   - facilitator: whom the minutes name where nobody spoke in a copy.
  public init(
    into session: Session, _ minutes: [Minute], by facilitator: String, at moment: Moment
  ) {
    self.session = session
    self.minutes = minutes
    self.facilitator = facilitator
    // Behind everything that was said, whatever the clock of a group's computer says.
    self.moment = max(moment, minutes.map(\.moment).max() ?? moment)
  }

  /// Finds what a copy brings; nil when it is no copy of the workshop.
  public func merge(with copy: Copy) -> Merge? {
    guard Merge.areRelated(copy.minutes, minutes) else { return nil }
    return Merge(copy.session, copy.minutes, into: session, minutes)
  }

  public func writer(of merge: Merge) -> String {
    merge.writer ?? facilitator
  }

  /// Takes in a merge and the choices made.
  ///
  /// - Returns: what does not fit here; it is left out of the workshop and of its minutes.
  public mutating func take(_ merge: Merge, _ choices: [Merge.Choice]) -> [Session.Misfit] {
    let settled = merge.settled(choosing: choices)
    let found = session.applyEach(settled.edits)
    let misfits = settled.misfits + found
    let edits = settled.edits.filter { edit in !found.contains { $0.edit == edit } }
    guard !edits.isEmpty else { return misfits }
    let writer = writer(of: merge)
    let sequence = lastSequence(of: writer)
    let turn = (minutes.map(\.turn).max() ?? 0) + 1
    let arrived = edits.enumerated().map { count, edit in
      Minute(
        sequence: sequence + count + 1, moment: moment, writer: writer, turn: turn,
        question: merge.mark(of: edit), edit: edit)
    }
    minutes += arrived
    arrivals.append(Arrival(minutes: arrived, session: session))
    return misfits
  }

  /// Writers whose names come to the same short one share a book of minutes.
  private func lastSequence(of writer: String) -> Int {
    let slug = Identifier.slugText(of: writer)
    var isOwn = [writer: true]
    var last = 0
    for minute in minutes {
      let counts = isOwn[minute.writer] ?? (Identifier.slugText(of: minute.writer) == slug)
      isOwn[minute.writer] = counts
      if counts { last = max(last, minute.sequence) }
    }
    return last
  }
}
