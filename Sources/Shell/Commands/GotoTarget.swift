import Workshop

/// What a name after `/goto` or `/edit` leads to.
enum GotoTarget {
  case place(QuestionInstance)
  /// The question exists, but nothing is there yet to ask it about.
  case notPutYet(Question)
  case unknown(nearest: String?)

  /// Reads a question's name with the things it is about, a step's name, number or title.
  static func find(_ text: String, walk: GuideWalk, session: Session) -> GotoTarget {
    let words = text.split(separator: " ").map(String.init)
    let name = words.first?.lowercased() ?? ""
    let guide = walk.guide
    if let question = guide.question(named: name),
      let index = guide.questions.firstIndex(of: question)
    {
      return place(of: index, about: Array(words.dropFirst()), walk, session)
    }
    let wanted = text.lowercased()
    let step = guide.steps.first {
      $0.name == wanted || $0.number.lowercased() == wanted || $0.title.lowercased() == wanted
    }
    guard let step else {
      let names = guide.questions.map(\.name) + guide.steps.map(\.name)
      return .unknown(nearest: Nearest.match(for: name, in: names))
    }
    let asks = walk.places(inStep: step.name, in: session)
    let open = asks.first { walk.standing(of: $0, in: session) == .open }
    guard let place = open ?? asks.first else {
      return guide.questions(in: step).first.map { .notPutYet($0) } ?? .unknown(nearest: nil)
    }
    return .place(place)
  }

  private static func place(
    of index: Int, about words: [String], _ walk: GuideWalk, _ session: Session
  ) -> GotoTarget {
    let places = walk.places(of: index, in: session).filter { ask in
      words.allSatisfy { word in ask.context.contains { $0.id.text == word } }
    }
    let open = places.first { walk.standing(of: $0, in: session) == .open }
    guard let place = open ?? places.first else { return .notPutYet(walk.guide.questions[index]) }
    return .place(place)
  }
}
