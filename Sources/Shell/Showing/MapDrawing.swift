import Workshop

/// The map drawn into the width of a terminal: stages as columns, lanes as rows, the emotion curve
/// below. Where columns would be too narrow, stages stand below each other.
struct MapDrawing: Sendable {
  let session: Session
  let width: Int
  let isLinear: Bool

  private static let laneWidth = 11
  private static let narrowestColumn = 14
  private static let narrowestCurve = 8
  /// Each by its name, as it leads a line where stages stand below each other, and its field.
  private static let lanes: [(name: String, lead: String, field: Touchpoint.FieldName)] = [
    ("doing", "  doing: ", .action), ("touchpoint", "  touchpoint: ", .name),
    ("channel", "  channel: ", .channels), ("thinking", "  thinking: ", .thought),
    ("pain", "  pain: ", .pain), ("delight", "  delight: ", .delight),
  ]

  var passages: [Message] {
    let personas = session.personas.members
    let stages = session.stages.members
    guard !personas.isEmpty, !stages.isEmpty else {
      return [.init(.hint, "There is no map to draw yet: it needs a persona and stages.")]
    }
    let journeys = personas.map { persona in
      (name: persona.name ?? persona.id.text, columns: columns(of: persona.id, stages))
    }
    return together(journeys.map { ($0.name, $0.columns.filter(\.isStage)) })
      + journeys.flatMap { [.init(.title, $0.name)] + drawing($0.columns) }
  }

  /// The stages, and what stands in none where the way has it: in front where it begins with it.
  private func columns(of persona: Identifier, _ stages: [Stage]) -> [Column] {
    let ids = session.numbering(of: .touchpoint, within: [Reference(.persona, persona)])
    let way = ids.compactMap { session.touchpoints[$0] }
    let free = way.filter { $0.stage.flatMap { session.stages[$0] } == nil }
    let isLed = free.first.map { $0.id == way.first?.id } ?? false
    var columns: [Column] = []
    func add(_ title: String, _ touchpoints: [Touchpoint], isStage: Bool) {
      let count = columns.reduce(0) { $0 + $1.touchpoints.count }
      columns.append(
        Column(title: title, touchpoints: touchpoints, first: count + 1, isStage: isStage))
    }
    if isLed { add(MapDrawing.withoutStage, free, isStage: false) }
    for stage in stages {
      add(stage.name ?? stage.id.text, way.filter { $0.stage == stage.id }, isStage: true)
    }
    if !isLed, !free.isEmpty { add(MapDrawing.withoutStage, free, isStage: false) }
    return columns
  }

  private static let withoutStage = "Without a stage"

  /// One stage and what happens in it.
  private struct Column: Sendable {
    let title: String
    let touchpoints: [Touchpoint]
    /// The number of the first touchpoint; they count on from stage to stage.
    let first: Int
    let isStage: Bool
  }

  /// The curves of all personas whose feelings are known, in one drawing.
  private func together(_ journeys: [(name: String, columns: [Column])]) -> [Message] {
    if isLinear || journeys.count < 2 { return [] }
    let curves = journeys.map { EmotionCurve(persona: $0.name, points: points(of: $0.columns)) }
      .filter { $0.points.contains { $0.score != nil } }
    if curves.count < 2 { return [] }
    let names = curves.map(\.persona).joined(separator: ", ")
    return [
      .init(.title, "How it feels: \(names)"),
      .init(.drawing, TextEmotionCurve.text(of: curves, width: width)),
      .init(.hint, "filled rests on a source, hollow is our guess"), .gap,
    ]
  }

  private func points(of columns: [Column]) -> [EmotionCurve.Point] {
    columns.enumerated().flatMap { place, column in
      column.touchpoints.enumerated().map { index, touchpoint in
        EmotionCurve.Point(
          number: column.first + index,
          name: title(of: touchpoint), stage: column.title,
          column: place, score: touchpoint.emotion, word: nil,
          basis: touchpoint.feelingMark(in: session))
      }
    }
  }

