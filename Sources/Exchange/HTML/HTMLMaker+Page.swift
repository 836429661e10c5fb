extension HTMLMaker {
  /// The whole file.
  mutating func add(_ whole: HTMLSection) {
    let title = HTMLText.line(whole.title)
    self += """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en" dir="ltr">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="no-referrer"/>
      <title>\(title.isEmpty ? Wording.untitled : title)</title>
      <style>
      \(HTMLStyle.text)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(Wording.skip)</a>
      \(HTMLStyle.gradient)
      <header\(whole.hasPageOne ? " class=\"one\"" : "")>
      <p class="kicker">\(document.kicker)</p>
      <h1 dir="auto"\(spoken)>\(title.isEmpty ? "–" : title)</h1>

      """
    for block in whole.blocks { add(block, isOpening: true) }
    self += "</header>\n"
    addContents(whole.parts)
    self += "<main id=\"main\" tabindex=\"-1\">\n"
    for section in whole.parts { add(section: section) }
    self += "</main>\n</body>\n</html>\n"
  }

  /// Nothing is fetched and nothing runs, whatever the page holds.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"

  /// Says in which language something was said, when it is known.
  var spoken: String {
    language.map { " lang=\"\($0)\" xml:lang=\"\($0)\"" } ?? ""
  }

  private mutating func addContents(_ sections: [HTMLSection]) {
    guard sections.count > 1 else { return }
    self += "<nav aria-label=\"\(Wording.contents)\">\n<ol>\n"
    for (index, section) in sections.enumerated() {
      self += "<li><a href=\"#h-\(index + 1)\">\(title(of: section))</a></li>\n"
    }
    self += "</ol>\n</nav>\n"
  }

  private func title(of section: HTMLSection) -> String {
    let title = HTMLText.line(section.title)
    return title.isEmpty ? "–" : title
  }

  private mutating func add(section: HTMLSection) {
    let anchor = nextAnchor()
    heading = title(of: section)
    let kind = section.map == nil ? "section" : "section journey"
    self += "<section class=\"\(kind)\">\n"
    self += "<h2 id=\"h-\(anchor)\" dir=\"auto\">\(heading)</h2>\n<div class=\"body\">\n"
    for block in section.blocks { add(block) }
    addParts(of: section)
    self += "</div>\n</section>\n"
  }

  /// Portraits stand side by side.
  private mutating func addParts(of section: HTMLSection) {
    var isInPortraits = false
    for part in section.parts {
      if part.isPortrait != isInPortraits {
        self += isInPortraits ? "</div>\n" : "<div class=\"portraits\">\n"
        isInPortraits = part.isPortrait
      }
      heading = title(of: part)
      self += isInPortraits ? "<article class=\"portrait\">\n" : "<div class=\"part\">\n"
      self += "<h3 dir=\"auto\">\(heading)</h3>\n"
      for block in part.blocks { add(block) }
      self += isInPortraits ? "</article>\n" : "</div>\n"
    }
    if isInPortraits { self += "</div>\n" }
  }
}
