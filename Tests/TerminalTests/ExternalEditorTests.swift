import Foundation
import Terminal
import Testing

/// The person's editor, whatever `EDITOR` names and whatever it does with the file.
@Suite struct ExternalEditorTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/editor-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  private func edit(_ command: String, _ text: String = "given") -> ExternalEditor.Outcome {
    ExternalEditor(command: command, folder: folder).edit(text)
  }

  private func left() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
  }

  private func clear() { try? FileManager.default.removeItem(atPath: folder) }

  private static let failed = "The editor ended with an error; the answer stays open."
  private static let gone = "The editor left no file; the answer stays open."

  private static func unstarted(_ name: String) -> ExternalEditor.Outcome {
    .failed("The editor \"\(name)\" could not be started. Set EDITOR, or use /long.")
  }

  /// A command of the shell on the file, which it calls `$1`.
  private static func doing(_ words: String) -> String { "edit() { \(words); }; edit" }

  static let table: [(command: String, outcome: ExternalEditor.Outcome)] = [
    ("true", .written("given")), ("printf 'two words' >", .written("two words")),
    (doing("printf ' more' >> \"$1\""), .written("given more")),
    // Some editors put a new file in the place of the old one.
    (doing("printf new > \"$1~\"; mv \"$1~\" \"$1\""), .written("new")),
    (doing("touch \"$1~\" \"${1%/*}/.answer.txt.swp\""), .written("given")),
    ("false", .failed(failed)), ("'", .failed(failed)), ("kill -9 $$;", .failed(failed)),
    ("no-such-editor", unstarted("no-such-editor")), ("-x", unstarted("-x")),
    ("-s --version", unstarted("-s --version")), ("/etc/passwd", unstarted("/etc/passwd")),
    (
      String(repeating: "x", count: 200_000),
      unstarted(String(repeating: "x", count: 60) + "…")
    ),
    ("rm", .failed(gone)), (doing("rm \"$1\"; mkfifo \"$1\""), .failed(gone)),
    (doing("rm \"$1\"; mkdir \"$1\"; rmdir \"$1\""), .failed(gone)),
    (doing("rm \"$1\"; ln -s /etc/passwd \"$1\""), .failed(gone)),
    (doing("rm \"$1\"; ln -s /dev/zero \"$1\""), .failed(gone)),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: table.indices)
  func `whatever the editor is, it gives the answer or says why not, and leaves nothing`(
    index: Int
  ) throws {
    defer { clear() }
    #expect(edit(Self.table[index].command) == Self.table[index].outcome)
    #expect(try left() == [])
  }

  static let kept: [(command: String, fact: String, bytes: [UInt8])] = [
    (
      doing("printf ' more' >> \"$1\"; exit 3"), "The editor ended with an error",
      .init("given more".utf8)
    ),
    (
      doing("printf 'a\\377' > \"$1\""), "What the editor left is not UTF-8 text", [0x61, 0xFF]
    ),
    (
      doing("head -c 2000000 /dev/zero > \"$1\""), "What the editor left is longer than a megabyte",
      .init(repeating: 0, count: 2_000_000)
    ),
  ]

  @Test(arguments: kept.indices)
  func `what was written and cannot be taken is kept, and it is said where`(index: Int) throws {
    defer { clear() }
    let (command, fact, bytes) = Self.kept[index]
    guard case .failed(let words) = edit(command) else {
      Issue.record("it was taken")
      return
    }
    let file = try #require(try left().first { $0.hasSuffix("/answer.txt") })
    #expect(
      words
        == "\(fact); the answer stays open. What was written is kept in \(folder)/\(file).")
    #expect(Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))) == bytes)
  }

  @Test(arguments: [0o777, 0o1777])
  func `the file is private where everybody may write`(mode: mode_t) throws {
    defer { clear() }
    chmod(folder, mode)
    #expect(
      edit(Self.doing("stat -c %a \"${1%/*}\" \"$1\" > \"$1~\"; cat \"$1~\" > \"$1\""))
        == .written("700\n600\n"))
    #expect(try left() == [])
  }

  @Test func `somebody who puts a folder of theirs in its place gives no answer`() throws {
    defer { clear() }
    let command = Self.doing(
      "d=${1%/*}; mv \"$d\" \"$d-ours\"; mkdir \"$d\"; printf theirs > \"$1\"")
    #expect(edit(command) == .written("given"))
  }

  @Test func `neither the text nor the folder is ever a command`() throws {
    clear()
    let odd = folder + " $(touch pwned) `touch pwned` '\""
    try FileManager.default.createDirectory(atPath: odd, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: odd) }
    let text = "$(touch pwned); `touch pwned`"
    #expect(ExternalEditor(command: "cat", folder: odd).edit(text) == .written(text))
    #expect(!FileManager.default.fileExists(atPath: "pwned"))
  }

  @Test func `a folder that cannot be written is told`() {
    clear()
    #expect(edit("true") == .failed("No file can be made for the editor (error 2)."))
  }

  #if canImport(Glibc)
    @Test func `the editor gets the signals that we ignore as others have them`() throws {
      defer { clear() }
      for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
      let outcome = edit(Self.doing("grep SigIgn /proc/self/status > \"$1\""))
      guard case .written(let line) = outcome,
        let digits = line.split(whereSeparator: \.isWhitespace).last,
        let mask = UInt64(digits, radix: 16)
      else {
        Issue.record("\(outcome)")
        return
      }
      for number in [SIGPIPE, SIGXFSZ] { #expect(mask & 1 << UInt64(number - 1) == 0) }
    }
  #endif
}
