#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A hidden folder of one export alone, in which files wait until all of them are written.
///
/// It is locked for as long as the export lives, so that another export takes a name of its own and
/// clears away only what a crash left behind.
struct ExportStaging: ~Copyable {
  private static let stem = ".export.new"
  private static let most = 100
  private let name: String
  private let directory: Directory

  init(in parent: borrowing Directory) throws(StorageProblem) {
    try Self.clearAway(in: parent)
    for number in 1...Self.most {
      let name = number == 1 ? Self.stem : "\(Self.stem)-\(number)"
      if mkdirat(parent.descriptor.number, name, 0o700) != 0 {
        guard errno == EEXIST else {
          throw .refused(.create, path: parent.path(of: name), code: errno)
        }
        continue
      }
      // Whoever clears away may have been faster than the lock.
      guard let made = try? Directory(name, in: parent, create: false),
        made.isHeldAlone(orWithoutLocks: true), made.stands(as: name, in: parent)
      else { continue }
      self.name = name
      directory = made
      return
    }
    throw .refused(.create, path: parent.path(of: Self.stem), code: EEXIST)
  }

  /// Removes the folders whose export lives no more.
  private static func clearAway(in parent: borrowing Directory) throws(StorageProblem) {
    for name in try parent.allNames() where isStaging(name) {
      guard let left = try? Directory(name, in: parent, create: false),
        left.isHeldAlone(orWithoutLocks: false), left.stands(as: name, in: parent)
      else { continue }
      for inner in try left.allNames() { left.remove(inner) }
      unlinkat(parent.descriptor.number, name, AT_REMOVEDIR)
    }
  }

  private static func isStaging(_ name: String) -> Bool {
    guard name.hasPrefix(stem) else { return false }
    let rest = name.dropFirst(stem.count)
    return rest.isEmpty || rest.first == "-" && Int(rest.dropFirst()) != nil
  }

  /// Writes a file that is to be put in place later.
  func add(
    _ file: ExportFiles.File, _ number: Int, mode: mode_t, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    try add(file.bytes, as: String(number), label: file.lastName, mode: mode, flush)
  }

  private func add(
    _ bytes: [UInt8], as name: String, label: String, mode: mode_t, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    guard let new = try directory.open(name, flags, mode: 0o600, label: label) else {
      throw .missing(path: directory.path)
    }
    try new.setPermissions(mode)
    try new.write(bytes)
    try new.flush(flush.file)
  }

  /// Puts a file in its place, where nothing but `old` may stand, and looks that it is the one that
  /// was written here.
  func place(
    _ number: Int, as target: String, of old: FileContent?, in folder: borrowing Directory
  ) throws(StorageProblem) {
    let path = folder.path(of: target)
    guard try folder.stamp(of: target)?.isSameContent(as: old?.stamp) ?? (old == nil) else {
      throw .changedMeanwhile(path: path)
    }
    try move(String(number), to: target, in: folder)
  }

  /// Keeps what is about to be replaced; the copy too is whole or not there.
  func keep(
    _ old: FileContent, as target: String, in folder: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    try add(old.bytes, as: "old", label: target, mode: old.stamp.permissions, flush)
    try move("old", to: target, in: folder)
  }

  /// Writes a small file over whatever stands there.
  func put(
    _ bytes: [UInt8], as target: String, in folder: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    try add(bytes, as: "mark", label: target, mode: 0o600, flush)
    try move("mark", to: target, in: folder)
  }

  private func move(
    _ name: String, to target: String, in folder: borrowing Directory
  ) throws(StorageProblem) {
    let path = folder.path(of: target)
    guard let staged = try directory.stamp(of: name) else { throw .changedMeanwhile(path: path) }
    let (from, to) = (directory.descriptor.number, folder.descriptor.number)
    guard renameat(from, name, to, target) == 0 else {
      throw .refused(.replace, path: path, code: errno)
    }
    guard let placed = try folder.stamp(of: target), placed.inode == staged.inode,
      placed.device == staged.device
    else { throw .changedMeanwhile(path: path) }
  }

  /// Takes the folder away, with what was not put in place.
  func remove(from parent: borrowing Directory) {
    for inner in (try? directory.allNames()) ?? [] { directory.remove(inner) }
    unlinkat(parent.descriptor.number, name, AT_REMOVEDIR)
  }
}

extension FileStamp {
  /// Whether the file is the very one, with what it held.
  fileprivate func isSameContent(as other: FileStamp?) -> Bool {
    guard let other else { return false }
    return inode == other.inode && device == other.device && size == other.size
      && modified == other.modified
  }
}

extension Directory {
  /// Whether nobody else holds this folder's lock; it is held from now on.
  ///
  /// - Parameter withoutLocks: what to say where the file system has no locks.
  fileprivate func isHeldAlone(orWithoutLocks withoutLocks: Bool) -> Bool {
    if Self.lock(descriptor.number, LOCK_EX | LOCK_NB) == 0 { return true }
    return errno == EWOULDBLOCK ? false : withoutLocks
  }

  /// Waits until no other export writes into this folder; a file system without locks has no queue.
  func waitForTurn() {
    _ = Self.lock(descriptor.number, LOCK_EX)
  }

  private static func lock(_ number: Int32, _ how: Int32) -> Int32 {
    Descriptor.retrying { flock(number, how) }
  }

  /// Whether the name still leads to this very folder.
  fileprivate func stands(as name: String, in parent: borrowing Directory) -> Bool {
    var own = stat()
    var named = stat()
    return fstat(descriptor.number, &own) == 0
      && fstatat(parent.descriptor.number, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && own.st_ino == named.st_ino && own.st_dev == named.st_dev
  }
}
