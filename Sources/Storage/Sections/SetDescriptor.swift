import Workshop

/// The record that stands above the records of one kind and tells recutils what they are.
///
/// It asks for nothing but distinct identifiers: what is not yet known must stay unsaid, and a
/// later version may add fields.
enum SetDescriptor {
  static func fields(of kind: EntityKind) -> [(name: String, value: String)] {
    [("%rec", kind.rawValue), ("%key", "Id"), ("%doc", purpose(of: kind))]
  }

  /// One line on what the records are for.
  private static func purpose(of kind: EntityKind) -> String {
    switch kind {
    case .facts: "The workshop itself: its name, its roles, where it stands."
    case .purpose: "Why this path is mapped."
    case .scope: "Whose journey, from where to where, and what is left out."
    case .vision: "The one future ideas are judged against."
    case .goal: "What the journey must serve, paired with what the customer gains."
    case .participant: "Who is in the room and for whom they speak."
    case .fear: "Fears for the day, of nobody in particular. They stay in the room."
    case .evidence: "Dated sources that lines of the map cite by their Id in square brackets."
    case .observation: "Things seen or heard, each tied to its source."
    case .segment: "Groups of customers."
    case .persona: "The person whose journey is drawn."
    case .stage: "The columns of the map, in order."
    case .touchpoint: "Contacts on the way, in order. Emotion runs from -2 to 2."
    case .opportunity: "How might we: openings from pains and delights."
    case .idea: "Answers to a how might we: dots, ratings, and whether they are taken on."
    case .vote: "Silent votes with dots: the criterion, what could be voted for, the count."
    case .ballot: "Votes, kept without names so that anyone can recount."
    case .kpi: "Numbers that show whether the journey gets better."
    case .measurement: "Later readings of the numbers."
    case .hypothesis: "Assumptions worth testing."
    case .finding: "What the tests showed."
    case .action: "Who does what by when."
    case .decision: "What was decided, and the customer need it serves."
    case .parked: "Thoughts and ideas set aside."
    case .round: "Silent rounds: who had their turn."
    case .card: "What was written in a round; the order tells nothing."
    case .review: "When we look again, and how the day went."
    case .timer: "The timer, while one is set: seconds, and since when it runs."
    case .timebox: "Planned and actual minutes of each step."
    case .followUp: "Rounds after the day: who looked again, at what, and what changed."
    case .agreement: "Who agreed to the map or a stage, and to which content."
    }
  }
}
