#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Replaces whole files so that a reader, or a power cut, meets the old one or the new one.
enum AtomicFile {
  /// Puts `bytes` in the place of the file called `name` and returns what it is known by now.
  ///
  /// A link that stays in the folder is followed and the file written beside its target. New files
  /// are for the owner only; others keep their permissions. On a problem nothing is left behind;
  /// after a failed flush of the folder the new file may stand there already. A file that another
  /// cannot take the place of is written as `InPlace` tells.
  ///
  /// - Parameter old: what must still stand there when the new file takes its place, nil where nothing
  ///   did; without it, whatever stands there is replaced.
  /// - Throws: besides what the system says, `overtaken` when something else stands there by now.
  @discardableResult
  static func replace(
    _ name: String, in directory: borrowing Directory, with bytes: [UInt8], flush: SyncPolicy,
    over old: FileStamp?? = .none
  ) throws(StorageProblem) -> FileStamp {
    try directory.resolving(name) { folder, name throws(StorageProblem) in
      try put(bytes, name, in: folder, flush, over: old)
    }
  }

  /// Looks once more whether a file is still the one that is to be replaced.
  static func check(
    _ name: String, in directory: borrowing Directory, is old: FileStamp??
  ) throws(StorageProblem) {
    guard let old, try directory.stamp(of: name, links: false) != old else { return }
    throw .overtaken(path: directory.path(of: name))
  }

  private static func put(
    _ bytes: [UInt8], _ name: String, in directory: borrowing Directory, _ flush: SyncPolicy,
    over old: FileStamp??
  ) throws(StorageProblem) -> FileStamp {
    try InPlace.restore(name, in: directory, flush: flush)
    guard let present = try directory.stamp(of: name, links: false) else {
      return try replaceByName(name, in: directory, with: bytes, flush: flush, over: old)
    }
    guard present.isRegular else { throw .notAFile(path: directory.path(of: name)) }
    if present.links > 1 {
      return try InPlace.write(bytes, to: name, in: directory, flush: flush, over: old)
    }
    do throws(StorageProblem) {
      return try replaceByName(name, in: directory, with: bytes, flush: flush, over: old)
    } catch .refused(.replace, _, let code) where code == EBUSY || code == EXDEV {
      return try InPlace.write(bytes, to: name, in: directory, flush: flush, over: old)
    }
  }

  /// Puts a new file in the place of the one that bears the name.
  @discardableResult
  static func replaceByName(
    _ name: String, in directory: borrowing Directory, with bytes: [UInt8], flush: SyncPolicy,
    over expected: FileStamp?? = .none
  ) throws(StorageProblem) -> FileStamp {
    let old = try directory.stamp(of: name, links: false)
    let temporary = vacantName(for: name, in: directory)
    let file = try exclusive(temporary, for: name, in: directory)
    do throws(StorageProblem) {
      try file.setPermissions(old.flatMap { $0.isRegular ? $0.permissions : nil } ?? 0o600)
      try file.write(bytes)
      try file.flush(flush.file)
      try check(name, in: directory, is: expected)
      try directory.rename(temporary, to: name, flush)
    } catch {
      directory.remove(temporary)
      throw error
    }
    return try file.stamp()
  }

  /// The name under which a file is written before it takes its place: `.stages.rec.new`, or with a
  /// number where something stands that cannot be removed, such as somebody's folder.
  private static func vacantName(for name: String, in directory: borrowing Directory) -> String {
    let folder = directory.descriptor.number
    let names = endings.map { ".\(name)\($0)" }
    return names.first { unlinkat(folder, $0, 0) == 0 || errno == ENOENT } ?? names[0]
  }

  private static let endings = [".new"] + (2...9).map { ".new-\($0)" }

  /// Whether a name is one under which a file of records is written before it takes its place.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && endings.contains { name.hasSuffix(".rec" + $0) }
  }

  /// A new, empty file; what a crash left under its name is removed first.
  static func exclusive(
    _ temporary: String, for name: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> Descriptor {
    directory.remove(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    guard let file = try directory.open(temporary, flags, mode: 0o600, label: name) else {
      throw .missing(path: directory.path(of: name))
    }
    return file
  }
}
