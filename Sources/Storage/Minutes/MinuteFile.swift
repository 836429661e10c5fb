import Records
import Workshop

/// The minutes of one writer as they stand in a file, damaged places passed over.
///
/// A record that is bad in the middle of the file stays there. One that is bad at the end was torn
/// off by a crash: it is the tail, and a writer moves it aside.
struct MinuteFile: Sendable {
  let name: String
  /// Where the torn tail begins in the bytes; nil when there is none.
  let tail: Int?
  /// Where the file stands as we write it, so that its minutes are read one by one.
  private let outlined: OutlinedMinutes?
  /// Where only the end was read; `outlined` is that end then.
  private let end: EndOfBook?
  private var pieces: [Piece] = []
  private var records: [(piece: Int, record: Int)] = []
  private(set) var notices: [LoadNotice] = []
  /// The outline of each minute from `firstRead` on, in the order of the file; nil for one that has none.
  private(set) var outlines: [Outline?] = []

  private struct Piece: Sendable {
    let file: RecordFile
    let reader: MinuteReader
    /// How many lines stand above it.
    let linesAbove: Int
  }

  /// Each bad place means reading the rest again, so a file full of them is given up.
  private static let mostNotices = 50

  /// The start of a record of ours, behind the line feed that ends the line above.
  private static let beginning = Array("\nId: ".utf8)

  init(_ bytes: [UInt8], name: String) {
    if let outlined = OutlinedMinutes(bytes) {
      self.init(outlined, name: name)
    } else {
      self.init(judging: bytes, name: name)
    }
  }

  private init(_ outlined: OutlinedMinutes, name: String) {
    (self.name, self.outlined, tail, outlines) = (name, outlined, nil, outlined.outlines)
    end = nil
  }

  /// A book whose end alone was read.
  init(_ end: EndOfBook, name: String) {
    (self.name, self.end, outlined, tail) = (name, end, end.minutes, nil)
    outlines = end.minutes.outlines
  }

  /// Reads all of it, whatever it holds.
  ///
  /// - Parameter known: where its minutes stand, for whoever has read that.
  private init(judging bytes: [UInt8], name: String, outlines known: [Outline?]? = nil) {
    (self.name, outlined, end) = (name, nil, nil)
    // An editor may have converted the file; nothing we write holds a carriage return.
    let whole = known == nil ? CleanText.records(bytes) : bytes
    let hasReturns = known == nil && whole.withUnsafeBufferPointer { $0.contains(0x0D) }
    let clean = hasReturns ? whole.filter { $0 != 0x0D } : whole
    let isConverted = clean.count != bytes.count
    let bytes = clean
    var start = 0
    var tail: Int?
    while start < bytes.count {
      let (file, rest) = RecordFile.readingLog(start == 0 ? bytes : Array(bytes[start...]))
      let above = Self.lines(in: bytes[..<start])
      pieces.append(Piece(file: file, reader: MinuteReader(names: file.names), linesAbove: above))
      guard let rest else { break }
      var bad = start + rest.lowerBound
      if let whole = Self.wholeRecord(in: bytes, from: bad) {
        let above = Self.lines(in: bytes[..<bad])
        pieces.append(Piece(file: whole.file, reader: whole.reader, linesAbove: above))
        bad = whole.end
      }
      guard notices.count < Self.mostNotices, let next = Self.nextRecord(in: bytes, after: bad)
      else {
        tail = bad
        break
      }
      let line = Self.lines(in: bytes[..<bad]) + 1
      notices.append(.unreadableMinute(FilePlace(file: name, line: line, column: 1)))
      start = next
    }
    for (index, piece) in pieces.enumerated() {
      records += (0..<piece.file.recordCount).filter { !piece.file.isDescriptor($0) }
        .map { (index, $0) }
      // The head of the file with a minute run into it, where the line between them is lost.
      if piece.file.recordCount > 0, piece.file.isDescriptor(0),
        piece.reader.isWhole(0, of: piece.file)
      {
        notices.append(.unreadableMinute(FilePlace(file: name, line: 1, column: 1)))
      }
    }
    if tail == nil, let last = records.last, let piece = pieces.last,
      !piece.reader.isWhole(last.record, of: piece.file)
    {
      tail = Self.lastRecord(in: bytes)
      records.removeLast()
    }
    if isConverted || notices.count >= Self.mostNotices { tail = nil }
    self.tail = tail.map { Self.withoutBlankLine(in: bytes, before: $0) }
    if let known, known.count == records.count {
      outlines = known
      return
    }
    var parts: [String: SectionFile?] = [:]
    for place in records {
      let piece = pieces[place.piece]
      outlines.append(piece.reader.outline(place.record, of: piece.file, knowing: &parts))
    }
  }

