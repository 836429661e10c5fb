import Foundation
import TestSupport
import Testing
import Workshop

@testable import Storage

/// A book of minutes that nobody touched since it was read in full is read from its end, and nobody can
/// tell; any other is read in full.
@Suite(.enabled(if: KeptBeside.areKept, "the file system keeps nothing beside a file"))
struct BookSummaryTests {
  let home: TemporaryFolder
  let path: String
  let book = "van-parts/minutes/ana.rec"

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    for turn in 0..<50 {
      try sitting.say((0..<4).map { Sample.stage("stage-\(turn)-\($0)") })
    }
  }

  /// Opens the session for writing until it is known; the clocks of file systems tick in milliseconds.
  private func know() throws {
    for _ in 0..<200 where try !isKnown() {
      usleep(2_000)
      _ = try FolderSession(opening: path)
    }
    #expect(try isKnown())
  }

  private func isKnown() throws -> Bool {
    try reading(path).minutes.isKnown
  }

  /// The minutes as somebody reads them who knows nothing of any book.
  private func inFull(_ path: String? = nil) throws -> MinuteLog {
    let folder = "\(path ?? self.path)/minutes"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return MinuteLog(
      files: try names.filter { $0.hasSuffix(".rec") }.map { name in
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        return MinuteFile(Array(data), name: "minutes/\(name)")
      })
  }

  private static func compare(_ log: MinuteLog, _ whole: MinuteLog, _ words: String = "") {
    #expect(log.count == whole.count, "\(words)")
    #expect(log.lastMoment == whole.lastMoment, "\(words)")
    #expect(log.isOrderly == whole.isOrderly, "\(words)")
    #expect(log.marks == whole.marks, "\(words)")
    #expect(log.marks(upTo: 3) == whole.marks(upTo: 3), "\(words)")
    #expect(log.numbering == whole.numbering, "\(words)")
    let all = whole.minutes
    for count in [1, 24, 40, 10_000] where whole.isOrderly {
      let last = log.last(count)
      #expect(last == all.suffix(last?.count ?? 0), "\(words), \(count)")
      #expect(last.map { $0.count >= min(count, all.count) } == true, "\(words), \(count)")
    }
    #expect(log.minutes == all, "\(words)")
    #expect(log.flaws == whole.flaws, "\(words)")
    #expect(log.passedOver(in: all) == whole.passedOver(in: all), "\(words)")
    for file in log.files where file.count > 0 {
      for number in [0, file.count / 2, file.count - 1] {
        let other = whole.files.first { $0.slug == file.slug }
        #expect(file.minute(number) == other?.minute(number), "\(words)")
        #expect(file.flaw(number) == other?.flaw(number), "\(words)")
      }
    }
    #expect(log.soundMinutes(fromTurn: 20) == whole.soundMinutes(fromTurn: 20), "\(words)")
    let held = whole.marks(upTo: 30)
    #expect(log.soundMinutes(behind: held) == whole.soundMinutes(behind: held), "\(words)")
    #expect(log.soundMinutes(behind: whole.marks) == [], "\(words)")
  }

  @Test func `a book that nobody touched is read from its end, and tells the same`() throws {
    let before = try reading(path)
    #expect(!before.minutes.isKnown)
    try know()
    let loaded = try reading(path)
    #expect(loaded.minutes.files.map(\.firstRead) == [168])
    #expect(loaded.notices == [])
    #expect(loaded.session == before.session)
    Self.compare(loaded.minutes, try inFull())
  }

  @Test func `what is said goes on behind it, and is known when the sitting ends`() throws {
    try know()
    for count in 0..<3 {
      var sitting = try FolderSession(opening: path)
      let log = try reading(path).minutes
      try sitting.say(Sample.stage("more-\(count)"), Sample.stage("still-more-\(count)"))
      // Whoever has it open reads what stood there when they opened it.
      #expect(log.minutes.count == 200 + 2 * count)
      Self.compare(try reading(path).minutes, try inFull(), "while somebody writes")
      // A sitting may read its files again, as one that goes on with a round does.
      if count == 1 { _ = try sitting.folder.load() }
      usleep(20_000)
      sitting.folder.rememberMinutes()
      let session = sitting.session
      _ = consume sitting
      #expect(try reading(path).session == session)
      #expect(try isKnown())
      Self.compare(try reading(path).minutes, try inFull(), "afterwards")
    }
  }

  @Test func `after a kill all is read, and known again`() throws {
    try know()
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say(Sample.stage("more"))
    }
    try home.put("2027-01-15T08:00:00Z Ana\n", "van-parts/.lock")
    #expect(try !isKnown())
    Self.compare(try reading(path).minutes, try inFull())
    try know()
    Self.compare(try reading(path).minutes, try inFull())
  }

  static let hands = [
    "a word in place", "a word in place, the time set back", "the same text as another file",
    "the end cut off", "half a minute behind it", "emptied", "a minute taken out",
    "carriage returns", "a second name", "a minute of another branch",
  ]

  @Test(arguments: hands)
  func `what a hand or a program did to it is seen as before`(hand: String) throws {
    try know()
    let file = "\(home.path)/\(book)"
    let text = try home.text(book)
    var times = stat()
    lstat(file, &times)
    switch hand {
    case "a word in place", "a word in place, the time set back":
      let handle = try FileHandle(forWritingTo: URL(filePath: file))
      try handle.write(contentsOf: Data(text.replacing("stage-3-1", with: "stage-3-x").utf8))
      try handle.close()
      if hand.hasSuffix("back") { utimensat(AT_FDCWD, file, [times.st_atim, times.st_mtim], 0) }
    case "the same text as another file":
      try home.put(text, "van-parts/minutes/new")
      rename("\(path)/minutes/new", file)
      utimensat(AT_FDCWD, file, [times.st_atim, times.st_mtim], 0)
    case "the end cut off": truncate(file, times.st_size - 40)
    case "half a minute behind it": try home.put(text + "\nId: ana-000201\nSeq: 2", book)
    case "emptied": truncate(file, 0)
    case "a minute taken out":
      let parts = text.split(separator: "\n\n")
      try home.put((parts[..<9] + parts[10...]).joined(separator: "\n\n") + "\n", book)
    case "carriage returns": try home.put(text.replacing("\n", with: "\r\n"), book)
    case "a second name": link(file, "\(home.path)/other.rec")
    default:
      let minute = Minute(
        sequence: 1, moment: Moment(seconds: 0), writer: "Ben", turn: 4,
        edit: Sample.stage("of-ben"))
      let text = MinuteCodec.head + [0x0A] + MinuteCodec.encode(minute)
      try home.put(text, "van-parts/minutes/ben.rec")
    }
    let whole = try inFull()
    let loaded = try reading(path)
    #expect(try isKnown() == (hand == "a minute of another branch"))
    Self.compare(loaded.minutes, whole, hand)
    // As somebody finds it to whom nothing is known.
    let other = "\(home.path)/other"
    try FileManager.default.copyItem(atPath: path, toPath: other)
    #expect(try !reading(other).minutes.isKnown)
    #expect(try reading(other).session == loaded.session)
    #expect(try reading(other).notices == loaded.notices)
    let (ours, theirs) = (
      try FolderSession(opening: path).notices, try FolderSession(opening: other).notices
    )
    #expect(ours == theirs)
    #expect(try reading(path).session == reading(other).session)
    Self.compare(try reading(path).minutes, try inFull(), hand)
  }

  @Test func `a section set back by hand gets from the book what it lacks`() throws {
    let stages = try home.text("van-parts/stages.rec")
    do {
      var sitting = try FolderSession(opening: path)
      try sitting.say((0..<60).map { Sample.stage("more-\($0)") })
    }
    try know()
    let now = try reading(path).session
    try home.put(stages, "van-parts/stages.rec")
    #expect(try isKnown())
    #expect(try reading(path).notices == [.recovered(turn: 51, edits: 60)])
    #expect(try reading(path).session == now)
    #expect(try FolderSession(opening: path).session == now)
    #expect(try home.text("van-parts/stages.rec").contains("%reached: ana-000260\n"))
    #expect(try reading(path).notices == [])
  }

  @Test func `whoever only reads keeps nothing, and a small book is read as ever`() throws {
    usleep(20_000)
    for _ in 0..<2 { _ = try reading(path) }
    #expect(try !isKnown())
    let small = "\(home.path)/small"
    do {
      var sitting = try FolderSession(creating: small)
      try sitting.say(Sample.stage("a"))
    }
    usleep(20_000)
    do {
      let sitting = try FolderSession(opening: small)
      sitting.folder.rememberMinutes()
    }
    #expect(try !reading(small).minutes.isKnown)
  }

  @Test func `a copy and a clone know nothing of it, and hold the same`() throws {
    try know()
    let copy = "\(home.path)/copy"
    try SessionFolder(reading: path).make(
      [SessionFolder.Copy(at: copy)], by: "Ana", at: Moment(seconds: 0))
    let loaded = try reading(copy)
    #expect(!loaded.minutes.isKnown)
    #expect(try loaded.session == reading(path).session)
    #expect(loaded.minutes.minutes == (try reading(path).minutes.minutes))
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    #expect(
      Set(names) == [".lock", "minutes", "minutes/ana.rec", "session.rec", "stages.rec"])
  }

  @Test func `whatever stands in the place of a summary is none`() throws {
    let minutes = (1...40).map { number in
      Minute(
        sequence: number, moment: Moment(seconds: number), writer: "ana", turn: number,
        edit: Sample.stage("s\(number)"))
    }
    let bytes = minutes.reduce(MinuteCodec.head) { $0 + [0x0A] + MinuteCodec.encode($1) }
    let file = MinuteFile(bytes, name: "minutes/ana.rec")
    try home.put(bytes, "file")
    let stamp = try #require(try Directory(at: home.path).stamp(of: "file"))
    let tick = FileStamp.Tick(
      device: stamp.device, instant: .init(seconds: .max, nanoseconds: 0))
    let summary = try #require(BookSummary(file, stamp: stamp, readSince: tick))
    #expect(summary.end.number == 8)
    let text = BookSummary.encode([summary, summary])
    #expect(BookSummary.decode(text) == [summary, summary])
    #expect(BookSummary.decode(BookSummary.encode([])) == [])
    for place in text.indices {
      #expect(BookSummary.decode(Array(text[..<place])) == [])
      var changed = text
      changed[place] ^= 1
      #expect(BookSummary.decode(changed) == [])
    }
    // One of another version, and numbers that no book has.
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").dropLast()
    let others = [
      ["2 4 31"] + lines.dropFirst(),
      [lines[0]]
        + lines.dropFirst().map { line in line.replacing(" 40 40 40 ", with: " -1 40 40 ") },
      [lines[0]] + lines.dropFirst().map { line in line.replacing(" 8 ", with: " 88 ") },
    ]
    for lines in others {
      let other = Array(lines.map { $0 + "\n" }.joined().utf8)
      #expect(other != text.dropLast(16))
      #expect(BookSummary.decode(other + Array(Checksum.text(of: other).utf8)) == [])
    }
    // What was changed in the tick of the reading may have changed behind it.
    let same = FileStamp.Tick(device: stamp.device, instant: stamp.changed)
    #expect(BookSummary(file, stamp: stamp, readSince: same) == nil)
  }

  @Test func `books known in part tell the same story, whoever wrote them`() throws {
    var random = SplitMix64(seed: 29)
    for round in 0..<40 {
      let folder = try TemporaryFolder()
      var books: [String: [UInt8]] = [:]
      var sequences: [String: Int] = [:]
      var turn = 1
      for _ in 0..<Int.random(in: 1...160, using: &random) {
        let writer = ["ana", "ben", "cleo"].picked(using: &random)
        turn += Int.random(in: 0...8, using: &random) / 7
        sequences[writer, default: 0] += 1
        let minute = Minute(
          sequence: sequences[writer, default: 0], moment: Moment(seconds: turn), writer: writer,
          turn: turn, edit: Sample.everything.picked(using: &random))
        books[writer, default: MinuteCodec.head] += [0x0A] + MinuteCodec.encode(minute)
      }
      let directory = try Directory(at: folder.path)
      var (files, whole): ([MinuteFile], [MinuteFile]) = ([], [])
      for (writer, bytes) in books.sorted(by: { $0.key < $1.key }) {
        try folder.put(bytes, writer)
        let file = MinuteFile(bytes, name: "minutes/\(writer).rec")
        whole.append(file)
        let stamp = try #require(try directory.stamp(of: writer))
        let tick = FileStamp.Tick(
          device: stamp.device, instant: .init(seconds: .max, nanoseconds: 0))
        let summary = try #require(BookSummary(file, stamp: stamp, readSince: tick))
        guard Bool.random(using: &random), let open = try directory.open(writer, O_RDONLY),
          let end = try EndOfBook(of: open, summary)
        else {
          files.append(file)
          continue
        }
        files.append(MinuteFile(end, name: "minutes/\(writer).rec"))
      }
      Self.compare(MinuteLog(files: files), MinuteLog(files: whole), "round \(round)")
    }
  }
}

private enum KeptBeside {
  /// Whether the file system of the tests keeps anything beside a file.
  static let areKept: Bool = {
    guard let folder = try? TemporaryFolder(), (try? folder.put("", "file")) != nil,
      let directory = try? Directory(at: folder.path),
      let file = try? directory.open("file", O_RDWR)
    else { return false }
    return file.setAttribute("user.waymark.probe", [1])
  }()
}

extension MinuteLog {
  fileprivate var isKnown: Bool { files.contains(where: \.isPartial) }
}
