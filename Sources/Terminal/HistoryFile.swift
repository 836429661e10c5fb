import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The history on disk: a private file, and never a reason to stop a sitting.
///
/// Every failure is one sentence for the person, and the history of this sitting goes on in memory.
package struct HistoryFile: Sendable {
  /// Where it is; folders on the way are made when it is saved.
  package let path: String

  private static let mostBytes = 8 << 20

  /// Names the file; nothing is read or made yet.
  package init(path: String) {
    self.path = path
  }

  /// Reads the history; a missing file is an empty one.
  package func load() -> (history: LineHistory, notice: String?) {
    switch read() {
    case .missing: (LineHistory(), nil)
    case .history(let history): (history, nil)
    case .unusable(let reason): (LineHistory(), "History not read: \(shownPath) \(reason).")
    }
  }

  /// Adds what this sitting added to what the file holds by now, and replaces the file.
  package func save(_ history: LineHistory) -> String? {
    if history.added.isEmpty { return nil }
    let kept: LineHistory
    switch read() {
    case .missing: kept = LineHistory()
    case .history(let other): kept = other
    case .unusable(let reason): return "History not saved: \(shownPath) \(reason)."
    }
    guard let problem = replace(with: kept.adding(history.added).bytes) else { return nil }
    return "History not saved: \(shownPath) cannot be written (\(words(problem)))."
  }

  private enum Content {
    case missing
    case history(LineHistory)
    /// The rest of a sentence that begins with the path.
    case unusable(String)
  }

  private var shownPath: String { Message.visible(path) }

  private func read() -> Content {
    // Not blocking: a named pipe without a writer would hold up the first prompt.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0 {
      switch errno {
      case ENOENT: return .missing
      case ELOOP: return .unusable("is a symbolic link")
      case let number: return .unusable("cannot be read (\(words(number)))")
      }
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      return .unusable("is not a file")
    }
    if facts.st_size > HistoryFile.mostBytes { return .unusable("is too large") }
    if facts.st_size == 0 { return .missing }
    guard let bytes = contents(of: file, size: Int(facts.st_size)) else {
      return .unusable("cannot be read (\(words(errno)))")
    }
    guard let history = LineHistory(bytes: bytes) else {
      return .unusable("is not a history of Waymark")
    }
    return .history(history)
  }

  private func contents(of file: Int32, size: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let got = systemRead(file, start + count, size - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    return failed ? nil : bytes
  }

  /// Writes beside the file and renames, so that there is always a whole one; an error number.
  private func replace(with bytes: [UInt8]) -> Int32? {
    makeFolders()
    let temporary = path + ".\(getpid()).tmp"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file < 0 { return errno }
    var problem: Int32?
    do throws(StyledOutput.Failure) {
      try StyledOutput(descriptor: file, colour: false).write(bytes)
    } catch {
      problem = if case .system(let number) = error { number } else { EPIPE }
    }
    if problem == nil, fsync(file) != 0 { problem = errno }
    if close(file) != 0, problem == nil { problem = errno }
    if problem == nil, rename(temporary, path) != 0 { problem = errno }
    if problem != nil { unlink(temporary) }
    return problem
  }

  private func makeFolders() {
    for (index, character) in zip(path.indices, path) where character == "/" {
      if index > path.startIndex { mkdir(String(path[..<index]), 0o700) }
    }
  }

  private func words(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}

private func systemRead(_ file: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.read(file, start, count)
  #else
    Darwin.read(file, start, count)
  #endif
}