  /// The same, for whoever reads every minute of it: together they are read faster than one by one.
  var whole: MinuteFile {
    if end != nil { return complete.whole }
    return outlined.map { MinuteFile(judging: $0.bytes, name: name, outlines: outlines) } ?? self
  }

  /// The same with every minute's place known.
  var complete: MinuteFile {
    guard let end else { return self }
    do throws(StorageProblem) {
      return MinuteFile(try end.read(), name: name)
    } catch {
      // What cannot be read any more is passed over like a minute that cannot.
      var file = MinuteFile(judging: end.minutes.bytes, name: name)
      file.notices.append(.unreadableMinute(FilePlace(file: name, line: 1, column: 1)))
      return file
    }
  }

  /// Whether only the end was read.
  var isPartial: Bool { firstRead > 0 }

  /// The first minute that was read.
  var firstRead: Int { end?.summary.end.number ?? 0 }

  var count: Int { end?.summary.count ?? outlined?.count ?? records.count }

  /// Whether every minute can be read and they stand in the order of the story, as was seen without
  /// reading them.
  var isOrderly: Bool { outlined?.isOrderly ?? false }

  /// The minute with this number, counted from 0; nil when it cannot be read.
  func minute(_ number: Int) -> Minute? {
    guard number >= firstRead else { return complete.minute(number) }
    if let outlined {
      return outlined.record(number - firstRead).flatMap { $0.reader.minute(0, of: $0.file) }
    }
    let (piece, record) = records[number]
    return pieces[piece].reader.minute(record, of: pieces[piece].file)
  }

  /// The minutes from this number on; nil for each that cannot be read.
  func minutes(from first: Int) -> [Minute?] {
    guard first >= firstRead else { return complete.minutes(from: first) }
    return outlined?.minutes(from: first - firstRead) ?? (first..<count).map(minute)
  }

  /// The byte with which a minute begins; nil where that is not known.
  func start(of number: Int) -> Int? {
    end == nil ? outlined?.start(of: number) : nil
  }

  /// Whether the minute of this number cannot be read or was changed. Where it stands is not looked for, which
  /// takes a walk through all that stands above it.
  func isFlawed(_ number: Int) -> Bool { minute(number) == nil || !isSound(number) }

  /// What is wrong with the minute of this number, if something is.
  func flaw(_ number: Int) -> LoadNotice? {
    if minute(number) == nil { return .unreadableMinute(place(of: number)) }
    return isSound(number) ? nil : .changedMinute(place(of: number))
  }

  private func isSound(_ number: Int) -> Bool {
    guard end == nil else { return complete.isSound(number) }
    if let outlined {
      return outlined.record(number).map { $0.reader.isSound(0, of: $0.file) } ?? false
    }
    let (piece, record) = records[number]
    return pieces[piece].reader.isSound(record, of: pieces[piece].file)
  }

  /// The whole minutes that cannot be read.
  var unreadable: [LoadNotice] {
    (0..<count).filter { minute($0) == nil }.map { .unreadableMinute(place(of: $0)) }
  }

