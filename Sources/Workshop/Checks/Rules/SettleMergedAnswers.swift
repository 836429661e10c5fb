extension Check {
  /// Tells answers that wait for a choice after a merge.
  static let settleMergedAnswers = Check(
    id: "settle-merged-answers", step: nil, asks: "Is every merged answer chosen?"
  ) { input in MergeMark.all(in: input.session).map { $0.draft(input) } }
}

extension MergeMark {
  fileprivate func draft(_ input: CheckInput) -> Check.Draft {
    Check.Draft(
      .error, input.place(reference, field),
      "Two answers came together, and one waits: \(quoted).",
      "Open the workshop; it asks which one holds.")
  }
}
