/// Pages for programs that make paper of HTML.
package enum PrintPage {
  package enum Paper: String, Sendable, CaseIterable {
    case a4, a3, a2

    /// In millimetres, the longer side first.
    var size: (long: Int, short: Int) {
      switch self {
      case .a4: (297, 210)
      case .a3: (420, 297)
      case .a2: (594, 420)
      }
    }
  }

  /// The page of a map for that paper, lying.
  package static func map(_ html: String, on paper: Paper) -> String {
    let rule = "<style>@page{size:\(paper.rawValue.uppercased()) landscape}</style>\n</head>"
    return html.replacing("</head>", with: rule, maxReplacements: 1)
  }

  /// The page for programs whose drawings know nothing of the page's style: every drawing holds the
  /// style itself, and what stands side by side does so by simple means.
  package static func simple(_ html: String) -> String {
    let side = """
      <style>.lead,.cards,.portraits{display:flex;flex-wrap:wrap}.lead p{flex:1}
      .card{width:31%}.portrait{width:47%}.band th svg{display:none}</style>
      </head>
      """
    let style = "<style>\(HTMLStyle.ofDrawings)</style>"
    var page = ""
    var rest = html.replacing("</head>", with: side, maxReplacements: 1)[...]
    while let tag = rest.firstRange(of: "<svg class=\""),
      let end = rest[tag.upperBound...].firstIndex(of: ">")
    {
      page += rest[...end] + style
      rest = rest[rest.index(after: end)...]
    }
    return page + rest
  }

  /// A picture alone, as large as one page of that paper allows; it lies when it is wider than high.
  package static func poster(_ svg: String, on paper: Paper) -> String {
    let margin = 8
    let (width, height) = PrintPage.measure(of: svg)
    let (long, short) = paper.size
    let isLying = width >= height
    let (right, down) = isLying ? (long, short) : (short, long)
    let picture = svg.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("<?xml") }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(title(of: svg))</title>
      <style>@page{size:\(right)mm \(down)mm;margin:\(margin)mm}body{margin:0}
      svg{display:block;width:\(right - 2 * margin)mm;height:\(down - 2 * margin - 1)mm}</style>
      </head>
      <body>
      \(picture)</body>
      </html>

      """
  }

  private static func measure(of svg: String) -> (width: Int, height: Int) {
    func number(_ name: String) -> Int {
      guard let start = svg.firstRange(of: " \(name)=\"") else { return 1 }
      return Int(svg[start.upperBound...].prefix { $0.isNumber }) ?? 1
    }
    return (number("width"), number("height"))
  }

  /// As it stands in the picture, where it is escaped already.
  private static func title(of svg: String) -> String {
    guard let open = svg.firstRange(of: "<title"),
      let start = svg[open.upperBound...].firstIndex(of: ">"),
      let end = svg[start...].firstRange(of: "</title>")
    else { return "" }
    return String(svg[svg.index(after: start)..<end.lowerBound])
  }
}
