#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A hidden folder in which new folders are made whole before they appear beside it.
///
/// While it lives it is locked, so that what a kill left can be told from what is being made. A
/// folder appears by one renaming, once everything in it is on the disk.
struct FolderStage: ~Copyable {
  private static let stem = ".waymark-new"

  let parent: Directory
  private let directory: Directory
  private let name: String

  /// - Parameter path: the folder in which the new ones are to appear.
  init(in path: String) throws(StorageProblem) {
    try self.init(within: Directory(at: path))
  }

  /// - Parameter parent: the folder in which the new ones are to appear.
  init(within parent: consuming Directory) throws(StorageProblem) {
    let name = try Self.make(in: parent)
    guard let directory = try Directory(name, in: parent, create: false) else {
      throw .missing(path: parent.path(of: name))
    }
    flock(directory.descriptor.number, LOCK_SH | LOCK_NB)
    self.init(parent, directory, name)
  }

  private init(_ parent: consuming Directory, _ directory: consuming Directory, _ name: String) {
    self.parent = parent
    self.directory = directory
    self.name = name
  }

  deinit {
    // Whatever did not appear goes with it.
    directory.empty()
    unlinkat(parent.descriptor.number, name, AT_REMOVEDIR)
  }

  /// Makes the hidden folder under the first free name.
  private static func make(in parent: borrowing Directory) throws(StorageProblem) -> String {
    var (name, count) = (stem, 1)
    while mkdirat(parent.descriptor.number, name, 0o700) != 0 {
      guard errno == EEXIST else {
        throw .refused(.create, path: parent.path, code: errno)
      }
      count += 1
      name = "\(stem)-\(count)"
    }
    return name
  }

  /// Makes a new folder, for the owner only.
  ///
  /// - Parameter path: what messages call it: the place where it will stand.
  func folder(_ name: String, path: String) throws(StorageProblem) -> Directory {
    guard let new = try Directory(name, in: directory, create: true, path: path) else {
      throw .missing(path: path)
    }
    // The mask may have taken more away than others' rights.
    try new.descriptor.setPermissions(0o700)
    return new
  }

  /// Lets finished folders appear: all of them, durable with the names they bear, or none.
  ///
  /// - Throws: `exists` when something stands in one of the places; nothing of it is touched.
  func publish(_ names: [String], flush: SyncPolicy) throws(StorageProblem) {
    var done = 0
    do throws(StorageProblem) {
      for name in names {
        try publish(name)
        done += 1
      }
      try parent.descriptor.flush(flush.folder)
    } catch {
      for name in names[..<done] {
        renameat(parent.descriptor.number, name, directory.descriptor.number, name)
      }
      throw error
    }
  }

  private func publish(_ name: String) throws(StorageProblem) {
    let path = parent.path(of: name)
    guard !parent.exists(name) else { throw .exists(path: path, title: nil) }
    let (from, to) = (directory.descriptor.number, parent.descriptor.number)
    if renameat(from, name, to, name) == 0 { return }
    let code = errno
    let isTaken = [EEXIST, ENOTEMPTY, ENOTDIR].contains(code)
    throw isTaken ? .exists(path: path, title: nil) : .refused(.create, path: path, code: code)
  }
}

extension FolderStage {
  /// What a kill left: a stage that nobody works in.
  struct Leftover: Equatable {
    let name: String
    /// The names of the folders that were being made in it.
    let holds: [String]
  }

  static func leftovers(in parent: borrowing Directory) throws(StorageProblem) -> [Leftover] {
    var found: [Leftover] = []
    for name in try parent.allNames() where isStage(name) {
      guard parent.entry(name)?.kind == .folder,
        let folder = try Directory(name, in: parent, create: false), !isInUse(folder)
      else { continue }
      found.append(Leftover(name: name, holds: try folder.allNames()))
    }
    return found
  }

  /// Removes what a kill left; links in it are removed, not followed.
  ///
  /// - Throws: `locked` when somebody works in it after all.
  static func remove(_ name: String, in parent: borrowing Directory) throws(StorageProblem) {
    guard isStage(name), let folder = try Directory(name, in: parent, create: false) else { return }
    guard !isInUse(folder) else {
      throw .locked(path: parent.path(of: name), by: nil, since: nil)
    }
    folder.empty()
    guard unlinkat(parent.descriptor.number, name, AT_REMOVEDIR) == 0 else {
      throw .refused(.remove, path: parent.path(of: name), code: errno)
    }
    try parent.descriptor.flush(SyncPolicy.toDisk.folder)
  }

  private static func isStage(_ name: String) -> Bool {
    guard name.hasPrefix(stem) else { return false }
    let rest = name.dropFirst(stem.count)
    return rest.isEmpty || rest.first == "-" && Int(rest.dropFirst()).map { $0 > 1 } == true
  }

  /// Whether somebody makes something in it. Where folders cannot be locked, nobody knows.
  private static func isInUse(_ folder: borrowing Directory) -> Bool {
    flock(folder.descriptor.number, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}

extension Directory {
  /// Removes everything in it; links are removed, not followed.
  func empty() {
    guard let names = try? allNames() else { return }
    for name in names where unlinkat(descriptor.number, name, 0) != 0 {
      guard let inner = try? Directory(name, in: self, create: false) else { continue }
      inner.empty()
      unlinkat(descriptor.number, name, AT_REMOVEDIR)
    }
  }
}
