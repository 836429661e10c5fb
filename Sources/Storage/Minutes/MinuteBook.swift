import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One writer's file of minutes, which is only ever added to.
struct MinuteBook: Sendable {
  static let folder = "minutes"

  /// The file's name without its ending.
  let slug: String
  /// How many bytes are known to be whole minutes.
  private(set) var size = 0
  /// Whether an attempt failed and may have left bytes behind `size`.
  private var hasLeftovers = false
  /// Whether a torn tail still stands behind `size`.
  private var isTorn = false

  var name: String { slug + ".rec" }

  init(slug: String) {
    self.slug = slug
  }

  /// Takes over what stands in a file; a torn tail that is still there is moved aside later.
  init(_ file: MinuteFile, named name: String, size: Int, isTorn: Bool) {
    self.isTorn = isTorn
    slug = String(name.dropLast(".rec".count))
    self.size = file.tail ?? size
  }

  /// Takes over a file that holds whole minutes and nothing else.
  init(named name: String, size: Int) {
    slug = String(name.dropLast(".rec".count))
    self.size = size
  }

  /// Adds minutes by one write of whole records, and returns once they are durable.
  ///
  /// After a problem the file is cut back to where it was, or that is done by the next attempt; a
  /// flush that failed is not tried again on the same descriptor, because the system may have
  /// dropped the data and would then report success.
  mutating func append(
    _ minutes: [Minute], in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    if isTorn {
      _ = try Self.moveTailAside(of: name, from: size, in: directory, flush)
      isTorn = false
    }
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW
    guard let file = try directory.open(name, flags, mode: 0o600) else { return }
    let stamp = try file.stamp()
    guard stamp.isRegular else { throw .notAFile(path: file.path) }
    // Whatever another hand put behind our last minute may lack its final line feed.
    var text: [UInt8] = []
    if hasLeftovers, stamp.size > size {
      try file.truncate(to: size)
    } else if stamp.size != size {
      size = stamp.size
      text = [0x0A]
    }
    if size == 0 { text = MinuteCodec.head }
    for minute in minutes { text += [0x0A] + MinuteCodec.encode(minute) }
    do throws(StorageProblem) {
      if size == 0 { try file.setPermissions(0o600) }
      try file.write(text)
      try file.flush(flush.appended)
      if size == 0 { try directory.descriptor.flush(flush.folder) }
    } catch {
      hasLeftovers = true
      ftruncate(file.number, off_t(size))
      throw error
    }
    hasLeftovers = false
    size += text.count
  }

  /// Moves the torn tail of a file behind what earlier crashes left in `<writer>.recovered`.
  ///
  /// - Returns: the name of that file within the session's folder, and the bytes moved.
  static func moveTailAside(
    of name: String, from tail: Int, in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) -> (name: String, bytes: Int) {
    guard let file = try directory.open(name, O_RDWR | O_NOFOLLOW) else {
      throw .missing(path: directory.path(of: name))
    }
    let torn = try file.readAll(limit: Directory.largestFile).dropFirst(tail)
    let aside = try keepTail(torn, of: name, in: directory, flush)
    try file.truncate(to: tail)
    try file.flush(flush.file)
    return ("\(folder)/\(aside)", torn.count)
  }

  /// Keeps the torn tail of a file of minutes, given by its way within a session's folder, before a
  /// file without it takes its place.
  static func keepTail(
    sessionIn session: borrowing Directory, of way: String
  ) throws(StorageProblem) {
    let directory = try session.folder(of: way)
    let name = SessionHome.lastName(of: way)
    guard let bytes = try directory.read(name, links: false)?.bytes,
      let tail = MinuteFile(bytes, name: way).tail
    else { return }
    let aside = nameAside(of: name)
    if directory.exists(aside) { try directory.requirePlain(aside) }
    _ = try keepTail(bytes[tail...], of: name, in: directory, .toDisk)
  }

  private static func nameAside(of name: String) -> String {
    String(name.dropLast(".rec".count)) + ".recovered"
  }

  private static func keepTail(
    _ torn: ArraySlice<UInt8>, of name: String, in directory: borrowing Directory,
    _ flush: SyncPolicy
  ) throws(StorageProblem) -> String {
    let aside = nameAside(of: name)
    let toAppend = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW
    guard let other = try directory.open(aside, toAppend, mode: 0o600) else {
      throw .missing(path: directory.path(of: aside))
    }
    guard try other.stamp().isRegular else { throw .notAFile(path: other.path) }
    try other.setPermissions(0o600)
    try other.write(Array(torn))
    try other.flush(flush.file)
    try directory.descriptor.flush(flush.folder)
    return aside
  }
}
