import Workshop

/// A sheet to print: one A4 page as HTML, or lines of text at most 80 columns wide.
package enum SheetPage {
  /// The file a sheet has: `scores.html`.
  package static func fileName(of sheet: PaperSheet, isText: Bool) -> String {
    "\(sheet.rawValue).\(isText ? "txt" : "html")"
  }

  /// The page as text; the same session gives the same bytes.
  package static func text(of sheet: PaperSheet, in session: Session) -> String {
    let content = SheetContent(sheet, of: session)
    var lines = ["\(sheet.title) · \(DisplayWidth.cut(content.title, to: 50))"]
    lines += wrapped(sheet.order) + [""]
    for group in content.groups {
      if !group.heading.isEmpty { lines += [DisplayWidth.cut(group.heading, to: columns), ""] }
      for row in group.rows {
        let marks = row.marks.map { DisplayWidth.padded($0, to: 4) }.joined()
        let room = columns - DisplayWidth.of(marks) - 1
        let words = DisplayWidth.padded(
          DisplayWidth.cut(PageText.line(row.words), to: room), to: room)
        lines.append(trimmed(words + " " + marks))
      }
      lines.append("")
    }
    for box in content.boxes {
      lines += [box.heading + " " + String(repeating: "_", count: columns - box.heading.count - 1)]
      let blanks = box.lines.isEmpty ? ["", "", ""] : box.lines
      lines += blanks.map { words in
        let head = words.isEmpty ? "  " : "  \(words) "
        return head + String(repeating: "_", count: columns - head.count)
      }
      lines.append("")
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page as HTML that needs nothing but itself.
  package static func html(of sheet: PaperSheet, in session: Session) -> String {
    let content = SheetContent(sheet, of: session)
    let title = HTMLText.escaped(content.title)
    let language = session.facts.language.flatMap(LanguageTag.of).map { " lang=\"\($0)\"" } ?? ""
    let rows = content.groups.reduce(0) { $0 + $1.rows.count + 2 }
    let groups = content.groups.map { group(of: $0, language) }.joined()
    let boxes = content.boxes.map(box).joined()
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(sheet.title)) \(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <main>
      <h1>\(HTMLText.escaped(sheet.title)) <small dir="auto"\(language)>\(title)</small></h1>
      <p>\(HTMLText.escaped(sheet.order))</p>
      <div class="\(content.boxes.isEmpty ? "rows \(size(rows))" : "boxes n-\(content.boxes.count)")">
      \(groups)\(boxes)</div>
      </main>
      </body>
      </html>

      """
  }

  private static let columns = 80

  /// More rows than one page holds at their size stand smaller, and then in two columns.
  private static func size(_ rows: Int) -> String {
    switch rows {
    case ...26: "large"
    case ...44: "middle"
    case ...84: "two"
    default: "tiny"
    }
  }

  private static func group(of group: SheetContent.Group, _ language: String) -> String {
    let heading =
      group.heading.isEmpty
      ? "" : "<h2 dir=\"auto\"\(language)>\(HTMLText.line(group.heading))</h2>\n"
    let rows = group.rows.map { row in
      "<tr><th scope=\"row\" dir=\"auto\"\(language)>\(HTMLText.line(row.words))</th>"
        + row.marks.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    }
    return "\(heading)<table>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  private static func box(of box: SheetContent.Box) -> String {
    let lines = box.lines.map { "<p>\(HTMLText.escaped($0))</p>\n" }.joined()
    return "<section><h2>\(HTMLText.escaped(box.heading))</h2>\n\(lines)</section>\n"
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private static let style = """
    @page{size:A4;margin:12mm}
    body{font:11pt/1.35 sans-serif;margin:0;color:#000;background:#fff}
    main{max-width:186mm;margin:0 auto;padding:0 4mm}
    h1{font-size:20pt;margin:0 0 1mm}small{font-size:11pt;font-weight:400}
    h2{font-size:12pt;margin:3mm 0 1mm;break-after:avoid}p{margin:0 0 3mm}
    table{border-collapse:collapse;width:100%}tr{break-inside:avoid}
    th{font-weight:400;text-align:start;padding:1.4mm 2mm 1.4mm 0}
    td{width:9mm;text-align:center;border:.3mm solid #555}
    tr>*{border-bottom:.3mm solid #555}
    .middle{font-size:9.5pt}.middle th{padding:.7mm 1mm}
    .two,.tiny{columns:2;column-gap:6mm;font-size:8pt}
    .two th,.tiny th{padding:.5mm 1mm}.two td,.tiny td{width:6mm}
    .tiny{font-size:5.5pt}.tiny th{padding:.2mm .5mm}
    .boxes{display:grid;grid-template-columns:1fr 1fr;gap:5mm}
    section{border:.3mm solid #555;padding:3mm;break-inside:avoid}
    .n-6 section{height:72mm}.n-8 section{height:52mm}
    section h2{margin-top:0}section p{border-top:.2mm dotted #777;padding-top:1mm;margin:6mm 0 0}
    """
}
