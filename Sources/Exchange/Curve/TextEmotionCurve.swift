import Workshop

/// A curve of feelings drawn with characters, at most 80 columns wide.
///
/// Long curves are parted. The numbers are those of the map, which tells each feeling in words.
enum TextEmotionCurve {
  static let columns = 80

  /// The lines of the drawing, parts an empty line apart.
  static func text(of curve: EmotionCurve) -> String {
    let cell = max(2, String(curve.points.last?.number ?? 0).count) + 1
    return parts(of: stretches(of: curve.points, cell: cell)).map { part in
      drawing(of: part, cell: cell).joined(separator: "\n")
    }
    .joined(separator: "\n\n")
  }

  /// Neighbouring points of one stage, with the columns they take.
  private struct Stretch {
    var stage: String
    var points: [EmotionCurve.Point]
    var width: Int
  }

  private static let gutter = 14
  private static let longestStage = 20

  private static func stretches(of points: [EmotionCurve.Point], cell: Int) -> [Stretch] {
    let most = (columns - gutter) / cell
    var found: [Stretch] = []
    for point in points {
      if let last = found.last, last.stage == point.stage, last.points.count < most {
        found[found.count - 1].points.append(point)
      } else {
        found.append(Stretch(stage: point.stage, points: [point], width: 0))
      }
    }
    return found.map { stretch in
      let name = min(longestStage, DisplayWidth.of(PageText.line(stretch.stage))) + 2
      var wide = stretch
      wide.width = max(name, stretch.points.count * cell)
      return wide
    }
  }

  private static func parts(of stretches: [Stretch]) -> [[Stretch]] {
    var parts: [[Stretch]] = []
    var room = 0
    for stretch in stretches {
      if stretch.width > room {
        parts.append([])
        room = columns - gutter
      }
      parts[parts.count - 1].append(stretch)
      room -= stretch.width
    }
    return parts
  }

  private static func drawing(of part: [Stretch], cell: Int) -> [String] {
    let stages = part.map { stretch in
      let name = DisplayWidth.cut(PageText.line(stretch.stage), to: stretch.width - 2)
      return DisplayWidth.padded(name, to: stretch.width)
    }
    let halves = part.flatMap(\.points).compactMap(\.score).filter { !$0.isWhole }
    let levels = Set(EmotionScale.range.map { Feeling($0) }).union(halves).sorted(by: >)
    let rows = levels.map { score in
      let label = score.isWhole ? EmotionScale.label(for: score) : score.signed
      return line(score == 0 ? " " + label : label, part, cell) { point in
        guard point.score == score else { return "" }
        return point.isEvidence ? "●" : "○"
      }
    }
    let numbers = line("touchpoint", part, cell) { String($0.number) }
    return [trimmed(DisplayWidth.padded("", to: gutter) + stages.joined())] + rows + [numbers]
  }

  private static func line(
    _ label: String, _ part: [Stretch], _ cell: Int, _ mark: (EmotionCurve.Point) -> String
  ) -> String {
    let marks = part.map { stretch in
      let row = stretch.points.map { DisplayWidth.padded(mark($0), to: cell) }.joined()
      return DisplayWidth.padded(row, to: stretch.width)
    }
    return trimmed(DisplayWidth.padded(label, to: gutter) + marks.joined())
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
