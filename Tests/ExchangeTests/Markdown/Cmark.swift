import Foundation

/// GitHub's own reader of Markdown, when the machine has it.
enum Cmark {
  private static let path = "/usr/bin/cmark-gfm"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// The page as HTML, raw HTML let through so that a leak shows.
  static func html(of page: String) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("publishing-\(UUID().uuidString).md")
    try Data(page.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      ["--unsafe"]
      + ["table", "footnotes", "autolink", "strikethrough", "tasklist"].flatMap { ["-e", $0] }
      + [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// How often each tag opens, code spans and breaks left out: an answer may bring those.
  static func tags(in html: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for match in html.matches(of: #/<([A-Za-z][A-Za-z0-9]*)/#) {
      let tag = String(match.output.1)
      if !["code", "br", "wbr"].contains(tag) { counts[tag, default: 0] += 1 }
    }
    return counts
  }

  /// The addresses links lead to, but for places of the page itself.
  static func links(in html: String) -> [String] {
    html.matches(of: #/(?:href|src)="([^"]*)"/#).map { String($0.output.1) }
      .filter { !$0.hasPrefix("#") }
  }

  /// What a reader sees, blanks run together.
  static func words(in html: String) -> String {
    let bare = html.replacing(#/<br ?\/?>/#, with: " ").replacing(#/<[^>]*>/#, with: "")
    let text = bare.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
