import Workshop

/// A canvas as SVG 1.1, which browsers, printers and slide programs read.
enum SVGText {
  private static let fonts = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif"

  static func text(of canvas: Canvas, title: String, story: String) -> String {
    var page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    page.reserveCapacity(canvas.cells.count * 500)
    page += "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\""
    let (width, height) = shown(canvas)
    page += " width=\"\(width)\" height=\"\(height)\""
    page += " viewBox=\"0 0 \(canvas.width) \(canvas.height)\" role=\"img\""
    page += " aria-labelledby=\"waymark-title waymark-story\" xml:space=\"preserve\""
    page += " font-family=\"\(fonts)\" text-rendering=\"geometricPrecision\">\n"
    page += "<title id=\"waymark-title\">\(escaped(title))</title>\n"
    page += "<desc id=\"waymark-story\">\(escaped(story))</desc>\n"
    let paper = Box(x: 0, y: 0, width: canvas.width, height: canvas.height)
    page += "<rect" + attributes(of: paper) + " fill=\"\(Ink.paper.rawValue)\"/>\n"
    for cell in canvas.cells { append(cell, to: &page) }
    page += "</svg>\n"
    return page
  }

  /// How large it is shown: as drawn, or smaller when that is more than a screen of pixels can be.
  private static func shown(_ canvas: Canvas) -> (width: Int, height: Int) {
    let longest = max(canvas.width, canvas.height)
    if longest <= PictureStyle.shown { return (canvas.width, canvas.height) }
    return (
      max(1, canvas.width * PictureStyle.shown / longest),
      max(1, canvas.height * PictureStyle.shown / longest)
    )
  }

  private static func append(_ cell: Canvas.Cell, to page: inout String) {
    page += "<g><rect" + attributes(of: cell.box) + " fill=\"\(cell.fill.rawValue)\"/>\n"
    for shape in cell.shapes { append(shape, to: &page) }
    for text in cell.texts { append(text, to: &page) }
    page += "</g>\n"
  }

  private static func attributes(of box: Box) -> String {
    " x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\" height=\"\(box.height)\""
  }

  private static func append(_ shape: Canvas.Shape, to page: inout String) {
    switch shape {
    case .rectangle(let box, let fill):
      page += "<rect" + attributes(of: box) + " fill=\"\(fill.rawValue)\"/>\n"
    case .rule(let box, let ink, let isDashed):
      let middle = box.y * 2 + box.height
      let y = "\(middle / 2)" + (middle % 2 == 0 ? "" : ".5")
      page += "<path d=\"M\(box.x) \(y)H\(box.right)\" stroke=\"\(ink.rawValue)\""
      page += isDashed ? " stroke-dasharray=\"2 4\"/>\n" : "/>\n"
    case .circle(let x, let y, let radius, let fill, let stroke):
      page += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" fill=\"\(fill.rawValue)\""
      page += " stroke=\"\(stroke.rawValue)\" stroke-width=\"1.5\"/>\n"
    case .pill(let box, let fill, let stroke):
      page += "<rect" + attributes(of: box) + " rx=\"\(box.height / 2)\""
      page += " fill=\"\(fill.rawValue)\" stroke=\"\(stroke.rawValue)\" stroke-width=\"2\"/>\n"
    case .polygon(let points, let fill, let stroke):
      let corners = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      page += "<polygon points=\"\(corners)\" fill=\"\(fill.rawValue)\""
      page += stroke == .none ? "/>\n" : " stroke=\"\(stroke.rawValue)\" stroke-width=\"2\"/>\n"
    case .curve(let stretches, let line): append(stretches, line, to: &page)
    }
  }

