import Shell
import Workshop

/// What a guide asks of the keyboard, for people.
enum BudgetCard {
  /// The sum and each step.
  static func passages(_ budget: GuideBudget) -> [Message] {
    let room = budget.room
    var passages: [Message] = [
      .gap, .init(.title, "What is typed"),
      .init(
        .plain,
        "With \(room.people) people and \(room.touchpoints) touchpoints: \(budget.prompts) prompts"
          + " and \(budget.words) words in \(budget.minutes) minutes."),
    ]
    for row in budget.rows {
      let time = row.minutes == 0 ? "before the day" : "\(row.minutes) minutes"
      let prompts = row.prompts.counted("prompt", "prompts")
      let warning = row.isTooMuch ? ": too much for its time" : ""
      passages.append(
        .init(
          .plain,
          "\(row.number) \(row.title): \(time), \(prompts), \(row.words) words\(warning)"
        ))
    }
    return passages
  }

  /// The steps that cannot be done in their time.
  static func warnings(_ budget: GuideBudget) -> [Message] {
    budget.rows.filter(\.isTooMuch).map { row in
      let most =
        row.minutes == 0 ? 30 : row.minutes * 60 / GuideBudget.secondsAPrompt
      let time = row.minutes == 0 ? "before the day" : "in \(row.minutes) minutes"
      return .init(
        .hint,
        "Step \(row.step) asks \(row.prompts) prompts \(time), with \(budget.room.people) people and"
          + " \(budget.room.touchpoints) touchpoints; at most \(most) can be answered. Give it more"
          + " time, put questions after the day, or bring them in with a form.")
    }
  }
}
