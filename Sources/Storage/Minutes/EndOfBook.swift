/// A book of minutes of which only the end was read, for the rest is known by a summary.
struct EndOfBook: Sendable {
  let summary: BookSummary
  /// The last minutes, under the head of a book.
  let minutes: OutlinedMinutes
  private let book: Book

  /// The open file; whoever takes its place meanwhile, this is the one the summary tells of.
  private final class Book: Sendable {
    let file: Descriptor

    init(_ file: consuming Descriptor) {
      self.file = file
    }
  }

  /// Nil where the end is not what the summary tells; the file is read in full then.
  init?(of file: consuming Descriptor, _ summary: BookSummary) throws(StorageProblem) {
    let end = try file.readPart(summary.end.start..<summary.mark.size)
    guard let minutes = OutlinedMinutes(MinuteCodec.head + [0x0A] + end), minutes.isOrderly,
      minutes.count == summary.count - summary.end.number, let last = minutes.outlines.last ?? nil,
      last.sequence == summary.sequence, last.turn == summary.turn
    else { return nil }
    (self.summary, self.minutes) = (summary, minutes)
    book = Book(file)
  }

  /// All of it as it was opened; what was added since is left out.
  func read() throws(StorageProblem) -> [UInt8] {
    try book.file.readPart(0..<summary.mark.size)
  }
}
