import Workshop

/// A blank for the room, on one page: everybody writes alone before anybody speaks.
package enum PaperSheet: String, Sendable, CaseIterable {
  case scores, dots, persona, cards

  /// The name for people.
  package var title: String {
    switch self {
    case .scores: "How does it feel?"
    case .dots: "Dots"
    case .persona: "Who is it?"
    case .cards: "What happens?"
    }
  }

  /// One line of purpose.
  package var purpose: String {
    switch self {
    case .scores: "A number for each touchpoint."
    case .dots: "Dots for what helps most."
    case .persona: "The headings of a persona."
    case .cards: "Cards for touchpoints."
    }
  }

  /// What whoever holds it does.
  var order: String {
    switch self {
    case .scores: "Alone, without a word: circle one number in each row. \(EmotionScale.span)."
    case .dots: "Alone, without a word: mark what helps most. All dots may go to one, up to three."
    case .persona: "Alone, without a word: notes under each heading, and where you know them from."
    case .cards:
      "Alone, without a word: one step on each card. Cut them apart; the wall puts them in order."
    }
  }

  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// What stands on a sheet: rows to mark, or boxes to fill.
struct SheetContent {
  struct Row {
    /// What it is about, with its number; empty where somebody writes it by hand.
    var words: String
    /// What is circled or marked.
    var marks: [String]
  }

  /// Rows under a heading, such as a persona or a stage.
  struct Group {
    var heading: String
    var rows: [Row]
  }

  struct Box {
    var heading: String
    /// What the room writes down, a line each.
    var lines: [String]
  }

  var sheet: PaperSheet
  /// The workshop.
  var title: String
  var groups: [Group] = []
  var boxes: [Box] = []

  init(_ sheet: PaperSheet, of session: Session) {
    self.sheet = sheet
    let name = PageText.line(session.facts.name.map { session.cited($0).body } ?? "")
    title = name.isEmpty ? Wording.untitled : name
    switch sheet {
    case .scores: groups = SheetContent.scores(of: session)
    case .dots: groups = SheetContent.dots(of: session)
    case .persona: boxes = SheetContent.headings
    case .cards:
      boxes = (1...8).map { _ in
        Box(heading: "They …", lines: ["Where:", "They think:", "I know it from:"])
      }
    }
  }

  /// Rows for what is not on the map yet.
  private static let blanks = 12

  private static func scores(of session: Session) -> [Group] {
    let marks = EmotionScale.range.map { EmotionScale.signed($0) }
    let groups = Journey.all(in: session).map { journey -> Group in
      let whose = journey.persona.map { session.lineTitle(of: Reference(.persona, $0)) }
      let rows = journey.stops.map { Row(words: "\($0.number). \($0.title)", marks: marks) }
      let letter = PrintedSheets(in: session).now(for: journey.persona).map {
        "Sheet \($0.letter) · "
      }
      return Group(heading: (letter ?? "") + (whose ?? Wording.voice), rows: rows)
    }
    let blank = (1...blanks).map { Row(words: "\($0).", marks: marks) }
    return groups.isEmpty ? [Group(heading: "", rows: blank)] : groups
  }

  private static func dots(of session: Session) -> [Group] {
    // As they came: an order of merit would lead the hand.
    let put = Set(Choices(session).all.map(\.reference))
    let all =
      session.opportunities.members.map { Reference(.opportunity, $0.id) }
      + session.ideas.members.map { Reference(.idea, $0.id) }
    let things = all.filter(put.contains)
    let marks = ["○", "○", "○"]
    // Ideas have the letters that rows of dots go by.
    let letters = session.numbering(of: .idea, within: [])
    let rows = things.enumerated().map { place, thing in
      let letter = thing.kind == .idea ? letters.firstIndex(of: thing.id) : nil
      let sign = letter.map { Form.letter($0 + 1) } ?? String(place + 1)
      return Row(words: "\(sign). \(session.lineTitle(of: thing))", marks: marks)
    }
    let blank = (1...blanks).map { Row(words: "\($0).", marks: marks) }
    return [Group(heading: "", rows: rows.isEmpty ? blank : rows)]
  }

  private static let headings = [
    Box(heading: "What are the facts?", lines: []),
    Box(heading: "What matters to them?", lines: []),
    Box(heading: "What do they do today?", lines: []),
    Box(heading: "What do they want to get done?", lines: []),
    Box(heading: "What gets in the way?", lines: []),
    Box(heading: "What do they need to take part?", lines: []),
  ]
}
