/// What waits until after the day: what the guide puts off, and what lines did not say.
///
/// The whole list has one name and one day; an entry may have its own.
package struct AfterTheDay: Sendable, Equatable {
  /// One question, wherever it waits.
  package struct Entry: Sendable, Equatable {
    package var question: Question
    package var places: [QuestionInstance]
    package var agreement: Agreement
  }

  /// Who asks by when; either may still be open.
  package struct Agreement: Sendable, Equatable, Hashable {
    package var owner: String?
    package var day: Day?

    /// Whether somebody called so asks: by the whole name or its first words.
    package func isOf(_ name: String) -> Bool {
      guard let owner = owner?.lowercased() else { return false }
      let wanted = name.lowercased()
      return owner == wanted || owner.hasPrefix(wanted + " ")
    }

    package init(owner: String? = nil, day: Day? = nil) {
      self.owner = owner
      self.day = day
    }

    package func isLate(on today: Day) -> Bool { day.map { $0 < today } ?? false }
  }

  /// In the order of the guide.
  package let entries: [Entry]

  package init(of session: Session, along walk: GuideWalk) {
    let waiting = walk.waiting(in: session)
    entries = waiting.indices.filter { !waiting[$0].isEmpty }.map { index in
      let question = walk.guide.questions[index]
      return Entry(
        question: question, places: waiting[index],
        agreement: Self.agreement(on: question.name, in: session))
    }
  }

  /// How many answers it is.
  package var count: Int { entries.reduce(0) { $0 + $1.places.count } }

  /// How much waits, in questions, for that is what somebody sits down to: `5 questions wait, for 40
  /// answers`.
  package static func telling(_ entries: [Entry]) -> String {
    let answers = entries.reduce(0) { $0 + $1.places.count }
    let questions = entries.count.counted("question waits", "questions wait")
    return answers == entries.count
      ? questions : questions + ", for \(answers.counted("answer", "answers")),"
  }

  /// The entries by who asks them when, in their order.
  package var groups: [(agreement: Agreement, entries: [Entry])] {
    var order: [Agreement] = []
    for entry in entries where !order.contains(entry.agreement) { order.append(entry.agreement) }
    return order.map { agreement in (agreement, entries.filter { $0.agreement == agreement }) }
  }
}

extension AfterTheDay {
  /// Who asks a question after the day, and by when.
  package static func agreement(on question: String, in session: Session) -> Agreement {
    let review = session.reviews.first
    let whole = AfterTheDay.Agreement(owner: review?.afterOwner, day: review?.afterDay)
    let own = review?.afterApart.lazy.compactMap(AfterTheDay.Exception.init)
      .first { $0.question == question }
    return AfterTheDay.Agreement(
      owner: own?.agreement.owner ?? whole.owner, day: own?.agreement.day ?? whole.day)
  }

  /// The edit that gives one entry a name and a day of its own.
  package static func agreeing(
    _ agreement: Agreement, on question: String, in session: Session
  ) -> Edit {
    let review = Reference(.review, "review")
    let others = session.values(of: Review.field(.afterApart), on: review)
      .filter { AfterTheDay.Exception($0)?.question != question }
    let own = AfterTheDay.Exception(question: question, agreement: agreement)
    return session.setting(Review.field(.afterApart), of: review, to: others + [own.text])
  }
}

extension AfterTheDay {
  /// An entry with a name or a day of its own: `touchpoint.thought: Bo, 2027-06-01`.
  struct Exception {
    var question: String
    var agreement: Agreement

    init(question: String, agreement: Agreement) {
      self.question = question
      self.agreement = agreement
    }

    init?(_ text: String) {
      guard let colon = text.firstRange(of: ": ") else { return nil }
      question = String(text[..<colon.lowerBound])
      agreement = Agreement()
      for part in text[colon.upperBound...].split(separator: ",").map(LineText.trimmed) {
        if let day = Day(iso: part) { agreement.day = day } else { agreement.owner = part }
      }
    }

    var text: String {
      let parts = [agreement.owner, agreement.day?.text].compactMap { $0 }
      return "\(question): \(parts.joined(separator: ", "))"
    }
  }
}
