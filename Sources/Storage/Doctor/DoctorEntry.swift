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
  var shortcomings: [Doctor.Finding?] {
    if kind == .link { return [.link()] }
    return [.foreignOwner(self), .secondName(self), .openPermissions(self)]
  }

  /// Whether it is a file or a folder that nothing else leads to.
  var isAlone: Bool { kind == .folder || kind == .file && links <= 1 }

  /// Whether it is a folder that a workshop has beside its minutes.
  var isOwnFolder: Bool {
    kind == .folder && (RoundPages.sessionFolders + [ScribeFile.folder]).contains(name)
  }
}

extension Directory {
  /// Everything in it, hidden names included, sorted by bytes.
  func everything() throws(StorageProblem) -> [DoctorEntry] {
    try allNames().compactMap { entry(of: $0) }
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
