/// One line of the picture: its spans follow each other without a gap.
struct TextLine: Equatable {
  var spans: [TextSpan] = []
  /// At most so wide, in 1/1000 of the text's size.
  var width = 0
  var isRightToLeft = false

  /// The words as they are read.
  var text: String { spans.map(\.text).joined() }

  mutating func append(_ text: Substring, like style: TextSpan, width: Int) {
    if text.isEmpty { return }
    if let last = spans.last, last.isBold == style.isBold, last.isQuiet == style.isQuiet {
      spans[spans.count - 1].text += text
    } else {
      spans.append(TextSpan(text: String(text), isBold: style.isBold, isQuiet: style.isQuiet))
    }
    self.width += width
  }
}
