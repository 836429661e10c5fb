import Workshop

/// An atlas as one HTML page that needs nothing but itself.
package enum AtlasPage {
  package static func text(of atlas: Atlas) -> String {
    let tables = atlas.tables
    let title = HTMLText.escaped(AtlasWording.title)
    let links = tables.map { "<li><a href=\"#\($0.name)\">\(HTMLText.escaped($0.title))</a></li>" }
    return """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(title)</title>
      <style>
      \(HTMLStyle.text)\(style)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(Wording.skip)</a>
      <header>
      <p class="kicker">\(MapDocument.map.kicker)</p>
      <h1>\(title)</h1>
      <p class="note">\(HTMLText.escaped(atlas.intro))</p>
      <nav aria-label="\(Wording.contents)"><ol>
      \(links.joined(separator: "\n"))
      </ol></nav>
      </header>
      <main id="main" tabindex="-1">
      \(tables.map(section).joined())</main>
      </body>
      </html>

      """
  }

  private static let style = """
    .atlas { padding-top: 2.6rem; }
    .atlas table { border-collapse: collapse; min-width: 100%; font-size: .92rem; }
    .atlas th, .atlas td { text-align: start; vertical-align: top; padding: .5rem .8rem .5rem 0;
      border-bottom: 1px solid var(--edge); min-width: 4.5rem; max-width: 34rem; }
    .atlas thead th { color: var(--soft); font-weight: 600; white-space: nowrap; }
    .atlas tbody th { font-weight: 600; min-width: 11rem; }
    .atlas .long { min-width: 14rem; }
    .atlas .figure { white-space: nowrap; }
    .atlas .over { color: var(--deep-bad); font-weight: 600; }
    .spark { display: block; width: 13rem; height: 2.6rem; margin-bottom: .2rem; }
    @media print { .atlas .long, .atlas th, .atlas td { min-width: 0; } .atlas thead th { white-space: normal; }
      .atlas table { font-size: 8pt; width: 100%; } .spark { width: 8rem; } }

    """

  private static func section(_ table: AtlasTable) -> String {
    let head = table.header.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in
      "<tr>" + row.enumerated().map { cell($1, isFirst: $0 == 0) }.joined() + "</tr>\n"
    }
    return """
      <section class="atlas">
      <h2 id="\(table.name)">\(HTMLText.escaped(table.title))</h2>
      <p class="note">\(HTMLText.escaped(table.note))</p>
      <div class="scroll" role="region" tabindex="0" aria-label="\(HTMLText.escaped(table.title))">
      <table><thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined())</tbody></table>
      </div>
      </section>

      """
  }

  private static func cell(_ cell: AtlasTable.Cell, isFirst: Bool) -> String {
    let (name, scope) = isFirst ? ("th", " scope=\"row\"") : ("td", "")
    let words = HTMLText.line(cell.text)
    switch cell {
    case .missing: return "<\(name)\(scope)>–</\(name)>"
    case .number: return "<\(name)\(scope) class=\"figure\">\(words)</\(name)>"
    case .way(let way):
      return
        "<\(name)\(scope) class=\"long\">\(spark(way))<span class=\"hint\">\(words)</span></\(name)>"
    case .text(AtlasWording.over): return "<\(name)\(scope) class=\"over\">\(words)</\(name)>"
    case .text(let text):
      let kind = text.count > 40 ? " class=\"long\"" : ""
      return "<\(name)\(scope)\(kind) dir=\"auto\">\(words)</\(name)>"
    case .map(let map):
      return
        "<\(name)\(scope) dir=\"auto\">\(words)<br/><span class=\"hint\">\(HTMLText.line(map.folder))</span></\(name)>"
    }
  }

  /// The curve, 8 units from its edges, so that its ends are not cut.
  private static func spark(_ way: AtlasMap.Way) -> String {
    guard way.points.count > 1, let words = EmotionSummary.words(of: way.points) else { return "" }
    let step = 400 / (way.points.count - 1)
    let points = way.points.enumerated().map { place, point in
      CurvePath.Point(x: 8 + place * step, y: 40 - 8 * point.score.halves)
    }
    let width = 16 + step * (way.points.count - 1)
    let marks = points.map { "<circle class=\"now\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"4\"/>" }
    return
      "<svg class=\"spark\" viewBox=\"0 0 \(width) 80\" preserveAspectRatio=\"none\" role=\"img\" "
      + "aria-label=\"\(HTMLText.line(words))\">"
      + "<line class=\"zero\" x1=\"0\" x2=\"\(width)\" y1=\"40\" y2=\"40\"/>"
      + "<path class=\"curve\" d=\"\(CurvePath.line(points))\"/>\(marks.joined())</svg>"
  }
}

extension Atlas {
  var intro: String {
    AtlasWording.intro(maps.count, maps.reduce(0) { $0 + $1.ways.count }, on: today.words)
  }
}
