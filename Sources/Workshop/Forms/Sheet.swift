/// What is written on paper in the room, as text to print: scores, dots, the headings of a persona,
/// cards of touchpoints.
package struct Sheet: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case scores, dots, persona, cards

    /// What it is for.
    package var purpose: String {
      switch self {
      case .scores: "a number for each step, from each person"
      case .dots: "dots for what is put up for choice"
      case .persona: "the headings of a persona, with room to write"
      case .cards: "cards for what happens on the way"
      }
    }
  }

  package var kind: Kind
  package var title: String
  /// What to do with it, in a sentence.
  package var task: String
  /// A line each; where something is written, it stands as a line of `_`.
  package var rows: [String]

  /// Nil where the map has nothing for it yet.
  package init?(_ kind: Kind, of session: Session, persona: Reference? = nil) {
    let about = persona ?? session.personas.first.map { Reference(.persona, $0.id) }
    let name = about.map { session.title(of: $0) } ?? "the customer"
    self.kind = kind
    switch kind {
    case .scores:
      let steps = session.numbering(of: .touchpoint, within: about.map { [$0] } ?? [])
      let titles = steps.map { session.title(of: Reference(.touchpoint, $0)) }
      let letter = PrintedSheets(in: session).now(for: about?.id)?.letter
      title = (letter.map { "Sheet \($0) · " } ?? "") + "How does \(name) feel at each step?"
      task = "Alone: a number from -2, very bad, to 2, very good, behind each step."
      rows = Sheet.numbered(titles).map { "\($0)  ____" }
    case .dots:
      let ideas = session.ideas.members.map { session.title(of: Reference(.idea, $0.id)) }
      let questions = session.opportunities.members.map {
        session.title(of: Reference(.opportunity, $0.id))
      }
      title = "Which do we take on?"
      task = "Alone: a dot for each that you would begin with; two at most on one."
      rows =
        ideas.isEmpty
        ? Sheet.numbered(questions).map { "\($0)  ____" }
        : ideas.enumerated().map { "\(Form.letter($0.offset + 1)) \($0.element)  ____" }
    case .persona:
      title = "Who is \(name)?"
      task = "Alone: one note a line. Where do we know it from?"
      let fields = Persona.fields(
        named: .demographics, .psychographics, .behaviours, .goals, .challenges, .accessNeeds)
      rows = fields.flatMap { field -> [String] in
        let label = FieldPath(.persona, field).column?.label ?? field
        return [label, Sheet.blank, Sheet.blank, ""]
      }
    case .cards:
      title = "What happens on the way?"
      task = "Alone: one card for each thing \(name) does. And when it goes wrong?"
      let stages = session.stages.members.map { session.title(of: Reference(.stage, $0.id)) }
      rows = (stages.isEmpty ? [""] : stages).flatMap { stage -> [String] in
        (stage.isEmpty ? [] : [stage])
          + (1...3).flatMap { _ in
            [
              "What they do: \(Sheet.blank)", "Where:        \(Sheet.blank)",
              "They think:   \(Sheet.blank)", "",
            ]
          }
      }
    }
    if rows.isEmpty { return nil }
  }

  private static let blank = String(repeating: "_", count: 40)

  private static func numbered(_ titles: [String]) -> [String] {
    let width = String(titles.count).count
    return titles.enumerated().map { place, title in
      let number = String(place + 1)
      return String(repeating: " ", count: width - number.count) + "\(number) \(title)"
    }
  }
}
