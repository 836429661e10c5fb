import Foundation
import Synchronization
import Testing

/// Transcripts that are written anew into the tests' own files, with `WAYMARK_RECORD=1`.
enum Recording {
  static let isOn = ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1"

  private static let turn = Mutex(())

  /// Puts `said` where `transcript` stands in the file of the test; false when it is not found.
  static func replace(_ transcript: String, with said: String, at place: SourceLocation) -> Bool {
    turn.withLock { _ in
      guard let file = try? String(contentsOfFile: place.filePath, encoding: .utf8) else {
        return false
      }
      for indent in ["      ", "        ", "    "] {
        guard let range = file.range(of: literal(transcript, indent)) else { continue }
        let text = file.replacingCharacters(in: range, with: literal(said, indent))
        return (try? text.write(toFile: place.filePath, atomically: true, encoding: .utf8)) != nil
      }
      return false
    }
  }

  /// The text as a literal of several lines holds it, with the marks around it.
  private static func literal(_ text: String, _ indent: String) -> String {
    let lines = text.replacing("\\", with: "\\\\").split(
      separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.map { $0.isEmpty ? "" : indent + $0 }
    return "\"\"\"\n" + rows.joined(separator: "\n") + "\n\(indent)\"\"\""
  }
}
