import Workshop

/// A number was read on a day on which it was read already: which reading holds?
struct SameDayQuestion: Dialogue {
  private let typed: String
  private let day: Day
  /// The reading that stands.
  private let earlier: Reference
  /// The new one, where only its day is being asked.
  private let later: Reference?
  private let words: String

  /// - Returns: nil where nobody is there to be asked, or the day is a new one.
  init?(_ text: String, _ edits: [Edit], in room: DialogueContext) {
    guard room.options.mayAsk,
      let given = edits.lazy.compactMap({ GivenReading($0, in: room.session) }).first,
      let old = room.session.measurements.members.first(where: {
        $0.kpi == given.kpi && $0.date == given.day && $0.id != given.id
      })
    else { return nil }
    typed = text
    day = given.day
    earlier = Reference(.measurement, old.id)
    later = given.isKept ? Reference(.measurement, given.id) : nil
    words = old.counted ?? old.value?.text ?? "without a value"
  }

  let word = "question"
  let isDroppable = true
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Which holds › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    [
      .init(
        .plain,
        "It was read on \(day.words) already: \(words). Which holds? Type 1 for the earlier one, 2 for this"
          + " one, 3 to keep both. Enter: this one.")
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "1", "earlier":
      let told = [Message(.done, "The earlier reading stays; this one was not kept.")]
      guard let later else { return DialogueResult(told: told, isOver: true, next: .line("")) }
      return DialogueResult(told: told, edits: room.session.removal(of: later), isOver: true)
    case "", "2", "this":
      return DialogueResult(
        told: [.init(.done, "This reading takes the place of the earlier one.")],
        edits: room.session.removal(of: earlier), isOver: true, next: .certain(typed))
    case "3", "both": return DialogueResult(isOver: true, next: .certain(typed))
    default: return DialogueResult(isOver: true, next: .line(line))
    }
  }
}

/// A reading with its day, as an answer gives it.
private struct GivenReading {
  let id: Identifier
  let kpi: Identifier
  let day: Day
  /// Whether it stands already, and only its day is new.
  let isKept: Bool

  init?(_ edit: Edit, in session: Session) {
    func day(_ values: [String]?) -> Day? { values?.first.flatMap { Day(iso: $0) } }
    switch edit {
    case .add(.measurement, let id, let values, _):
      func field(_ name: String) -> [String]? { values.first { $0.name == name }?.values }
      guard let kpi = field(Measurement.field(.kpi))?.first,
        let date = day(field(Measurement.field(.date)))
      else { return nil }
      (self.id, self.kpi, self.day, isKept) = (id, Identifier(kpi), date, false)
    case .revise(.measurement, let id, let changes):
      guard let kpi = session.measurements[id]?.kpi,
        let date = day(changes.first { $0.field == Measurement.field(.date) }?.after)
      else { return nil }
      (self.id, self.kpi, self.day, isKept) = (id, kpi, date, true)
    default: return nil
    }
  }
}

/// What somebody is asked before an answer is kept, because it may be a slip.
enum AnswerDoubt {
  static func of(_ text: String, _ edits: [Edit], in room: DialogueContext) -> (any Dialogue)? {
    if let stranger = StrangerQuestion(text, in: room) { return stranger }
    if let further = FurtherPersona(text, edits, in: room) { return further }
    if let against = AgainstTheRating(text, edits, in: room) { return against }
    return SameDayQuestion(text, edits, in: room)
  }
}
