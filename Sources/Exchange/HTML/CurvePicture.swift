import Workshop

/// The feelings of one or several personas over the same stages, as one SVG drawing.
struct CurvePicture {
  private static let width = 1_200
  private static let top = 34
  private static let row = 42
  /// Room for the scale's labels in the widest font a system may have.
  private static let gutter: Int = {
    let widths = EmotionScale.range.map {
      Advance.of(EmotionScale.label(for: $0)[...], isBold: false)
    }
    // Drawn small, letters are rounded up to whole pixels.
    return (widths.max() ?? 0) * labelSize / 10_000 + 1 + 10 + 16
  }()
  /// In tenths of a pixel, as `charts.css` has it.
  private static let labelSize = 125
  /// From the highest score to the lower edge.
  private static let bottom = top + 18 + 4 * row + 22
  private static let height = bottom + 24

  let curves: [EmotionCurve]
  private let columns: [Column]
  /// Numbers stand in marks as long as there is room for them.
  private let radius: Int

  /// A stage and the places in it.
  private struct Column {
    var title: String
    var left: Int
    var width: Int
    var places: [SharedStages.Place]
  }

  /// Nil when nobody rated anything.
  init?(_ curves: [EmotionCurve]) {
    guard curves.contains(where: { $0.points.contains { $0.score != nil } }) else { return nil }
    self.curves = curves
    columns = CurvePicture.columns(of: curves)
    let step =
      columns.filter { !$0.places.isEmpty }.map { $0.width / $0.places.count }.min() ?? 0
    radius = step >= 24 ? 10 : max(2, min(6, step / 2 - 1))
  }

  private static func columns(of curves: [EmotionCurve]) -> [Column] {
    let stages = SharedStages(curves).columns
    // A stage without a touchpoint is half as wide as one with a single one.
    let weights = stages.map { max(1, 2 * $0.places.count) }
    let sum = max(1, weights.reduce(0, +))
    var done = 0
    return zip(stages, weights).map { stage, weight in
      let left = gutter + (width - gutter) * done / sum
      done += weight
      let right = gutter + (width - gutter) * done / sum
      return Column(title: stage.title, left: left, width: right - left, places: stage.places)
    }
  }

  func draw(on page: inout PageBytes) {
    let placed = placed
    let told = curves.map { curve in
      (curves.count > 1 ? curve.persona + ": " : "") + CurvePicture.summary(of: curve.points)
    }
    page += "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(Self.height)\" "
    page += "role=\"img\" aria-labelledby=\"t-c d-c\">\n"
    page += "<title id=\"t-c\">\(HTMLText.line(Wording.curveTitle(curves.map(\.persona))))</title>"
    page += "<desc id=\"d-c\">\(HTMLText.line(told.joined(separator: " ")))</desc>\n"
    page += rules + stages
    drawLines(through: placed, on: &page)
    page += decisive(placed)
    let pieces = CirclePieces(radius: radius)
    for mark in placed { draw(mark, of: pieces, on: &page) }
    page += "</svg>\n"
  }

  private func drawLines(through placed: [Mark], on page: inout PageBytes) {
    var points = [[CurvePath.Point]](repeating: [], count: curves.count)
    for mark in placed {
      guard let score = mark.point.score else { continue }
      points[mark.curve].append(CurvePath.Point(x: mark.x, y: CurvePicture.y(score)))
    }
    for (curve, points) in points.enumerated() {
      let line = CurvePath.line(points)
      if curves.count == 1, !points.isEmpty {
        page += "<path class=\"area\" fill=\"url(#mood-chart)\" d=\""
        page += CurvePath.area(under: line, points, to: CurvePicture.y(0))
        page += "\"/>"
      }
      page += "<path class=\"curve c-\(curve % 4)\" d=\""
      page += line
      page += "\"/>\n"
    }
  }

  private struct Mark {
    var curve: Int
    var point: EmotionCurve.Point
    var x: Int
  }