  private func drawing(_ columns: [Column]) -> [Message] {
    let room = (width - MapDrawing.laneWidth) / columns.count - 2
    if isLinear { return told(columns) + stacked(columns) }
    if room < MapDrawing.narrowestColumn {
      return stacked(columns) + (room < MapDrawing.narrowestCurve ? [] : curveAlone(columns, room))
    }
    var rows = row("", columns.map { Wrapping.lines($0.title, width: room) }, room)
    rows.append(
      String(repeating: "-", count: MapDrawing.laneWidth + columns.count * (room + 2) - 2))
    for lane in MapDrawing.lanes {
      let cells = columns.map { cell(lane.field, $0, room) }
      if cells.contains(where: { !$0.isEmpty }) { rows += row(lane.name, cells, room) + [""] }
    }
    rows += curve(columns, room)
    return [.init(.drawing, rows.joined(separator: "\n"))] + legend(columns)
  }

  private func cell(
    _ field: Touchpoint.FieldName, _ column: Column, _ room: Int
  ) -> [String] {
    column.touchpoints.enumerated().flatMap { index, touchpoint -> [String] in
      guard let text = said(field, of: touchpoint), field != .name || !isTold(touchpoint) else {
        return []
      }
      let bears = touchpoint.action == nil ? Touchpoint.FieldName.name : .action
      let star = field == bears && touchpoint.momentOfTruth == true ? " *" : ""
      let words = self.words(text, of: field)
      return Wrapping.lines("\(column.first + index) \(words)\(star)", width: room, indent: 2)
    }
  }

  /// Whether what they do begins with the name, which is then not said twice.
  private func isTold(_ touchpoint: Touchpoint) -> Bool {
    guard let name = touchpoint.name, let action = touchpoint.action else { return false }
    return LetterCase.begins(session.cited(action).body, with: session.cited(name).body)
  }

  /// What a touchpoint says in a lane, and whether it is not known.
  private func said(_ field: Touchpoint.FieldName, of touchpoint: Touchpoint) -> String? {
    let text =
      switch field {
      case .action: touchpoint.action
      case .name: touchpoint.name
      case .channels: touchpoint.channels.isEmpty ? nil : channels(of: touchpoint)
      case .thought: touchpoint.thought
      case .pain: touchpoint.pain
      case .delight: touchpoint.delight
      default: String?.none
      }
    return text ?? (touchpoint.isUnknown(field) ? "unknown" : nil)
  }

  private func channels(of touchpoint: Touchpoint) -> String {
    touchpoint.channels.map(ChoiceWords.of).joined(separator: ", ")
  }

  /// What a field says, in one line.
  private func words(_ text: String, of field: Touchpoint.FieldName) -> String {
    if field == .channels { return text }
    // What cites nothing is imagined, and stands as it is.
    let words = text.utf8.contains(UInt8(ascii: "]")) ? said(text, in: field) : text
    if VisibleText.isPlainASCII(words) { return words }
    return words.utf8.contains(0x0A) ? words.split(separator: "\n").joined(separator: " ") : words
  }

  /// What is said in a text that may cite its sources.
  private func said(_ text: String, in field: Touchpoint.FieldName) -> String {
    field == .thought ? ShownThought(text, in: session).words : session.cited(text).body
  }

