/// Tells make-or-break points that rest on one source, or on none.
enum GroundMakeOrBreak {
  static let check = Check(
    id: "ground-make-or-break", step: "emotion",
    asks: "Do make-or-break points rest on more than one source?"
  ) { input in
    input.session.touchpoints.members.compactMap { touchpoint in
      guard touchpoint.momentOfTruth == true else { return nil }
      let reference = Reference(.touchpoint, touchpoint.id)
      let cited = Set(input.session.mapLines(of: reference).flatMap(\.text.sources)).filter {
        EvidenceMark(citing: [$0], in: input.session).isEvidence
      }
      guard cited.count < 2 else { return nil }
      let rest = cited.isEmpty ? "our guess alone" : "one source"
      return Check.Draft(
        .advice, input.place(reference),
        "\"\(input.session.title(of: reference))\" makes or breaks the whole and rests on \(rest).",
        "Find a second one: numbers where voices spoke, voices where numbers are.")
    }
  }
}
