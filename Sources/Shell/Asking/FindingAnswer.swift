import Workshop

/// What came out of asking people, typed as a count and its day: `7 of 10, 20 March`.
///
/// Where so many of so many were agreed beforehand, the count says itself what it proves.
struct FindingAnswer {
  private let guess: Hypothesis
  private let asking: CurrentQuestion
  private let session: Session

  /// Nil where the question asks for something else.
  init?(_ asking: CurrentQuestion, in session: Session) {
    guard asking.target == .ask, asking.question.adds,
      asking.question.field == Finding.path(.text),
      let thing = asking.context.last(where: { $0.kind == .hypothesis }),
      let guess = session.hypotheses[thing.id]
    else { return nil }
    self.guess = guess
    self.asking = asking
    self.session = session
  }

  /// Nil where the line is words like any other.
  func edit(for text: String, on day: Day) -> Edit? {
    guard let (words, read) = count(text, day) else { return nil }
    var values = [FieldValues(Finding.field(.text), [words])]
    if let read { values.append(FieldValues(Finding.field(.date), [read.text])) }
    values.append(FieldValues(Finding.field(.proof), [Finding.Proof.voices.rawValue]))
    if let agreed = guess.agreedShare, let found = Share(spoken: words) {
      let verdict: Finding.Verdict = agreed.isMet(by: found) ? .supports : .contradicts
      values.append(FieldValues(Finding.field(.verdict), [verdict.rawValue]))
    }
    return session.adding(.finding, values, in: asking.context, called: "finding")
  }

  private func count(_ text: String, _ day: Day) -> (String, Day?)? {
    do throws(ReadingProblem) {
      let (reading, read) = try ReadingReader(kind: .rate).dated(text, today: day)
      guard case .share(let share) = reading, !text.contains("%") else { return nil }
      return ("\(share.count) of \(share.all)", read)
    } catch {
      // Words, or a count that cannot be: they stand as they were typed, and the verdict is asked.
      return nil
    }
  }
}
