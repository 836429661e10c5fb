import Workshop

extension MermaidJourney {
  /// The curves of all personas as one diagram to stand in a file of its own.
  ///
  /// Each persona's tasks follow one another, so that every path stays whole; with several personas
  /// a section names whose it is. Without a rated touchpoint the diagram has a title alone.
  package static func document(of session: Session) -> String {
    let personas = paths(in: session)
    var lines = ["journey"] + forScreenReaders(of: session)
    lines.append("  title \(name(title(of: session)))")
    for path in personas {
      let actor = name(path.persona.replacing(",", with: " "))
      for (place, (stage, stops)) in path.columns.enumerated() {
        let rated = stops.filter { $0.touchpoint.emotion != nil }
        if rated.isEmpty { continue }
        let said = stage ?? Wording.withoutStage
        let section = personas.count > 1 ? "\(path.persona), \(said)" : said
        // Before the first section a task needs none.
        let isBefore = personas.count == 1 && place == 0 && stage == nil && path.columns.count > 1
        if !isBefore { lines.append("  section \(name(section))") }
        lines += rated.map { stop in
          let score = (stop.touchpoint.emotion ?? 0).worse + 3
          return "    \(stop.number) \(name(stop.title)): \(score): \(actor)"
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What of the session the diagram cannot show.
  package static func losses(of session: Session) -> [Omission] {
    let unrated = session.touchpoints.members.count { $0.emotion == nil }
    let first = unrated == 0 ? [] : [Omission("Touchpoint without Emotion", count: unrated)]
    let held: [EntityKind: Set<String>] = [
      .facts: ["Name", "Format", "At", accessibleTitle, accessibleDescription], .persona: ["Name"],
      .stage: ["Name"],
      .touchpoint: ["Name", "Action", "Stage", "Persona", "Emotion"],
    ]
    return first + Omission.all(of: session, butFor: held)
  }

  /// The fields of the workshop in which it is kept what a diagram says to screen readers.
  static let accessibleTitle = "AccTitle"
  static let accessibleDescription = "AccDescr"

  private static func forScreenReaders(of session: Session) -> [String] {
    let others = EntityTable.of(.facts).marks(of: "session", in: session).other
    func text(_ field: String) -> String? {
      others.first { $0.name == field }?.values.first
    }
    let description = text(accessibleDescription).map { text in
      let lines = text.split(separator: "\n").map { name(String($0)) }
      return lines.count == 1
        ? ["  accDescr: \(lines[0])"] : ["  accDescr {"] + lines.map { "    " + $0 } + ["  }"]
    }
    return (text(accessibleTitle).map { ["  accTitle: \(name($0))"] } ?? []) + (description ?? [])
  }

  /// A persona's way, with its touchpoints by stage.
  private struct Path {
    var persona: String
    /// Without a stage for touchpoints that stand in none.
    var columns: [(stage: String?, stops: [Journey.Stop])]
  }

  private static func title(of session: Session) -> String {
    session.facts.name.map { session.cited($0).body } ?? Wording.untitled
  }

  private static func paths(in session: Session) -> [Path] {
    Journey.all(in: session).map { journey in
      let persona = journey.persona.map { session.title(of: Reference(.persona, $0)) }
      let columns = journey.columns.map { column in
        let stage = column.stage.map { session.title(of: Reference(.stage, $0)) }
        return (stage: stage, stops: column.stops)
      }
      return Path(persona: persona ?? Wording.voice, columns: columns)
    }
  }
}
