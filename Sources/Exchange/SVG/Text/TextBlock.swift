import Workshop

/// Words broken into lines for a place of known width, with a dot in front when they rest on
/// something or on nothing.
struct TextBlock: Equatable {
  /// Room for the dot before the words.
  static let indent = 14

  var lines: [TextLine]
  var basis: EvidenceMark?
  var size: Int
  /// Of the place it stands in, the dot's room included.
  var width: Int
  var ink = Ink.text
  var alignment = Canvas.Alignment.start
  private var isIndented: Bool

  init(
    _ remark: LabelText, size: Int, width: Int, ink: Ink = .text,
    alignment: Canvas.Alignment = .start, isIndented: Bool = false
  ) {
    self.size = size
    self.width = width
    self.ink = ink
    self.alignment = alignment
    self.isIndented = isIndented
    basis = remark.basis
    let room = width - (isIndented ? TextBlock.indent : 0)
    lines = LineBreaker.lines(of: remark.paragraphs, size: size, width: room)
  }

  /// From one line to the next, so that no common font's line touches another's.
  static func leading(_ size: Int) -> Int { (size * 138 + 99) / 100 }

  /// From the top of a line to where its letters stand.
  static func ascent(_ size: Int) -> Int { (size * 107 + 99) / 100 }

  var height: Int { lines.count * TextBlock.leading(size) }

  /// Draws it with its upper left corner at the point.
  func draw(x: Int, y: Int, in cell: inout Canvas.Cell) {
    let leading = TextBlock.leading(size)
    let isRightToLeft = lines.first?.isRightToLeft == true
    let indent = isIndented ? TextBlock.indent : 0
    let left = isRightToLeft ? x : x + indent
    for (place, line) in lines.enumerated() {
      let wide = (line.width * size + 999) / 1_000
      let start: Int
      switch alignment {
      case .start: start = line.isRightToLeft ? left + width - indent - wide : left
      case .middle: start = left + (width - indent - wide) / 2
      case .end: start = line.isRightToLeft ? left : left + width - indent - wide
      }
      let box = Box(x: start, y: y + place * leading, width: wide, height: leading)
      cell.texts.append(
        Canvas.Text(line: line, box: box, size: size, ink: ink, alignment: alignment))
    }
    if let basis, !lines.isEmpty {
      let dot = isRightToLeft ? x + width - 4 : x + 4
      let middle = y + TextBlock.ascent(size) - size * 3 / 10
      cell.shapes.append(
        .circle(
          x: dot, y: middle, radius: 3, fill: basis == .agreed ? ink : .paper, stroke: ink))
      if basis == .synthetic {
        cell.shapes.append(.circle(x: dot, y: middle, radius: 1, fill: ink, stroke: ink))
      }
      if basis == .oneKind {
        let half = Box(x: dot - 3, y: middle - 2, width: 3, height: 4)
        cell.shapes.append(.rectangle(half, fill: ink))
      }
    }
  }
}
