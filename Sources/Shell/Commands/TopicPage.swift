import Workshop

/// A page of `Topics/` as the screen says it.
///
/// The pages are Markdown, so that they read as well where the source is read. Of it they use: one
/// heading, which is the line of purpose; paragraphs; lists; tables of two columns; fenced text; and
/// marks for bold words and code, which fall away.
struct TopicPage {
  /// One line that says what it is about.
  let purpose: String
  let passages: [Message]

  init(_ markdown: String) {
    var purpose = ""
    var passages: [Message] = []
    var block: [Substring] = []
    var fenced: [Substring]?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let text = fenced { passages.append(.init(.drawing, text.joined(separator: "\n"))) }
        fenced = fenced == nil ? [] : nil
      } else if fenced != nil {
        fenced?.append(line)
      } else if line.hasPrefix("# ") {
        purpose = String(line.dropFirst(2))
      } else if line.isEmpty {
        passages += TopicPage.block(block)
        block = []
      } else {
        block.append(line)
      }
    }
    self.purpose = purpose
    self.passages = passages + TopicPage.block(block)
  }

  private static func block(_ lines: [Substring]) -> [Message] {
    guard let first = lines.first else { return [] }
    if first.hasPrefix("|") { return table(lines) }
    guard first.hasPrefix("- ") else {
      return [.init(.plain, plain(lines.joined(separator: " ")))]
    }
    var items: [String] = []
    for line in lines {
      if line.hasPrefix("- ") || items.isEmpty {
        items.append(String(line))
      } else {
        items[items.count - 1] += " " + line.drop { $0 == " " }
      }
    }
    return items.map { .init(.plain, plain($0), hang: 2) }
  }

  /// The rows below the heading of a table, what they are about in front.
  private static func table(_ lines: [Substring]) -> [Message] {
    let rows = lines.dropFirst(2).map { line in
      line.split(separator: "|").map { AnswerReader.trimmed(plain(String($0))) }
    }
    let widest = rows.compactMap { $0.first.map { DisplayWidth.of($0) } }.max() ?? 0
    return rows.map { cells in
      .init(
        .plain, DisplayWidth.padded(cells.first ?? "", to: widest + 2) + (cells.last ?? ""),
        hang: widest + 2)
    }
  }

  private static func plain(_ text: String) -> String {
    text.replacing("**", with: "").replacing("`", with: "")
  }
}
