import Foundation
import Records
import Storage
import TestSupport
import Testing
import Workshop

/// Files cut off or damaged anywhere: told with their place, read as far as possible, never deleted.
@Suite struct BrokenFileTests {
  let scratch: Scratch
  let whole: String
  let session: Session
  let minutes: [Minute]
  let tree: [String: [UInt8]]

  init() throws {
    scratch = try Scratch()
    whole = scratch.at("whole")
    let built = try SmallSession.build(at: whole)
    session = built
    minutes = try reading(whole).minutes.minutes
    tree = try Bytes.tree(whole)
  }

  private static let files = [
    "session.rec", "people.rec", "stages.rec", "touchpoints.rec", "outcomes.rec",
  ]
  private static let minutesFile = "minutes/ana.rec"

  /// Puts a damaged file into the session and opens it both ways; nil when it cannot be opened.
  private func open(
    _ folder: String, with bytes: [UInt8], as name: String, _ place: String
  ) throws -> SessionFolder.Loaded? {
    var damaged = tree
    damaged[name] = bytes
    try lay(damaged, in: folder, touching: name)
    var found: SessionFolder.Loaded?
    do throws(StorageProblem) {
      found = try reading(folder)
    } catch {
      #expect(Self.namesPlace(error, in: name), "\(place): \(error.sentence)")
    }
    do throws(StorageProblem) {
      var opened = try SessionFolder(writing: folder, as: "Ana", at: Moment(seconds: 1_804_500_000))
      _ = try opened.load()
    } catch {
      // A wrong digit may make the format one that only a newer version writes.
      if case .newerFormat = error {
      } else {
        #expect(found == nil, "\(place): \(error.sentence)")
      }
    }
    try expectNothingDeleted(since: damaged, in: folder, damaged: name, place)
    return found
  }

  private func standing(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in tree.keys + ["minutes/ana.recovered"] {
      let path = "\(folder)/\(name)"
      if access(path, F_OK) == 0 { files[name] = try Bytes.of(path) }
    }
    return files
  }

  /// Puts the damaged file in its place, and back whatever the trial before changed.
  private func lay(
    _ files: [String: [UInt8]], in folder: String, touching name: String
  ) throws {
    let now = try standing(in: folder)
    for file in now.keys where files[file] == nil {
      try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
    }
    for (file, bytes) in files where now[file] != bytes {
      try Bytes.put(bytes, at: "\(folder)/\(file)")
      // Clocks of file systems are coarse, and a hand is never as fast as a test.
      let later = Date() + (file == name ? 10 : 0)
      try FileManager.default.setAttributes(
        [.modificationDate: later], ofItemAtPath: "\(folder)/\(file)")
    }
  }

  private static func namesPlace(_ problem: StorageProblem, in name: String) -> Bool {
    switch problem {
    case .syntax(let path, let fault): path.hasSuffix("/" + name) && fault.position.line > 0
    case .noSessionRecord(let path): path.hasSuffix("/session.rec") && name == "session.rec"
    case .newerFormat: name == "session.rec"
    default: false
    }
  }

  /// Sections stay byte by byte, but for a wrong number of the minute that reached them, which is put
  /// right; what leaves the minutes stands beside them.
  private func expectNothingDeleted(
    since before: [String: [UInt8]], in folder: String, damaged name: String, _ place: String
  ) throws {
    let after = try standing(in: folder)
    for (file, bytes) in before where file != Self.minutesFile && file != ".lock" {
      let isSame = Bytes.withoutMarks(after[file, default: []]) == Bytes.withoutMarks(bytes)
      #expect(isSame, "\(place): \(file) changed")
    }
    let kept = after[Self.minutesFile, default: []] + after["minutes/ana.recovered", default: []]
    let isKept = kept == before[Self.minutesFile]
    #expect(isKept, "\(place): minutes are missing")
  }

  @Test(arguments: files)
  func `a section cut off at any byte is told or read up to there, and never changed`(
    name: String
  ) throws {
    let bytes = tree[name, default: []]
    let folder = try scratch.copy(whole, as: "trial")
    for size in 0..<bytes.count {
      let cut = Array(bytes[..<size])
      guard let found = try open(folder, with: cut, as: name, "\(name) cut at \(size)")
      else { continue }
      let standing = String(decoding: bytes[..<size], as: UTF8.self)
      for table in EntityTable.all {
        for id in table.ids(in: session) where standing.contains("Id: \(id.text)\n") {
          #expect(
            table.index(of: id, in: found.session) != nil, "\(name) cut at \(size): \(id.text)")
        }
      }
    }
  }

  @Test(arguments: 0..<2)
  func `minutes cut off at any byte leave the map whole and go aside from there`(
    share: Int
  ) throws {
    let bytes = tree[Self.minutesFile, default: []]
    let folder = try scratch.copy(whole, as: "trial")
    for size in Size.share(Array(0..<bytes.count), share, of: 2) {
      // What the file lost was lost before us: the tail that is left must not be.
      let cut = Array(bytes[..<size])
      let found = try #require(
        try open(folder, with: cut, as: Self.minutesFile, "cut at \(size)"))
      #expect(found.session == session, "cut at \(size)")
      let read = found.minutes.minutes
      let isPart = read == Array(minutes.prefix(read.count))
      #expect(isPart, "cut at \(size)")
    }
  }

  @Test(arguments: 0..<2)
  func `one wrong bit anywhere is told or kept, and nothing crashes`(share: Int) throws {
    var random = SplitMix64(seed: 7 + share)
    let names = Self.files + Array(repeating: Self.minutesFile, count: 3)
    let folder = try scratch.copy(whole, as: "trial")
    for number in 0..<Size.count(500, large: 5000) {
      let name = names.picked(using: &random)
      var bytes = tree[name, default: []]
      let place = Int.random(in: bytes.indices, using: &random)
      let bit = Int.random(in: 0..<8, using: &random)
      bytes[place] ^= 1 << UInt8(bit)
      let what = "\(number): \(name) bit \(bit) of byte \(place)"
      let found = try open(folder, with: bytes, as: name, what)
      guard name == Self.minutesFile, let found else { continue }
      #expect(found.session == session, "\(what)")
      #expect(found.minutes.minutes.count >= minutes.count - 2, "\(what)")
      let isTold = !found.minutes.flaws.isEmpty || !found.notices.isEmpty
      // Damage that nobody tells of lies where nothing is said: in the head, between the lines.
      let isSame = found.minutes.minutes == minutes
      #expect(isTold || isSame, "\(what): not told")
    }
  }
}
