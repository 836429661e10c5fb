import Workshop

extension OutlineMaker {
  func stageCards() -> [Outline.Card] {
    session.stages.members.map { stage in
      let reference = Reference(.stage, stage.id)
      let fields = [
        "Chapter", "CustomerGoal", "Phase", "Exit", "Share", "Duration", "Asks", "Compares",
        "Shows", "Strategy",
      ]
      return Outline.Card(
        title: Phrase([.strong(title(of: reference))]), facts: facts(fields, of: reference))
    }
  }

  /// What no lane of the map shows of a touchpoint; nil when there is nothing.
  func card(of stop: Journey.Stop) -> Outline.Card? {
    let touchpoint = stop.touchpoint
    let facts =
      [
        detail("Trigger", touchpoint.trigger, of: touchpoint) { line($0, shared: stop.sources) },
        detail("Expectation", touchpoint.expectation, of: touchpoint) {
          line($0, shared: stop.sources)
        },
        detail(
          "Frontstage", touchpoint.frontstage, of: touchpoint,
          remark: " (above the line of visibility)", said),
        detail(
          "Backstage", touchpoint.backstage, of: touchpoint,
          remark: " (below the line of visibility)", said),
        detail("Owner", touchpoint.owner, of: touchpoint, said),
        detail("Basis", touchpoint.basis, of: touchpoint, said),
        scores(of: touchpoint),
        detail("Cause", touchpoint.cause, of: touchpoint, said),
        pain(of: touchpoint),
      ].compactMap { $0 }
      + self.facts(
        ["Path", "Wait", "Again", "System", "Feedback", "Compare"],
        of: Reference(.touchpoint, touchpoint.id))
    guard !facts.isEmpty else { return nil }
    return Outline.Card(
      title: Phrase([.strong("\(stop.number). \(stop.title)")]), facts: facts)
  }

  private func detail(
    _ field: String, _ text: String?, of touchpoint: Touchpoint, remark: String = "",
    _ phrase: (String) -> Phrase
  ) -> Outline.Fact? {
    let name = label(.touchpoint, field) + remark
    guard let text else {
      return touchpoint.marks.unknown.contains(field)
        ? Outline.Fact(name, [Phrase(Wording.unknown)]) : nil
    }
    return Outline.Fact(name, [phrase(text)])
  }

  private func scores(of touchpoint: Touchpoint) -> Outline.Fact? {
    guard !touchpoint.scores.isEmpty else { return nil }
    let scores = touchpoint.scores.map(EmotionScale.signed).joined(separator: " ")
    return Outline.Fact(label(.touchpoint, "Scores"), [Phrase(scores)])
  }

  /// The numbers of a pain in one line, with the priority that follows from them.
  private func pain(of touchpoint: Touchpoint) -> Outline.Fact? {
    let numbers = [
      ("Severity", touchpoint.severity, " of 5"),
      ("Frequency", touchpoint.frequency, " of 5"), ("Reports", touchpoint.reports, ""),
    ]
    var told = numbers.compactMap { field, number, scale -> String? in
      let name = label(.touchpoint, field).lowercased()
      if let number { return "\(name) \(number)\(scale)" }
      return touchpoint.marks.unknown.contains(field) ? "\(name) \(Wording.unknown)" : nil
    }
    if !told.isEmpty, touchpoint.painPriority > 0 {
      told.append("priority \(touchpoint.painPriority)")
    }
    return told.isEmpty
      ? nil : Outline.Fact("Weight of the pain", [Phrase(told.joined(separator: ", "))])
  }
}