  /// Every touchpoint where it stands in the drawing.
  private var placed: [Mark] {
    columns.flatMap { column in
      column.places.enumerated().map { slot, place in
        Mark(
          curve: place.curve, point: curves[place.curve].points[place.point],
          x: column.left + column.width * (2 * slot + 1) / (2 * column.places.count))
      }
    }
  }

  private static func y(_ score: Feeling) -> Int {
    top + 18 + row * (4 - score.halves) / 2
  }

  private var rules: String {
    [2, 1, 0, -1, -2].map { (score: Feeling) in
      let y = CurvePicture.y(score)
      return "<line class=\"\(score == 0 ? "zero" : "rule")\" x1=\"\(Self.gutter)\" "
        + "x2=\"\(Self.width)\" y1=\"\(y)\" y2=\"\(y)\"/>"
        + "<text class=\"scale\" x=\"\(Self.gutter - 10)\" y=\"\(y + 4)\" "
        + "text-anchor=\"end\">\(EmotionScale.label(for: score))</text>\n"
    }
    .joined()
  }

  /// The names of the stages above their touchpoints, as much of them as fits.
  private var stages: String {
    columns.map { column in
      let room = (column.width - 10) / 8
      let title = PageText.line(column.title)
      let isWhole = Advance.of(title[...], isBold: true) * 130 / 10_000 < column.width - 8
      let name = isWhole ? title : DisplayWidth.cut(title, to: room)
      return "<line class=\"rule\" x1=\"\(column.left)\" x2=\"\(column.left)\" y1=\"4\" "
        + "y2=\"\(Self.bottom)\"/>"
        + (room < 4 && !isWhole
          ? ""
          : "<text class=\"stage\" x=\"\(column.left + 6)\" y=\"18\">\(HTMLText.escaped(name))</text>")
        + "\n"
    }
    .joined()
  }

  /// What makes or breaks the whole leads down to how many reported it.
  private func decisive(_ placed: [Mark]) -> String {
    var free = 0
    var result = ""
    for mark in placed where mark.point.isMomentOfTruth {
      let y = mark.point.score.map(CurvePicture.y) ?? CurvePicture.y(0)
      result +=
        "<line class=\"truth\" x1=\"\(mark.x)\" x2=\"\(mark.x)\" y1=\"\(y)\" y2=\"\(Self.bottom + 4)\"/>"
      let reason = mark.point.reports.map(FeelingWords.reports) ?? Wording.momentOfTruth
      let words = radius < 10 ? "\(mark.point.number): \(reason)" : reason
      let half = (Advance.of(words[...], isBold: true) * Self.labelSize / 10_000 + 1) / 2
      let x = max(half + 1, min(Self.width - half - 1, mark.x))
      guard x - half > free else { continue }
      free = x + half + 8
      result +=
        "<text class=\"truth\" x=\"\(x)\" y=\"\(Self.height - 6)\" text-anchor=\"middle\">"
        + "\(words)</text>\n"
    }
    return result
  }

  /// What is the same of all circles, in as few pieces as it can be: a long way has one for each
  /// touchpoint.
  private struct CirclePieces {
    /// Up to where it stands, by whether it rests on a source and the place of its class.
    private let beginnings: [String]
    let middle = "\" cy=\""
    let end: String

    init(radius: Int) {
      beginnings = ["hollow ", "filled "].flatMap { ground in
        MoodClass.names.map { "<circle class=\"mark \(ground)\($0)\" cx=\"" }
      }
      end = "\" r=\"\(radius)\"><title>"
    }

    func beginning(isEvidence: Bool, _ score: Feeling) -> String {
      beginnings[(isEvidence ? MoodClass.names.count : 0) + MoodClass.place(of: score)]
    }
  }

