import Shell
import Workshop

/// The page for the projector: to be read from ten metres, and never to be scrolled.
struct WallPage {
  let view: RoomView
  let code: String
  let address: String
  let hotspot: QRCode?
  let sent: Int
  let joined: Int
  let version: Int
  let second: Int
  let isOver: Bool

  /// What fits on it in letters of that size.
  private static let mostLines = 16
  private static let mostSteps = 6

  var text: String { Markup.page(view.title, kind: "wall", refresh: 5, main) }

  var main: String {
    """
    <main id="main" data-version="\(version)" data-over="\(isOver ? "yes" : "no")">
    <header><p class="step" dir="auto">\(Markup.text(view.step.isEmpty ? view.title : view.step))</p>
    <p class="progress">\(Markup.text(view.progress))</p>\(TimePart(until: view.until, second: second).text)</header>
    <div class="stage-area">\(isOver ? "<h1>Thank you.</h1>" : middle)</div>
    \(isOver ? "" : door)
    </main>
    """
  }

  private var middle: String {
    if view.reveal != nil, view.ask == nil || sent == 0 {
      return RevealPart(reveal: view.reveal, most: Self.mostLines).text
    }
    if let ask = view.ask { return asked(ask) }
    if !view.tasks.isEmpty {
      let tasks = view.tasks.map { task in
        "<li><span dir=\"auto\">\(Markup.text(task.text))</span> <b>\(task.minutes) min</b></li>"
      }
      let list = "<ol class=\"tasks\">\(tasks.joined())</ol>"
      return hasMap ? "<div class=\"both\">\(list)\(map(steps: 3))</div>" : list
    }
    if !hasMap {
      return "<h1 dir=\"auto\">\(Markup.text(view.talk.isEmpty ? view.title : view.talk))</h1>"
    }
    return map(steps: Self.mostSteps)
  }

  private var hasMap: Bool { view.map.contains { !$0.steps.isEmpty } }

  private func asked(_ ask: RoomAsk) -> String {
    let place =
      ask.place.isEmpty ? "" : "<p class=\"place\" dir=\"auto\">\(Markup.text(ask.place))</p>"
    let count =
      joined == 0
      ? "Nobody is in yet."
      : sent == joined && joined > 1
        ? "All \(joined) have sent." : "\(sent) of \(joined) \(joined == 1 ? "has" : "have") sent."
    return """
      \(place)<h1 dir="auto">\(Markup.text(ask.question))</h1>\
      <p class="count" role="status">\(count)</p>
      """
  }

  /// - Parameter most: how many steps of a stage have room.
  private func map(steps most: Int) -> String {
    let columns = view.map.map { column in
      let cells = column.steps.prefix(most).map { step in
        let feeling = step.feeling.map { " <b class=\"feeling\">\(Markup.text($0))</b>" } ?? ""
        return "<li>\(step.number). <bdi>\(Markup.text(step.title))</bdi>\(feeling)</li>"
      }
      let rest = column.steps.count - cells.count
      let more = rest > 0 ? "<li class=\"hint\">and \(rest) more</li>" : ""
      return """
        <section><h2 dir="auto">\(Markup.text(column.title))</h2><ul>\(cells.joined())\(more)</ul></section>
        """
    }
    return "<div class=\"map\">\(columns.joined())</div>"
  }

  /// How a late one comes in.
  private var door: String {
    let qr = QRCode("http://\(address)/?code=\(code)")?.svg ?? ""
    let spot = hotspot.map { "<div class=\"hotspot\">\($0.svg)<p>Wi-Fi</p></div>" } ?? ""
    return """
      <footer class="door"><p><span>http://\(Markup.text(address))</span> <b class="code">\(code)</b></p>\(spot)\(qr)</footer>
      """
  }
}
