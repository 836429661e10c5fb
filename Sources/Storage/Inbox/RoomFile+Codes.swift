import Records
import Workshop

/// Codes from paper that phones used for a vote, beside the entries that they let in.
extension RoomFile {
  /// The codes that were used for one question; it takes no lock.
  package static func spentCodes(
    of path: String, for ask: String
  ) throws(StorageProblem) -> Set<String> {
    let directory = try Directory(at: path)
    guard let room = try Directory(folder, in: directory, create: false) else { return [] }
    return try spent(in: room)[ask] ?? []
  }

  static func spent(in room: borrowing Directory) throws(StorageProblem) -> [String: Set<String>] {
    guard let file = try room.read(codesName) else { return [:] }
    var spent: [String: Set<String>] = [:]
    for values in records(in: file.bytes) {
      if let ask = values["Ask"], let code = values["Code"] { spent[ask, default: []].insert(code) }
    }
    return spent
  }

  static func text(of spent: [String: Set<String>]) -> [UInt8] {
    let pairs = spent.flatMap { ask, codes in codes.map { (ask, $0) } }.sorted { $0 < $1 }
    return pairs.reduce(into: Array("%rec: Code\n".utf8)) { text, pair in
      text +=
        [0x0A] + RecordText.encode([(name: "Ask", value: pair.0), (name: "Code", value: pair.1)])
    }
  }

  /// The last entries of votes with codes that are more than their used codes, each taken back.
  ///
  /// An entry is written before its code, and *received* is said after both: what a crash left
  /// between the two was never received, and its phone sends it again.
  static func lackingCodes(
    _ entries: [RoomEntry], _ spent: [String: Set<String>]
  ) -> [RoomEntry] {
    let standing = entries.filter { $0.needsCode && !$0.text.isEmpty }
    return Set(standing.map(\.ask)).sorted().flatMap { ask in
      standing.filter { $0.ask == ask }.sorted { $0.number < $1.number }
        .dropFirst(spent[ask]?.count ?? 0).map { entry in
          var entry = entry
          entry.text = ""
          return entry
        }
    }
  }
}
