/// The fences of a Markdown page that hold diagrams.
enum MermaidFence {
  /// The lines of a diagram; of a page, those between its fences, with every other line blank so that
  /// numbers stay as they are in the file.
  static func lines(of text: String) -> [Substring] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.contains(where: { opening($0) != nil }) else { return lines }
    var fence: String?
    return lines.map { line in
      if let open = fence {
        if isClosing(line, open) { fence = nil }
        return fence == nil ? "" : line
      }
      fence = opening(line)
      return ""
    }
  }

  /// How many lines of a page stand beside its diagrams and say something; none of a diagram alone.
  static func linesBeside(in text: String) -> Int {
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard all.contains(where: { opening($0) != nil }) else { return 0 }
    return zip(all, lines(of: text)).count { whole, kept in
      kept.isEmpty && opening(whole) == nil && whole.contains { $0.isLetter || $0.isNumber }
    }
  }

  /// The marks that open a fence for a diagram: "```mermaid", "~~~ mermaid" or ":::mermaid".
  static func opening(_ line: Substring) -> String? {
    let line = line.drop { $0 == " " || $0 == "\t" }
    guard let mark = line.first, "`~:".contains(mark) else { return nil }
    let marks = line.prefix { $0 == mark }
    let word = line[marks.endIndex...].drop { $0 == " " || $0 == "{" || $0 == "." }
    return marks.count > 2 && word.lowercased().hasPrefix("mermaid") ? String(marks) : nil
  }

  private static func isClosing(_ line: Substring, _ open: String) -> Bool {
    let line = line.filter { !$0.isWhitespace }
    return line.count >= open.count && line.allSatisfy { $0 == open.first }
  }
}
