import Exchange
import Shell
import Workshop

@testable import Records
@testable import Storage

/// The door libFuzzer calls with each input: one byte that says whose file it is, then the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func take(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let bytes = Array(input.dropFirst())
  Text.expectSound(bytes, choice: Int(choice))
  switch choice {
  case UInt8(ascii: "S")...UInt8(ascii: "Z"): Told.expectSound(bytes)
  case UInt8(ascii: "s")...UInt8(ascii: "z"):
    MergedTurn.expectSound(bytes, number: Int(choice - UInt8(ascii: "s")))
  default: expectSound(bytes, choice: Int(choice))
  }
  return 0
}

private func expectSound(_ bytes: [UInt8], choice: Int) {
  let parts = SectionFile.allCases
  switch choice % (parts.count + 2) {
  case parts.count: Telling.expectSound(minutes: bytes)
  case parts.count + 1: Telling.expectSound(guide: bytes)
  case let number: Map.expectSound(bytes, parts[number])
  }
}

/// Ends the run with what was broken; a release build says nothing at a `precondition`.
private func expect(_ isKept: Bool, _ promise: String) {
  guard isKept else { fatalError(promise) }
}

/// What the reader of recfiles promises of any bytes at all.
enum Text {
  static func expectSound(_ bytes: [UInt8], choice: Int) {
    let (log, tail) = RecordFile.readingLog(bytes)
    expect(log.bytes + bytes[(tail?.lowerBound ?? bytes.count)...] == bytes, "a log lost bytes")
    expect((try? RecordFile(parsing: log.bytes)) == log, "a log's head cannot be read")
    guard let file = try? RecordFile(parsing: bytes) else { return }
    expect(file.bytes == bytes, "reading changed bytes")
    for record in 0..<file.recordCount {
      let fields = fields(of: record, in: file)
      let again = try? RecordFile(parsing: RecordText.encode(fields.filter { $0.name != "%rec" }))
      let kept = again.map { $0.recordCount == 0 ? [] : Text.fields(of: 0, in: $0) }
      expect(
        kept.map { isSame($0, fields.filter { $0.name != "%rec" }) } == true, "a value was not kept"
      )
    }
    guard file.recordCount > 0 else { return }
    expectEdited(file, record: choice % file.recordCount)
  }

  /// After any edit the tables are those of a fresh reading.
  private static func expectEdited(_ file: RecordFile, record: Int) {
    var edited = file
    let name = file.names[file.nameIndex(record, 0)]
    guard name != "%rec" else { return }
    let values = file.values(record, named: name)
    edited.set(name, to: values, inRecord: record, order: [])
    expect(edited == file, "the same values changed the file")
    edited.set(name, to: values + ["fuzzed\nanew"], inRecord: record, order: [])
    expectTables(of: edited)
    if !file.isDescriptor(record) {
      edited.move(record: record, toOrdinal: 0)
      expectTables(of: edited)
    }
    edited.insert([(name: "Id", value: "new")], type: "Fuzzed", at: 0, descriptor: [])
    expectTables(of: edited)
    if !file.isDescriptor(record) {
      edited.remove(record: record)
      expectTables(of: edited)
    }
  }

  private static func expectTables(of file: RecordFile) {
    guard let fresh = try? RecordFile(parsing: file.bytes) else {
      fatalError("an edit wrote what cannot be read")
    }
    expect(file.recordCount == fresh.recordCount, "an edit lost count of the records")
    for record in 0..<file.recordCount {
      expect(file.type(of: record) == fresh.type(of: record), "an edit lost a type")
      expect(
        isSame(fields(of: record, in: file), fields(of: record, in: fresh)), "an edit lost a field")
    }
  }

  private static func fields(of record: Int, in file: RecordFile) -> [(name: String, value: String)]
  {
    (0..<file.fieldCount(of: record)).map {
      (name: file.names[file.nameIndex(record, $0)], value: file.value(record, $0))
    }
  }

  private static func isSame(
    _ one: [(name: String, value: String)], _ other: [(name: String, value: String)]
  ) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy {
        $0.name == $1.name && $0.value.utf8.elementsEqual($1.value.utf8)
      }
  }
}

/// What loading a section promises: nothing in a file stops it, and what came in can be kept.
enum Map {
  static func expectSound(_ bytes: [UInt8], _ part: SectionFile) {
    guard let file = try? RecordFile(parsing: bytes) else { return }
    var session = Session()
    let (_, notices) = SectionCodec.load(file, of: part, into: &session)
    for notice in notices { expect(!notice.sentence.isEmpty, "a notice says nothing") }
    expectShown(session)
    var section = Section(part: part)
    for kind in part.kinds {
      let table = EntityTable.of(kind)
      for id in table.ids(in: session) {
        _ = section.write(.add(kind, id, table.allValues(of: id, in: session), place: nil))
      }
    }
    guard let written = try? RecordFile(parsing: section.file.bytes) else {
      fatalError("what was loaded cannot be read once written")
    }
    // A hand's `name:` is shown as it is, but `Name:` is what we write for it.
    guard !file.names.contains(where: { isInOtherLetters($0, part) }) else { return }
    let (again, _) = SectionCodec.read(written, of: part)
    expect(
      SessionDifference.edits(from: session, to: again, kinds: part.kinds).isEmpty,
      "what was loaded is lost once written")
  }
}

extension Map {
  private static let walk = BuiltInGuides.guide(named: "express", edition: nil).map {
    GuideWalk(guide: $0)
  }

