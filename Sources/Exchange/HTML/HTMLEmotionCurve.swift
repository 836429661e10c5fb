import Workshop

/// An emotion curve as SVG drawings of a bounded width, one below the other.
struct HTMLEmotionCurve {
  /// The most touchpoints of one drawing.
  private static let most = 20
  /// Room for the scale's labels in the widest font a system may have.
  private static let gutter: Int = {
    let widths = EmotionScale.range.map {
      Advance.of(EmotionScale.label(for: $0)[...], isBold: false)
    }
    return (widths.max() ?? 0) * labelSize / 10_000 + 1 + 10 + 2
  }()
  /// In tenths of a pixel, as `charts.css` has it.
  private static let labelSize = 125
  private static let top = 30
  private static let row = 30
  private static let height = 196

  let curve: EmotionCurve

  /// The drawings in order; `id` tells them apart from others of the page.
  func drawings(id: Int) -> [String] {
    let points = curve.points
    let parts = (points.count + HTMLEmotionCurve.most - 1) / HTMLEmotionCurve.most
    // Parts of the same length look better than a last one that is nearly empty.
    let length = parts == 0 ? 0 : (points.count + parts - 1) / parts
    return stride(from: 0, to: points.count, by: max(1, length)).enumerated().map { part, start in
      let end = min(points.count, start + length)
      return drawing(Array(points[start..<end]), name: "\(id)-\(part + 1)", most: length)
    }
  }

  private func drawing(_ points: [EmotionCurve.Point], name: String, most: Int) -> String {
    let step = max(46, min(120, 900 / max(1, most)))
    let width = HTMLEmotionCurve.gutter + step * points.count
    let title = HTMLText.line(Wording.curveTitle(curve.persona))
    let rated = points.enumerated().compactMap { place, point in
      point.score.map { CurvePath.Point(x: x(place, step), y: HTMLEmotionCurve.y($0)) }
    }
    let area =
      "<path class=\"area\" fill=\"url(#mood-chart)\" "
      + "d=\"\(CurvePath.area(rated, to: HTMLEmotionCurve.y(0)))\"/>"
    return "<svg class=\"chart\" viewBox=\"0 0 \(width) \(HTMLEmotionCurve.height)\" "
      + "style=\"--wide:\(width)\" role=\"img\" aria-labelledby=\"t-\(name) d-\(name)\">\n"
      + "<title id=\"t-\(name)\">\(title)</title>"
      + "<desc id=\"d-\(name)\">\(HTMLText.line(HTMLEmotionCurve.summary(of: points)))</desc>\n"
      + rules(width) + stages(points, step) + (rated.isEmpty ? "" : area)
      + "<path class=\"curve\" d=\"\(CurvePath.line(rated))\"/>\n"
      + points.enumerated().map { mark($1, x: x($0, step)) }.joined() + "</svg>\n"
  }

  private func x(_ place: Int, _ step: Int) -> Int {
    HTMLEmotionCurve.gutter + step * place + step / 2
  }

  private static func y(_ score: Int) -> Int {
    top + 16 + row * (2 - max(-2, min(2, score)))
  }

  private func rules(_ width: Int) -> String {
    [2, 1, 0, -1, -2].map { score in
      let y = HTMLEmotionCurve.y(score)
      let label = EmotionScale.label(for: score)
      return "<line class=\"\(score == 0 ? "zero" : "rule")\" x1=\"\(HTMLEmotionCurve.gutter)\" "
        + "x2=\"\(width)\" y1=\"\(y)\" y2=\"\(y)\"/>"
        + "<text class=\"scale\" x=\"\(HTMLEmotionCurve.gutter - 10)\" y=\"\(y + 4)\" "
        + "text-anchor=\"end\">\(label)</text>\n"
    }
    .joined()
  }

  /// The names of the stages above their touchpoints, as much of them as fits.
  private func stages(_ points: [EmotionCurve.Point], _ step: Int) -> String {
    var result = ""
    var start = 0
    while start < points.count {
      var end = start
      while end < points.count, points[end].stage == points[start].stage { end += 1 }
      let left = HTMLEmotionCurve.gutter + step * start
      let room = (step * (end - start) - 12) / 8
      let name = DisplayWidth.cut(PageText.line(points[start].stage), to: room)
      result +=
        "<line class=\"rule\" x1=\"\(left)\" x2=\"\(left)\" y1=\"4\" "
        + "y2=\"\(HTMLEmotionCurve.height)\"/>"
        + "<text class=\"stage\" x=\"\(left + 8)\" y=\"18\">\(HTMLText.escaped(name))</text>\n"
      start = end
    }
    return result
  }

  private func mark(_ point: EmotionCurve.Point, x: Int) -> String {
    let bottom = HTMLEmotionCurve.height - 8
    let number =
      "<text class=\"number\" x=\"\(x)\" y=\"\(bottom)\" text-anchor=\"middle\">"
      + "\(point.number)</text>"
    guard let score = point.score else { return number + "\n" }
    return number
      + "<circle class=\"mark \(point.isEvidence ? "filled" : "hollow") \(MoodClass.of(score))\" "
      + "cx=\"\(x)\" cy=\"\(HTMLEmotionCurve.y(score))\" r=\"6\"><title>"
      + HTMLText.line("\(point.number). \(point.name): \(HTMLEmotionCurve.feeling(of: point))")
      + "</title></circle>\n"
  }

  /// Where it is best and where it is worst.
  static func summary(of points: [EmotionCurve.Point]) -> String {
    let scores = points.compactMap(\.score)
    guard let best = scores.max(), let worst = scores.min() else { return Wording.unrated }
    func places(_ score: Int) -> String {
      let found = points.filter { $0.score == score }
      let named = found.prefix(Wording.mostNamed).map { "\($0.number) \($0.name)" }
      let more = found.count - named.count
      return EmotionScale.label(for: score) + " at "
        + named.joined(separator: ", ") + (more > 0 ? Wording.more(more) : "")
    }
    return Wording.extremes(places(best), places(worst))
  }

  /// `-1 bad, uneasy`.
  static func feeling(of point: EmotionCurve.Point) -> String {
    guard let score = point.score else { return Wording.unrated }
    let rating = EmotionScale.label(for: score)
    return point.word.map { "\(rating), \($0)" } ?? rating
  }
}
