import Workshop

/// What is still to come after the day: each question, how often, and who asks it by when.
struct WaitingList {
  let session: Session
  let walk: GuideWalk

  var phrases: [Phrase] {
    AfterTheDay(of: session, along: walk).entries.map { entry in
      let things = entry.places.compactMap { $0.context.last.map { session.title(of: $0) } }
      let named = things.prefix(Wording.mostNamed).joined(separator: ", ")
      let more = things.count - Wording.mostNamed
      let tail = more > 0 ? named + Wording.more(more) : named
      let promise = [entry.agreement.owner, entry.agreement.day?.text].compactMap { $0 }
      let label = walk.guide.words(ofPlace: entry.question.name) ?? entry.question.text.label
      return Phrase(
        [.text(tail.isEmpty ? label : "\(label) \(tail)")]
          + (promise.isEmpty ? [] : [.aside("(\(promise.joined(separator: ", ")))")]))
    }
  }
}
