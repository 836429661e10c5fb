import Workshop

extension HTMLMaker {
  /// The map as a table: stages across, lanes down, and the emotion curve above the lanes.
  mutating func add(_ map: JourneyMap) {
    let grid = MapGrid(map)
    let number = regions + 1
    // From that width on nothing needs to be scrolled, and the headings can stay in view.
    self += "<style>@container (min-width:\(grid.total + 1)em){#r-\(number){overflow:visible;"
    self += "max-height:none}}\(beyond(grid, number))</style>\n<div class=\"frame\">\n"
    self += "<p class=\"beyond\" id=\"b-\(number)\" aria-hidden=\"true\"></p>\n"
    _ = openScroller("\(Wording.map): \(heading)", class: "scroll mapped")
    self += "<table class=\"map\" style=\"--all:\(grid.total);--stages:\(map.stages.count)\">\n"
    self += "<colgroup><col style=\"--w:\(MapGrid.lane)\"/>"
    for width in grid.widths { self += "<col style=\"--w:\(width)\"/>" }
    self += "</colgroup>\n<thead><tr><th scope=\"col\">\(Wording.lane)</th>"
    for stage in map.stages {
      self += "<th scope=\"col\" dir=\"auto\"\(spoken)>\(HTMLText.line(stage.title))</th>"
    }
    self += "</tr></thead>\n<tbody>\n"
    if let band = EmotionBand(map, grid) { add(band) }
    let scores = Dictionary(
      map.stages.flatMap { stage in stage.stops.map { ($0.number, $0.score) } },
      uniquingKeysWith: { first, _ in first })
    for lane in map.lanes { add(lane, grid, scores: lane.kind == .feeling ? scores : [:]) }
    self += "</tbody>\n</table>\n</div>\n</div>\n"
    let hasSigns = map.stages.contains { $0.stops.contains(where: \.hasSign) }
    if hasSigns { add(paragraph: Phrase(Wording.signs), class: "hint") }
  }

  /// Rules that say how many stages a box of any width leaves out at first.
  private func beyond(_ grid: MapGrid, _ number: Int) -> String {
    var right = grid.total
    return grid.widths.indices.reversed().map { place -> String in
      let rule =
        "@container (max-width:\(right)em){#b-\(number)::after{content:"
        + "\"\(Wording.beyond(grid.widths.count - place))\"}}"
      right -= grid.widths[place]
      return rule
    }
    .joined()
  }

  private mutating func add(_ band: EmotionBand) {
    self += "<tr class=\"band\"><th scope=\"row\">\(Wording.feelings)\(band.scale)</th>"
    for cell in band.cells { self += "<td>\(cell)</td>" }
    self += "</tr>\n"
  }

  private mutating func add(
    _ lane: JourneyMap.Lane, _ grid: MapGrid, scores: [Int: Feeling?]
  ) {
    self += "<tr class=\"\(lane.kind)\"><th scope=\"row\">\(lane.kind.rawValue)</th>"
    for (column, lines) in lane.cells.enumerated() {
      let isWide = column < grid.widths.count && grid.widths[column] > MapGrid.narrow
      if lines.isEmpty {
        self += "<td></td>"
        continue
      }
      self += isWide ? "<td><ul class=\"wide\">\n" : "<td><ul>\n"
      for line in lines { add(line, score: line.numbers.first.flatMap { scores[$0] ?? nil }) }
      self += "</ul></td>"
    }
    self += "</tr>\n"
  }

  private mutating func add(_ line: JourneyMap.Line, score: Feeling?) {
    write { page in
      guard let first = line.numbers.first else {
        page += "<li class=\"whole\" dir=\"auto\">"
        return
      }
      page += score.map { Self.ratedItems[MoodClass.place(of: $0)] } ?? Self.item
      page.add(first)
      for number in line.numbers.dropFirst() {
        page += ", "
        page.add(number)
      }
      page += "</b> "
    }
    add(line.phrase)
    self += "</li>\n"
  }

  /// How a line of a touchpoint begins, up to its number.
  private static let item = "<li dir=\"auto\">" + number
  /// The same of what it feels like there, by the place of its class.
  private static let ratedItems = MoodClass.names.map {
    "<li class=\"mood \($0)\" dir=\"auto\">" + number
  }
  private static let number = "<b class=\"no\">"
}

/// The class that colours a feeling; the words beside it say the same.
enum MoodClass {
  /// From the worst to the best.
  static let names = ["m-vb", "m-b", "m-n", "m-g", "m-vg"]

  static func of(_ score: Feeling) -> String { names[place(of: score)] }

  /// The place among the names; of a half, that of the worse.
  static func place(of score: Feeling) -> Int { max(-2, min(2, score.worse)) + 2 }
}
