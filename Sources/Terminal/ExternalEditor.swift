#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The person's own editor, on a private file that is gone afterwards.
public struct ExternalEditor: Sendable {
  /// What came of it.
  public enum Outcome: Sendable, Equatable {
    case written(String)
    case failed(String)
  }

  /// As in `EDITOR`: a program, perhaps with arguments; a shell parts the words.
  public let command: String
  /// Where the file stands meanwhile.
  public let folder: String

  public init(command: String, folder: String) {
    self.command = command
    self.folder = folder
  }

  /// Opens the editor on `text` and waits until it is closed.
  public func edit(_ text: String) -> Outcome {
    var template = Array("\(folder)/answer-XXXXXX.txt".utf8CString)
    let file = mkstemps(&template, 4)
    guard file >= 0 else { return .failed("No file can be made for the editor (error \(errno)).") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let bytes = Array(text.utf8)
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    guard written == bytes.count else {
      return .failed("The file for the editor cannot be written.")
    }
    guard let status = run(on: path) else {
      return .failed("The editor \"\(command)\" could not be started. Set EDITOR, or use /long.")
    }
    guard status == 0 else {
      return .failed("The editor ended with an error; the answer stays open.")
    }
    return read(path)
  }

  /// The command's exit status; nil when nothing could be started. The path is a word of its own,
  /// never part of the command.
  private func run(on path: String) -> Int32? {
    let words = ["sh", "-c", "\(command) \"$@\"", command, path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for word in arguments { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    let isExit = status & 0x7F == 0
    let code = (status >> 8) & 0xFF
    return isExit && code != 127 ? code : isExit ? nil : 1
  }

  private func read(_ path: String) -> Outcome {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return .failed("The editor left no file; the answer stays open.") }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= 1 << 20 {
      let count = block.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += block[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failed("What the editor left is not UTF-8 text; the answer stays open.")
    }
    return .written(text)
  }
}
