import Workshop

extension PicturePage {
  /// Draws a persona's map, one band below the other.
  mutating func add(_ map: JourneyMap, bands: [MapBand]) {
    y += 8
    let name = LabelText(map.persona, isBold: true)
    add(TextBlock(name, size: PictureStyle.persona, width: width, ink: .stage), x: left, space: 10)
    let cells = LaneCells(map, bands: bands)
    let curve = SVGEmotionCurve(map, bands: bands)
    for (place, band) in bands.enumerated() {
      addHeading(of: band)
      addBadges(of: band)
      var hasCurve = false
      for (lane, content) in map.lanes.enumerated() {
        if content.kind.follows(.feeling), !hasCurve {
          addCurve(curve, band: place, of: band)
          hasCurve = true
        }
        let entries = cells.entries[lane][place]
        let isEmpty = bands.count > 1 && entries.allSatisfy(\.isEmpty)
        if isEmpty, content.kind != .feeling { continue }
        addLane(content.kind, entries, of: band)
      }
      if !hasCurve { addCurve(curve, band: place, of: band) }
      y += 20
    }
  }

  mutating func addHeading(of band: MapBand) {
    let notch = 12
    let blocks = band.columns.map { column in
      let title = column.isContinued ? Wording.continued(column.title) : column.title
      return TextBlock(
        LabelText(title, isBold: true), size: PictureStyle.stage,
        width: column.width - PictureStyle.titleMargins, ink: .paper)
    }
    let height = (blocks.map(\.height).max() ?? 0) + 2 * PictureStyle.padding
    for (column, block) in zip(band.columns, blocks) {
      let box = Box(x: column.x, y: y, width: column.width, height: height)
      var cell = Canvas.Cell(box: box)
      let middle = y + height / 2
      let corners = [
        Canvas.Point(x: box.x, y: y), Canvas.Point(x: box.right - notch, y: y),
        Canvas.Point(x: box.right, y: middle), Canvas.Point(x: box.right - notch, y: box.bottom),
        Canvas.Point(x: box.x, y: box.bottom), Canvas.Point(x: box.x + notch, y: middle),
      ]
      cell.shapes.append(.polygon(corners, fill: .stage, stroke: .none))
      block.draw(x: column.x + 2 * notch, y: y + (height - block.height) / 2, in: &cell)
      add(cell)
    }
    y += height + PictureStyle.gap
  }

  /// The touchpoints' marks at the head of their places.
  private mutating func addBadges(of band: MapBand) {
    let height = 44
    for column in band.columns {
      var cell = Canvas.Cell(box: Box(x: column.x, y: y, width: column.width, height: height))
      for (slot, stop) in column.stops.enumerated() {
        let badge = Badge(stop)
        let x = column.edge(slot) + PictureStyle.padding + badge.reach
        badge.draw(x: x, y: y + height / 2, in: &cell)
        if stop.isMomentOfTruth {
          let start = x + badge.reach + 6
          let word = TextBlock(
            LabelText(Wording.momentOfTruth, isBold: true), size: PictureStyle.small,
            width: column.edge(slot + 1) - PictureStyle.padding - start, ink: .stage)
          word.draw(x: start, y: y + (height - word.height) / 2, in: &cell)
        }
      }
      if column.stops.isEmpty {
        let word = TextBlock(
          LabelText(Wording.emptyStage, isQuiet: true), size: PictureStyle.small,
          width: column.width - 2 * PictureStyle.padding, ink: .quiet)
        word.draw(
          x: column.x + PictureStyle.padding, y: y + (height - word.height) / 2, in: &cell)
      }
      add(cell)
    }
    y += height + PictureStyle.gap
  }

  private mutating func addLane(
    _ kind: JourneyMap.Lane.Kind, _ entries: [[LaneCells.Entry]], of band: MapBand
  ) {
    let style = PictureStyle.of(kind)
    let stacks = zip(band.columns, entries).map { column, entries in
      let isWords = kind == .feeling
      return CellStack(
        isWords ? entries + unrated(in: column, besides: entries) : entries, in: column,
        numbers: content.numbers, alignment: isWords ? .middle : .start)
    }
    // The curve above its words bears the name of the lane.
    let block = laneLabel(kind == .feeling ? "" : kind.rawValue, style.ink)
    let inner = max(block.height, stacks.map(\.height).max() ?? 0)
    let height = inner + 2 * PictureStyle.padding
    addLabel(block, style.ink, height: height)
    for (column, stack) in zip(band.columns, stacks) {
      let box = Box(x: column.x, y: y, width: column.width, height: height)
      var cell = Canvas.Cell(box: box, fill: style.fill)
      stack.draw(y: y + PictureStyle.padding, in: &cell)
      add(cell)
    }
    y += height + PictureStyle.gap
  }

  /// What stands below touchpoints of whose feeling nothing is said.
  private func unrated(
    in column: MapBand.Column, besides entries: [LaneCells.Entry]
  ) -> [LaneCells.Entry] {
    let told = Set(entries.map(\.first))
    return column.stops.indices.filter { !told.contains($0) }.map { slot in
      let phrase = Phrase([.aside(Wording.unrated)])
      let line = JourneyMap.Line(numbers: [column.stops[slot].number], phrase: phrase)
      return LaneCells.Entry(first: slot, last: slot, line: line)
    }
  }

  func laneLabel(_ words: String, _ ink: Ink) -> TextBlock {
    TextBlock(
      LabelText(words, isBold: true), size: PictureStyle.body, width: PictureStyle.labels - 24,
      ink: ink)
  }

  /// The name of a row, left of it, beside a bar in its colour.
  mutating func addLabel(_ block: TextBlock, _ ink: Ink, height: Int) {
    let box = Box(x: left, y: y, width: PictureStyle.labels - PictureStyle.gap, height: height)
    var cell = Canvas.Cell(box: box)
    cell.shapes.append(.rectangle(Box(x: left, y: y, width: 4, height: height), fill: ink))
    block.draw(x: left + 14, y: y + PictureStyle.padding, in: &cell)
    add(cell)
  }
}

extension JourneyMap.Lane.Kind {
  /// Whether it stands where `other` stands, or below.
  fileprivate func follows(_ other: Self) -> Bool {
    let all = Self.allCases
    return (all.firstIndex(of: self) ?? 0) >= (all.firstIndex(of: other) ?? 0)
  }
}
