import Workshop

/// What is said beside "Saved": more numbers than people, what was offered and stays, how many came in.
struct AnswerRemarks {
  private let edit: Edit
  private let question: Question
  private let session: Session

  init(_ edit: Edit, _ question: Question, _ session: Session) {
    self.edit = edit
    self.question = question
    self.session = session
  }

  var passages: [Message] { [tooMany, offeredStay].compactMap(\.self) }

  /// Several things that one line added.
  static func several(_ edits: [Edit], _ question: Question) -> Message? {
    let kind = question.field.kind
    let added = edits.count { edit in
      if case .add(kind, _, _, _) = edit { true } else { false }
    }
    return added > 1 ? .init(.done, "Saved: \(added) \(kind.plural).") : nil
  }

  /// More numbers than people who are here.
  private var tooMany: Message? {
    guard question.kind == .scores else { return nil }
    let given = Wording.numbers(in: edit).count
    let here = session.participants.members.count { $0.away != true }
    guard here > 0, given > here else { return nil }
    return .init(
      .warning,
      "\(given) numbers for \(here) \(here == 1 ? "person" : "people"). /back mends it; "
        + "/people add NAME adds somebody.")
  }

  /// A first item of one's own joins what was offered.
  private var offeredStay: Message? {
    guard question.kind == .list, !question.adds, question.offer != .people,
      case .revise(_, _, let changes) = edit,
      let change = changes.first, change.before.isEmpty, change.after.count > 1
    else { return nil }
    let count = change.after.count - 1
    return .init(
      .hint, "The \(count) offered stay, so there are \(count + 1); remove NAME takes one off.")
  }
}
