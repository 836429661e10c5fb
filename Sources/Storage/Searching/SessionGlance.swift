import Records
import Workshop

/// Some sections of a workshop, read and nothing more: no lock, no minutes, nothing mended.
///
/// What a crash left in the minutes alone comes into the sections once the workshop is opened.
package enum SessionGlance {
  /// The map as its sections have it.
  package static func session(at path: String) throws(StorageProblem) -> Session {
    try read(SectionFile.allCases, in: Directory(at: path))
  }

  /// What of a workshop answers a search, with its title; nil when nothing does.
  ///
  /// A file in which not all the words stand is not taken apart.
  package static func hits(
    of search: MapSearch, at path: String
  ) throws(StorageProblem) -> (title: String?, hits: [MapHit])? {
    let directory = try Directory(at: path)
    let holders = Set(search.kinds.flatMap(\.holders).map(SectionFile.holding))
    var texts: [SectionFile: [UInt8]] = [:]
    for part in SectionFile.allCases where holders.contains(part) {
      guard let bytes = try InPlace.read(part.name, in: directory)?.bytes else { continue }
      if isBroken(bytes) || search.mayMatch(SearchText(bytes)) { texts[part] = bytes }
    }
    if texts.isEmpty { return nil }
    var session = Session()
    for part in SectionFile.allCases where texts[part] != nil || surroundings.contains(part) {
      var bytes = texts[part]
      if bytes == nil { bytes = try InPlace.read(part.name, in: directory)?.bytes }
      if let bytes { try load(bytes, of: part, in: directory, into: &session) }
    }
    let hits = search.hits(in: session)
    return hits.isEmpty ? nil : (session.facts.name, hits)
  }

  /// What a hit is shown with, wherever it stands: names, sources, and what answers a pain.
  private static let surroundings: Set<SectionFile> = [
    .session, .evidence, .personas, .stages, .touchpoints, .opportunities,
  ]

  /// Whether a line goes on behind its end, so that a word may stand on two.
  private static func isBroken(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "\\")) else { return false }
    return zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == 0x0A }
  }

  private static func read(
    _ parts: [SectionFile], in directory: borrowing Directory
  ) throws(StorageProblem) -> Session {
    var session = Session()
    for part in parts {
      guard let bytes = try InPlace.read(part.name, in: directory)?.bytes else { continue }
      try load(bytes, of: part, in: directory, into: &session)
    }
    guard !session.workshops.isEmpty else {
      throw .noSessionRecord(path: directory.path(of: SectionFile.session.name))
    }
    return session
  }

  private static func load(
    _ bytes: [UInt8], of part: SectionFile, in directory: borrowing Directory,
    into session: inout Session
  ) throws(StorageProblem) {
    let file = try SessionFolder.parse(bytes, path: directory.path(of: part.name))
    _ = SectionCodec.load(file, of: part, into: &session)
  }
}

extension SessionGlance {
  /// When something was last said in a workshop, read from the ends of its minutes; nil when nothing
  /// was, or nobody can tell.
  package static func lastMoment(at path: String) throws(StorageProblem) -> Moment? {
    let directory = try Directory(at: path)
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
      return nil
    }
    var last: Moment?
    for name in try folder.names() where name.hasSuffix(".rec") {
      // A book of years is asked for its last page.
      guard let end = try folder.readEnd(of: name, atMost: 4096) else { continue }
      var found = lastMoment(in: end)
      if found == nil { found = lastMoment(in: try folder.read(name, links: false)?.bytes ?? []) }
      guard let moment = found else { continue }
      if moment.seconds > last?.seconds ?? .min { last = moment }
    }
    return last
  }

  private static func lastMoment(in bytes: [UInt8]) -> Moment? {
    let mark = Array("\nWhen: ".utf8)
    var place = bytes.count - mark.count
    while place >= 0 {
      if bytes[place] == 0x0A, bytes[place..<place + mark.count].elementsEqual(mark) {
        let rest = bytes[(place + mark.count)...].prefix { $0 != 0x0A }
        return Moment(String(decoding: rest, as: UTF8.self))
      }
      place -= 1
    }
    return nil
  }
}
