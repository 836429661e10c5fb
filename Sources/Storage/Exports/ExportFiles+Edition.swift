#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension ExportFiles {
  /// For whom the files of a folder are, and which files are of an edition at all. A folder holds one.
  package struct Edition: Sendable {
    /// Written into the folder, so that a later export knows whose it is: `team`.
    package var name: String
    /// Whether what is replaced stays beside with `~`; else it leaves the folder.
    package var keepsBeside: Bool
    /// The folders within in which files of an edition may stand.
    package var folders: [String]
    /// Whether a path within is one that some edition could have.
    package var couldHold: @Sendable (String) -> Bool
    /// Whether a path within is one that this export writes, if it has anything for it.
    package var renews: @Sendable (String) -> Bool

    package init(
      name: String, keepsBeside: Bool, folders: [String],
      couldHold: @escaping @Sendable (String) -> Bool, renews: @escaping @Sendable (String) -> Bool
    ) {
      self.name = name
      self.keepsBeside = keepsBeside
      self.folders = folders
      self.couldHold = couldHold
      self.renews = renews
    }
  }

  /// What became of the files, and what had to make room.
  package struct Delivery: Sendable, Equatable {
    package var outcomes: [Outcome]
    /// What was not of the edition, by its path within the folder.
    package var moved: [String]
    /// Where that is now.
    package var aside: String
  }

  /// The name of the file that says which edition a folder holds.
  static let mark = ".edition"

  /// Writes an edition into its folder, alone: another export waits until this one is through.
  ///
  /// - Parameters:
  ///   - aside: the name of the folder, in `beside`, for what has to make room.
  ///   - isForced: whether other files may be replaced or moved.
  static func put(
    _ files: [File], in directory: borrowing Directory, _ edition: Edition, aside: String,
    of beside: borrowing Directory, isForced: Bool, flush: SyncPolicy = .toDisk
  ) throws(StorageProblem) -> Delivery {
    directory.waitForTurn()
    let isMarkable = !directory.isOfSession(mark)
    let found = try Self.edition(of: directory)
    let isSame = isMarkable && found == edition.name
    let places = try places(of: files, in: directory, isForced: isForced)
    let strangers = try strangers(to: files, in: directory, edition, isSame: isSame)
    if let first = strangers.first, !isForced {
      throw .standsThere(path: directory.path(of: first))
    }
    let leaving =
      isSame && edition.keepsBeside
      ? [] : files.indices.filter { places[$0].outcome == .replaced }.map { files[$0].name }
    let moved = strangers + leaving
    let delivery = Delivery(
      outcomes: places.map(\.outcome), moved: moved, aside: beside.path(of: aside))
    let isChanged = places.contains { $0.outcome != .unchanged } || !moved.isEmpty
    guard isChanged || !isSame && isMarkable else { return delivery }
    guard moved.isEmpty || !beside.isLink(aside) else { throw .linkInTheWay(path: delivery.aside) }
    let staging = try ExportStaging(in: directory)
    defer { staging.remove(from: directory) }
    try stage(files, places, in: staging, flush)
    // Until the end the folder is of no edition, should it all stop here.
    if !isSame { directory.remove(mark) }
    for path in strangers { try move(path, of: directory, to: aside, in: beside, flush) }
    for (number, file) in files.enumerated() where places[number].outcome != .unchanged {
      let target = try folder(of: file.name, in: directory)
      if let old = places[number].old {
        if leaving.contains(file.name) {
          let room = try folder(of: file.name, in: try opened(aside, in: beside))
          try staging.keep(old, as: file.lastName, in: room, flush)
          try room.descriptor.flush(flush.folder)
        } else {
          try staging.keep(old, as: file.lastName + "~", in: target, flush)
        }
      }
      try staging.place(number, as: file.lastName, of: places[number].old, in: target)
      try target.descriptor.flush(flush.folder)
    }
    for name in edition.folders { unlinkat(directory.descriptor.number, name, AT_REMOVEDIR) }
    if !isSame, isMarkable {
      try staging.put(Array("\(edition.name)\n".utf8), as: mark, in: directory, flush)
    }
    try directory.descriptor.flush(flush.folder)
    return delivery
  }

  /// The edition a folder says it holds; nil when it says none.
  private static func edition(of directory: borrowing Directory) throws(StorageProblem) -> String? {
    guard !directory.isLink(mark), let said = try directory.read(mark, links: false) else {
      return nil
    }
    return String(decoding: said.bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// What the folder holds of editions that this export does not write: of another edition all, of
  /// the same one what this export would write if there were anything left for it.
  private static func strangers(
    to files: [File], in directory: borrowing Directory, _ edition: Edition, isSame: Bool
  ) throws(StorageProblem) -> [String] {
    let own = Set(files.map(\.name))
    var paths = try directory.allNames()
    for name in edition.folders where directory.isFolder(name) {
      guard let inner = try Directory(name, in: directory, create: false) else { continue }
      paths += try inner.allNames().map { "\(name)/\($0)" }
    }
    return paths.filter { path in
      if own.contains(path) || directory.isFolder(path) { return false }
      if isSame { return edition.renews(path) }
      return edition.couldHold(path.hasSuffix("~") ? String(path.dropLast()) : path)
    }
  }

  /// Moves a file, or a link itself, into the folder beside; one that was moved there before goes.
  private static func move(
    _ path: String, of directory: borrowing Directory, to aside: String,
    in beside: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    let name = PlainFile.parts(of: path).name
    let source = try folder(of: path, in: directory)
    let room = try folder(of: path, in: try opened(aside, in: beside))
    guard renameat(source.descriptor.number, name, room.descriptor.number, name) == 0 else {
      throw .refused(.replace, path: room.path(of: name), code: errno)
    }
    try room.descriptor.flush(flush.folder)
  }

  private static func opened(
    _ aside: String, in beside: borrowing Directory
  ) throws(StorageProblem) -> Directory {
    guard let room = try Directory(aside, in: beside, create: true) else {
      throw .missing(path: beside.path(of: aside))
    }
    return room
  }
}

extension Directory {
  /// Whether a folder stands at a name; a link is none.
  fileprivate func isFolder(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }
}
