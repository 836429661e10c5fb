import Workshop

/// The curves of several personas over the same stages, in one drawing of the picture.
///
/// Each has a line and a mark of its own form, so that no colour has to tell them apart.
struct SharedCurve {
  private struct Point {
    var curve: Int
    var x: Int
    var point: EmotionCurve.Point
    var score: Feeling
  }

  let curves: [EmotionCurve]
  /// The stages, as wide as their touchpoints need.
  let band: MapBand
  private let points: [Point]
  private let step: Int

  /// The narrowest stage that has room for its title.
  private static let titled = 110

  /// Nil unless at least two personas rated anything.
  init?(_ curves: [EmotionCurve], left: Int, right: Int) {
    let curves = curves.filter { $0.points.contains { $0.score != nil } }
    guard curves.count > 1 else { return nil }
    self.curves = curves
    let stages = SharedStages(curves).columns
    let weights = stages.map { max(1, 2 * $0.places.count) }
    let sum = max(1, weights.reduce(0, +))
    let room = right - left - (stages.count - 1) * PictureStyle.gap
    var band = MapBand()
    var points: [Point] = []
    var done = 0
    for (place, stage) in stages.enumerated() {
      let x = left + room * done / sum + place * PictureStyle.gap
      done += weights[place]
      let end = left + room * done / sum + place * PictureStyle.gap
      band.columns.append(
        MapBand.Column(
          stage: place, title: stage.title, isContinued: false, stops: [], x: x, width: end - x))
      let count = max(1, stage.places.count)
      for (slot, at) in stage.places.enumerated() {
        let point = curves[at.curve].points[at.point]
        guard let score = point.score else { continue }
        points.append(
          Point(
            curve: at.curve, x: x + (end - x) * (2 * slot + 1) / (2 * count), point: point,
            score: score))
      }
    }
    self.band = band
    self.points = points
    step =
      zip(band.columns, stages).filter { !$1.places.isEmpty }
      .map { $0.width / $1.places.count }.min() ?? 0
  }

  /// Whether every stage has room for its title; else the maps below tell them.
  var hasTitles: Bool {
    band.columns.allSatisfy { column in
      let room = column.width - PictureStyle.titleMargins
      let block = TextBlock(
        LabelText(column.title, isBold: true), size: PictureStyle.stage, width: room)
      return column.width >= Self.titled
        && block.lines.allSatisfy { $0.width * PictureStyle.stage <= room * 1_000 }
    }
  }

  /// Numbers stand in marks as long as there is room for them.
  private var hasNumbers: Bool { step >= 30 }

  /// Lines, marks, and what makes or breaks the whole, below the upper edge of the plot.
  func draw(top: Int, in cell: inout Canvas.Cell) {
    for curve in curves.indices {
      let own = points.filter { $0.curve == curve }.map { point in
        Canvas.Point(x: point.x, y: top + SVGEmotionCurve.level(point.score))
      }
      let stretches = zip(own, own.dropFirst()).map { Canvas.Stretch(from: $0, to: $1) }
      cell.shapes.append(.curve(stretches, .persona(PersonaMark(of: curve))))
    }
    drawMoments(top: top, in: &cell)
    for point in points {
      SharedMark(
        sign: PersonaMark(of: point.curve), isFilled: point.point.isEvidence,
        number: hasNumbers ? point.point.number : nil, most: step / 2 - 1
      ).draw(x: point.x, y: top + SVGEmotionCurve.level(point.score), in: &cell)
    }
  }

  private func drawMoments(top: Int, in cell: inout Canvas.Cell) {
    var free = band.left
    let bottom = top + SVGEmotionCurve.height
    for point in points where point.point.isMomentOfTruth {
      let reason = point.point.reports.map(FeelingWords.reports) ?? Wording.momentOfTruth
      let words = hasNumbers ? reason : "\(point.point.number): \(reason)"
      let width = Advance.of(words[...], isBold: true)
      let wide = (width * PictureStyle.small + 999) / 1_000
      let high = TextBlock.leading(PictureStyle.small)
      let x = max(band.left, min(band.right - wide, point.x - wide / 2))
      let from = Canvas.Point(x: point.x, y: top + SVGEmotionCurve.level(point.score))
      let to = Canvas.Point(x: point.x, y: bottom - high - 2)
      cell.shapes.append(.curve([Canvas.Stretch(from: from, to: to)], .leader))
      guard x >= free else { continue }
      free = x + wide + 8
      cell.texts.append(
        Canvas.Text(
          line: TextLine(spans: [TextSpan(text: words, isBold: true)], width: width),
          box: Box(x: x, y: bottom - high - 1, width: wide, height: high),
          size: PictureStyle.small, ink: .stage, alignment: .middle))
    }
  }
}

