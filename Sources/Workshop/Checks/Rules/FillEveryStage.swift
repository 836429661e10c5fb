extension Check {
  /// Tells the stages in which a persona's path has fewer than two touchpoints.
  static let fillEveryStage = Check(
    id: "fill-every-stage", step: "touchpoints", asks: "Has each stage two touchpoints or more?"
  ) { input in
    let session = input.session
    let adder = input.walk.guide.questions.first { $0.adds && $0.field.kind == .touchpoint }
    return input.paths.flatMap { path -> [Draft] in
      guard let persona = path.persona else { return [] }
      var counts: [Identifier: Int] = [:]
      for touchpoint in path.touchpoints {
        if let stage = touchpoint.stage { counts[stage, default: 0] += 1 }
      }
      let whose = session.personas.count > 1 ? " of \(session.title(of: persona))" : ""
      return session.stages.members.compactMap { stage in
        let count = counts[stage.id] ?? 0
        let reference = Reference(.stage, stage.id)
        let isAbsent = adder?.isAbsent(in: [persona, reference], of: session) ?? false
        guard count < 2, count > 0 || !isAbsent else { return nil }
        return Draft(
          .warning, input.place(of: .touchpoint, within: [persona, reference]),
          "\"\(session.title(of: reference))\" has \(count == 0 ? "no" : "one") touchpoint\(whose).",
          "Ask what else the customer does there.")
      }
    }
  }
}
