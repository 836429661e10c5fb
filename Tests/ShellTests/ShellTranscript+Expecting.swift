import Testing

extension ShellTranscript {
  /// Types what `transcript` shows typed, and compares everything said with it.
  func expect(_ transcript: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var sitting = self
    for line in transcript.split(separator: "\n") where line.hasPrefix("> ") {
      sitting.type(ShellTranscript.typed(in: line.dropFirst(2)))
    }
    var said = sitting.text
    if said.hasSuffix("\n") { said.removeLast() }
    if Recording.isOn, said != transcript {
      #expect(Recording.replace(transcript, with: said, at: sourceLocation))
    } else {
      #expect(said == transcript, sourceLocation: sourceLocation)
    }
  }

  /// What stands after the prompt and the answer ready to edit.
  private static func typed(in line: Substring) -> String {
    var rest = line
    for mark in ["› ", "… "] {
      guard let end = rest.firstRange(of: mark)?.upperBound else { continue }
      rest = rest[end...]
      break
    }
    if rest.hasPrefix("(unseen) ") { rest = rest.dropFirst("(unseen) ".count) }
    if rest.hasPrefix("{"), let end = rest.firstRange(of: "} ")?.upperBound { rest = rest[end...] }
    return rest == "⏎" ? "" : String(rest)
  }
}
