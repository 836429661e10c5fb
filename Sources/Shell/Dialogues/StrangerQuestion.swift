import Workshop

/// A name was given that nobody here bears: add somebody, or keep it as it was typed?
struct StrangerQuestion: Dialogue {
  let typed: String
  private let count: Int
  /// Who is here and may be meant.
  private let nearest: String?
  /// Whether it is one name or two by the look of it: a sentence is kept by nobody's Enter.
  private let isName: Bool

  /// - Returns: nil where nobody is there to be asked, the question asks for no person, or everybody named
  ///   is here.
  init?(_ text: String, in room: DialogueContext) {
    guard room.options.mayAsk, let question = room.current?.question, question.offer == .people,
      question.field.kind != .participant, !AnswerReader.meansEverybody(text)
    else { return nil }
    let said = AnswerReader.leftOut(by: text) ?? text
    let names = room.session.participants.members.compactMap(\.name).map { SpokenName($0) }
    let parts = said.replacing(" and ", with: ",").split { ",&/".contains($0) }
    let strange = parts.filter { part in
      let wanted = SpokenName(String(part))
      return Int(wanted.text) == nil && !names.contains { wanted.begins($0) }
    }
    guard !names.isEmpty, !strange.isEmpty else { return nil }
    typed = text
    isName = strange.allSatisfy { part in
      let words = part.split(separator: " ")
      return words.count == 1
        || words.count <= 3 && words.allSatisfy { $0.first?.isLowercase != true }
    }
    count = names.count
    let known = room.session.participants.members.compactMap(\.name)
    nearest = strange.count == 1 ? SpokenPerson.nearest(to: text, among: known) : nil
  }

  let word = "question"
  let isDroppable = true
  var waiting: String? { typed }
  let takesCommandsAsText = true

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    Prompt(text: "Add or keep › ", history: .nothing)
  }

  func card(in room: DialogueContext) -> [Message] {
    let among = count == 1 ? "the one person here" : "one of the \(count) people here"
    return [
      .init(
        .plain,
        "\"\(typed)\" is not \(among). Type add to put them on the list, or keep to take it as typed; "
          + (nearest.map { "did you mean \($0)? Enter: yes." }
            ?? "a number or another name replaces it. "
            + (isName ? "Enter: keep." : "Enter asks again.")))
    ]
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    switch AnswerReader.trimmed(line).lowercased() {
    case "" where nearest != nil: DialogueResult(isOver: true, next: .answer(nearest ?? typed))
    case "" where !isName: DialogueResult(isOver: true, next: .again)
    case "", "keep", "k": DialogueResult(isOver: true, next: .certain(typed))
    case "yes", "y": DialogueResult(isOver: true, next: .answer(nearest ?? typed))
    case "add", "a":
      DialogueResult(
        told: [.init(.done, "Saved: \(typed) is here; \(count + 1) people in all.")],
        edits: [
          room.session.adding(
            .participant, [FieldValues(Participant.field(.name), [typed])], in: [])
        ],
        isOver: true, next: .certain(typed))
    default:
      DialogueResult(
        // A command leads away from the name; another name stands in its place.
        told: InputLine(line).isCommand ? [Notices.notTaken(typed)] : [], isOver: true,
        next: .line(line))
    }
  }
}
