import Workshop

/// Something the room does beside the questions, such as a vote; it takes the lines until it is over.
///
/// What it keeps are edits, like every answer: leaving in the middle loses nothing that was kept.
protocol Activity: Sendable {
  /// What people call it, in the middle of a sentence: `vote`.
  var word: String { get }
  /// Before the cursor for the next line; ends in a space.
  var prompt: String { get }
  /// Whether the next line is one person's own: not shown while typed, not remembered.
  var isSealed: Bool { get }

  /// What goes on with it after it was left in the middle; nil where nothing waits.
  var resumes: Verb? { get }

  /// Says what to do now: at the beginning, and whenever somebody asks again.
  func card(in room: Room) -> [Passage]

  /// Takes one line; an empty one has a meaning too.
  mutating func take(_ line: String, in room: inout Room) -> Move
}

extension Activity {
  var resumes: Verb? { nil }
}

/// What an activity may look at, and the chance it draws from.
struct Room {
  var session: Session
  /// All that was said so far.
  let minutes: [Minute]
  /// Where the numbers of minutes go on.
  let numbering: MinuteNumbering
  /// Whom the minutes name.
  let writer: String
  let walk: Walk
  let moment: Moment
  /// The day on the clock on the wall.
  let today: Day
  let width: Int
  let isLinear: Bool
  /// Whether what stood on the screen is gone after a wipe, so that all must be said again.
  let clearsScreen: Bool
  var chance: Chance

  /// What the workshop is called, for people.
  var title: String { session.facts.name ?? "this workshop" }

  /// The room as it will be once these edits are kept.
  func after(_ edits: [Edit]) -> Room {
    var room = self
    for edit in edits { try? room.session.apply(edit) }
    return room
  }
}

/// What comes of one line of an activity.
struct Move: Sendable {
  var told: [Passage] = []
  /// Kept at once, before `edits`, but told in no minutes: nobody may read when or after what it came.
  var sealed: [Edit] = []
  /// The vote or round whose sealed things all go into the minutes now, before `edits`.
  var opens: Reference?
  /// Kept as one turn before anything is said; when they cannot be kept, the activity stays as it was.
  var edits: [Edit] = []
  /// Turns that others took in copies of the workshop, kept as theirs.
  var arrivals: [Homecoming.Arrival] = []
  /// The question the edits answer, if they do.
  var question: String?
  /// Whether the screen is cleared before what is told, because the next person must not read it.
  var wipes = false
  var isOver = false
}
