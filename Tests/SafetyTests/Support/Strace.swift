import Foundation
import Testing

/// The system's own record of what a program asks of it, and faults put into the answers.
enum Strace {
  /// Whether strace is installed and may follow a program.
  static let isUsable: Bool = {
    guard let path = Program.tool("strace") else { return false }
    let words = [path, "-qq", "-o", "/dev/null", "-e", "trace=write", "/bin/true"]
    return (try? Program.run(words, in: "/"))?.status == 0
  }()

  static let whyNot: Comment = "strace is not installed, or may not follow programs here"

  /// Runs a command, and returns with what it said the calls it made.
  ///
  /// - Parameters:
  ///   - calls: the names of the system calls to look at.
  ///   - fault: what goes wrong, such as `write:error=ENOSPC:when=3`.
  ///   - paths: when given, only calls about these.
  ///   - withTexts: whether what is written is told to its end.
  static func run(
    _ command: [String], in scratch: Scratch, calls: [String], fault: String? = nil,
    paths: [String] = [], withTexts: Bool = false
  ) throws -> (outcome: Program.Outcome, calls: [SystemCall]) {
    let log = scratch.at("calls.log")
    var words = [Program.tool("strace") ?? "strace", "-f", "-qq", "-y", "-xx", "-o", log]
    words += ["-s", withTexts ? "1000000" : "16", "-e", "trace=" + calls.joined(separator: ",")]
    // Faster, but a signal is not delivered with it.
    if fault?.contains("signal=") != true { words.append("--seccomp-bpf") }
    if let fault { words += ["-e", "inject=" + fault] }
    for path in paths { words += ["-P", path] }
    let outcome = try Program.run(words + command, in: scratch.path)
    let text = try String(contentsOfFile: log, encoding: .utf8)
    var counts: [String: Int] = [:]
    let found = text.split(separator: "\n").compactMap { line -> SystemCall? in
      guard var call = SystemCall(line) else { return nil }
      counts[call.name, default: 0] += 1
      call.ordinal = counts[call.name, default: 0]
      return call
    }
    return (outcome, found)
  }
}

/// One call of the system as strace tells it.
struct SystemCall: Sendable, CustomTestStringConvertible {
  let name: String
  /// Which of the calls of this name it is, from 1.
  var ordinal = 0
  /// The arguments; texts are decoded, and a descriptor stands as its number and its path.
  let arguments: [Argument]
  /// -1 on a failure; 0 when it never returned.
  let result: Int
  let isInjected: Bool

  enum Argument: Sendable, Equatable {
    case text([UInt8])
    case descriptor(Int, path: String)
    case word(String)
  }

  var testDescription: String { "\(name) \(ordinal)" }

  /// Every path and name in it, joined.
  var paths: String {
    arguments.map {
      switch $0 {
      case .text(let bytes) where name != "write" && name != "pwrite64":
        String(decoding: bytes, as: UTF8.self)
      case .descriptor(_, let path): path
      default: ""
      }
    }.joined(separator: " ")
  }
}

extension SystemCall {
  /// Reads a line such as `12 write(5</a/b>, "\x61", 1) = 1`.
  init?(_ line: Substring) {
    guard let open = line.firstIndex(of: "("),
      let space = line[..<open].lastIndex(of: " ")
    else { return nil }
    name = String(line[line.index(after: space)..<open])
    guard !name.isEmpty, !line.contains(" resumed>") else { return nil }
    var rest = line[line.index(after: open)...].utf8
    arguments = Self.arguments(&rest)
    let tail = String(decoding: rest, as: UTF8.self)
    let words = tail.split(separator: " ")
    let equals = words.firstIndex(of: "=").map { $0 + 1 } ?? words.count
    result = equals < words.count ? Int(words[equals].prefix { $0 != "<" }) ?? 0 : 0
    isInjected = tail.contains("(INJECTED)")
  }

  private static func arguments(_ rest: inout Substring.UTF8View) -> [Argument] {
    var found: [Argument] = []
    while let byte = rest.first, byte != UInt8(ascii: ")") {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: " "): rest.removeFirst()
      case UInt8(ascii: "\""):
        rest.removeFirst()
        let quoted = rest.prefix { $0 != UInt8(ascii: "\"") }
        found.append(.text(unescaped(quoted)))
        rest = rest[quoted.endIndex...].dropFirst()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        rest = rest.drop { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "]") }
        if !rest.isEmpty { rest.removeFirst() }
      default:
        let word = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ")") }
        found.append(argument(word))
        rest = rest[word.endIndex...]
      }
    }
    return found
  }

  private static func argument(_ word: Substring.UTF8View) -> Argument {
    let text = String(Substring(word))
    guard let open = text.firstIndex(of: "<"), let number = Int(text[..<open]) else {
      return .word(text)
    }
    let path = text[text.index(after: open)...].utf8.dropLast()
    return .descriptor(number, path: String(decoding: unescaped(path), as: UTF8.self))
  }

  private static func unescaped(_ text: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "\\"), rest.dropFirst().first == UInt8(ascii: "x") {
        let digits = String(decoding: rest.dropFirst(2).prefix(2), as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? 0)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest.removeFirst()
      }
    }
    return bytes
  }
}