  private static func append(
    _ stretches: [Canvas.Stretch], _ line: Canvas.Line, to page: inout String
  ) {
    if stretches.isEmpty { return }
    page += "<path d=\""
    var end: Canvas.Point?
    for stretch in stretches {
      if stretch.from != end { page += "M\(stretch.from.x) \(stretch.from.y)" }
      let middle = (stretch.from.x + stretch.to.x) / 2
      page += "C\(middle) \(stretch.from.y) \(middle) \(stretch.to.y)"
      page += " \(stretch.to.x) \(stretch.to.y)"
      end = stretch.to
    }
    let (ink, width, dashes) = look(of: line)
    page += "\" fill=\"none\" stroke=\"\(ink.rawValue)\" stroke-width=\"\(width)\""
    page += " stroke-linecap=\"round\""
    page += dashes.isEmpty ? "/>\n" : " stroke-dasharray=\"\(dashes)\"/>\n"
  }

  private static func look(of line: Canvas.Line) -> (ink: Ink, width: Int, dashes: String) {
    switch line {
    case .firm: (.stage, 3, "")
    case .unrated: (.stage, 3, "1 8")
    case .persona(let sign):
      switch sign {
      case .circle: (Ink.of(sign), 3, "")
      case .square: (Ink.of(sign), 3, "14 8")
      case .triangle: (Ink.of(sign), 3, "14 7 1 7")
      case .diamond: (Ink.of(sign), 3, "5 8")
      }
    case .leader: (.quiet, 1, "1 4")
    }
  }

  private static func append(_ text: Canvas.Text, to page: inout String) {
    let (x, anchor) = start(of: text)
    let y = text.box.y + TextBlock.ascent(text.size)
    page += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(text.size)\" fill=\"\(text.ink.rawValue)\""
    page += anchor
    page += words(of: text.line) + "</text>\n"
  }

  /// The rest of a `text` element: its look, and its words.
  private static func words(of line: TextLine) -> String {
    let spans = line.spans
    if line.isRightToLeft {
      // One run: office programs begin each run of such a line at the edge, one over the other.
      let look = spans.allSatisfy(\.isBold) ? " font-weight=\"bold\">" : ">"
      // Such a line says its direction by Unicode's own marks, for SVG's `direction` is ignored there.
      return look + "\u{202B}" + spans.map { escaped($0.text) }.joined() + "\u{202C}"
    }
    if spans.count == 1, !spans[0].isQuiet, !isItalic(spans[0]) {
      return (spans[0].isBold ? " font-weight=\"bold\">" : ">") + escaped(spans[0].text)
    }
    var words = ">"
    for span in spans { append(span, to: &words) }
    return words
  }

  /// Only scripts that have italics are set in them: elsewhere programs find no such letters.
  private static func isItalic(_ span: TextSpan) -> Bool {
    span.isItalic
      && span.text.unicodeScalars.allSatisfy {
        $0.value < 0x590 || 0x1E00..<0x2000 ~= $0.value || !$0.properties.isAlphabetic
      }
  }

  /// Where a line begins, and the end of it that stands there.
  private static func start(of text: Canvas.Text) -> (x: Int, anchor: String) {
    let anchoredAtEnd = " text-anchor=\"end\""
    switch (text.alignment, text.line.isRightToLeft) {
    case (.middle, _): return (text.box.x + (text.box.width + 1) / 2, " text-anchor=\"middle\"")
    case (.start, false): return (text.box.x, "")
    case (.start, true): return (text.box.right, anchoredAtEnd)
    case (.end, false): return (text.box.right, anchoredAtEnd)
    case (.end, true): return (text.box.x, "")
    }
  }

  private static func append(_ span: TextSpan, to page: inout String) {
    let isItalic = isItalic(span)
    if !span.isBold, !span.isQuiet, !isItalic {
      page += escaped(span.text)
      return
    }
    page += "<tspan"
    if span.isBold { page += " font-weight=\"bold\"" }
    if isItalic { page += " font-style=\"italic\"" }
    if span.isQuiet { page += " fill=\"\(Ink.quiet.rawValue)\"" }
    page += ">" + escaped(span.text) + "</tspan>"
  }

  /// Text between tags: the five marks of XML 1.0 escaped, characters outside its `Char` dropped.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": shown += " "
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return HTMLText.escaped(shown)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: 0x20..<0x7F ~= byte
    }
  }
}
