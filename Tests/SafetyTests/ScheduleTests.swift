import Foundation
import Records
import TestSupport
import Testing
import Workshop

@testable import Storage

/// Random histories of a folder against the simplest model: what was acknowledged is there, unless the
/// hand took it back; and nobody is told of a crash where nothing was left behind.
///
/// Two writers take turns, one of them under two spellings, with clocks that jump by years; hands
/// change files between sittings and during them; sittings are left or killed with any section any
/// number of turns behind; the folder is copied with and without its lock; others read meanwhile.
@Suite struct ScheduleTests {
  @Test(arguments: 0..<2)
  func `nothing acknowledged is lost, and no false word is said`(share: Int) throws {
    let scratch = try Scratch()
    for number in 0..<Size.count(25, large: 400) {
      var schedule = try Schedule(seed: number * 2 + share, in: scratch)
      try schedule.run()
    }
  }
}

private struct Schedule {
  private var random: SplitMix64
  private let place: String
  private let scratch: Scratch
  private var path: String
  /// What there has to be.
  private var model = Session()
  /// Whether a hand changed a file that was behind: then only the order may differ.
  private var isOrderFree = false
  private var copies = 0
  private var things = 0
  private var done: [String] = []

  init(seed: Int, in scratch: Scratch) throws {
    random = SplitMix64(seed: seed)
    place = "schedule \(seed)"
    self.scratch = scratch
    path = scratch.at("s\(seed)")
    _ = try SessionFolder(creating: "Model", at: path, as: "Ana", at: Moment(seconds: 0))
    model = try reading(path).session
  }

  mutating func run() throws {
    for _ in 0..<12 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: try sit()
      case 5..<7: try changeByHand()
      case 7: try copy(withLock: Bool.random(using: &random))
      default: break
      }
      try look()
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  // MARK: What happens