/// A touchpoint's mark where several personas share a drawing.
struct SharedMark {
  static let reach = 14

  let sign: PersonaMark
  let isFilled: Bool
  /// Nil where there is no room for it.
  let number: Int?
  /// Half of the room there is.
  var most = Self.reach

  func draw(x: Int, y: Int, in cell: inout Canvas.Cell) {
    let ink = Ink.of(sign)
    let fill = isFilled ? ink : .paper
    let reach = number == nil ? max(2, min(6, most)) : Self.reach
    func polygon(_ corners: [(Int, Int)]) -> Canvas.Shape {
      .polygon(
        corners.map { Canvas.Point(x: x + reach * $0 / 14, y: y + reach * $1 / 14) }, fill: fill,
        stroke: ink)
    }
    switch sign {
    case .circle:
      let radius = reach * 12 / 14
      let box = Box(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius)
      cell.shapes.append(.pill(box, fill: fill, stroke: ink))
    case .square: cell.shapes.append(polygon([(-11, -11), (11, -11), (11, 11), (-11, 11)]))
    case .triangle: cell.shapes.append(polygon([(0, -14), (14, 11), (-14, 11)]))
    // A diamond means something else in this picture.
    case .diamond:
      cell.shapes.append(
        polygon([(-7, -12), (7, -12), (14, 0), (7, 12), (-7, 12), (-14, 0)]))
    }
    guard let number else { return }
    let words = String(number)
    let width = Advance.of(words[...], isBold: true)
    let wide = (width * PictureStyle.small + 999) / 1_000
    let high = TextBlock.leading(PictureStyle.small)
    let down = sign == .triangle ? 3 : 0
    cell.texts.append(
      Canvas.Text(
        line: TextLine(spans: [TextSpan(text: words, isBold: true)], width: width),
        box: Box(x: x - wide / 2, y: y - high / 2 + down, width: wide, height: high),
        size: PictureStyle.small, ink: isFilled ? .paper : ink, alignment: .middle))
  }
}

extension PicturePage {
  /// The curves of all personas above the map of each.
  mutating func addShared() {
    let start = left + PictureStyle.labels
    guard let shared = SharedCurve(content.curves, left: start, right: right) else { return }
    let title = LabelText(Wording.curveTitle(shared.curves.map(\.persona)), isBold: true)
    add(TextBlock(title, size: PictureStyle.persona, width: width, ink: .stage), x: left, space: 10)
    addKeys(of: shared.curves)
    if shared.hasTitles { addHeading(of: shared.band) }
    addScale(
      laneLabel(JourneyMap.Lane.Kind.feeling.rawValue, PictureStyle.of(.feeling).ink),
      PictureStyle.of(.feeling).ink)
    var cell = plot(of: shared.band)
    shared.draw(top: y, in: &cell)
    add(cell)
    y += SVGEmotionCurve.height + 28
  }

  /// Whose line and marks are whose.
  private mutating func addKeys(of curves: [EmotionCurve]) {
    let mark = 66
    var x = left
    var height = 0
    for (place, curve) in curves.enumerated() {
      let sign = PersonaMark(of: place)
      let name = LabelText(curve.persona, isBold: true)
      let whole = TextBlock(name, size: PictureStyle.body, width: width - mark)
      let wide = ((whole.lines.map(\.width).max() ?? 0) * PictureStyle.body + 999) / 1_000 + 1
      if x + mark + wide > right, x > left {
        (x, y, height) = (left, y + height, 0)
      }
      height = max(height, 36, whole.height)
      var cell = Canvas.Cell(
        box: Box(x: x, y: y, width: mark + wide, height: max(36, whole.height)))
      let middle = y + cell.box.height / 2
      let line = Canvas.Stretch(
        from: Canvas.Point(x: x + 4, y: middle), to: Canvas.Point(x: x + 56, y: middle))
      cell.shapes.append(.curve([line], .persona(sign)))
      SharedMark(sign: sign, isFilled: true, number: nil, most: 8)
        .draw(x: x + 30, y: middle, in: &cell)
      TextBlock(name, size: PictureStyle.body, width: wide)
        .draw(x: x + mark, y: y + (cell.box.height - whole.height) / 2, in: &cell)
      add(cell)
      x += mark + wide + 24
    }
    y += height + 8
  }
}

extension Ink {
  /// The colour of a persona's line and marks.
  static func of(_ sign: PersonaMark) -> Ink {
    switch sign {
    case .circle: .stage
    case .square: .opportunity
    case .triangle: .pain
    case .diamond: .kpi
    }
  }
}
