#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Something in a folder as it stands there, links not followed.
struct DoctorEntry: Equatable {
  enum Kind {
    case file, folder, link, other
  }

  static let fileMode: UInt32 = 0o600
  static let folderMode: UInt32 = 0o700

  let name: String
  let kind: Kind
  let permissions: UInt32
  let owner: UInt32
  let links: Int

  /// What is wrong with it from outside, its text left aside.
  func shortcomings(wanted: UInt32) -> [Doctor.Finding] {
    if kind == .link { return [.link] }
    var found: [Doctor.Finding] = []
    if owner != geteuid() { found.append(.foreignOwner(user: owner)) }
    if kind == .file, links > 1 { found.append(.hardLinks(names: links)) }
    if permissions != wanted {
      found.append(.permissions(found: permissions, wanted: wanted))
    }
    return found
  }

  /// Whether it is a folder that a workshop has beside its minutes.
  var isOwnFolder: Bool {
    kind == .folder
      && (RoundPages.sessionFolders + [ScribeFile.folder]).contains(name)
  }

  /// Whether it is what `AtomicFile` or a probe leaves when the machine stops.
  var isLeftover: Bool {
    name == ".probe" || AtomicFile.isTemporary(name)
  }

  /// The file of which this is a version that was put aside, such as
  /// `stages (conflicted copy 2027-03-11).rec` or `stages.sync-conflict-20270311-101500-ABC.rec`.
  func original(among names: [String]) -> String? {
    Self.original(of: name, among: names)
  }

  static func original(of name: String, among names: [String]) -> String? {
    guard !names.contains(name), !name.contains(".before-doctor") else {
      return nil
    }
    return names.first { original in
      let stem = original.dropLast(".rec".count)
      guard name.hasPrefix(stem), name.count > original.count else { return false }
      let rest = name.dropFirst(stem.count).lowercased()
      return rest.hasPrefix(".sync-conflict") || rest.hasPrefix("_conflict-")
        || rest.hasPrefix(" (") && rest.hasSuffix(").rec") || rest == " 2.rec"
    }
  }
}

extension Directory {
  /// The names of files that are second versions of a session's own, sorted.
  func conflictedCopies() throws(StorageProblem) -> [String] {
    try allNames().filter { DoctorEntry.original(of: $0, among: Doctor.recordFiles) != nil }
  }

  /// Everything in it, hidden names included, sorted by bytes.
  func everything() throws(StorageProblem) -> [DoctorEntry] {
    var entries: [DoctorEntry] = []
    for name in try allNames() {
      if let entry = entry(of: name) { entries.append(entry) }
    }
    return entries
  }

  /// What stands at a name; nil when nothing does.
  func entry(of name: String) -> DoctorEntry? {
    var status = stat()
    guard fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    let kind: DoctorEntry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return DoctorEntry(
      name: name, kind: kind, permissions: UInt32(status.st_mode & 0o7777),
      owner: UInt32(status.st_uid), links: Int(status.st_nlink))
  }
}
