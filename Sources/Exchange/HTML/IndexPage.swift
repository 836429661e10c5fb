import Workshop

/// The page that leads to every file of a pack; it needs nothing but itself.
package enum IndexPage {
  /// One file of the pack.
  package struct Entry: Sendable, Equatable {
    package var format: Format
    /// The files, by their paths within the folder.
    package var files: [String]
    package var losses: [Omission]

    package init(_ format: Format, files: [String], losses: [Omission]) {
      self.format = format
      self.files = files
      self.losses = losses
    }
  }

  package static let fileName = "index.html"

  /// The page as HTML; the same pack gives the same bytes.
  package static func text(of edition: ExportView, _ entries: [Entry]) -> String {
    let name = PageText.line(
      edition.session.facts.name.map { edition.session.cited($0).body } ?? "")
    let title = HTMLText.escaped(name.isEmpty ? Wording.untitled : name)
    let audience =
      edition.choices.audience == .everyone
      ? ["<p>\(HTMLText.escaped(Wording.forThePublic))</p>"] : []
    let lines =
      [
        "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta http-equiv=\"Content-Security-Policy\" "
          + "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>\(title)</title>", "<style>\(style)</style>", "</head>", "<body>", "<main>",
        "<h1>\(title)</h1>",
      ] + audience + ["<dl>"] + entries.flatMap(lines) + ["</dl>", "</main>", "</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let style =
    "body{font:1.1rem/1.5 sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem}"
    + "dt{font-weight:bold;margin-top:1rem}dd{margin:0}"

  private static func lines(of entry: Entry) -> [String] {
    guard !entry.files.isEmpty else {
      return [
        "<dt>\(HTMLText.escaped(entry.format.title))</dt>",
        "<dd>\(HTMLText.escaped(Wording.nothingToShow))</dd>",
      ]
    }
    let links = entry.files.map {
      "<a href=\"\(HTMLText.escaped($0))\">\(HTMLText.escaped($0))</a>"
    }
    let losses =
      entry.losses.isEmpty
      ? [] : ["<dd>\(HTMLText.escaped(Wording.leavesOut(entry.losses)))</dd>"]
    return [
      "<dt>\(HTMLText.escaped(entry.format.title)): \(links.joined(separator: ", "))</dt>",
      "<dd>\(HTMLText.escaped(entry.format.purpose))</dd>",
    ] + losses
  }
}
