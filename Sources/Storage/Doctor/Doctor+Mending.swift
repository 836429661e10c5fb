import Records

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A copy of a file as it was before the doctor mended it.
struct DoctorCopy {
  /// Its name within the session's folder.
  let name: String
  /// What the doctor wrote since; other bytes mean that a hand wrote too.
  var written: [UInt8]
}

extension Doctor {
  /// Mends one thing that `examine` found, once a copy of the file has been kept.
  ///
  /// Several things in one file share the copy of how it was found.
  ///
  /// - Returns: the copy's name within the folder; nil where no bytes change.
  /// - Throws: `openedForReading` for what cannot be mended, `locked` when somebody began to write,
  ///   and what the system says; nothing is changed then.
  @discardableResult
  public mutating func mend(_ complaint: Complaint) throws(StorageProblem) -> String? {
    guard complaint.isMendable else { throw .openedForReading(path: path) }
    if complaint.area != .lock { try lock.hold(in: directory) }
    switch complaint.finding {
    case .permissions(_, let wanted):
      try setPermissions(of: Self.file(of: complaint), to: wanted)
      try lock.hold(in: directory)
      return nil
    case .leftover, .linkInMinutes: return try moveAside(Self.file(of: complaint))
    case .repeatedMinutes:
      try markSections(forMendingBook: Self.file(of: complaint))
      return try mendText(Self.file(of: complaint), complaint.finding)
    default: return try mendText(Self.file(of: complaint), complaint.finding)
    }
  }

  /// The name that a complaint is about within the folder; `.` is the folder itself.
  private static func file(of complaint: Complaint) -> String {
    if let file = complaint.file { return file }
    switch complaint.area {
    case .lock: return FolderLock.name
    case .file(let name): return name
    case .minutes: return MinuteBook.folder
    default: return "."
    }
  }

  private func setPermissions(of name: String, to wanted: UInt32) throws(StorageProblem) {
    let path = directory.path(of: name)
    guard let entry = directory.entry(of: name), entry.kind != .link else { return }
    guard fchmodat(directory.descriptor.number, name, mode_t(wanted), 0) == 0 else {
      throw .refused(.write, path: path, code: errno)
    }
  }

  /// What is in the way is kept under a name that nobody looks for; of a link, the link itself.
  private func moveAside(_ file: String) throws(StorageProblem) -> String {
    let inner = MinuteBook.folder + "/"
    guard file.hasPrefix(inner) else { return try Self.moveAside(file, in: directory) }
    guard let minutes = try Directory(MinuteBook.folder, in: directory, create: false) else {
      throw .missing(path: directory.path(of: MinuteBook.folder))
    }
    return inner + (try Self.moveAside(String(file.dropFirst(inner.count)), in: minutes))
  }

  private static func moveAside(
    _ name: String, in place: borrowing Directory
  ) throws(StorageProblem) -> String {
    let copy = freeName(for: String(name.drop { $0 == "." }), in: place)
    let folder = place.descriptor.number
    guard renameat(folder, name, folder, copy) == 0 else {
      throw .refused(.replace, path: place.path(of: copy), code: errno)
    }
    try place.descriptor.flush(Flush.toDisk.folder)
    return copy
  }

  private mutating func mendText(
    _ file: String, _ finding: Finding
  ) throws(StorageProblem) -> String? {
    let inner = MinuteBook.folder + "/"
    guard file.hasPrefix(inner) else {
      return try Self.mendText(file, finding, in: directory, folder: "", &copies)
    }
    guard let minutes = try Directory(MinuteBook.folder, in: directory, create: false) else {
      return nil
    }
    return try Self.mendText(
      String(file.dropFirst(inner.count)), finding, in: minutes, folder: inner, &copies)
  }

  private static func mendText(
    _ name: String, _ finding: Finding, in place: borrowing Directory, folder: String,
    _ copies: inout [String: DoctorCopy]
  ) throws(StorageProblem) -> String? {
    guard let bytes = try InPlace.read(name, in: place)?.bytes else { return nil }
    let mended = try mended(bytes, of: finding, path: place.path(of: name))
    if mended == bytes { return nil }
    var copy = copies[folder + name]
    if copy?.written != bytes {
      let fresh = freeName(for: name, in: place)
      try AtomicFile.replace(fresh, in: place, with: bytes, flush: .toDisk)
      copy = DoctorCopy(name: folder + fresh, written: bytes)
    }
    if case .tornMinutes = finding {
      _ = try MinuteBook.moveTailAside(of: name, from: mended.count, in: place, .toDisk)
    } else {
      try AtomicFile.replace(name, in: place, with: mended, flush: .toDisk)
    }
    copy?.written = mended
    copies[folder + name] = copy
    return copy?.name
  }

  private static func mended(
    _ bytes: [UInt8], of finding: Finding, path: String
  ) throws(StorageProblem) -> [UInt8] {
    switch finding {
    case .withoutIdentifier(let repairs), .duplicates(let repairs):
      do throws(RecordProblem) {
        return try DoctorIds.mended(RecordFile(parsing: bytes), by: repairs).bytes
      } catch {
        throw .syntax(path: path, error)
      }
    case .repeatedMinutes:
      let name = SessionHome.lastName(of: path)
      return try DoctorNumbers.mended(
        SessionFolder.parse(bytes, path: path), slug: String(name.dropLast(".rec".count))
      ).bytes
    case .tornMinutes:
      let tail = MinuteFile(bytes, name: path).tail
      return tail.map { Array(bytes[..<$0]) } ?? bytes
    default: return DoctorText.mended(bytes, of: finding)
    }
  }

  /// `stages.rec.before-doctor`, and with a number when that is there already.
  private static func freeName(for name: String, in place: borrowing Directory) -> String {
    let stem = name + ".before-doctor"
    var (candidate, count) = (stem, 1)
    while place.entry(of: candidate) != nil {
      count += 1
      candidate = "\(stem)-\(count)"
    }
    return candidate
  }
}