  private func draw(_ mark: Mark, of pieces: CirclePieces, on page: inout PageBytes) {
    guard let score = mark.point.score else { return }
    let (point, y, sign) = (mark.point, CurvePicture.y(score), PersonaMark(of: mark.curve))
    if point.isMomentOfTruth {
      let reach = radius + (sign == .circle ? 4 : 6)
      page += "<circle class=\"ring\" cx=\"\(mark.x)\" cy=\"\(y)\" r=\"\(reach)\"/>"
    }
    if sign == .circle {
      page += pieces.beginning(isEvidence: point.isEvidence, score)
      page.add(mark.x)
      page += pieces.middle
      page.add(y)
      page += pieces.end
    } else {
      page += "<\(sign.element) class=\"mark \(point.isEvidence ? "filled" : "hollow") "
      page += "\(MoodClass.of(score))\" \(form(of: sign, x: mark.x, y: y))><title>"
    }
    tell(point, whose: curves.count > 1 ? curves[mark.curve].persona : nil, on: &page)
    page += sign == .circle ? "</title></circle>" : "</title></\(sign.element)>"
    if radius >= 10 {
      page += "<text class=\"\(point.isEvidence ? "on" : "off") \(MoodClass.of(score))\" "
      page += "x=\"\(mark.x)\" y=\"\(y + (sign == .triangle ? 6 : 4))\" "
      page += "text-anchor=\"middle\">\(point.number)</text>"
    }
    page += "\n"
  }

  /// `Fitter, 4. Looks for the part: -1 bad, uneasy`.
  private func tell(
    _ point: EmotionCurve.Point, whose persona: String?, on page: inout PageBytes
  ) {
    let feeling = CurvePicture.feeling(of: point)
    // Whatever is no neat line has to be seen as a whole.
    guard persona == nil, HTMLText.isPlainLine(point.name), HTMLText.isPlainLine(feeling) else {
      let whose = persona.map { $0 + ", " } ?? ""
      page += HTMLText.line("\(whose)\(point.number). \(point.name): \(feeling)")
      return
    }
    page.add(point.number)
    page += ". "
    page += point.name
    page += ": "
    page += feeling
  }

  /// The attributes that give a mark its form, all of about the same size; a circle has pieces of its own.
  private func form(of sign: PersonaMark, x: Int, y: Int) -> String {
    let far = radius + radius / 4
    switch sign {
    case .circle: return "cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\""
    case .square:
      let side = 2 * radius - 2
      return "x=\"\(x - side / 2)\" y=\"\(y - side / 2)\" width=\"\(side)\" height=\"\(side)\""
    case .triangle: return "d=\"M\(x) \(y - far)L\(x + far) \(y + radius)H\(x - far)Z\""
    case .diamond:
      return "d=\"M\(x) \(y - far)L\(x + far) \(y)L\(x) \(y + far)L\(x - far) \(y)Z\""
    }
  }

  /// Where it is best and where it is worst.
  static func summary(of points: [EmotionCurve.Point]) -> String {
    let scores = points.compactMap(\.score)
    guard let best = scores.max(), let worst = scores.min() else { return Wording.unrated }
    func places(_ score: Feeling) -> String {
      let found = points.filter { $0.score == score }
      let named = found.prefix(Wording.mostNamed).map { "\($0.number) \($0.name)" }
      let more = found.count - named.count
      return EmotionScale.label(for: score) + " at "
        + named.joined(separator: ", ") + (more > 0 ? Wording.more(more) : "")
    }
    return Wording.extremes(places(best), places(worst))
  }

  /// `-1 bad, uneasy`.
  private static func feeling(of point: EmotionCurve.Point) -> String {
    guard let score = point.score else { return Wording.unrated }
    let rating = EmotionScale.label(for: score)
    return point.word.map { "\(rating), \($0)" } ?? rating
  }
}

extension PersonaMark {
  /// The element that draws it.
  fileprivate var element: String {
    switch self {
    case .circle: "circle"
    case .square: "rect"
    case .triangle, .diamond: "path"
    }
  }
}
