#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes a file in its place where a new one cannot take it: a file with several names would lose
/// one of them, and one that is mounted by itself cannot be replaced.
///
/// A reader may meet such a file half written. So how it was is kept beside it first, and whoever
/// finds that copy can tell which of the two is whole: its first line holds the sums of the old text
/// and of the new.
enum InPlace {
  /// What a file holds, and by what to know it again.
  struct Content {
    var bytes: [UInt8]
    var stamp: FileStamp
    /// Whether writing was broken off, and these bytes are those from before it.
    var isRestored = false
  }

  static func backupName(of name: String) -> String { ".\(name).backup" }

  private static let words = "# How the file was before it was written in place: "

  /// Replaces the bytes of a file that is there, and leaves no backup behind.
  ///
  /// On a problem the old bytes are put back; where that fails too, the backup stays.
  static func write(
    _ bytes: [UInt8], to name: String, in directory: borrowing Directory, flush: SyncPolicy,
    over expected: FileStamp?? = .none
  ) throws(StorageProblem) -> FileStamp {
    try restore(name, in: directory, flush: flush)
    guard let old = try directory.read(name, links: false) else {
      throw .missing(path: directory.path(of: name))
    }
    try keepBackup(of: old.bytes, against: bytes, name, in: directory, flush)
    do throws(StorageProblem) {
      try AtomicFile.check(name, in: directory, is: expected)
    } catch {
      directory.remove(backupName(of: name))
      throw error
    }
    let stamp: FileStamp
    do throws(StorageProblem) {
      stamp = try put(bytes, name, in: directory, flush)
    } catch {
      if (try? put(old.bytes, name, in: directory, flush)) != nil {
        directory.remove(backupName(of: name))
      }
      throw error
    }
    directory.remove(backupName(of: name))
    try directory.descriptor.flush(flush.folder)
    return stamp
  }

  /// What a file holds, links within the folder followed, or held before a writing that was broken off; nil when it
  /// is missing.
  static func read(
    _ name: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> Content? {
    do throws(StorageProblem) {
      return try plain(name, in: directory)
    } catch {
      // Hardly ever is it a link, and who reads a thousand workshops asks no file for it first.
      guard directory.isLink(name) else { throw error }
      return try directory.resolving(name) { folder, name throws(StorageProblem) in
        try plain(name, in: folder)
      }
    }
  }

  private static func plain(
    _ name: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> Content? {
    guard let content = try directory.read(name, links: false) else { return nil }
    var found = Content(bytes: content.bytes, stamp: content.stamp)
    guard directory.exists(backupName(of: name)) else { return found }
    if let backup = try backup(of: name, in: directory), !backup.isWhole(found.bytes) {
      found.bytes = backup.old
      found.isRestored = true
    }
    return found
  }

  /// Ends a writing that was broken off: the file is whole again, and the backup gone.
  ///
  /// A file that is neither as it was nor as it was to become may have been changed by hand since;
  /// what it held is then kept in `NAME.broken`, or with a number where that is taken.
  ///
  /// - Returns: the name of that copy; nil when there is none.
  @discardableResult
  static func restore(
    _ name: String, in directory: borrowing Directory, flush: SyncPolicy
  ) throws(StorageProblem) -> String? {
    guard directory.exists(backupName(of: name)) else { return nil }
    var copy: String?
    if let backup = try backup(of: name, in: directory),
      let content = try directory.read(name, links: false)
    {
      let isWhole = backup.isWhole(content.bytes)
      if !isWhole {
        let aside = directory.freeName(name + ".broken")
        try AtomicFile.replaceByName(aside, in: directory, with: content.bytes, flush: flush)
        copy = aside
      }
      // Written again also when it is whole: it may stand in the memory of the system only, and
      // after a flush that failed another one says nothing of what was written before.
      _ = try put(isWhole ? content.bytes : backup.old, name, in: directory, flush)
    }
    directory.remove(backupName(of: name))
    try directory.descriptor.flush(flush.folder)
    return copy
  }

  private static func put(
    _ bytes: [UInt8], _ name: String, in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) -> FileStamp {
    guard let file = try directory.open(name, O_RDWR | O_NOFOLLOW) else {
      throw .missing(path: directory.path(of: name))
    }
    try file.write(bytes)
    try file.truncate(to: bytes.count)
    try file.flush(flush.file)
    guard try file.readAll(limit: Directory.largestFile) == bytes else {
      throw .refused(.write, path: file.path, code: EIO)
    }
    return try file.stamp()
  }
}

extension InPlace {
  /// How a file was, and the sum of what it was to become.
  private struct Backup {
    let old: [UInt8]
    let newSum: String

    /// Whether a file is what it was or what it was to become, and nothing in between.
    func isWhole(_ bytes: [UInt8]) -> Bool {
      bytes == old || Checksum.text(of: bytes) == newSum
    }
  }

  /// Keeps the old bytes beside the file, and reads them again before it trusts them.
  static func keepBackup(
    of old: [UInt8], against new: [UInt8], _ name: String, in directory: borrowing Directory,
    _ flush: SyncPolicy
  ) throws(StorageProblem) {
    let backup = backupName(of: name)
    let head = "\(words)\(Checksum.text(of: old)) to \(Checksum.text(of: new))\n"
    let text = Array(head.utf8) + old
    do throws(StorageProblem) {
      let file = try AtomicFile.exclusive(backup, for: backup, in: directory)
      try file.write(text)
      try file.flush(flush.file)
      try directory.descriptor.flush(flush.folder)
    } catch {
      directory.remove(backup)
      throw error
    }
    guard try directory.read(backup, links: false)?.bytes == text else {
      directory.remove(backup)
      throw .refused(.write, path: directory.path(of: backup), code: EIO)
    }
  }

  /// The backup beside a file; nil when there is none, or only a part of one, which means that the
  /// file itself was not touched yet. Whatever is no file was never put there by us.
  private static func backup(
    of name: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> Backup? {
    guard directory.entry(backupName(of: name))?.kind == .file,
      let bytes = try directory.read(backupName(of: name), links: false)?.bytes,
      bytes.starts(with: words.utf8), let end = bytes.firstIndex(of: 0x0A)
    else { return nil }
    let sums = String(decoding: bytes[words.utf8.count..<end], as: UTF8.self)
      .split(separator: " to ")
    let old = Array(bytes[(end + 1)...])
    guard sums.count == 2, Checksum.text(of: old) == sums[0] else { return nil }
    return Backup(old: old, newSum: String(sums[1]))
  }
}
