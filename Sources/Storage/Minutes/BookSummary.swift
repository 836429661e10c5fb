import Workshop

/// What opening a session has to know of a book of minutes, as it was when all of it was read.
///
/// A book of years is read in full once; while it stays the same, only its end is read, and the rest when
/// somebody asks for it. The summary stands for the rest only as long as its `mark` is that of the file:
/// whoever writes to a file, a program of ours, an editor, a merge or a copy, gives it another one.
struct BookSummary: Sendable, Equatable {
  /// By what a file is known to be untouched.
  let mark: Mark
  let count: Int
  /// The number and the turn of its last minute.
  let sequence: Int
  let turn: Int
  /// The last minute that concerns each section, in the order of `SectionFile.allCases`; 0 for none.
  let reached: [Int]
  /// The first minute of the part that is read, with which a turn begins, and its first byte.
  let end: End

  struct End: Sendable, Equatable {
    let number: Int
    let start: Int
  }

  /// What no writing leaves as it was: nobody but the system's clock sets `changed`.
  struct Mark: Sendable, Equatable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    let modified: FileStamp.Instant
    let changed: FileStamp.Instant

    init(_ stamp: FileStamp) {
      (device, inode, size) = (stamp.device, stamp.inode, stamp.size)
      (modified, changed) = (stamp.modified, stamp.changed)
    }
  }

  /// How many minutes are read from the end: as many as the first question looks at, and some.
  private static let leastRead = 32
  /// A smaller book, in bytes, is read faster than looked up.
  static let leastSize = 16 << 10

  /// Nil for a book that does not stand as we write it, for then there may be something to tell of it.
  ///
  /// - Parameter tick: a moment on the file system's clock before the reading began. A file that was
  ///   changed in that same tick or later may change again without another mark.
  init?(_ file: MinuteFile, stamp: FileStamp, readSince tick: FileStamp.Tick) {
    guard stamp.links == 1, stamp.device == tick.device,
      stamp.changed < tick.instant, stamp.modified < tick.instant, file.isOrderly,
      file.repeats == 0, let last = file.outlines.last ?? nil
    else { return nil }
    let number = Self.beginningOfTurn(file.outlines, max(0, file.count - Self.leastRead))
    guard let start = file.start(of: number) else { return nil }
    mark = Mark(stamp)
    count = file.count
    (sequence, turn) = (last.sequence, last.turn)
    reached = file.reached
    end = End(number: number, start: start)
  }
}

extension BookSummary {
  /// The first minute of the turn that one belongs to.
  private static func beginningOfTurn(_ outlines: [MinuteFile.Outline?], _ number: Int) -> Int {
    var number = number
    while number > 0, outlines[number - 1]?.turn == outlines[number]?.turn { number -= 1 }
    return number
  }

  /// Kinds of things and how minutes are read differ between versions, and so does what they reach.
  private static let edition = [1, WorkshopInfo.currentFormat, EntityKind.allCases.count]
  private static let fields = 12 + SectionFile.allCases.count
  /// What file systems keep beside a file is little.
  static let mostBytes = 2048

  /// The summaries as text: numbers, a line for each book, and a checksum.
  static func encode(_ summaries: [BookSummary]) -> [UInt8] {
    var lines = [edition]
    for summary in summaries {
      let (mark, end) = (summary.mark, summary.end)
      lines.append(
        [
          Int(bitPattern: UInt(mark.device)), Int(bitPattern: UInt(mark.inode)), mark.size,
          mark.modified.seconds, mark.modified.nanoseconds, mark.changed.seconds,
          mark.changed.nanoseconds, summary.count, summary.sequence, summary.turn, end.number,
          end.start,
        ] + summary.reached)
    }
    var text: [UInt8] = []
    for line in lines {
      text += Array((line.map { String($0) }.joined(separator: " ") + "\n").utf8)
    }
    return text + Array(Checksum.text(of: text).utf8)
  }

  /// None where the text is not one that this version wrote.
  static func decode(_ text: [UInt8]) -> [BookSummary] {
    guard let last = text.lastIndex(of: 0x0A) else { return [] }
    let sum = Checksum.text(of: Array(text[...last]))
    guard text[(last + 1)...].elementsEqual(sum.utf8) else { return [] }
    let lines = text[..<last].split(separator: 0x0A).map { line in
      line.split(separator: 0x20).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
    guard lines.first == edition else { return [] }
    return lines.dropFirst().compactMap(BookSummary.init)
  }

  private init?(_ numbers: [Int]) {
    guard numbers.count == Self.fields, numbers[2...].allSatisfy({ $0 >= 0 }) else { return nil }
    mark = Mark(
      device: UInt64(UInt(bitPattern: numbers[0])), inode: UInt64(UInt(bitPattern: numbers[1])),
      size: numbers[2],
      modified: FileStamp.Instant(seconds: numbers[3], nanoseconds: numbers[4]),
      changed: FileStamp.Instant(seconds: numbers[5], nanoseconds: numbers[6]))
    (count, sequence, turn) = (numbers[7], numbers[8], numbers[9])
    end = End(number: numbers[10], start: numbers[11])
    reached = Array(numbers[12...])
    guard end.number < count, end.start < mark.size, reached.allSatisfy({ $0 <= sequence }) else {
      return nil
    }
  }
}

extension BookSummary.Mark {
  fileprivate init(
    device: UInt64, inode: UInt64, size: Int, modified: FileStamp.Instant,
    changed: FileStamp.Instant
  ) {
    (self.device, self.inode, self.size) = (device, inode, size)
    (self.modified, self.changed) = (modified, changed)
  }
}
