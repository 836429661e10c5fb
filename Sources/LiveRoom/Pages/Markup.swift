import Workshop

/// Text of a page, in which nothing that people wrote is markup.
enum Markup {
  /// Words of people: marks of the page are written out, and so is what acts unseen.
  static func text(_ words: String) -> String {
    var safe = ""
    for character in VisibleText.of(words).unicodeScalars {
      switch character {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(character)
      }
    }
    return safe
  }

  /// A whole page.
  ///
  /// - Parameters:
  ///   - refresh: after how many seconds it loads itself again where no script runs; nil for never.
  static func page(
    _ title: String, kind: String, refresh: Int? = nil, _ main: String
  ) -> String {
    let again = refresh.map {
      "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"></noscript>"
    }
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(text(title))</title>
      <link rel="stylesheet" href="/room.css">
      <script src="/room.js" defer></script>
      \(again ?? "")
      </head>
      <body class="\(kind)">
      \(main)
      </body>
      </html>

      """
  }

  static func hidden(_ name: String, _ value: String) -> String {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(text(value))\">"
  }

  /// A bar as long as its share of the longest one; its number stands beside it in words.
  static func bar(_ count: Int, of most: Int) -> String {
    let width = most > 0 ? 100 * count / most : 0
    return """
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
      <rect width="\(width)" height="8"/></svg>
      """
  }
}
