/// Lines of cells, written from left to right.
struct TextDrawing {
  /// Words and the cells that they take.
  struct Words {
    let text: String
    let width: Int

    init(_ text: String) {
      self.text = text
      width = DisplayWidth.of(text)
    }
  }

  private var bytes: [UInt8] = []
  /// What is blank is written only once words follow: most places of a line have none.
  private var blanks = 0
  private var start = 0

  /// Each line ended by a line feed, but for the last.
  var text: String { String(decoding: bytes.dropLast(), as: UTF8.self) }

  mutating func leaveLine() {
    bytes.append(0x0A)
  }

  /// Begins a line with a label in a gutter.
  mutating func begin(_ label: String, _ gutter: Int) {
    start = bytes.count
    bytes += label.utf8
    blanks = max(0, gutter - DisplayWidth.of(label))
  }

  /// Adds words and what is left of so many cells.
  mutating func add(_ words: Words, to width: Int) {
    if words.text.isEmpty { return skip(width) }
    bytes.append(contentsOf: repeatElement(0x20, count: blanks))
    bytes += words.text.utf8
    blanks = max(0, width - words.width)
  }

  mutating func skip(_ cells: Int) {
    blanks += cells
  }

  /// Ends the line behind what is seen of it.
  mutating func end() {
    while bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
    blanks = 0
  }
}
