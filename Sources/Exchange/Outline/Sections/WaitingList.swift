import Workshop

/// What is still to come after the day: who asks it by when, and of how many things.
struct WaitingList {
  let session: Session
  let walk: GuideWalk
  let language: String?

  /// `Web lead, by 31 March 2027: what sets it off (14), expectations`, one a promise.
  var phrases: [Phrase] {
    AfterTheDay(of: session, along: walk).groups.map { agreement, entries in
      let promise = [agreement.owner, agreement.day.map { "by \($0.words(in: language))" }]
        .compactMap { $0 }
      let lead = promise.isEmpty ? Wording.nobodyAsks : promise.joined(separator: ", ")
      let told = entries.map { entry in
        let label = label(of: entry.question)
        return entry.places.count > 1 ? "\(label) (\(entry.places.count))" : label
      }
      return Phrase([.strong(lead + ":"), .text(told.joined(separator: ", "))])
    }
  }

  private func label(of question: Question) -> String {
    question.field.column?.label ?? question.text.label.lowercased()
  }
}
