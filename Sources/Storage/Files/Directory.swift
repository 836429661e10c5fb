#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open folder; names within it are found through it, wherever it is moved meanwhile.
struct Directory: ~Copyable {
  let descriptor: Descriptor
  var path: String { descriptor.path }

  /// The largest file that is read, in bytes.
  static let largestFile = 256 << 20

  init(at path: String) throws(StorageProblem) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    try self.init(path: path, number: Descriptor.retrying { openat(AT_FDCWD, path, flags) })
  }

  /// A folder within this one, not through a link; made when it is missing and `create` says so.
  init?(
    _ name: String, in parent: borrowing Directory, create: Bool, path given: String? = nil
  ) throws(StorageProblem) {
    let folder = parent.descriptor.number
    let path = given ?? parent.path(of: name)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    var number = Descriptor.retrying { openat(folder, name, flags) }
    if number < 0, errno == ENOENT {
      guard create else { return nil }
      if mkdirat(folder, name, 0o700) != 0, errno != EEXIST {
        throw .refused(.create, path: path, code: errno)
      }
      number = Descriptor.retrying { openat(folder, name, flags) }
    }
    // The system says only that a link is no folder.
    if number < 0, errno == ENOTDIR, parent.isLink(name) {
      throw .refused(.open, path: path, code: ELOOP)
    }
    try self.init(path: path, number: number)
  }

  private init(path: String, number: Int32) throws(StorageProblem) {
    guard number >= 0 else {
      switch errno {
      case ENOENT: throw .missing(path: path)
      case ENOTDIR: throw .notAFolder(path: path)
      default: throw .refused(.open, path: path, code: errno)
      }
    }
    descriptor = Descriptor(owning: number, path: path)
  }

  func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// What stands at a name; nil when nothing does.
  ///
  /// - Parameter links: whether a link that stays in this folder counts as what it leads to.
  func stamp(of name: String, links: Bool = true) throws(StorageProblem) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .refused(.find, path: path(of: name), code: errno)
    }
    let stamp = FileStamp(status)
    guard links, stamp.kind == .link else { return stamp }
    return try resolving(name) { folder, name throws(StorageProblem) in
      try folder.stamp(of: name, links: false)
    }
  }

  /// What stands at a name itself, be it a link; nil when nothing does, or it may not be seen.
  func entry(_ name: String) -> FileStamp? {
    var status = stat()
    let found = fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW)
    return found == 0 ? FileStamp(status) : nil
  }

  /// Whether anything stands at a name, a link included.
  func exists(_ name: String) -> Bool { entry(name) != nil }

  func isLink(_ name: String) -> Bool { entry(name)?.kind == .link }

  /// The name itself where nothing stands, else the first free one of those with a number behind.
  func freeName(_ name: String) -> String {
    var (candidate, count) = (name, 1)
    while exists(candidate) {
      count += 1
      candidate = "\(name)-\(count)"
    }
    return candidate
  }

  /// Opens a name; nil when nothing stands there and nothing is to be made. Messages speak of `label`.
  func open(
    _ name: String, _ flags: Int32, mode: mode_t = 0, label: String? = nil
  ) throws(StorageProblem) -> Descriptor? {
    let path = path(of: label ?? name)
    let number = Descriptor.retrying {
      openat(descriptor.number, name, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
    }
    if number >= 0 { return Descriptor(owning: number, path: path) }
    switch errno {
    case ENOENT where flags & O_CREAT == 0 && !isLink(name): return nil
    case EISDIR, ENXIO: throw .notAFile(path: path)
    default: throw .refused(flags & O_CREAT == 0 ? .open : .create, path: path, code: errno)
    }
  }

  /// The bytes of a file and its stamp; nil when it is missing.
  ///
  /// - Parameter links: whether a link that stays in this folder is read; no other ever is.
  func read(_ name: String, links: Bool = true) throws(StorageProblem) -> FileContent? {
    if links, isLink(name) {
      return try resolving(name) { folder, name throws(StorageProblem) in
        try folder.read(name, links: false)
      }
    }
    guard let file = try open(name, O_RDONLY | O_NOFOLLOW) else { return nil }
    let bytes = try file.readAll(limit: Directory.largestFile)
    return FileContent(bytes: bytes, stamp: try file.stamp())
  }

  /// Gives something another name here, in the place of what bore it; of a link, the link itself.
  func rename(_ name: String, to other: String, _ flush: SyncPolicy) throws(StorageProblem) {
    guard renameat(descriptor.number, name, descriptor.number, other) == 0 else {
      throw .refused(.replace, path: path(of: other), code: errno)
    }
    try descriptor.flush(flush.folder)
  }

  /// The last bytes of a file that is no link; nil when it is missing.
  func readEnd(of name: String, atMost count: Int) throws(StorageProblem) -> [UInt8]? {
    try open(name, O_RDONLY | O_NOFOLLOW)?.readEnd(atMost: count)
  }

  func remove(_ name: String) {
    unlinkat(descriptor.number, name, 0)
  }

  /// The names in it, sorted by their bytes, hidden ones left out.
  func names() throws(StorageProblem) -> [String] {
    try allNames().filter { !$0.hasPrefix(".") }
  }

  /// Every name in it but its own and its parent's, sorted by their bytes.
  func allNames() throws(StorageProblem) -> [String] {
    let copy = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw descriptor.refused(.list) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // An end and a fault look alike but for this: a folder read in part must not pass for empty.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw descriptor.refused(.list) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// What a file held when it was read, and by what to know it again.
struct FileContent {
  var bytes: [UInt8]
  var stamp: FileStamp
}
