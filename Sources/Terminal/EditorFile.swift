#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text on the disk for as long as an editor has it, in a folder of its own that nobody else can
/// enter, so that no link or pipe takes its place, also where everybody may write around it.
struct EditorFile {
  /// What an editor left.
  enum Content: Equatable {
    case text(String)
    /// Nothing, or something else than a file.
    case missing
    /// A file that cannot be an answer: why, as the rest of a sentence.
    case unusable(String)
  }

  /// For the editor; everything else goes through the open folder.
  let path: String
  private let folderPath: String
  private let folder: Int32
  private let text: String

  private static let name = "answer.txt"
  private static let mostBytes = 1 << 20

  /// Writes the text down below `parent`; nil, with the reason in `errno`, where that is refused.
  init?(holding text: String, under parent: String) {
    var template = Array("\(parent)/answer-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    folderPath = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = "\(folderPath)/\(Self.name)"
    folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    self.text = text
    guard folder >= 0, write(text) else {
      let problem = errno
      remove()
      errno = problem
      return nil
    }
  }

  private func write(_ text: String) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(folder, Self.name, flags, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    return (try? StyledOutput(descriptor: file, colour: false).write(Array(text.utf8))) != nil
  }

  /// What stands there now.
  func content() -> Content {
    // Not blocking: a pipe without a writer would hold everything up.
    let file = openat(folder, Self.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    var facts = stat()
    guard file >= 0 else { return .missing }
    defer { close(file) }
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return .missing }
    guard facts.st_size <= Self.mostBytes else { return .unusable("is longer than a megabyte") }
    guard let bytes = bytes(of: file) else { return .unusable("cannot be read") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .unusable("is not UTF-8 text")
    }
    return .text(text)
  }

  /// Whether there is anything that was not there before the editor.
  var isChanged: Bool {
    let content = content()
    return content != .missing && content != .text(text)
  }

  private func bytes(of file: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= Self.mostBytes {
      let count = read(file, &block, block.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += block[..<count]
    }
    return bytes
  }

  /// Takes the folder away with what the editor put there besides, such as an older version.
  func remove() {
    release(removing: true)
  }

  /// Leaves everything where it is.
  func keep() {
    release(removing: false)
  }

  private func release(removing: Bool) {
    if removing {
      for name in names() { unlinkat(folder, name, 0) }
      rmdir(folderPath)
    }
    if folder >= 0 { close(folder) }
  }

  private func names() -> [String] {
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { raw in
          String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }
}
