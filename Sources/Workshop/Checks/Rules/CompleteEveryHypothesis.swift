/// Tells what each hypothesis lacks: KPI, threshold, conversation, owner or date.
enum CompleteEveryHypothesis {
  static let check = Check(
    id: "complete-every-hypothesis", step: "assumptions",
    asks: "Has each hypothesis a KPI and a qualitative test, threshold, owner and date?"
  ) { input in
    input.session.hypotheses.members.flatMap { hypothesis in
      let reference = Reference(.hypothesis, hypothesis.id)
      return hypothesisParts.compactMap { field, words -> Check.Draft? in
        guard input.lacks(field, of: reference) else { return nil }
        return Check.Draft(
          .warning, input.place(reference, field),
          "\"\(input.session.title(of: reference))\" has no \(words).",
          "Agree on it before the data come in.")
      }
    }
  }

  private static let hypothesisParts = [
    (Hypothesis.field(.kpi), "KPI that shows it"),
    (Hypothesis.field(.threshold), "value that would prove it"),
    (Hypothesis.field(.qualitativeTest), "conversation or observation that explains it"),
    (Hypothesis.field(.owner), "owner"),
    (Hypothesis.field(.due), "date"),
  ]
}
