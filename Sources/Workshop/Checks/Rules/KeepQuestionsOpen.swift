/// Asks for the need where a how might we holds its answer.
enum KeepQuestionsOpen {
  static let check = Check(
    id: "keep-questions-open", step: "opportunities",
    asks: "Is each how might we free of solutions?"
  ) { input in
    input.session.opportunities.members.compactMap { opportunity in
      guard let text = opportunity.howMightWe, let word = input.first(.solutions, in: text) else {
        return nil
      }
      return Check.Draft(
        .advice, input.place(opportunity, .howMightWe),
        "Is \"\(word)\" an answer already?",
        "Ask what it is for, and keep it as an idea with /idea.")
    }
  }
}
