import Workshop

/// That somebody on the journey does not come by at a stage, which is an answer and no gap.
struct Absence {
  let edit: Edit
  private let context: [Reference]
  private let session: Session

  /// Nil where a form brings in no steps of somebody at a stage, or has brought some in.
  init?(of harvest: Harvest, in room: DialogueContext) {
    guard case .makes(.touchpoint) = harvest.form.task, harvest.context.count > 1,
      Loop(.touchpoint).isEmpty(within: harvest.context, of: room.session),
      let adder = room.guide.questions.first(where: { $0.adds && $0.field.kind == .touchpoint })
    else { return nil }
    context = harvest.context
    session = room.session
    edit = session.closing(adder, in: context, marked: Question.absentMark)
  }

  static func isMeant(by line: String) -> Bool {
    let words = line.hasSuffix(".") ? String(line.dropLast()) : line
    return SpokenName(words) == SpokenName("not here")
  }

  /// What is said where steps stand at a stage that somebody is said not to come by.
  static let refusal =
    "Steps stand here already, so somebody comes by. /delete takes one off; an empty line ends."

  /// ` Type: not here, if Dana does not come by.`
  var offer: String {
    " Type: not here, if \(Self.person(in: context, of: session)) does not come by."
  }

  var told: Message { Self.told(of: context, in: session) }

  static func told(of context: [Reference], in session: Session) -> Message {
    .init(
      .done, "Saved: \(person(in: context, of: session)) does not come by here; that is no gap.")
  }

  /// What is said of an answer that says so; nil for any other.
  static func told(_ edit: Edit, _ asking: CurrentQuestion, _ session: Session) -> Message? {
    guard case .revise(_, _, let changes) = edit,
      changes.first?.after.last?.hasSuffix(Question.absentMark) == true
    else { return nil }
    return told(of: asking.context, in: session)
  }

  private static func person(in context: [Reference], of session: Session) -> String {
    context.first { $0.kind == .persona }.map { session.title(of: $0) } ?? "nobody"
  }
}