  private mutating func sit() throws {
    let writer = ["Ana", "ana", "Ben"].picked(using: &random)
    done.append("\(writer) sits")
    var folder = try SessionFolder(writing: path, as: writer, at: moment())
    let path = path
    var versions: [[String: [UInt8]]] = []
    let isKilled: Bool
    do {
      folder.flush = SyncPolicy(appended: { _ in 0 }, file: { _ in 0 }, folder: { _ in 0 })
      let loaded = try folder.load()
      expect(loaded, "opened")
      expect(try reading(path), "read beside \(writer)", isQuiet: true)
      // What a section held when the sitting began is the furthest it can be behind.
      model = loaded.session
      versions.append(try Bytes.tree(path))
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        if Int.random(in: 0..<5, using: &random) == 0 {
          try changeByHand()
          let news = try folder.outsideChanges(in: oldModel)
          var session = oldModel
          for change in news { try session.apply(change.edit) }
          try keep(news.map(\.edit), by: writer, session: session, in: &folder)
          expect(try reading(path), "hand beside \(writer)", isQuiet: true)
          versions = [try Bytes.tree(path)]
          continue
        }
        var session = model
        let edits = try turn(&session)
        try keep(edits, by: writer, session: session, in: &folder)
        model = session
        versions.append(try Bytes.tree(path))
        expect(try reading(path), "read beside \(writer)", isQuiet: true)
      }
      isKilled = Bool.random(using: &random)
    }
    _ = consume folder
    if isKilled { try kill(versions) }
  }

  private mutating func keep(
    _ edits: [Edit], by writer: String, session: Session, in folder: inout SessionFolder
  ) throws {
    var numbering = folder.numbering
    let minutes = numbering.minutes(for: edits, by: writer, at: moment())
    done.append("turn \(numbering.lastTurn): \(edits.count) edits")
    // The files follow at once, some turns later, or with the next opening.
    let isLater = Bool.random(using: &random)
    let news = try folder.keep(minutes, session: session, files: isLater ? .later : .now)
    #expect(news == [], "\(place): \(done)")
    if isLater { done.append("its files later") }
    if Int.random(in: 0..<3, using: &random) == 0 { try folder.settle() }
  }

  /// The machine stops: the minutes are safe, each section is as it was after any of the turns.
  private mutating func kill(_ versions: [[String: [UInt8]]]) throws {
    done.append("killed")
    try Bytes.put(Array("2027-01-15T08:00:00Z Ana\n".utf8), at: "\(path)/.lock")
    var isListBehind = false
    for part in SectionFile.allCases.reversed() {
      var version = versions.picked(using: &random)
      // It names only files that are there.
      if part == .session, isListBehind { version = versions[0] }
      if Bool.random(using: &random), !(part == .session && isListBehind) { continue }
      if let bytes = version[part.name] {
        try Bytes.put(bytes, at: "\(path)/\(part.name)")
      } else if FileManager.default.fileExists(atPath: "\(path)/\(part.name)") {
        try FileManager.default.removeItem(atPath: "\(path)/\(part.name)")
        isListBehind = true
      }
    }
    if Bool.random(using: &random) {
      try FileManager.default.removeItem(atPath: "\(path)/.lock")
    }
  }

  private mutating func copy(withLock: Bool) throws {
    done.append("copied \(withLock ? "with" : "without") its lock")
    copies += 1
    let name = "\(place.replacing(" ", with: "-"))-copy-\(copies)"
    let copy = try scratch.copy(path, as: name)
    if !withLock { try? FileManager.default.removeItem(atPath: "\(copy)/.lock") }
    for name in try FileManager.default.subpathsOfDirectory(atPath: copy) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: "\(copy)/\(name)")
    }
    try FileManager.default.removeItem(atPath: path)
    path = copy
  }

  /// The model before the last change by hand.
  private var oldModel = Session()

  /// A hand changes a file as it stands: a new value, a record taken out or put in.
  private mutating func changeByHand() throws {
    oldModel = model
    let parts = SectionFile.allCases.filter {
      FileManager.default.fileExists(atPath: "\(path)/\($0.name)")
    }
    let part = parts.picked(using: &random)
    let file = try SessionFolder.parse(try Bytes.of("\(path)/\(part.name)"), path: part.name)
    let (shown, index) = SectionCodec.read(file, of: part)
    let isBehind = !isSame(shown, model, kinds: part.kinds)
    guard let edit = edit(of: shown, kinds: part.kinds.filter(Self.kinds.contains)) else { return }
    // What the minutes still bring to the very thing is settled by them.
    if isBehind {
      guard case .revise = edit, isSame(shown, model, of: edit.reference) else { return }
      isOrderFree = true
    }
    done.append("hand: \(edit)")
    var section = Section(part: part)
    (section.file, section.index) = (file, index)
    _ = section.write(edit)
    try Bytes.put(section.file.bytes, at: "\(path)/\(part.name)")
    try model.apply(edit)
  }

  /// Somebody reads. Words of a crash are true where the files alone do not show the map.
  private func look() throws {
    expect(try reading(path), "read")
  }

  // MARK: Edits

  private static let kinds: [EntityKind] = [.stage, .touchpoint, .parked, .kpi]

  private mutating func turn(_ session: inout Session) throws -> [Edit] {
    var edits: [Edit] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      if let last = edits.last, Int.random(in: 0..<5, using: &random) == 0 {
        if case .add = last.inverse {
        } else if case .remove(let kind, let id, _, _) = last.inverse {
          let values = EntityTable.of(kind).allValues(of: id, in: session)
          let place = EntityTable.of(kind).index(of: id, in: session) ?? 0
          let back = Edit.remove(kind, id, values, place: place)
          try session.apply(back)
          edits.append(back)
          continue
        }
      }
      guard let edit = edit(of: session, kinds: Self.kinds) else { continue }
      try session.apply(edit)
      edits.append(edit)
    }
    return edits
  }

  private mutating func edit(of session: Session, kinds: [EntityKind]) -> Edit? {
    guard !kinds.isEmpty else { return nil }
    let kind = kinds.picked(using: &random)
    let table = EntityTable.of(kind)
    let ids = table.ids(in: session)
    things += 1
    let field = kind == .parked ? "Text" : "Name"
    let isNew = ids.isEmpty || Int.random(in: 0..<3, using: &random) == 0
    if isNew {
      let place = Bool.random(using: &random) ? nil : Int.random(in: 0...ids.count, using: &random)
      let values = [FieldValues(field, ["thing \(things)"])]
      return .add(kind, Identifier("t\(things)"), values, place: place == ids.count ? nil : place)
    }
    let id = ids.picked(using: &random)
    let from = table.index(of: id, in: session) ?? 0
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .remove(kind, id, table.allValues(of: id, in: session), place: from)
    case 1 where ids.count > 1:
      let to = Int.random(in: 0..<ids.count, using: &random)
      return to == from ? nil : .move(kind, id, from: from, to: to)
    default:
      let reference = Reference(kind, id)
      // A few values only, so that things are set back to what they were.
      let value = "value \(Int.random(in: 0..<3, using: &random))"
      let change = session.change(of: field, on: reference, to: [value])
      return change.before == change.after ? nil : .revise(kind, id, [change])
    }
  }

  private mutating func moment() -> Moment {
    Moment(seconds: Int.random(in: 600_000_000...4_000_000_000, using: &random))
  }

  // MARK: What is expected

  private func expect(_ loaded: SessionFolder.Loaded, _ what: String, isQuiet: Bool = false) {
    let isKept = isSame(loaded.session, model, kinds: EntityKind.allCases)
    #expect(isKept, "\(place), \(what): \(done)")
    let isTold = loaded.notices.contains { if case .recovered = $0 { true } else { false } }
    #expect(loaded.notices.count == (isTold ? 1 : 0), "\(place), \(what): \(loaded.notices)")
    if isQuiet { #expect(!isTold, "\(place), \(what): \(done)") }
    #expect(loaded.minutes.flaws.isEmpty)
  }

  private func isSame(_ one: Session, _ other: Session, kinds: [EntityKind]) -> Bool {
    kinds.allSatisfy { kind in
      let table = EntityTable.of(kind)
      let (ids, others) = (table.ids(in: one), table.ids(in: other))
      guard isOrderFree ? Set(ids) == Set(others) : ids == others else { return false }
      return ids.allSatisfy { isSame(one, other, of: Reference(kind, $0)) }
    }
  }

  private func isSame(_ one: Session, _ other: Session, of thing: Reference) -> Bool {
    let table = EntityTable.of(thing.kind)
    return table.allValues(of: thing.id, in: one) == table.allValues(of: thing.id, in: other)
  }
}
