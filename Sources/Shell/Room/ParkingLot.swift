import Workshop

/// Thoughts that were set aside, as long as nobody said what becomes of them.
struct ParkingLot {
  let session: Session
  let guide: Guide

  /// Those parked in a step that begins again.
  func parked(in step: Step) -> [Message] {
    // Where they are asked about one by one, they need no telling.
    guard !guide.questions(in: step).contains(where: { $0.field.kind == .parked }) else {
      return []
    }
    return open.filter { parked in
      let name = parked.during?.split(separator: " ").first.map(String.init)
      return name.flatMap { guide.question(named: $0) }?.step == step.name
    }.map { parked in
      let by = parked.by.map { " (\($0))" } ?? ""
      return .init(.hint, "Parked here: \(session.title(of: Reference(.parked, parked.id)))\(by)")
    }
  }

  private var open: [Parked] {
    session.parked.members.filter {
      $0.isOpen
    }
  }

  /// What waits when somebody leaves at the end; nothing before the last step.
  func words(leaving asking: CurrentQuestion?) -> String {
    let last = guide.steps.last { !$0.isOnRequest }?.name
    let isLate = asking == nil || asking?.question.step == last
    let count = open.count
    guard isLate, count > 0 else { return "" }
    return count == 1
      ? " One parked thought is still open; it is asked about in the last step."
      : " \(count) parked thoughts are still open; they are asked about in the last step."
  }
}

extension Session {
  /// The action that a parked thought becomes.
  func action(from parked: Reference) -> Edit? {
    guard let text = self.parked[parked.id]?.text else { return nil }
    let title = cited(text).body
    var action = Action(id: freshIdentifier(for: title, kind: .action))
    action.title = title
    return .adding(action)
  }
}
