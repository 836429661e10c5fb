/// The feelings of one or several personas over the same stages, drawn with characters.
///
/// Long curves are parted. The numbers are those of the map, which tells each feeling in words. With
/// several personas each has a mark of its own, which stands before its name and its numbers.
package struct TextEmotionCurve {
  private let curves: [EmotionCurve]
  /// The widest line, in cells of a terminal.
  private let width: Int
  private let stages: SharedStages
  /// What each touchpoint takes.
  private let cell: Int
  /// How each persona's touchpoints are drawn: a sole curve bears the marks of the lines beside it,
  /// several those of their personas.
  private let marks: [[EvidenceMark: TextDrawing.Words]]

  /// Room for the scale, and with several personas for their names.
  private let gutter: Int

  private static let narrowestGutter = 14
  private static let widestGutter = 24
  private static let longestStage = 20

  /// The lines of the drawing, parts an empty line apart; at most `width` cells wide.
  package static func text(of curves: [EmotionCurve], width: Int = 80) -> String {
    TextEmotionCurve(curves, width: max(width, 2 * widestGutter)).text
  }

  private init(_ curves: [EmotionCurve], width: Int) {
    self.curves = curves
    self.width = width
    stages = SharedStages(curves)
    let last = curves.map { $0.points.reduce(0) { max($0, $1.number) } }.max() ?? 0
    let name = curves.map { DisplayWidth.of($0.persona) + 4 }.max() ?? 0
    gutter =
      curves.count > 1
      ? max(Self.narrowestGutter, min(Self.widestGutter, name)) : Self.narrowestGutter
    cell = max(2, String(last).count) + 1
    marks =
      curves.count > 1
      ? curves.indices.map { place in
        Self.marks { PersonaMark(of: place).symbol(isEvidence: $0.isEvidence) }
      } : [Self.marks(\.symbol)]
  }

  private static func marks(
    _ symbol: (EvidenceMark) -> String
  ) -> [EvidenceMark: TextDrawing.Words] {
    Dictionary(
      uniqueKeysWithValues: EvidenceMark.allCases.map { ($0, TextDrawing.Words(symbol($0))) })
  }

  private var text: String {
    var drawing = TextDrawing()
    for (number, part) in parts.enumerated() {
      if number > 0 { drawing.leaveLine() }
      draw(part, on: &drawing)
    }
    return drawing.text
  }

  /// Neighbouring touchpoints of one stage, with the columns they take.
  private struct Stretch {
    var title: String
    var places: [SharedStages.Place]
    var width: Int
  }

  private var stretches: [Stretch] {
    let most = (width - gutter) / cell
    return stages.columns.flatMap { column in
      let title = DisplayWidth.of(column.title)
      return stride(from: 0, to: column.places.count, by: most).map { start in
        let places = Array(column.places[start..<min(start + most, column.places.count)])
        let name = min(Self.longestStage, title) + 2
        return Stretch(
          title: column.title, places: places, width: max(name, places.count * cell))
      }
    }
  }

  private var parts: [[Stretch]] {
    var parts: [[Stretch]] = []
    var room = 0
    for stretch in stretches {
      if stretch.width > room {
        parts.append([])
        room = width - gutter
      }
      parts[parts.count - 1].append(stretch)
      room -= stretch.width
    }
    return parts
  }

  private func draw(_ part: [Stretch], on drawing: inout TextDrawing) {
    drawing.begin("", gutter)
    for stretch in part {
      drawing.add(
        TextDrawing.Words(DisplayWidth.cut(stretch.title, to: stretch.width - 2)),
        to: stretch.width)
    }
    drawing.end()
    for score in levels(of: part) {
      let label = score.isWhole ? EmotionScale.label(for: score) : score.signed
      drawing.begin(score == 0 ? " " + label : label, gutter)
      draw(part, on: &drawing) { place in
        guard self.score(place) == score else { return nil }
        return marks[place.curve][curves[place.curve].points[place.point].basis]
      }
    }
    for curve in curves.indices {
      drawing.begin(label(of: curve), gutter)
      draw(part, on: &drawing) { place in
        guard place.curve == curve else { return nil }
        return TextDrawing.Words(String(curves[curve].points[place.point].number))
      }
    }
  }

  /// The best first; halves only where one is felt.
  private func levels(of part: [Stretch]) -> [Feeling] {
    var levels = EmotionScale.range.reversed().map { Feeling($0) }
    for stretch in part {
      for place in stretch.places {
        if let score = score(place), !score.isWhole, !levels.contains(score) {
          levels.append(score)
        }
      }
    }
    return levels.count == EmotionScale.range.count ? levels : levels.sorted(by: >)
  }

  /// Before the numbers of a persona's touchpoints; its mark where several share the drawing.
  private func label(of curve: Int) -> String {
    guard curves.count > 1 else { return "touchpoint" }
    let name = DisplayWidth.cut(curves[curve].persona, to: gutter - 4)
    return "\(PersonaMark(of: curve).symbol(isEvidence: true)) \(name)"
  }

  private func score(_ place: SharedStages.Place) -> Feeling? {
    curves[place.curve].points[place.point].score
  }

  private func draw(
    _ part: [Stretch], on drawing: inout TextDrawing,
    _ mark: (SharedStages.Place) -> TextDrawing.Words?
  ) {
    for stretch in part {
      for place in stretch.places {
        if let words = mark(place) {
          drawing.add(words, to: cell)
        } else {
          drawing.skip(cell)
        }
      }
      drawing.skip(stretch.width - stretch.places.count * cell)
    }
    drawing.end()
  }
}
