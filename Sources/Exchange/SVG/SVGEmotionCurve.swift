import Workshop

/// The emotion curve of a map, in the bands where its touchpoints stand.
struct SVGEmotionCurve {
  /// A rated touchpoint on the curve.
  private struct Point {
    var band: Int
    var x: Int
    var score: Feeling
    /// How many touchpoints before it nobody rated.
    var unrated: Int
  }

  private var points: [Point] = []
  /// The places of each band's points.
  private var ranges: [Range<Int>] = []

  /// From the upper edge of the plot to a score.
  static func level(_ score: Feeling) -> Int {
    48 + (4 - score.halves) * PictureStyle.score / 2
  }

  static let height = 48 + 36 + 4 * PictureStyle.score

  var isEmpty: Bool { points.isEmpty }

  init(_ map: JourneyMap, bands: [MapBand]) {
    var unrated = 0
    for (place, band) in bands.enumerated() {
      let start = points.count
      for column in band.columns {
        for (slot, stop) in column.stops.enumerated() {
          guard let score = stop.score else {
            unrated += 1
            continue
          }
          points.append(
            Point(band: place, x: column.middle(slot), score: score, unrated: unrated))
          unrated = 0
        }
      }
      ranges.append(start..<points.count)
    }
  }

  /// The parts of the curve in a band, firm ones and those across touchpoints nobody rated.
  ///
  /// A part that leaves the band ends at its edge, half of the way up or down.
  func stretches(
    in place: Int, of band: MapBand, top: Int
  ) -> (firm: [Canvas.Stretch], dashed: [Canvas.Stretch]) {
    var firm: [Canvas.Stretch] = []
    var dashed: [Canvas.Stretch] = []
    let range = ranges[place]
    guard !range.isEmpty else { return (firm, dashed) }
    for index in range.lowerBound...range.upperBound where points.indices.contains(index) {
      guard index > 0 else { continue }
      let (from, to) = (points[index - 1], points[index])
      let half = top + (SVGEmotionCurve.level(from.score) + SVGEmotionCurve.level(to.score)) / 2
      let begin =
        from.band == place
        ? Canvas.Point(x: from.x, y: top + SVGEmotionCurve.level(from.score))
        : Canvas.Point(x: band.left, y: half)
      let end =
        to.band == place
        ? Canvas.Point(x: to.x, y: top + SVGEmotionCurve.level(to.score))
        : Canvas.Point(x: band.right, y: half)
      let stretch = Canvas.Stretch(from: begin, to: end)
      if to.unrated > 0 { dashed.append(stretch) } else { firm.append(stretch) }
    }
    return (firm, dashed)
  }
}

extension PicturePage {
  /// Draws the curve of a band, its scale at the left.
  mutating func addCurve(_ curve: SVGEmotionCurve, band place: Int, of band: MapBand) {
    let style = PictureStyle.of(.feeling)
    let label = laneLabel(JourneyMap.Lane.Kind.feeling.rawValue, style.ink)
    if curve.isEmpty {
      let height = label.height + 2 * PictureStyle.padding
      addLabel(label, style.ink, height: height)
      let box = Box(x: band.left, y: y, width: band.right - band.left, height: height)
      var cell = Canvas.Cell(box: box, fill: style.fill)
      TextBlock(
        LabelText(Wording.noFeeling, isQuiet: true), size: PictureStyle.body,
        width: box.width - 2 * PictureStyle.padding, ink: .quiet, isIndented: true
      ).draw(x: box.x + PictureStyle.padding, y: y + PictureStyle.padding, in: &cell)
      add(cell)
      y += height + PictureStyle.gap
      return
    }
    addScale(label, style.ink)
    addPlot(curve, band: place, of: band)
    y += SVGEmotionCurve.height
  }

  mutating func addScale(_ label: TextBlock, _ ink: Ink) {
    let box = Box(
      x: left, y: y, width: PictureStyle.labels - PictureStyle.gap, height: SVGEmotionCurve.height)
    var cell = Canvas.Cell(box: box)
    cell.shapes.append(.rectangle(Box(x: left, y: y, width: 4, height: box.height), fill: ink))
    for score in EmotionScale.range.map({ Feeling($0) }) {
      let words = EmotionScale.label(for: score)
      let block = TextBlock(
        LabelText(words, isBold: score == 0), size: PictureStyle.small, width: box.width - 22,
        ink: .quiet, alignment: .end)
      block.draw(x: left + 14, y: y + SVGEmotionCurve.level(score) - block.height / 2, in: &cell)
    }
    label.draw(x: left + 14, y: y + PictureStyle.padding - 2, in: &cell)
    add(cell)
  }

  private mutating func addPlot(_ curve: SVGEmotionCurve, band place: Int, of band: MapBand) {
    var cell = plot(of: band)
    let (firm, dashed) = curve.stretches(in: place, of: band, top: y)
    cell.shapes += [.curve(dashed, .unrated), .curve(firm, .firm)]
    for column in band.columns {
      for (slot, stop) in column.stops.enumerated() {
        guard let score = stop.score else { continue }
        Badge(stop).draw(x: column.middle(slot), y: y + SVGEmotionCurve.level(score), in: &cell)
      }
    }
    add(cell)
  }

  /// The ground that curves are drawn on: good above, bad below, a rule for each score.
  func plot(of band: MapBand) -> Canvas.Cell {
    let box = Box(
      x: band.left, y: y, width: band.right - band.left, height: SVGEmotionCurve.height)
    var cell = Canvas.Cell(box: box)
    let zero = SVGEmotionCurve.level(0)
    for column in band.columns {
      cell.shapes += [
        .rectangle(Box(x: column.x, y: y, width: column.width, height: zero), fill: .above),
        .rectangle(
          Box(x: column.x, y: y + zero, width: column.width, height: box.height - zero),
          fill: .below),
      ]
    }
    for score in EmotionScale.range.map({ Feeling($0) }) {
      let line = Box(x: box.x, y: y + SVGEmotionCurve.level(score), width: box.width, height: 1)
      cell.shapes.append(.rule(line, score == 0 ? .quiet : .rule, isDashed: score == 0))
    }
    return cell
  }
}
