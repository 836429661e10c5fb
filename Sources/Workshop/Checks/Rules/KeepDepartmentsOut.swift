extension Check {
  /// Asks whether a stage is named after a department.
  static let keepDepartmentsOut = Check(
    id: "keep-departments-out", step: "stages", asks: "Are stages named in the customer's words?"
  ) { input in
    input.session.stages.members.compactMap { stage in
      guard let word = stage.name.flatMap({ input.first(.departments, in: $0) }) else {
        return nil
      }
      return Draft(
        .advice, input.place(stage, .name),
        "Is \"\(word)\" our word rather than the customer's?",
        "Name the stage by what the customer gets done, with a verb.")
    }
  }
}
