import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Doctor {
  /// A copy of a file as it was before the doctor mended it.
  struct Copy {
    /// Its name within the session's folder.
    let name: String
    /// What the doctor wrote since; other bytes mean that a hand wrote too.
    let written: [UInt8]
  }

  /// Mends one thing that `examine` found, once a copy of the file has been kept.
  ///
  /// Several things in one file share the copy of how it was found. Only what has one name, in the
  /// folder itself, is ever changed, and no link is followed.
  ///
  /// - Returns: the copy's name within the folder; nil where no bytes change.
  /// - Throws: `openedForReading` for what cannot be mended, `locked` when somebody began to write,
  ///   and what the system says; nothing is changed then.
  @discardableResult
  package mutating func mend(_ diagnosis: Diagnosis) throws(StorageProblem) -> String? {
    guard diagnosis.isMendable, diagnosis.isOfSession, let repair = diagnosis.finding.repair else {
      throw .openedForReading(path: path)
    }
    if diagnosis.area != .lock { try lock.hold(in: directory) }
    let (place, name) = (diagnosis.way, SessionHome.lastName(of: diagnosis.way))
    let folder = try directory.folder(of: place)
    switch repair {
    case .permissions(_, let wanted):
      try folder.setPermissions(of: name, to: wanted)
      try lock.hold(in: directory)
      return nil
    case .removal:
      try FolderStage.remove(name, in: folder)
      return nil
    case .putAside:
      let aside = nameAside(of: place)
      try folder.rename(name, to: SessionHome.lastName(of: aside), .toDisk)
      return aside
    case .rewriting(let rewritten, let first):
      try folder.requirePlain(name)
      try InPlace.restore(name, in: folder, flush: .toDisk)
      guard let old = try folder.read(name, links: false) else {
        throw .missing(path: folder.path(of: name))
      }
      let new = try rewritten(old.bytes, folder.path(of: name))
      if new == old.bytes { return nil }
      let copy = try keep(old.bytes, of: place, in: folder)
      try first?(directory, place)
      // What another name leads to stays as it is: then something else stands here by now.
      try AtomicFile.replace(name, in: folder, with: new, flush: .toDisk, over: old.stamp)
      copies[place] = Copy(name: copy, written: new)
      return copy
    }
  }

  /// What mending will change, as lines to show before it does; empty where the diagnosis says it.
  ///
  /// - Throws: what keeps the file from being read.
  package func foreseen(_ diagnosis: Diagnosis) throws(StorageProblem) -> [String] {
    let place = diagnosis.way
    switch diagnosis.finding.repair {
    case nil, .removal: return []
    case .permissions(let found, let wanted):
      return ["\(Finding.octal(found)) becomes \(Finding.octal(wanted))"]
    case .putAside: return ["\(place) becomes \(nameAside(of: place))"]
    case .rewriting(let rewritten, _):
      let folder = try directory.folder(of: place)
      let name = SessionHome.lastName(of: place)
      try folder.requirePlain(name)
      guard let old = try InPlace.read(name, in: folder) else {
        throw .missing(path: folder.path(of: name))
      }
      let new = try rewritten(old.bytes, folder.path(of: name))
      return LineChanges(from: old.bytes, to: new).shown
    }
  }

  /// Keeps a file as it was found, unless its copy is there and nobody wrote since.
  private func keep(
    _ bytes: [UInt8], of place: String, in folder: borrowing Directory
  ) throws(StorageProblem) -> String {
    if let copy = copies[place], copy.written == bytes { return copy.name }
    let aside = nameAside(of: place)
    let name = SessionHome.lastName(of: aside)
    try AtomicFile.replace(name, in: folder, with: bytes, flush: .toDisk)
    return aside
  }

  /// `stages.rec.before-doctor`, and with a number when that is there already; nobody looks for it.
  private func nameAside(of place: String) -> String {
    let name = SessionHome.lastName(of: place)
    return directory.freeName(
      place.dropLast(name.count) + name.drop { $0 == "." } + ".before-doctor")
  }
}

extension Directory {
  /// Makes sure that a name is that of a regular file with no other, or of a folder where one may be.
  func requirePlain(_ name: String, orFolder: Bool = false) throws(StorageProblem) {
    let path = path(of: name)
    guard let entry = entry(name) else { throw .missing(path: path) }
    switch entry.kind {
    case .link: throw .refused(.open, path: path, code: ELOOP)
    case .file where entry.links > 1: throw .secondName(path: path)
    case .file: return
    case .folder where orFolder: return
    case .folder, .other: throw .notAFile(path: path)
    }
  }

  fileprivate func setPermissions(
    of name: String, to wanted: FileStamp.Permissions
  ) throws(StorageProblem) {
    try requirePlain(name, orFolder: true)
    do throws(StorageProblem) {
      guard let file = try open(name, O_RDONLY | O_NOFOLLOW) else {
        throw .missing(path: path(of: name))
      }
      let stamp = try file.stamp()
      guard !stamp.isRegular || stamp.links == 1 else { throw .secondName(path: file.path) }
      try file.setPermissions(wanted)
    } catch .refused(.open, let path, EACCES) {
      // The very permissions may be what keeps it from being opened.
      guard fchmodat(descriptor.number, name, wanted, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw .refused(.open, path: path, code: EACCES)
      }
    }
  }
}
