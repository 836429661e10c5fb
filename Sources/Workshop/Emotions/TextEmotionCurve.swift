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
    let last = curves.flatMap(\.points).map(\.number).max() ?? 0
    let name = curves.map { DisplayWidth.of($0.persona) + 4 }.max() ?? 0
    gutter =
      curves.count > 1
      ? max(Self.narrowestGutter, min(Self.widestGutter, name)) : Self.narrowestGutter
    cell = max(2, String(last).count) + 1
  }

  private var text: String {
    parts.map { drawing(of: $0).joined(separator: "\n") }.joined(separator: "\n\n")
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

  private func drawing(of part: [Stretch]) -> [String] {
    let titles = part.map { stretch in
      DisplayWidth.padded(
        DisplayWidth.cut(stretch.title, to: stretch.width - 2), to: stretch.width)
    }
    let halves = part.flatMap(\.places).compactMap(score).filter { !$0.isWhole }
    let levels = Set(EmotionScale.range.map { Feeling($0) }).union(halves).sorted(by: >)
    let rows = levels.map { score in
      let label = score.isWhole ? EmotionScale.label(for: score) : score.signed
      return line(score == 0 ? " " + label : label, part) { place in
        guard self.score(place) == score else { return "" }
        return PersonaMark(of: place.curve).symbol(isEvidence: point(place).isEvidence)
      }
    }
    let heading = trimmed(DisplayWidth.padded("", to: gutter) + titles.joined())
    return [heading] + rows + curves.indices.map { numbers(of: $0, in: part) }
  }

  /// The numbers of a persona's touchpoints, behind its mark where several share the drawing.
  private func numbers(of curve: Int, in part: [Stretch]) -> String {
    let mark = PersonaMark(of: curve).symbol(isEvidence: true)
    let name = DisplayWidth.cut(curves[curve].persona, to: gutter - 4)
    return line(curves.count > 1 ? "\(mark) \(name)" : "touchpoint", part) { place in
      place.curve == curve ? String(point(place).number) : ""
    }
  }

  private func point(_ place: SharedStages.Place) -> EmotionCurve.Point {
    curves[place.curve].points[place.point]
  }

  private func score(_ place: SharedStages.Place) -> Feeling? {
    curves[place.curve].points[place.point].score
  }

  private func line(
    _ label: String, _ part: [Stretch], _ mark: (SharedStages.Place) -> String
  ) -> String {
    var line = label
    var blanks = max(0, gutter - DisplayWidth.of(label))
    // What is blank is written only once a mark follows: most places of a line have none.
    func add(_ words: String, to width: Int) {
      if words.isEmpty {
        blanks += width
        return
      }
      line += String(repeating: " ", count: blanks) + words
      blanks = max(0, width - DisplayWidth.of(words))
    }
    for stretch in part {
      for place in stretch.places { add(mark(place), to: cell) }
      add("", to: stretch.width - stretch.places.count * cell)
    }
    return trimmed(line)
  }

  private func trimmed(_ line: String) -> String {
    line.utf8.lastIndex { $0 != UInt8(ascii: " ") }.map { String(line[...$0]) } ?? ""
  }
}
