import Workshop

/// The mark of a touchpoint: its number in a circle, or in a diamond when it is a moment of truth;
/// filled when a source stands behind it.
struct Badge {
  static let size = PictureStyle.small

  private let line: TextLine
  private let isFilled: Bool
  private let isDiamond: Bool

  init(_ stop: JourneyMap.Stop) {
    let number = stop.label
    let width = Advance.of(number[...], isBold: true)
    line = TextLine(spans: [TextSpan(text: number, isBold: true)], width: width)
    isFilled = stop.isEvidence
    isDiamond = stop.isMomentOfTruth
  }

  private var wide: Int { (line.width * Badge.size + 999) / 1_000 }

  /// Half of its width.
  var reach: Int { isDiamond ? max(17, wide / 2 + 10) : max(12, wide / 2 + 6) }
  /// Half of its height.
  var rise: Int { isDiamond ? 17 : 12 }

  func draw(x: Int, y: Int, in cell: inout Canvas.Cell) {
    let fill = isFilled ? Ink.stage : .paper
    if isDiamond {
      let corners = [
        Canvas.Point(x: x - reach, y: y), Canvas.Point(x: x, y: y - rise),
        Canvas.Point(x: x + reach, y: y), Canvas.Point(x: x, y: y + rise),
      ]
      cell.shapes.append(.polygon(corners, fill: fill, stroke: .stage))
    } else {
      let box = Box(x: x - reach, y: y - rise, width: 2 * reach, height: 2 * rise)
      cell.shapes.append(.pill(box, fill: fill, stroke: .stage))
    }
    let leading = TextBlock.leading(Badge.size)
    let box = Box(x: x - wide / 2, y: y - leading / 2, width: wide, height: leading)
    cell.texts.append(
      Canvas.Text(
        line: line, box: box, size: Badge.size, ink: isFilled ? .paper : .stage,
        alignment: .middle))
  }
}
