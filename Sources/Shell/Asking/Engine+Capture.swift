import Workshop

extension Engine {
  /// Takes a line that holds a whole touchpoint; nil when it is an ordinary answer.
  mutating func capture(
    _ text: String, _ asking: Asking, _ turn: Turn, at moment: Moment
  ) -> Turn? {
    var turn = turn
    do throws(QuickCapture.Problem) {
      guard let capture = try QuickCapture(text) else { return nil }
      let touchpoint = adding(capture.touchpoint, asking)
      var edits = [touchpoint]
      if let howMightWe = capture.howMightWe, case .add(_, let id, _, _) = touchpoint {
        let opportunity = session.freshIdentifier(for: howMightWe, kind: .opportunity)
        edits.append(
          .add(
            .opportunity, opportunity,
            [NamedValues("HowMightWe", [howMightWe]), NamedValues("Touchpoint", [id.text])],
            place: nil))
      }
      let wanted = edits + unskipping(asking)
      guard keepOrExplain(wanted, question: asking.question.name, at: moment, in: &turn) else {
        return turn
      }
      turn.told.append(.init(.done, Wording.captured(capture)))
      goOn(in: &turn, at: moment)
    } catch {
      turn.told.append(.init(.problem, Wording.sentence(error)))
    }
    return turn
  }
}
