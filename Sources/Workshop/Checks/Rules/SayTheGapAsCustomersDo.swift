/// Asks whose words a gap is in, where it speaks of our numbers.
enum SayTheGapAsCustomersDo {
  static let check = Check(
    id: "say-the-gap-as-customers-do", step: "purpose",
    asks: "Is the gap in the words of customers?"
  ) { input in
    guard let gap = input.session.purpose.gap, let word = input.first(.companyWords, in: gap) else {
      return []
    }
    return [
      Check.Draft(
        .advice, input.place(Reference(.purpose, "purpose"), Purpose.field(.gap)),
        "Is \"\(word)\" what customers lack, or what we do?",
        "Say what they need here and do not get.")
    ]
  }
}