  private func row(_ name: String, _ cells: [[String]], _ room: Int) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let lead = DisplayWidth.padded(line == 0 ? name : "", to: MapDrawing.laneWidth)
      let parts = cells.map { DisplayWidth.padded(line < $0.count ? $0[line] : "", to: room) }
      return trimmedRight(lead + parts.joined(separator: "  "))
    }
  }

  /// The curve under the names of the stages, where the lanes stand above each other.
  private func curveAlone(_ columns: [Column], _ room: Int) -> [Message] {
    let rows = curve(columns, room)
    guard !rows.isEmpty else { return [] }
    let names = row("", columns.map { Wrapping.lines($0.title, width: room) }, room)
    return [.gap, .init(.drawing, (names + rows).joined(separator: "\n"))]
      + legend(columns, hasStars: false)
  }

  /// Five rows from +2 to -2, and one between two of them where a half is felt; each touchpoint marks its feeling where its column has room for it.
  private func curve(_ columns: [Column], _ room: Int) -> [String] {
    guard columns.contains(where: { $0.touchpoints.contains { $0.emotion != nil } }) else {
      return []
    }
    let halves = Set(columns.flatMap(\.touchpoints).compactMap(\.emotion).filter { !$0.isWhole })
    let levels = Set(EmotionScale.range.map { Feeling($0) }).union(halves)
    return levels.sorted(by: >).map { level in
      let name = level.isWhole ? level.signed : ""
      let lead = DisplayWidth.padded(level == 2 ? "feeling" : "", to: MapDrawing.laneWidth - 3)
      let cells = columns.map { marks(of: $0.touchpoints, at: level, room) }
      let label = String(repeating: " ", count: 2 - name.count) + name + " "
      return trimmedRight(lead + label + cells.joined(separator: level == 0 ? "··" : "  "))
    }
  }

  private func marks(of touchpoints: [Touchpoint], at level: Feeling, _ room: Int) -> String {
    var cells = Array(repeating: level == 0 ? "·" : " ", count: room)
    for (index, touchpoint) in touchpoints.enumerated() where touchpoint.emotion == level {
      let slot = (2 * index + 1) * room / (2 * touchpoints.count)
      cells[min(slot, room - 1)] = touchpoint.feelingMark(in: session).isEvidence ? "●" : "○"
    }
    return cells.joined()
  }

  private func legend(_ columns: [Column], hasStars: Bool = true) -> [Message] {
    let all = columns.flatMap(\.touchpoints)
    var words: [String] = []
    if all.contains(where: { $0.emotion != nil }) {
      words.append("● rests on a source, ○ our guess")
    }
    if hasStars, all.contains(where: { $0.momentOfTruth == true }) {
      words.append("* moment of truth")
    }
    return words.isEmpty ? [] : [.init(.hint, words.joined(separator: "; "))]
  }

  /// The emotion curve in a sentence, for those who hear the map.
  private func told(_ columns: [Column]) -> [Message] {
    let points = columns.flatMap(\.touchpoints).compactMap { touchpoint in
      touchpoint.emotion.map {
        EmotionSummary.Point(
          score: $0, title: title(of: touchpoint))
      }
    }
    return EmotionSummary.words(of: points).map { [.init(.plain, "The feeling \($0).")] } ?? []
  }

  private func stacked(_ columns: [Column]) -> [Message] {
    // One for all of them: it holds the whole map.
    let passagesAt: @Sendable (_ column: Int, _ index: Int) -> [Message] = { place, index in
      details(of: columns[place].touchpoints[index], number: columns[place].first + index)
    }
    var passages: [Message] = []
    for (place, column) in columns.enumerated() {
      passages.append(.init(.place, column.title))
      if column.touchpoints.isEmpty { passages.append(.init(.hint, "  nothing yet")) }
      for index in column.touchpoints.indices {
        passages.append(.init(late: { passagesAt(place, index) }))
      }
    }
    return passages
  }

  private func title(of touchpoint: Touchpoint) -> String {
    let title = session.title(of: Reference(.touchpoint, touchpoint.id))
    return touchpoint.hasCutName(in: session) ? title + " …" : title
  }

  private func details(of touchpoint: Touchpoint, number: Int) -> [Message] {
    var passages: [Message] = []
    let star = touchpoint.momentOfTruth == true ? ", a moment of truth" : ""
    let title = self.title(of: touchpoint)
    add("\(number) \(title)\(star)", to: &passages)
    for lane in MapDrawing.lanes where lane.field != .name {
      if let text = said(lane.field, of: touchpoint) {
        add(lane.lead + words(text, of: lane.field), to: &passages)
      }
    }
    if let emotion = touchpoint.emotion {
      let ground =
        touchpoint.feelingMark(in: session).isEvidence ? "rests on a source" : "our guess"
      let bar = isLinear ? "" : "  " + bar(emotion)
      add("  feeling: \(EmotionScale.phrase(for: emotion)), \(ground)\(bar)", to: &passages)
    }
    return passages
  }

  private func add(_ line: String, to passages: inout [Message]) {
    for line in Wrapping.lines(line, width: width, indent: 4) {
      passages.append(.init(.plain, line))
    }
  }

  private func bar(_ emotion: Feeling) -> String {
    let halves = 2 * EmotionScale.range.lowerBound...2 * EmotionScale.range.upperBound
    var bar = ""
    for level in halves where level.isMultiple(of: 2) || level == emotion.halves {
      bar += level == emotion.halves ? "●" : "·"
    }
    return bar
  }

  private func trimmedRight(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
