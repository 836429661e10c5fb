import Shell
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct HistoryFileTests {
  private let folder = Folder()
  private var file: HistoryFile { HistoryFile(path: folder.path + "/state/waymark/history") }

  private func history(_ lines: String...) -> LineHistory {
    var history = LineHistory()
    for line in lines { history.remember(line, at: .menu) }
    return history
  }

  private func loaded(_ file: HistoryFile) -> [String] {
    file.load().history.lists[.menu] ?? []
  }

  @Test func `a missing file is an empty history`() {
    let (history, notice) = file.load()
    #expect(history == LineHistory())
    #expect(notice == nil)
  }

  @Test func `what is saved comes back, in a private file in a private folder`() {
    #expect(file.save(history("one", "two")) == nil)
    #expect(loaded(file) == ["one", "two"])
    #expect(folder.mode(of: "state/waymark/history") == 0o600)
    #expect(folder.mode(of: "state/waymark") == 0o700)
    #expect(folder.names(in: "state/waymark") == ["history"])
  }

  @Test func `two sittings keep both of what they added`() {
    #expect(file.save(history("mine")) == nil)
    #expect(file.save(history("theirs", "mine")) == nil)
    #expect(loaded(file) == ["theirs", "mine"])
  }

  @Test func `a sitting without a line writes nothing`() {
    #expect(file.save(LineHistory()) == nil)
    #expect(folder.names(in: "").isEmpty)
  }

  @Test(arguments: ["folder", "link", "foreign", "pipe"])
  func `what is no history is neither read nor written`(kind: String) {
    let path = folder.path + "/history"
    let file = HistoryFile(path: path)
    let reason: String
    switch kind {
    case "folder":
      mkdir(path, 0o700)
      reason = "is not a file"
    case "link":
      folder.write("\(LineHistory.heading)\nmenu\ta\n", to: "target")
      symlink(folder.path + "/target", path)
      reason = "is a symbolic link"
    case "pipe":
      mkfifo(path, 0o600)
      reason = "is not a file"
    default:
      folder.write("some other text\n", to: "history")
      reason = "is not a history of Waymark"
    }
    let (history, notice) = file.load()
    #expect(history == LineHistory())
    #expect(notice == "History not read: \(path) \(reason).")
    #expect(file.save(self.history("x")) == "History not saved: \(path) \(reason).")
    if kind == "link" { #expect(folder.text(of: "target") == "\(LineHistory.heading)\nmenu\ta\n") }
    if kind == "foreign" { #expect(folder.text(of: "history") == "some other text\n") }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read and write everything"))
  func `an unreadable file is told in one sentence`() {
    folder.write("\(LineHistory.heading)\n", to: "history")
    chmod(folder.path + "/history", 0)
    let notice = HistoryFile(path: folder.path + "/history").load().notice
    #expect(notice?.contains("cannot be read (Permission denied)") == true)
  }

  @Test func `a place that cannot be written to is told in one sentence`() {
    folder.write("", to: "not-a-folder")
    let path = folder.path + "/not-a-folder/history"
    let file = HistoryFile(path: path)
    let reason = "cannot be read (Not a directory)"
    #expect(file.load().notice == "History not read: \(path) \(reason).")
    #expect(file.save(history("x")) == "History not saved: \(path) \(reason).")
    let full = HistoryFile(path: "/proc/waymark-history")
    #expect(full.save(history("x"))?.hasPrefix("History not saved: /proc/waymark-history ") == true)
  }

  @Test func `garbage and bad UTF-8 cost only their own lines`() {
    let text = Array("\(LineHistory.heading)\nmenu\ta\n".utf8)
    folder.write(bytes: text + [0xFF, 0, 0x0A], to: "history")
    let file = HistoryFile(path: folder.path + "/history")
    #expect(file.load().notice == nil)
    #expect(loaded(file) == ["a"])
  }

  @Test func `control characters in the path do not reach the screen`() {
    let notice = HistoryFile(path: "/dev/null/\u{1B}[2J").load().notice
    #expect(notice == "History not read: /dev/null/^[[2J cannot be read (Not a directory).")
  }
}

/// A folder of its own for one test, gone afterwards.
private final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/waymark-history-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/nonexistent"
    }
  }

  deinit { remove(path) }

  func write(_ text: String, to name: String) { write(bytes: Array(text.utf8), to: name) }

  func write(bytes: [UInt8], to name: String) {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try? StyledOutput(descriptor: file, colour: false).write(bytes)
    close(file)
  }

  func text(of name: String) -> String {
    var lines = PipedLines(descriptor: open(path + "/" + name, O_RDONLY))
    var text = ""
    while case .line(let line, _) = lines.next(Prompt(text: "")) { text += line + "\n" }
    return text.replacing(" a\n", with: "\ta\n", maxReplacements: 1)
  }

  func mode(of name: String) -> mode_t {
    var facts = stat()
    return stat(path + "/" + name, &facts) == 0 ? facts.st_mode & 0o777 : 0
  }

  func names(in name: String) -> [String] {
    guard let listing = opendir(path + "/" + name) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private func remove(_ path: String) {
    guard path.hasPrefix("/tmp/waymark-history-") else { return }
    let inside = names(in: String(path.dropFirst(self.path.count)))
    for name in inside where unlink(path + "/" + name) != 0 { remove(path + "/" + name) }
    rmdir(path)
  }
}
