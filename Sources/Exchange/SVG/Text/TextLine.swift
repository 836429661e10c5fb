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
    var span = style
    span.text = String(text)
    if let last = spans.last, last.isAlike(span) {
      spans[spans.count - 1].text += text
    } else {
      spans.append(span)
    }
    self.width += width
  }
}
