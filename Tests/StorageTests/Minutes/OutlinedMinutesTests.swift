import Records
import TestSupport
import Testing
import Workshop

@testable import Storage

/// A book of minutes that stands as it was written is not read in full, and nobody can tell.
@Suite struct OutlinedMinutesTests {
  /// Minutes of every kind of thing, undone and done again, with values of several lines.
  private static let book: [UInt8] = {
    let edits = Sample.everything + MinuteCodecTests.edits
    let minutes = edits.enumerated().map { place, edit in
      Minute(
        sequence: place + 1, moment: Moment(seconds: 1_800_000_000 + place), writer: "Ána B.",
        turn: place / 2 + 1, question: place.isMultiple(of: 3) ? "persona.goals" : nil, edit: edit,
        origin: MinuteCodecTests.origins[place % 3])
    }
    return minutes.reduce(MinuteCodec.head) { $0 + [0x0A] + MinuteCodec.encode($1) }
  }()

  /// Holds what is read in part against what is read in full.
  private static func compare(_ bytes: [UInt8], _ words: String) {
    let file = MinuteFile(bytes, name: "minutes/ana-b.rec")
    let whole = file.whole
    #expect(file.outlines == whole.outlines, "\(words)")
    #expect(file.tail == whole.tail, "\(words)")
    #expect(file.notices == whole.notices, "\(words)")
    #expect(file.repeats == whole.repeats, "\(words)")
    #expect(file.count == whole.count, "\(words)")
    guard file.count == whole.count else { return }
    for number in 0..<file.count {
      #expect(file.minute(number) == whole.minute(number), "\(words), \(number)")
      #expect(file.flaw(number) == whole.flaw(number), "\(words), \(number)")
    }
    guard file.isOrderly else { return }
    let minutes = (0..<file.count).compactMap(file.minute)
    #expect(minutes.count == file.count, "\(words)")
    #expect(
      minutes == minutes.sorted { ($0.turn, $0.sequence) < ($1.turn, $1.sequence) }, "\(words)")
    #expect(whole.notices.isEmpty && whole.tail == nil, "\(words)")
  }

  @Test func `a book as it was written is outlined, and tells the same`() throws {
    let outlined = try #require(OutlinedMinutes(Self.book))
    #expect(outlined.count == Sample.everything.count + MinuteCodecTests.edits.count)
    Self.compare(Self.book, "as written")
    #expect(outlined.isOrderly)
    let empty = try #require(OutlinedMinutes(MinuteCodec.head))
    #expect(empty.count == 0)
    Self.compare(MinuteCodec.head, "empty")
  }

  static let hands: [(String, String, String)] = [
    ("a number twice", "Seq: 2\n", "Seq: 1\n"), ("no number", "Seq: 2\n", ""),
    ("a number in words", "Seq: 2\n", "Seq: two\n"), ("a number below", "Seq: 2\n", "Seq: 0\n"),
    ("a number too high", "Seq: 2\n", "Seq: 99999999999999999999\n"),
    ("a sign", "Seq: 2\n", "Seq: +2\n"), ("two numbers", "Seq: 2\n", "Seq: 2\nSeq: 3\n"),
    ("a number on two lines", "Seq: 2\n", "Seq: 2\n+ 3\n"),
    ("another order", "Seq: 2\nWhen", "Turn: 1\nSeq: 2\nWhen"),
    ("a kind of a later version", "What: Purpose", "What: Prospect"),
    ("a kind without a thing", "What: Purpose purpose", "What: Purpose"),
    ("a comment", "\nSeq: 2\n", "\n# mine\nSeq: 2\n"),
    ("a blank line", "\nSeq: 2\n", "\n\nSeq: 2\n"),
    ("a blank before it", "\nSeq: 2\n", "\n Seq: 2\n"), ("no colon", "\nSeq: 2\n", "\nSeq 2\n"),
    ("a joined line", "Seq: 2\n", "Seq: 2\\\n\n"),
    ("a conflict", "\nSeq: 2\n", "\n<<<<<<< x\nSeq: 2\n"),
    ("a carriage return", "Seq: 2\n", "Seq: 2\r\n"), ("a zero byte", "Seq: 2\n", "Seq: 2\0\n"),
    ("another set", "\n\nId: ana-b-000002", "\n\n%rec: Other\n\nId: ana-b-000002"),
    ("another head", "%doc: What", "%doc: Who"), ("another key", "%key: Id", "%key: Seq"),
    ("a moment that is none", "T08:00:0", "T28:00:0"), ("a day that is none", "-15T", "-32T"),
    ("another deed", "Did: add", "Did: say"), ("no place", "\nPlace: ", "\nPlaces: "),
    ("a place in words", "\nPlace: ", "\nPlace: no"), ("no end of a move", "\nTo: ", "\nInto: "),
    ("a field of no name", "\nAfter: ", "\nAfter: 1"),
    ("the field of the key", "After: Name:", "After: Id:"),
    ("a line of its own", "\nAfter: ", "\n+ more\nAfter: "),
    ("an undone turn in words", "Undoes: ", "Undoes: x"),
    ("no thing", "What: Purpose purpose", "What: Purpose "),
    ("another sole thing", "What: Purpose purpose", "What: Purpose why"),
    ("no sum", "\nSum: ", "\nSun: "),
    ("changed words", "persona.goals", "persona.goal"),
  ]

  @Test(arguments: hands)
  func `what a hand did to it is seen as before`(words: String, from: String, to: String) {
    let text = String(decoding: Self.book, as: UTF8.self)
    #expect(text.contains(from), "\(words)")
    Self.compare(Array(text.replacing(from, with: to, maxReplacements: 1).utf8), words)
  }

  @Test func `bytes changed, lost, doubled and cut by chance are seen as before`() {
    var random = SplitMix64(seed: 11)
    let head = MinuteCodec.head.count
    for round in 0..<300 {
      var bytes = Array(Self.book.prefix(head + Int.random(in: 200...4_000, using: &random)))
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch round % 5 {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("\n\\: +#%SaT1".utf8).picked(using: &random), at: place)
      case 3:
        let end = min(bytes.count, place + 80)
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.append(0x0A)
      }
      Self.compare(bytes, "round \(round)")
    }
  }

  @Test func `the last minutes are those of the whole story, whoever wrote them`() throws {
    var random = SplitMix64(seed: 16)
    for _ in 0..<60 {
      var books: [String: [UInt8]] = [:]
      var sequences: [String: Int] = [:]
      var turn = 0
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let writer = ["ana", "ben", "cleo"].picked(using: &random)
        turn += Int.random(in: 0...2, using: &random)
        sequences[writer, default: 0] += 1
        let minute = Minute(
          sequence: sequences[writer, default: 0], moment: Moment(seconds: turn), writer: writer,
          turn: turn + 1, edit: Sample.stock)
        books[writer, default: MinuteCodec.head] += [0x0A] + MinuteCodec.encode(minute)
      }
      let log = MinuteLog(
        files: books.sorted { $0.key < $1.key }.map {
          MinuteFile($0.value, name: "minutes/\($0.key).rec")
        })
      let all = log.minutes
      #expect(log.isOrderly)
      for count in [1, 5, 40] {
        let last = try #require(log.last(count))
        #expect(last == Array(all.suffix(last.count)))
        #expect(last.count >= min(count, all.count))
        #expect(last.first?.turn != all.dropLast(last.count).last?.turn || last.isEmpty)
      }
    }
  }

  @Test func `the last moment is that of the last turn, whosever book holds it`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/van-parts"
    do {
      var sitting = try FolderSession(creating: path)
      try sitting.say(Sample.stock)
      // A last minute longer than what is read from the end of a book at first.
      try sitting.say(
        .add(
          .parked, "long",
          [FieldValues("Text", [String(repeating: "So it is. ", count: 2_000)])], place: nil))
    }
    let last = Moment(seconds: 1_800_000_002)
    #expect(try reading(path).minutes.lastMoment == last)
    #expect(try SessionGlance.lastMoment(at: path) == last)
    #expect(try reading(path).minutes.minutes.last?.moment == last)
    // A book of another writer that ends with a turn further on, and one with an earlier turn.
    for (writer, turn, seconds) in [("Ben", 9, 1_700_000_000), ("Cleo", 1, 1_900_000_000)] {
      let minute = Minute(
        sequence: 1, moment: Moment(seconds: seconds), writer: writer, turn: turn,
        edit: Sample.stage(writer))
      try folder.put(
        String(
          decoding: MinuteCodec.head + [0x0A] + MinuteCodec.encode(minute), as: UTF8.self),
        "van-parts/minutes/\(writer.lowercased()).rec")
    }
    #expect(try reading(path).minutes.lastMoment == Moment(seconds: 1_700_000_000))
  }
}
