import Records
import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What phones of the live room sent, beside the map: kept before a phone says *received*.
///
/// It takes no lock of the workshop and changes nothing else in its folder, so that a thread of its
/// own may write. Entries of a vote, a round or a score stand in it without a name and a moment.
package struct RoomFile: ~Copyable {
  static let folder = "room"
  static let codesName = "codes.rec"
  /// Keeps all of it out of a repository: secrets of phones, and lines that nobody has revealed.
  static let ignoreName = ".gitignore"
  private static let entriesName = "entries.rec"
  private static let devicesName = "devices.rec"

  /// A phone that was let in, to be known again.
  package struct Device: Sendable, Equatable {
    /// The secret that its cookie holds.
    package var token: String
    /// Who holds it; nil for nobody by name.
    package var by: Identifier?

    package init(token: String, by: Identifier?) {
      self.token = token
      self.by = by
    }
  }

  private let path: String
  private let entriesFile: Descriptor
  private let devicesFile: Descriptor
  /// How many bytes of each are known to be whole.
  private var sizes: (entries: Int, devices: Int)
  /// What stood in it when it was opened, each entry as it was sent last.
  package let entries: [RoomEntry]
  package let devices: [Device]
  /// Codes from paper that were used, by what they answer.
  package private(set) var spent: [String: Set<String>]

  /// Opens the file of a workshop, or makes it.
  ///
  /// - Throws: `locked` when another window has its room open.
  package init(of path: String) throws(StorageProblem) {
    let directory = try Directory(at: path)
    guard directory.exists(SectionFile.session.name) else { throw .notASession(path: path) }
    guard let room = try Directory(Self.folder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: Self.folder))
    }
    if !room.exists(Self.ignoreName) {
      try AtomicFile.replace(Self.ignoreName, in: room, with: Array("*\n".utf8), flush: .toDisk)
    }
    let entries = try Self.open(Self.entriesName, head: "%rec: Entry\n", in: room)
    let devices = try Self.open(Self.devicesName, head: "%rec: Device\n", in: room)
    try room.descriptor.flush(SyncPolicy.toDisk.folder)
    try directory.descriptor.flush(SyncPolicy.toDisk.folder)
    let known = try entries.readAll(limit: Directory.largestFile)
    let seen = try devices.readAll(limit: Directory.largestFile)
    let spent = try Self.spent(in: room)
    let whole = Self.entries(in: known)
    let lacking = Self.lackingCodes(whole, spent)
    var size = known.count
    if !lacking.isEmpty { try Self.append(Self.text(of: lacking), to: entries, &size) }
    self.entries = whole.map { entry in
      lacking.first { $0.id == entry.id } ?? entry
    }
    self.devices = Self.devices(in: seen)
    self.spent = spent
    sizes = (size, seen.count)
    entriesFile = entries
    devicesFile = devices
    self.path = path
  }

  private static func open(
    _ name: String, head: String, in room: borrowing Directory
  ) throws(StorageProblem) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW
    guard let file = try room.open(name, flags, mode: 0o600) else {
      throw .missing(path: room.path(of: name))
    }
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      throw .locked(path: file.path, by: "another window", since: nil)
    }
    let bytes = try file.readAll(limit: Directory.largestFile)
    if bytes.isEmpty {
      try file.write(Array("\(head)\n".utf8))
    } else if !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) {
      // What was cut off ends here, so that the next entry stands by itself.
      try file.write([0x0A, 0x0A])
    }
    try file.flush(SyncPolicy.toDisk.appended)
    return file
  }

  /// Adds entries by one write; when this returns, they cannot be lost any more.
  ///
  /// After a problem the file is cut back to where it was.
  package mutating func keep(_ entries: [RoomEntry]) throws(StorageProblem) {
    let size = sizes.entries
    try Self.append(Self.text(of: entries), to: entriesFile, &sizes.entries)
    do throws(StorageProblem) {
      try keepCodes(of: entries)
    } catch {
      ftruncate(entriesFile.number, off_t(size))
      sizes.entries = size
      throw error
    }
  }

  /// Writes which codes are used, all anew and in the order of the alphabet, so that nothing tells
  /// which of them came with which entry.
  private mutating func keepCodes(of entries: [RoomEntry]) throws(StorageProblem) {
    var all = spent
    for entry in entries {
      if let code = entry.code { all[entry.ask, default: []].insert(code) }
    }
    guard all != spent else { return }
    let directory = try Directory(at: path)
    guard let room = try Directory(Self.folder, in: directory, create: false) else {
      throw .missing(path: directory.path(of: Self.folder))
    }
    try AtomicFile.replace(Self.codesName, in: room, with: Self.text(of: all), flush: .toDisk)
    spent = all
  }

  package mutating func keep(_ device: Device) throws(StorageProblem) {
    var fields = [(name: "Token", value: device.token)]
    if let by = device.by { fields.append((name: "By", value: by.text)) }
    fields.append((name: "End", value: "yes"))
    try Self.append(RecordText.encode(fields) + [0x0A], to: devicesFile, &sizes.devices)
  }

  private static func append(
    _ bytes: [UInt8], to file: borrowing Descriptor, _ size: inout Int
  ) throws(StorageProblem) {
    do throws(StorageProblem) {
      try file.write(bytes)
      try file.flush(SyncPolicy.toDisk.appended)
      size += bytes.count
    } catch {
      ftruncate(file.number, off_t(size))
      throw error
    }
  }

  /// Takes all of it away, once everything was revealed and the room is closed.
  package static func remove(of path: String) throws(StorageProblem) {
    let directory = try Directory(at: path)
    guard let room = try Directory(folder, in: directory, create: false) else { return }
    room.remove(entriesName)
    room.remove(devicesName)
    room.remove(codesName)
    room.remove(ignoreName)
    unlinkat(directory.descriptor.number, folder, AT_REMOVEDIR)
  }

  // MARK: Text

  private static func text(of entries: [RoomEntry]) -> [UInt8] {
    entries.flatMap { RecordText.encode(fields(of: $0)) + [0x0A] }
  }

  /// The end stands last: a record that a crash cut off has none and does not count.
  private static func fields(of entry: RoomEntry) -> [(name: String, value: String)] {
    var fields = [
      (name: "Number", value: String(entry.number)), (name: "Ask", value: entry.ask),
      (name: "Owner", value: entry.owner),
    ]
    if !entry.text.isEmpty { fields.append((name: "Text", value: entry.text)) }
    if let by = entry.by { fields.append((name: "By", value: by.text)) }
    if let moment = entry.moment { fields.append((name: "At", value: moment.text)) }
    fields.append((name: "Id", value: entry.id))
    return fields
  }

  static func records(in bytes: [UInt8]) -> [[String: String]] {
    let file = RecordFile.readingLog(bytes).file
    return (0..<file.recordCount).compactMap { record in
      guard !file.isDescriptor(record) else { return nil }
      var values: [String: String] = [:]
      for field in 0..<file.fieldCount(of: record) {
        values[file.names[file.nameIndex(record, field)]] = file.value(record, field)
      }
      return values
    }
  }

  static func entries(in bytes: [UInt8]) -> [RoomEntry] {
    var found: [RoomEntry] = []
    var places: [String: Int] = [:]
    for values in records(in: bytes) {
      guard let id = values["Id"], let ask = values["Ask"], let owner = values["Owner"],
        let number = values["Number"].flatMap({ Int($0) })
      else { continue }
      let entry = RoomEntry(
        number: number, id: id, ask: ask, owner: owner, text: values["Text"] ?? "",
        by: values["By"].map { Identifier($0) }, moment: values["At"].flatMap { Moment($0) })
      if let place = places[id] {
        found[place] = entry
      } else {
        places[id] = found.count
        found.append(entry)
      }
    }
    return found
  }

  static func devices(in bytes: [UInt8]) -> [Device] {
    var found: [Device] = []
    for values in records(in: bytes) where values["End"] != nil {
      guard let token = values["Token"] else { continue }
      found.removeAll { $0.token == token }
      found.append(Device(token: token, by: values["By"].map { Identifier($0) }))
    }
    return found
  }
}