  private func place(of number: Int) -> FilePlace {
    guard end == nil else { return complete.place(of: number) }
    if let outlined {
      return FilePlace(file: name, line: outlined.linesAbove(number) + 1, column: 1)
    }
    let (piece, record) = records[number]
    let position = pieces[piece].file.position(of: record)
    let line = position.line + pieces[piece].linesAbove
    return FilePlace(file: name, line: line, column: position.column)
  }

  /// What a minute says of its place in the story, read without the rest of it.
  struct Outline: Sendable, Equatable {
    /// Both from 1 to `MinuteNumbering.highest`.
    let sequence: Int
    let turn: Int
    /// The section it changes; nil for a kind of thing that this version does not know.
    let part: SectionFile?
  }

  /// How many minutes bear a number that stands above already.
  var repeats: Int {
    let numbers = outlines.compactMap { $0?.sequence }
    if zip(numbers, numbers.dropFirst()).allSatisfy(<) { return 0 }
    return numbers.count - Set(numbers).count
  }

  /// The highest number and the highest turn in it.
  var last: (sequence: Int, turn: Int) {
    if let summary = end?.summary { return (summary.sequence, summary.turn) }
    var last = (sequence: 0, turn: 0)
    for case let outline? in outlines {
      last = (max(last.sequence, outline.sequence), max(last.turn, outline.turn))
    }
    return last
  }

  /// The last minute that concerns each section, in the order of `SectionFile.allCases`; 0 for none.
  var reached: [Int] { end?.summary.reached ?? reached(upTo: .max) }

  /// The same of no turn later than this one, in a book of which every place is known.
  func reached(upTo turn: Int) -> [Int] {
    var last = [Int](repeating: 0, count: SectionFile.allCases.count)
    for case let outline? in outlines where outline.turn <= turn {
      guard let part = outline.part else { continue }
      last[part.rawValue] = max(last[part.rawValue], outline.sequence)
    }
    return last
  }

  /// What the writer is called by.
  var slug: String {
    let name = name.split(separator: "/").last.map(String.init) ?? name
    return name.hasSuffix(".rec") ? String(name.dropLast(".rec".count)) : name
  }
}

extension MinuteFile {
  /// The record that ends with its checksum before the damage begins: a power cut can leave zeros
  /// where the blank line behind it should be.
  private static func wholeRecord(
    in bytes: [UInt8], from start: Int
  ) -> (file: RecordFile, reader: MinuteReader, end: Int)? {
    let mark = Array("\n\(MinuteCodec.sum): ".utf8)
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == 0x0A, bytes[place..<place + mark.count].elementsEqual(mark) { break }
      place += 1
    }
    guard let last = bytes[min(place + 1, bytes.count)...].firstIndex(of: 0x0A) else { return nil }
    let (file, rest) = RecordFile.readingLog(Array(bytes[start...last]))
    let reader = MinuteReader(names: file.names)
    guard rest == nil, file.recordCount == 1, reader.isSound(0, of: file) else { return nil }
    return (file, reader, last + 1)
  }

  private static func nextRecord(in bytes: [UInt8], after start: Int) -> Int? {
    let mark = [0x0A] + beginning
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == 0x0A, bytes[place..<place + mark.count].elementsEqual(mark) {
        return place + 2
      }
      place += 1
    }
    return nil
  }

  private static func lastRecord(in bytes: [UInt8]) -> Int {
    var place = bytes.count - beginning.count
    while place > 0, !bytes[place..<place + beginning.count].elementsEqual(beginning) {
      place -= 1
    }
    return place > 0 ? place + 1 : 0
  }

  private static func withoutBlankLine(in bytes: [UInt8], before start: Int) -> Int {
    var start = start
    while start > 1, bytes[start - 1] == 0x0A, bytes[start - 2] == 0x0A { start -= 1 }
    return start
  }

  private static func lines(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}
