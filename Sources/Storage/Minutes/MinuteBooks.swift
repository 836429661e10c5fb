import Workshop

/// The minutes of a session: a file for each writer, and those that could not be written yet.
struct MinuteBooks: Sendable {
  /// By the writer's slug.
  private var books: [String: MinuteBook] = [:]
  /// In the order in which they are to be written.
  private(set) var unwritten: [Minute] = []

  subscript(slug: String) -> MinuteBook? { books[slug] }

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
    while let first = unwritten.first {
      let slug = MinuteNumbering.slug(of: first.writer)
      let own = unwritten.prefix { MinuteNumbering.slug(of: $0.writer) == slug }
      var book = books[slug] ?? MinuteBook(slug: slug)
      defer { books[slug] = book }
      try book.append(Array(own), in: folder, flush)
      unwritten.removeFirst(own.count)
    }
  }

  /// Reads the files of all writers.
  ///
  /// - Parameter mends: whether the torn end of one is moved aside.
  mutating func read(
    in directory: borrowing Directory, mends: Bool, _ notices: inout [LoadNotice],
    _ flush: SyncPolicy
  ) throws(StorageProblem) -> MinuteLog {
    var files: [MinuteFile] = []
    books = [:]
    guard let folder = try Directory(MinuteBook.folder, in: directory, create: false) else {
      return MinuteLog(files: [])
    }
    for name in try folder.names() where name.hasSuffix(".rec") {
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
    }
    return MinuteLog(files: files)
  }
}