  /// Whatever came in, it can be asked about and written out.
  private static func expectShown(_ session: Session) {
    guard let walk, session != Session() else { return }
    _ = walk.position(in: session)
    let today = Day(year: 2027, month: 3, day: 11)
    if let today {
      let words = SpokenWordsCodec.builtIn
      _ = Check.findings(
        in: CheckInput(session: session, walk: walk, today: today, words: words))
    }
    expect(!MarkdownPage.text(of: session.outline(walk: walk)).isEmpty, "a map is empty")
  }

  private static func isInOtherLetters(_ name: String, _ part: SectionFile) -> Bool {
    part.kinds.contains { kind in
      SectionCodec.order(of: kind).contains {
        $0 != name && $0.lowercased() == name.lowercased()
      }
    }
  }
}

/// Files that are read whole or passed over: minutes and guides.
enum Telling {
  static func expectSound(minutes bytes: [UInt8]) {
    let log = MinuteLog(files: [MinuteFile(bytes, name: "minutes/fuzz.rec")])
    var session = Session()
    for minute in log.minutes { try? session.apply(minute.edit) }
    for flaw in log.flaws { expect(!flaw.sentence.isEmpty, "a flaw says nothing") }
    _ = (log.marks, log.lastMoment)
  }

  static func expectSound(guide bytes: [UInt8]) {
    let problems = GuideCodec.problems(
      in: bytes, file: "fuzz.rec", base: BuiltInGuides.guide(named:))
    for problem in problems { expect(!problem.sentence.isEmpty, "a problem says nothing") }
    guard problems.isEmpty,
      let guide = try? GuideCodec.read(
        bytes, file: "fuzz.rec", base: BuiltInGuides.guide(named:))
    else { return }
    _ = GuideWalk(guide: guide).position(in: Session())
  }
}

/// Minutes whose sums are right, whatever else they say: the workshop opens, and goes on.
enum Told {
  private static let guide = BuiltInGuides.guide(named: "express", edition: nil)

  static func expectSound(_ bytes: [UInt8]) {
    let log = MinuteLog(files: [MinuteFile(withSums(bytes), name: "minutes/fuzz.rec")])
    for flaw in log.flaws { expect(!flaw.sentence.isEmpty, "a flaw says nothing") }
    var session = Session()
    var sections = SectionFile.allCases.map { Section(part: $0) }
    func bring(_ edit: Edit) -> Bool {
      guard (try? session.apply(edit)) != nil else { return false }
      _ = sections[SectionFile.holding(edit.reference.kind).rawValue].write(edit)
      return true
    }
    for minute in log.minutes {
      expect(isTheSame(minute), "a minute is another one once it is written")
      if bring(minute.edit), bring(minute.edit.inverse) { _ = bring(minute.edit) }
    }
    for section in sections {
      guard (try? RecordFile(parsing: section.file.bytes)) != nil else {
        fatalError("what minutes brought cannot be read")
      }
    }
    goOn(session, log)
  }

  /// Every record ends with the sum of what it says.
  private static func withSums(_ bytes: [UInt8]) -> [UInt8] {
    let (file, _) = RecordFile.readingLog(bytes)
    var text = MinuteCodec.head
    for record in 0..<file.recordCount where !file.isDescriptor(record) {
      let fields = (0..<file.fieldCount(of: record)).map {
        (name: file.names[file.nameIndex(record, $0)], value: file.value(record, $0))
      }
      let told = RecordText.encode(fields.filter { $0.name != MinuteCodec.sum })
      text += [0x0A] + told
      text += RecordText.encode([(name: MinuteCodec.sum, value: Checksum.text(of: told))])
    }
    return text
  }

  private static func isTheSame(_ minute: Minute) -> Bool {
    let file = MinuteFile(MinuteCodec.head + [0x0A] + MinuteCodec.encode(minute), name: "x")
    return file.count == 1 && file.minute(0) == minute && file.flaw(0) == nil
  }

  /// The next sitting counts on from what they say, takes it back, shows it and merges it.
  private static func goOn(_ session: Session, _ log: MinuteLog) {
    guard let guide else { return }
    let minutes = log.minutes
    var engine = Engine(
      session: session, guide: guide, history: UndoHistory(minutes),
      options: ShellOptions(writer: "fuzz"))
    let moment = log.lastMoment ?? Moment(seconds: 0)
    _ = engine.begin(at: moment)
    for line in ["/undo", "/undo 3", "/redo", "/park x", "/minutes 99", "/agenda", "/timer"] {
      _ = engine.respond(to: line, at: moment)
    }
    _ = (log.numbering.nextTurn, log.minutes.map { $0.sequence + 1 })
    _ = Merge(session, minutes, into: Session(), []).settled(choosing: [.theirs])
    _ = Merge(Session(), [], into: session, minutes).settled(choosing: [])
  }
}

/// Files from elsewhere: read, or told what keeps them from being read.
enum MergedTurn {
  private static let names = ["a.json", "a.csv", "a.ojf", "a.mmd", "a"]
  private static let example: JSONValue = {
    var session = Session()
    for number in 0..<3 {
      let values = [FieldValues("Name", ["Point"]), FieldValues("Emotion", ["-1"])]
      try? session.apply(.add(.touchpoint, Identifier("t\(number)"), values, place: nil))
    }
    return SessionJSON.value(of: session)
  }()

  static func expectSound(_ bytes: [UInt8], number: Int) {
    if number > names.count {
      let template = MapTemplate(String(decoding: bytes, as: UTF8.self), file: "fuzz.mustache")
      do throws(TemplateProblem) {
        _ = try template.filled(with: example)
      } catch {
        expect(!error.sentence.isEmpty, "a problem says nothing")
      }
      return
    }
    do throws(ImportProblem) {
      let file = try ImportSource(bytes, name: names[number % names.count])
      _ = file.title
    } catch {
      expect(!error.sentence.isEmpty, "a problem says nothing")
    }
  }
}
