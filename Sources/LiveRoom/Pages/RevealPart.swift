import Shell
import Workshop

/// What came to light, on phones and on the wall.
struct RevealPart {
  let reveal: RoomReveal?
  /// The most lines that are shown; nil for all.
  var most: Int?

  var text: String {
    guard let reveal else { return "" }
    return """
      <section class="reveal"><h2>What came</h2>
      <p class="place" dir="auto">\(Markup.text(reveal.question))</p>
      \(result(reveal.result))\(made(reveal))</section>
      """
  }

  /// What was made of it, as the shell said it.
  private func made(_ reveal: RoomReveal) -> String {
    guard most == nil, !reveal.told.isEmpty else { return "" }
    let rows = reveal.told.filter { !$0.isEmpty }.map { "<li><bdi>\(Markup.text($0))</bdi></li>" }
    return "<h3>What was made of it</h3><ul class=\"made\">\(rows.joined())</ul>"
  }

  private func result(_ result: RoomReveal.Result) -> String {
    switch result {
    case .lines(let lines):
      let shown = lines.prefix(most ?? lines.count)
      let rest = lines.count - shown.count
      let rows = shown.map { "<li><bdi>\(Markup.text($0))</bdi></li>" }.joined()
      let more = rest > 0 ? "<p class=\"hint\">and \(rest) more on the phones</p>" : ""
      return "<ol class=\"lines\(shown.count > 8 ? " many" : "")\">\(rows)</ol>\(more)"
    case .dots(let counts): return table(counts, "votes", one: "dot", many: "dots")
    case .numbers(let counts, let median):
      return table(counts, "numbers", one: "person", many: "people")
        + "<p class=\"median\">\(Markup.text(median.capitalizedFirst))</p>"
    }
  }

  private func table(
    _ counts: [RoomReveal.Count], _ kind: String, one: String, many: String
  ) -> String {
    let top = counts.map(\.count).max() ?? 0
    let rows = counts.prefix(most ?? counts.count).map { count in
      """
      <tr><th scope="row" dir="auto">\(Markup.text(count.label))</th>\
      <td>\(Markup.bar(count.count, of: top))</td><td>\(count.count.counted(one, many))</td></tr>
      """
    }
    return "<table class=\"counts \(kind)\"><tbody>\(rows.joined())</tbody></table>"
  }
}
