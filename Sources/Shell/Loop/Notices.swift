/// What is said about lines as such.
enum Notices {
  static let nothingToAgreeTo = Message(
    .hint, "Nothing here waits for a yes or a no, so it was not kept.")

  static let nothingToTake = Message(
    .problem,
    "No lines are asked for here. /take brings a file into a step that is brought in line by line.")

  static func removed(_ count: Int) -> Message {
    .init(
      .hint,
      count == 1
        ? "One control character was taken out of the line."
        : "\(count) control characters were taken out of the line.")
  }

  static func refused(_ refusal: LineRefusal) -> Message {
    switch refusal {
    case .tooLong(let bytes):
      .init(
        .problem,
        "That line has \(bytes) bytes; \(LineEvent.longestLine) fit. Nothing was taken: send it in parts, or with /long."
      )
    case .notUTF8(let offset):
      .init(
        .problem,
        "That line is not UTF-8 text (byte \(offset + 1)). Nothing was taken: type it again or convert it."
      )
    }
  }

  /// - Parameter wasRefused: whether the line before was not taken either; else another question came.
  static func notTaken(_ count: Int, from line: String, wasRefused: Bool) -> Message {
    let lines = count == 1 ? "One line was" : "\(count) lines were"
    let why = wasRefused ? "" : " because another question came"
    return .init(
      .warning,
      "\(lines) not taken\(why), from \"\(line.prefix(40))\" on. Paste the rest where it belongs.")
  }

  /// That a line which stood ready was left behind, so that it can be typed again.
  static func notTaken(_ line: String) -> Message {
    .init(.warning, "Not taken: \(line)", hang: 2)
  }

  static func dropped(_ hadSomething: Bool) -> Message {
    .init(
      .hint,
      hadSomething
        ? "The line is dropped; nothing else changed."
        : "Press Ctrl-C again to leave, or go on typing. Everything so far is saved.")
  }
}

extension LineRefusal {
  /// Why nothing was taken, for people.
  package var message: Message { Notices.refused(self) }
}

/// Ctrl-C on the first screen: it drops the line, and twice on an empty one it leaves.
package struct LeavingTwice {
  private var wasDropped = false

  package init() {}

  /// What is said; nil when somebody leaves.
  package mutating func words(dropping typed: String) -> Message? {
    if typed.isEmpty, wasDropped { return nil }
    wasDropped = typed.isEmpty
    return .init(
      .hint, typed.isEmpty ? "Press Ctrl-C again to leave, or type a name." : "The line is dropped."
    )
  }
}
