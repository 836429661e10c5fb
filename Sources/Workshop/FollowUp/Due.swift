/// Something that a map wants of its team by a day.
package struct Due: Sendable, Equatable {
  package enum What: String, Sendable, CaseIterable {
    case action
    /// A KPI is to be read again.
    case reading
    /// A KPI has no value yet.
    case todaysValue = "todays-value"
    /// A guess is to be settled.
    case guess
    /// The day on which the team looks at the numbers, or holds its next round.
    case look
    /// The day on which the team maps again.
    case mapAgain = "map-again"
    /// What was left open in the room is to be asked.
    case leftOpen = "left-open"
    /// The map is to be shown to customers.
    case showing
    /// Whether anything has changed that would change the map.
    case change
  }

  package enum Standing: String, Sendable, CaseIterable {
    case late, today, near, ahead
    /// Nobody named a day.
    case undated
  }

  package let what: What
  /// What it is about.
  package let thing: Reference
  package let title: String
  package let owner: String?
  /// Nil where nobody named one.
  package let day: Day?
  package let standing: Standing

  init(
    _ what: What, _ thing: Reference, title: String, owner: String?, day: Day?, today: Day
  ) {
    self.what = what
    self.thing = thing
    self.title = title
    self.owner = owner
    // Of a month or year its end is meant.
    let last = day?.end
    self.day = last
    guard let last else {
      standing = .undated
      return
    }
    let distance = last.number - today.number
    standing =
      distance < 0 ? .late : distance == 0 ? .today : distance <= what.near ? .near : .ahead
  }

  /// Whether somebody promised it, so that a day that has passed is late. The monthly question is none.
  package var isLate: Bool { standing == .late && what != .change }

  /// The name under which a calendar knows it: the same for as long as the thing lives.
  package var name: String { "\(what.rawValue)-\(thing.id.text)" }
}

extension Due.What {
  /// Days before its day from which on it is told in one line with what is late.
  var near: Int {
    switch self {
    case .guess, .mapAgain: 42
    case .action, .reading, .todaysValue, .look, .leftOpen, .showing, .change: 14
    }
  }
}
