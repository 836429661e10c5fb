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
  /// Several things in one file share the copy of how it was found. Only what has one name, in the
  /// folder itself, is ever changed, and no link is followed.
  ///
  /// - Returns: the copy's name within the folder; nil where no bytes change.
  /// - Throws: `openedForReading` for what cannot be mended, `locked` when somebody began to write,
  ///   and what the system says; nothing is changed then.
  @discardableResult
  package mutating func mend(_ complaint: Diagnosis) throws(StorageProblem) -> String? {
    guard complaint.isMendable, complaint.isOfSession else { throw .openedForReading(path: path) }
    if complaint.area != .lock { try lock.hold(in: directory) }
    let file = Self.file(of: complaint)
    switch complaint.finding {
    case .permissions(_, let wanted):
      try within(file) { place, name, _ throws(StorageProblem) in
        try Self.setPermissions(of: name, to: wanted, in: place)
      }
      try lock.hold(in: directory)
      return nil
    case .unfinishedCopy:
      try FolderStage.remove(file, in: directory)
      return nil
    case .leftover, .linkInMinutes:
      return try within(file) { place, name, folder throws(StorageProblem) in
        folder + (try Self.moveAside(name, in: place))
      }
    default:
      if case .repeatedMinutes = complaint.finding { try markSections(forMendingBook: file) }
      var copies = self.copies
      let kept = try within(file) { place, name, folder throws(StorageProblem) in
        try Self.mendText(name, complaint.finding, in: place, folder: folder, &copies)
      }
      self.copies = copies
      return kept
    }
  }

  /// What mending will change, as lines to show before it does; empty where the complaint says it.
  ///
  /// - Throws: what keeps the file from being read.
  package func foreseen(_ complaint: Diagnosis) throws(StorageProblem) -> [String] {
    let file = Self.file(of: complaint)
    return try within(file) { place, name, folder throws(StorageProblem) in
      switch complaint.finding {
      case .unfinishedCopy: return []
      case .permissions(let found, let wanted):
        return ["\(Finding.octal(found)) becomes \(Finding.octal(wanted))"]
      case .leftover, .linkInMinutes:
        let copy = Self.freeName(for: String(name.drop { $0 == "." }), in: place)
        return ["\(file) becomes \(folder)\(copy)"]
      default:
        let bytes = try Self.plainBytes(of: name, in: place)
        let mended = try Self.mended(bytes, of: complaint.finding, path: place.path(of: name))
        return LineChanges(from: bytes, to: mended).shown
      }
    }
  }

  /// The name that a complaint is about within the folder; `.` is the folder itself.
  private static func file(of complaint: Diagnosis) -> String {
    if let file = complaint.file { return file }
    switch complaint.area {
    case .lock: return FolderLock.name
    case .file(let name): return name
    case .minutes: return MinuteBook.folder
    default: return "."
    }
  }

  /// Goes to the folder in which a file stands: the session's own or that of its minutes.
  private func within<Outcome>(
    _ file: String,
    _ body: (borrowing Directory, String, String) throws(StorageProblem) -> Outcome
  ) throws(StorageProblem) -> Outcome {
    let inner = MinuteBook.folder + "/"
    guard file.hasPrefix(inner) else { return try body(directory, file, "") }
    guard let minutes = try Directory(MinuteBook.folder, in: directory, create: false) else {
      throw .missing(path: directory.path(of: MinuteBook.folder))
    }
    return try body(minutes, String(file.dropFirst(inner.count)), inner)
  }

  private static func setPermissions(
    of name: String, to wanted: UInt32, in place: borrowing Directory
  ) throws(StorageProblem) {
    try checkPlain(name, in: place, orFolder: true)
    let path = place.path(of: name)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let number = Descriptor.retrying { openat(place.descriptor.number, name, flags) }
    guard number >= 0 else {
      // The very permissions may be what keeps it from being opened.
      let code = errno
      let isSet =
        code == EACCES
        && fchmodat(place.descriptor.number, name, mode_t(wanted), AT_SYMLINK_NOFOLLOW) == 0
      guard isSet else { throw .refused(.open, path: path, code: code) }
      return
    }
    let file = Descriptor(owning: number, path: path)
    let stamp = try file.stamp()
    guard !stamp.isRegular || stamp.links == 1 else { throw .secondName(path: path) }
    try file.setPermissions(mode_t(wanted))
  }

  /// Makes sure that a name is that of a regular file with no other, or of a folder where one may be.
  private static func checkPlain(
    _ name: String, in place: borrowing Directory, orFolder: Bool = false
  ) throws(StorageProblem) {
    let path = place.path(of: name)
    guard let entry = place.entry(of: name) else { throw .missing(path: path) }
    switch entry.kind {
    case .link: throw .refused(.open, path: path, code: ELOOP)
    case .file where entry.links == 1: return
    case .file: throw .secondName(path: path)
    case .folder where orFolder: return
    case .folder, .other: throw .notAFile(path: path)
    }
  }

  /// What is in the way is kept under a name that nobody looks for; of a link, the link itself.
  private static func moveAside(
    _ name: String, in place: borrowing Directory
  ) throws(StorageProblem) -> String {
    let copy = freeName(for: String(name.drop { $0 == "." }), in: place)
    let folder = place.descriptor.number
    guard renameat(folder, name, folder, copy) == 0 else {
      throw .refused(.replace, path: place.path(of: copy), code: errno)
    }
    try place.descriptor.flush(SyncPolicy.toDisk.folder)
    return copy
  }

  /// What a regular file with one name holds, or held before a writing that was broken off.
  private static func plainBytes(
    of name: String, in place: borrowing Directory
  ) throws(StorageProblem) -> [UInt8] {
    try checkPlain(name, in: place)
    guard let content = try InPlace.read(name, in: place) else {
      throw .missing(path: place.path(of: name))
    }
    return content.bytes
  }

  private static func mendText(
    _ name: String, _ finding: Finding, in place: borrowing Directory, folder: String,
    _ copies: inout [String: DoctorCopy]
  ) throws(StorageProblem) -> String? {
    let bytes = try plainBytes(of: name, in: place)
    let mended = try mended(bytes, of: finding, path: place.path(of: name))
    if mended == bytes { return nil }
    var copy = copies[folder + name]
    if copy?.written != bytes {
      let fresh = freeName(for: name, in: place)
      try AtomicFile.replace(fresh, in: place, with: bytes, flush: .toDisk)
      copy = DoctorCopy(name: folder + fresh, written: bytes)
    }
    if case .tornMinutes = finding {
      let aside = MinuteBook.nameAside(of: name)
      if place.exists(aside) { try checkPlain(aside, in: place) }
      _ = try MinuteBook.moveTailAside(of: name, from: mended.count, in: place, .toDisk)
    } else {
      try replace(name, in: place, with: mended)
    }
    copy?.written = mended
    copies[folder + name] = copy
    return copy?.name
  }

  /// Puts a new file in the place of a name, so that what another name leads to stays as it is.
  private static func replace(
    _ name: String, in place: borrowing Directory, with bytes: [UInt8]
  ) throws(StorageProblem) {
    try InPlace.restore(name, in: place, flush: .toDisk)
    do throws(StorageProblem) {
      try AtomicFile.replaceByName(name, in: place, with: bytes, flush: .toDisk)
    } catch .refused(.replace, _, let code) where code == EBUSY || code == EXDEV {
      // What is mounted by itself cannot be replaced.
      try checkPlain(name, in: place)
      _ = try InPlace.write(bytes, to: name, in: place, flush: .toDisk)
    }
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
