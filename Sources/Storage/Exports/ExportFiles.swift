#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes finished maps where people ask for them: all files or none, and nobody's by accident.
///
/// No link is followed or replaced, nor a file that has a second name, nor anything a session is made
/// of. New files are for the owner only; others keep their permissions.
package enum ExportFiles {
  /// A file to write: its path within the folder, at most one folder deep, and what it is to hold.
  package struct File: Sendable, Equatable {
    package var name: String
    package var bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    var lastName: String {
      name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }

  /// What became of a file.
  package enum Outcome: Sendable, Equatable {
    case written
    /// Another one stood there; it is kept, once, under the same name with `~` behind it.
    case replaced
    /// The very same bytes stood there already.
    case unchanged
  }

  /// Writes one file.
  ///
  /// - Throws: `standsThere` when another file is at the path and `isForced` is false; `linkInTheWay`,
  ///   `secondName`, `partOfSession` or `notAFile` where nothing is ever written.
  @discardableResult
  package static func write(
    _ bytes: [UInt8], to path: String, isForced: Bool
  ) throws(StorageProblem) -> Outcome {
    let (folder, name) = PlainFile.parts(of: path)
    guard !["", ".", ".."].contains(name) else { throw .notAFile(path: path) }
    let directory = try Directory(at: folder)
    return try put([File(name, bytes)], in: directory, isForced: isForced)[0]
  }

  /// Writes all files into a folder, which is made when it is missing, or none.
  ///
  /// The folder is of one edition: what it holds of another is moved into a folder beside it, which
  /// has `~` after its name. When the machine stops halfway through, each file is the old one or the
  /// new one.
  ///
  /// - Throws: as for one file; `standsThere` also where a file would be moved and `isForced` is
  ///   false.
  @discardableResult
  package static func write(
    _ files: [File], into path: String, edition: Edition, isForced: Bool
  ) throws(StorageProblem) -> Delivery {
    let (parent, name) = PlainFile.parts(of: try ownPath(of: path))
    guard !name.isEmpty else { throw .notAFile(path: path) }
    let beside = try Directory(at: parent)
    guard !beside.isLink(name) else { throw .linkInTheWay(path: path) }
    guard let directory = try Directory(name, in: beside, create: true) else {
      throw .missing(path: path)
    }
    return try put(
      files, in: directory, edition, aside: name + "~", of: beside, isForced: isForced)
  }

  /// A path whose last name is the folder's own: `..` and the like have nothing beside them.
  private static func ownPath(of path: String) throws(StorageProblem) -> String {
    let path = SessionHome.plain(path)
    guard ["", ".", ".."].contains(PlainFile.parts(of: path).name) else { return path }
    guard let own = realpath(path, nil) else {
      if errno == ENOENT { throw .missing(path: path) }
      throw .refused(.find, path: path, code: errno)
    }
    defer { free(own) }
    return String(cString: own)
  }

  /// What stands where a file would be written; nil when nothing does.
  ///
  /// - Parameter path: the folder it is looked for in.
  /// - Throws: `linkInTheWay` where a link stands, which is never read.
  package static func content(
    of name: String, in path: String
  ) throws(StorageProblem) -> [UInt8]? {
    guard PlainFile.isFolder(path) else { return nil }
    return try content(of: name, in: Directory(at: path))
  }

  /// The same for the path of one file.
  package static func content(at path: String) throws(StorageProblem) -> [UInt8]? {
    let (folder, name) = PlainFile.parts(of: path)
    return try content(of: name, in: folder)
  }

  static func content(
    of name: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> [UInt8]? {
    guard let slash = name.firstIndex(of: "/") else {
      return try plainContent(of: name, in: directory, isShared: true)?.bytes
    }
    let outer = String(name[..<slash])
    guard !directory.isLink(outer) else { throw .linkInTheWay(path: directory.path(of: outer)) }
    guard let inner = try Directory(outer, in: directory, create: false) else { return nil }
    return try content(of: String(name[name.index(after: slash)...]), in: inner)
  }

  /// What stands where a file is to go.
  struct Place {
    var old: FileContent?
    var outcome: Outcome
  }

  /// Looks at every place first, then writes everything beside, and puts it in place only when all
  /// of it is on the disk.
  static func put(
    _ files: [File], in directory: borrowing Directory, isForced: Bool, flush: SyncPolicy = .toDisk
  ) throws(StorageProblem) -> [Outcome] {
    let places = try places(of: files, in: directory, isForced: isForced)
    guard places.contains(where: { $0.outcome != .unchanged }) else { return places.map(\.outcome) }
    let staging = try ExportStaging(in: directory)
    defer { staging.remove(from: directory) }
    try stage(files, places, in: staging, flush)
    for (number, file) in files.enumerated() where places[number].outcome != .unchanged {
      let folder = try folder(of: file.name, in: directory)
      if let old = places[number].old {
        try staging.keep(old, as: file.lastName + "~", in: folder, flush)
      }
      try staging.place(number, as: file.lastName, of: places[number].old, in: folder)
      try folder.descriptor.flush(flush.folder)
    }
    return places.map(\.outcome)
  }

  static func places(
    of files: [File], in directory: borrowing Directory, isForced: Bool
  ) throws(StorageProblem) -> [Place] {
    var places: [Place] = []
    for file in files {
      let folder = try folder(of: file.name, in: directory)
      places.append(try place(for: file, in: folder, isForced: isForced))
    }
    return places
  }

  static func stage(
    _ files: [File], _ places: [Place], in staging: borrowing ExportStaging, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    for (number, file) in files.enumerated() where places[number].outcome != .unchanged {
      let mode = places[number].old?.stamp.permissions ?? 0o600
      try staging.add(file, number, mode: mode, flush)
    }
  }

  /// The folder a file goes into, by its path within `directory`.
  static func folder(
    of path: String, in directory: borrowing Directory
  ) throws(StorageProblem) -> Directory {
    guard let slash = path.firstIndex(of: "/") else { return try directory.again() }
    let name = String(path[..<slash])
    guard !directory.isLink(name) else { throw .linkInTheWay(path: directory.path(of: name)) }
    guard let inner = try Directory(name, in: directory, create: true) else {
      throw .missing(path: directory.path(of: name))
    }
    return inner
  }

  private static func place(
    for file: File, in folder: borrowing Directory, isForced: Bool
  ) throws(StorageProblem) -> Place {
    let name = file.lastName
    let path = folder.path(of: name)
    guard !folder.isOfSession(name) else { throw .partOfSession(path: path) }
    guard let old = try plainContent(of: name, in: folder) else {
      return Place(old: nil, outcome: .written)
    }
    if isSame(old.bytes, file.bytes) { return Place(old: old, outcome: .unchanged) }
    guard isForced else { throw .standsThere(path: path) }
    _ = try plainContent(of: name + "~", in: folder)
    return Place(old: old, outcome: .replaced)
  }

  /// Whether two texts are the same; pages of megabytes are not compared byte by byte.
  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return one.withUnsafeBytes { one in
      other.withUnsafeBytes { other in
        guard let start = one.baseAddress, let end = other.baseAddress else { return true }
        return memcmp(start, end, one.count) == 0
      }
    }
  }

  /// The content of a plain file; nil when nothing stands at the name.
  private static func plainContent(
    of name: String, in folder: borrowing Directory, isShared: Bool = false
  ) throws(StorageProblem) -> FileContent? {
    let path = folder.path(of: name)
    if folder.isLink(name) { throw .linkInTheWay(path: path) }
    guard let stamp = try folder.stamp(of: name, links: false) else { return nil }
    guard stamp.isRegular else { throw .notAFile(path: path) }
    guard stamp.links == 1 || isShared else { throw .secondName(path: path) }
    return try folder.read(name, links: false)
  }
}

extension Directory {
  /// Whether a name in this folder is one a session is made of: its records, its lock, its minutes.
  func isOfSession(_ name: String) -> Bool {
    let isOurs = name.lowercased().hasSuffix(".rec") || name.hasPrefix(".")
    if isOurs, exists(SectionFile.session.name) { return true }
    return isBelowMinutes
  }

  /// Whether this folder is, or lies in, the folder of a session's minutes.
  private var isBelowMinutes: Bool {
    var steps = ""
    for _ in 0..<64 {
      var own = stat()
      var named = stat()
      var above = stat()
      let folder = descriptor.number
      guard fstatat(folder, steps.isEmpty ? "." : steps, &own, 0) == 0,
        fstatat(folder, steps + "..", &above, 0) == 0
      else { return false }
      if own.st_ino == above.st_ino, own.st_dev == above.st_dev { return false }
      var record = stat()
      if fstatat(folder, steps + "../" + SectionFile.session.name, &record, 0) == 0,
        fstatat(folder, steps + "../" + MinuteBook.folder, &named, 0) == 0,
        named.st_ino == own.st_ino, named.st_dev == own.st_dev
      {
        return true
      }
      steps += "../"
    }
    return false
  }
}
