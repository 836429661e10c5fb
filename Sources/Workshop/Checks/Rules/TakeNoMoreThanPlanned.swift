/// Tells that more is taken on than the decision of the purpose names.
enum TakeNoMoreThanPlanned {
  static let check = Check(
    id: "take-no-more-than-planned", step: "opportunities",
    asks: "Are no more ideas taken than the purpose names?"
  ) { input in
    let session = input.session
    let taken =
      session.opportunities.members.count { $0.chosen == true }
      + session.ideas.members.count { $0.chosen == true }
    guard let said = session.purpose.decision ?? session.purpose.statement,
      let planned = number(in: said, input.words), taken > planned
    else { return [] }
    return [
      Check.Draft(
        .warning, input.place(Reference(.purpose, "purpose"), Purpose.field(.decision)),
        "\(taken) are taken on, and the purpose speaks of \(planned).",
        "Take fewer, or say that it is more now.")
    ]
  }

  /// The first number from two to twelve that is said.
  private static func number(in text: String, _ words: SpokenWords) -> Int? {
    text.split { !$0.isLetter && !$0.isNumber }.lazy.compactMap { words.number($0) }
      .first { 2...12 ~= $0 }
  }
}
