/// Breaks paragraphs into lines that are never wider than they may be.
struct LineBreaker {
  /// In 1/1000 of the text's size.
  private let most: Int
  private var lines: [TextLine] = []
  private var line = TextLine()

  /// The lines of `paragraphs`, each at most `width` pixels wide in letters of `size` pixels.
  static func lines(of paragraphs: [Paragraph], size: Int, width: Int) -> [TextLine] {
    var breaker = LineBreaker(most: width * 1_000 / size)
    for paragraph in paragraphs { breaker.add(paragraph) }
    return breaker.lines
  }

  private init(most: Int) {
    self.most = most
  }

  /// As wide as a space may be, in either weight.
  private static let space = 360

  private mutating func add(_ paragraph: Paragraph) {
    let pieces = WordBreaker(paragraph).pieces
    let isRightToLeft = paragraph.isRightToLeft
    line = TextLine(isRightToLeft: isRightToLeft)
    var start = 0
    while start < pieces.count {
      var end = start + 1
      while end < pieces.count, !pieces[end].mayBeginLine { end += 1 }
      place(pieces[start..<end], of: paragraph)
      start = end
    }
    finish()
  }

  /// Puts pieces that belong together on this line, else on the next, else on several.
  private mutating func place(_ pieces: ArraySlice<WordBreaker.Piece>, of paragraph: Paragraph) {
    let inner = pieces.dropFirst().count { $0.hasSpaceBefore } * LineBreaker.space
    let width = pieces.reduce(inner) { $0 + $1.width }
    let lead = pieces.first?.hasSpaceBefore == true && !line.spans.isEmpty ? LineBreaker.space : 0
    if line.width + lead + width > most { finish() }
    for piece in pieces {
      let style = paragraph.parts[piece.part].span
      if piece.hasSpaceBefore, !line.spans.isEmpty {
        line.append(" ", like: style, width: LineBreaker.space)
      }
      if line.width + piece.width <= most {
        line.append(piece.text, like: style, width: piece.width)
      } else {
        split(piece.text, like: style)
      }
    }
  }

  /// Parts a word between characters, and a character between scalars when it must be.
  private mutating func split(_ text: Substring, like style: TextSpan) {
    var start = text.startIndex
    var width = 0
    for place in text.indices {
      let end = text.index(after: place)
      let more = Advance.of(text[place..<end], isBold: style.isBold)
      if line.width + width + more > most {
        line.append(text[start..<place], like: style, width: width)
        finish()
        (start, width) = (place, 0)
      }
      if more > most {
        splitScalars(text[place..<end], like: style)
        start = end
      } else {
        width += more
      }
    }
    if start < text.endIndex { line.append(text[start...], like: style, width: width) }
  }

  private mutating func splitScalars(_ text: Substring, like style: TextSpan) {
    for place in text.unicodeScalars.indices {
      let end = text.unicodeScalars.index(after: place)
      let scalar = text[place..<end]
      let width = Advance.of(scalar, isBold: style.isBold)
      if line.width + width > most { finish() }
      line.append(scalar, like: style, width: width)
    }
  }

  private mutating func finish() {
    while let last = line.spans.last, last.text.allSatisfy({ $0 == " " }) {
      line.width -= last.text.utf8.count * LineBreaker.space
      line.spans.removeLast()
    }
    if !line.spans.isEmpty { lines.append(line) }
    line = TextLine(isRightToLeft: line.isRightToLeft)
  }
}
