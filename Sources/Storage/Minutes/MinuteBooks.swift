import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The minutes of a session: a file for each writer, and those that could not be written yet.
struct MinuteBooks: Sendable {
  /// By the writer's slug.
  private var books: [String: MinuteBook] = [:]
  /// In the order in which they are to be written.
  private(set) var unwritten: [Minute] = []
  /// What the next opening may know of the books as they were read.
  private(set) var summaries: [BookSummary] = []
  /// Whether something was added to them since.
  private var isAhead = false

  subscript(slug: String) -> MinuteBook? { books[slug] }

  /// Whether the next opening would read more than it must.
  var isWorthSumming: Bool {
    let large = books.values.count { $0.size >= BookSummary.leastSize }
    return large > summaries.count || isAhead && large > 0
  }

  /// Takes a minute to be written.
  mutating func hold(_ minute: Minute) {
    unwritten.append(minute)
  }

  /// Adds what is held to the files, in order; what could not be added stays held.
  mutating func write(
    in directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    if unwritten.isEmpty { return }
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: true) else {
      throw .missing(path: directory.path(of: MinuteBook.folder))
    }
    isAhead = true
    while let first = unwritten.first {
      let slug = MinuteNumbering.slug(of: first.writer)
      let own = unwritten.prefix { MinuteNumbering.slug(of: $0.writer) == slug }
      var book = books[slug] ?? MinuteBook(slug: slug)
      defer { books[slug] = book }
      try book.append(Array(own), in: folder, flush)
      unwritten.removeFirst(own.count)
    }
  }

  /// Reads the files of all writers, each as far as it is not known.
  ///
  /// - Parameters:
  ///   - mends: whether the torn end of one is moved aside.
  ///   - known: what earlier readings found.
  ///   - tick: a moment before this reading, where others may be spared it.
  mutating func read(
    in directory: borrowing Directory, mends: Bool, _ notices: inout [LoadNotice],
    _ flush: SyncPolicy, knowing known: [BookSummary] = [], since tick: FileStamp.Tick? = nil
  ) throws(StorageProblem) -> MinuteLog {
    var files: [MinuteFile] = []
    books = [:]
    (summaries, isAhead) = ([], false)
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
      return MinuteLog(files: [])
    }
    for name in try folder.names() where name.hasSuffix(".rec") {
      if let (end, book) = try Self.end(of: name, in: folder, knowing: known) {
        books[book.slug] = book
        summaries.append(end.summary)
        files.append(MinuteFile(end, name: "\(MinuteBook.folder)/\(name)"))
        continue
      }
      guard let content = try folder.read(name, links: false) else { continue }
      let file = MinuteFile(content.bytes, name: "\(MinuteBook.folder)/\(name)")
      var isTorn = false
      if let tail = file.tail {
        var aside: (name: String, bytes: Int)?
        if mends {
          do throws(StorageProblem) {
            aside = try MinuteBook.moveTailAside(of: name, from: tail, in: folder, flush)
          } catch {
            notices.append(.notMended(error))
          }
        }
        let bytes = aside?.bytes ?? content.bytes.count - tail
        notices.append(.tornMinutes(file: file.name, bytes: bytes, movedTo: aside?.name))
        isTorn = aside == nil
      }
      let book = MinuteBook(file, named: name, size: content.bytes.count, isTorn: isTorn)
      books[book.slug] = book
      let repeats = file.repeats
      if repeats > 0 { notices.append(.repeatedMinutes(file: file.name, count: repeats)) }
      files.append(file)
      if let tick, content.bytes.count >= BookSummary.leastSize,
        content.stamp.size == content.bytes.count,
        let summary = BookSummary(file, stamp: content.stamp, readSince: tick)
      {
        summaries.append(summary)
      }
    }
    return MinuteLog(files: files)
  }

  /// The end of a book that is the same as when it was read in full; nil for any other.
  private static func end(
    of name: String, in folder: borrowing Directory, knowing known: [BookSummary]
  ) throws(StorageProblem) -> (EndOfBook, MinuteBook)? {
    guard !known.isEmpty, let file = try folder.open(name, O_RDONLY | O_NOFOLLOW) else {
      return nil
    }
    let stamp = try file.stamp()
    let mark = BookSummary.Mark(stamp)
    guard stamp.isRegular, let summary = known.first(where: { $0.mark == mark }),
      let end = try EndOfBook(of: file, summary)
    else { return nil }
    return (end, MinuteBook(named: name, size: stamp.size))
  }
}
