/// Tells lines of the map that still stand although they were refuted.
enum DropRefutedLines {
  static let check = Check(
    id: "drop-refuted-lines", step: "assumptions", asks: "Are refuted guesses off the map?"
  ) { input in
    let session = input.session
    let refuted = session.hypotheses.members.filter { $0.status == .refuted }
    guard !refuted.isEmpty else { return [] }
    let lines = session.mapLines
    return refuted.compactMap { hypothesis in
      guard let line = lines.first(where: { $0.hypothesisReference == hypothesis.ref }) else {
        return nil
      }
      return Check.Draft(
        .warning, input.place(line.reference, line.field),
        "\"\(line.text.body)\" was refuted and still stands on the map.",
        "Change the line to what was found, and cite it.")
    }
  }
}
