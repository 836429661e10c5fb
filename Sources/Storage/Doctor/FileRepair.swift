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

/// Changes what has one name, in the folder itself; no link is followed.
enum FileRepair {
  static func setPermissions(
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
  static func moveAside(
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
  static func plainBytes(
    of name: String, in place: borrowing Directory
  ) throws(StorageProblem) -> [UInt8] {
    try checkPlain(name, in: place)
    guard let content = try InPlace.read(name, in: place) else {
      throw .missing(path: place.path(of: name))
    }
    return content.bytes
  }

  static func mendText(
    _ name: String, _ repair: Doctor.Repair, in place: borrowing Directory, folder: String,
    _ copies: inout [String: DoctorCopy]
  ) throws(StorageProblem) -> String? {
    let bytes = try plainBytes(of: name, in: place)
    let mended = try mended(bytes, by: repair, path: place.path(of: name))
    if mended == bytes { return nil }
    var copy = copies[folder + name]
    if copy?.written != bytes {
      let fresh = freeName(for: name, in: place)
      try AtomicFile.replace(fresh, in: place, with: bytes, flush: .toDisk)
      copy = DoctorCopy(name: folder + fresh, written: bytes)
    }
    if case .movingTail = repair {
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

  static func mended(
    _ bytes: [UInt8], by repair: Doctor.Repair, path: String
  ) throws(StorageProblem) -> [UInt8] {
    switch repair {
    case .rewriting(let rewritten): return try rewritten(bytes, path)
    case .movingTail: return MinuteFile(bytes, name: path).tail.map { Array(bytes[..<$0]) } ?? bytes
    case .numbering:
      let slug = String(SessionHome.lastName(of: path).dropLast(".rec".count))
      return try MinuteNumbers.mended(SessionFolder.parse(bytes, path: path), slug: slug).bytes
    case .permissions, .removal, .putAside: return bytes
    }
  }

  /// `stages.rec.before-doctor`, and with a number when that is there already.
  static func freeName(for name: String, in place: borrowing Directory) -> String {
    let stem = name + ".before-doctor"
    var (candidate, count) = (stem, 1)
    while place.entry(of: candidate) != nil {
      count += 1
      candidate = "\(stem)-\(count)"
    }
    return candidate
  }
}
