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

  var drawing: String {
    let marks = Dictionary(grouping: placed, by: \.curve)
    let lines = curves.indices.map { curve in
      let points = (marks[curve] ?? []).compactMap { mark in
        mark.point.score.map { CurvePath.Point(x: mark.x, y: CurvePicture.y($0)) }
      }
      let area =
        curves.count == 1 && !points.isEmpty
        ? "<path class=\"area\" fill=\"url(#mood-chart)\" "
          + "d=\"\(CurvePath.area(points, to: CurvePicture.y(0)))\"/>" : ""
      return area
        + "<path class=\"curve c-\(curve % 4)\" d=\"\(CurvePath.line(points))\"/>\n"
    }
    let told = curves.map { curve in
      (curves.count > 1 ? curve.persona + ": " : "") + CurvePicture.summary(of: curve.points)
    }
    return "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(Self.height)\" "
      + "role=\"img\" aria-labelledby=\"t-c d-c\">\n"
      + "<title id=\"t-c\">\(HTMLText.line(Wording.curveTitle(curves.map(\.persona))))</title>"
      + "<desc id=\"d-c\">\(HTMLText.line(told.joined(separator: " ")))</desc>\n"
      + rules + stages + lines.joined() + decisive + placed.map(mark).joined() + "</svg>\n"
  }

  private struct Mark {
    var curve: Int
    var point: EmotionCurve.Point
    var x: Int
  }

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
  private var decisive: String {
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

  private func mark(_ mark: Mark) -> String {
    guard let score = mark.point.score else { return "" }
    let y = CurvePicture.y(score)
    let point = mark.point
    let sign = PersonaMark(of: mark.curve)
    let reach = radius + (sign == .circle ? 4 : 6)
    let ring =
      point.isMomentOfTruth
      ? "<circle class=\"ring\" cx=\"\(mark.x)\" cy=\"\(y)\" r=\"\(reach)\"/>" : ""
    let whose = curves.count > 1 ? curves[mark.curve].persona + ", " : ""
    let told = "\(whose)\(point.number). \(point.name): \(CurvePicture.feeling(of: point))"
    let number =
      radius < 10
      ? ""
      : "<text class=\"\(point.isEvidence ? "on" : "off") \(MoodClass.of(score))\" x=\"\(mark.x)\" "
        + "y=\"\(y + (sign == .triangle ? 6 : 4))\" text-anchor=\"middle\">\(point.number)</text>"
    let kind = "mark \(point.isEvidence ? "filled" : "hollow") \(MoodClass.of(score))"
    let (name, form) = outline(of: sign, x: mark.x, y: y)
    return ring + "<\(name) class=\"\(kind)\" \(form)><title>"
      + HTMLText.line(told) + "</title></\(name)>\(number)\n"
  }

  /// The element and the attributes of a mark of that form, all of about the same size.
  private func outline(of sign: PersonaMark, x: Int, y: Int) -> (name: String, form: String) {
    let far = radius + radius / 4
    switch sign {
    case .circle: return ("circle", "cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"")
    case .square:
      let side = 2 * radius - 2
      return (
        "rect",
        "x=\"\(x - side / 2)\" y=\"\(y - side / 2)\" width=\"\(side)\" height=\"\(side)\""
      )
    case .triangle:
      return ("path", "d=\"M\(x) \(y - far)L\(x + far) \(y + radius)H\(x - far)Z\"")
    case .diamond:
      return ("path", "d=\"M\(x) \(y - far)L\(x + far) \(y)L\(x) \(y + far)L\(x - far) \(y)Z\"")
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
