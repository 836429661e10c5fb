import Shell
import Workshop

/// What a phone shows: where the room is, what is asked, what was sent, what came to light.
///
/// It is made of parts; the script replaces those that changed and leaves alone what somebody types in.
struct PhonePage {
  let view: RoomView
  let device: RoomDevice
  let own: [(entry: RoomEntry, isTaken: Bool)]
  let notice: RoomNotice?
  let draft: RoomDraft?
  /// What the next line will be known by.
  let freshId: String
  let version: Int
  let second: Int

  var text: String {
    let pulse =
      view.ask == nil
      ? ""
      : """
      <noscript><iframe src="/pulse?v=\(version)" title="News of the room"></iframe></noscript>
      """
    return Markup.page(
      view.title, kind: "phone", refresh: view.ask == nil ? 10 : nil, main + pulse)
  }

  var main: String {
    """
    <main id="main" data-version="\(version)" data-ask="\(Markup.text(view.ask?.key ?? ""))">
    \(part("head", head))
    \(part("said", said))
    \(part("ask", ask))
    \(part("own", sent))
    \(part("reveal", RevealPart(reveal: view.reveal).text))
    \(part("foot", foot))
    </main>
    """
  }

  private func part(_ name: String, _ text: String) -> String {
    "<div data-part=\"\(name)\">\(text)</div>"
  }

  private var head: String {
    let step = [view.step, view.progress].filter { !$0.isEmpty }.map(Markup.text)
    return """
      <header><p class="name" dir="auto">\(Markup.text(view.title))</p>
      <p class="step">\(step.joined(separator: " · "))</p>\(TimePart(until: view.until, second: second).text)
      </header>
      """
  }

  private var said: String {
    let nudge =
      device.isNudged && own.isEmpty
      ? "<p class=\"nudge\">The room still waits for your line. Nobody sees who is asked.</p>" : ""
    guard let notice else { return "<div role=\"status\" aria-live=\"polite\">\(nudge)</div>" }
    let kind = notice.isProblem ? "problem" : "done"
    let sign = notice.isProblem ? "Not taken: " : "✓ "
    return """
      <div role="status" aria-live="polite"><p class="\(kind)" dir="auto">\(sign)\(Markup.text(notice.words))</p>\
      \(nudge)</div>
      """
  }

  private var ask: String {
    guard let ask = view.ask else { return waiting }
    let place =
      ask.place.isEmpty ? "" : "<p class=\"place\" dir=\"auto\">\(Markup.text(ask.place))</p>"
    let list =
      ask.list.isEmpty || ask.isSole
      ? ""
      : "<ul class=\"list\">"
        + ask.list.map { "<li><bdi>\(Markup.text($0))</bdi></li>" }.joined() + "</ul>"
    let nameless =
      ask.isNameless ? "<p class=\"hint\">It carries no name and no time.</p>" : ""
    return """
      <section aria-labelledby="question">\(place)<h1 id="question" dir="auto">\(Markup.text(ask.question))</h1>
      \(nameless)\(list)\(form(ask))</section>
      """
  }

  private var waiting: String {
    if !view.tasks.isEmpty {
      let tasks = view.tasks.map { task in
        "<li><bdi>\(Markup.text(task.text))</bdi> <span class=\"hint\">\(task.minutes) min</span></li>"
      }
      return "<section><h1>In the room now</h1><ol class=\"tasks\">\(tasks.joined())</ol></section>"
    }
    let talk =
      view.talk.isEmpty
      ? "<p>Nothing to write now. This page shows by itself what comes next.</p>"
      : "<p class=\"talk\" dir=\"auto\">\(Markup.text(view.talk))</p>"
        + "<p class=\"hint\">Say it aloud; whoever leads types it. This page shows by itself what comes "
        + "next.</p>"
    return "<section><h1>The room talks</h1>\(talk)</section>"
  }

  private var foot: String {
    let name = view.people.first { $0.id == device.person }?.name
    let who =
      name.map { "You write as <bdi>\(Markup.text($0))</bdi>." } ?? "You write without a name."
    return """
      <footer><p>\(who) <a href="/who">Somebody else writes now</a></p>
      <p class="hint">Others on this network could read what is sent here: write no secrets.</p></footer>
      """
  }

  // MARK: Forms

  private func form(_ ask: RoomAsk) -> String {
    if ask.isSole, own.first?.isTaken == true { return "" }
    let mine = own.first?.entry
    let id = draft?.id ?? (ask.isSole ? mine?.id : nil) ?? freshId
    let given = draft?.text ?? (ask.isSole ? mine?.text : nil) ?? ""
    let word = ask.isSole && mine != nil ? "Send the change" : "Send"
    return """
      <form method="post" action="/send" class="answer" data-draft="\(Markup.text(ask.key))">
      \(hidden(ask, id))
      \(fields(ask, given))
      <button name="do" value="send">\(word)</button>
      </form>
      """
  }

  private func hidden(_ ask: RoomAsk, _ id: String) -> String {
    Markup.hidden("form", device.form) + Markup.hidden("ask", ask.key) + Markup.hidden("id", id)
  }

  private func fields(_ ask: RoomAsk, _ given: String) -> String {
    switch ask.sort {
    case .lines:
      let shape =
        ask.headings.isEmpty || draft != nil
        ? ask.shape : "Choose the heading; its letter comes by itself."
      let hints = [shape, ask.example.isEmpty ? "" : "For example: \(ask.example)"]
        .filter { !$0.isEmpty }
      let hint = hints.map { "<p class=\"hint\" dir=\"auto\">\(Markup.text($0))</p>" }.joined()
      return headings(ask) + """
        <label for="text">Your line</label>
        <textarea id="text" name="text" rows="3" maxlength="\(RoomAsk.longest)" dir="auto"
         aria-describedby="shape">\(Markup.text(given))</textarea>
        <div id="shape">\(hint)</div>
        """
    case .number(let range): return number("text", "Your number", range, given)
    case .row(let stops, let range):
      let hint =
        "<p class=\"hint\">Choose a number for each step. What you do not know stays empty.</p>"
      let numbers = given.split(separator: " ").map(String.init)
      return hint
        + stops.enumerated().map { place, stop in
          let chosen = place < numbers.count ? numbers[place] : ""
          let isNewStage = place == 0 || stops[place - 1].stage != stop.stage
          let stage =
            isNewStage && !stop.stage.isEmpty
            ? "<h2 class=\"stage\" dir=\"auto\">\(Markup.text(stop.stage))</h2>" : ""
          return stage
            + number(
              "stop-\(stop.number)", "\(stop.number). \(stop.title)", range, chosen,
              thought: stop.thought)
        }.joined(separator: "\n")
    case .dots(let items, let each, let most):
      let given = Dictionary(
        given.split(separator: " ").map { $0.split(separator: "x").map(String.init) }
          .filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { one, _ in one })
      let rows = items.map { item in
        """
        <div class="dots"><label for="dots-\(Markup.text(item.sign))" dir="auto">\(Markup.text(item.sign)). \
        \(Markup.text(item.title))</label>
        <input type="number" inputmode="numeric" id="dots-\(Markup.text(item.sign))" \
        name="dots-\(Markup.text(item.sign))" min="0" max="\(most)" value="\(Markup.text(given[item.sign] ?? "0"))"></div>
        """
      }
      let limit = most < each ? ", at most \(most) on one" : ""
      return """
        <p id="left" class="left" role="status" data-dots="\(each)">You have \(each.counted("dot", "dots"))\(limit).</p>
        \(rows.joined(separator: "\n"))
        \(ask.codes == nil ? "" : Self.paper)
        """
    }
  }

  /// Where a ballot needs a code from paper.
  private static let paper = """
    <label for="paper">The code on your paper</label>
    <input id="paper" name="paper" autocomplete="off" autocapitalize="characters" spellcheck="false"
     maxlength="12" required aria-describedby="paper-hint">
    <p class="hint" id="paper-hint">It lets one ballot in. What was sent with it cannot be changed.</p>
    """

  /// The headings of a persona's sheet; a line that was refused bears its letter already.
  private func headings(_ ask: RoomAsk) -> String {
    guard !ask.headings.isEmpty, draft == nil else { return "" }
    let rows = ask.headings.enumerated().map { place, heading in
      """
      <label class="choice"><input type="radio" name="heading" value="\(Markup.text(heading.mark))"\
      \(place == 0 ? " checked" : "")> <span>\(Markup.text(heading.title))</span></label>
      """
    }
    return
      "<fieldset class=\"headings\"><legend>It stands under</legend>\(rows.joined())</fieldset>"
  }

  /// Buttons for a number, each with its word where the scale is that of feelings.
  private func number(
    _ name: String, _ label: String, _ range: ClosedRange<Int>, _ chosen: String,
    thought: String = ""
  ) -> String {
    let quote =
      thought.isEmpty ? "" : "<p class=\"thought\" dir=\"auto\">“\(Markup.text(thought))”</p>"
    let buttons = range.map { score in
      let word = range == EmotionScale.range ? EmotionScale.word(for: score) : ""
      let sign = range.lowerBound < 0 ? EmotionScale.signed(score) : String(score)
      return """
        <label class="score"><input type="radio" name="\(name)" value="\(score)"\
        \(String(score) == chosen ? " checked" : "")><span>\(sign)<small>\(word)</small></span></label>
        """
    }
    return """
      <fieldset class="scale"><legend dir="auto">\(Markup.text(label))</legend>\(quote)
      <div class="scores">\(buttons.joined())</div></fieldset>
      """
  }

  // MARK: What was sent

  private var sent: String {
    guard let ask = view.ask, !own.isEmpty else { return "" }
    if ask.codes != nil {
      let count = own.count == 1 ? "Your ballot is" : "\(own.count) ballots from this phone are"
      return "<section><p class=\"done\">✓ \(count) received.</p></section>"
    }
    if ask.isSole {
      let words =
        own.first?.isTaken == true
        ? "Your answer is in. Thank you."
        : "Your answer is received. You can change it until all is shown."
      return "<section><p class=\"done\">✓ \(words)</p></section>"
    }
    let rows = own.map { item in
      let state = item.isTaken ? "Brought in" : "Received"
      let change = item.isTaken ? "" : changing(item.entry, ask)
      return """
        <li><p dir="auto">\(Markup.text(item.entry.text))</p>
        <p class="state">✓ \(state)</p>\(change)</li>
        """
    }
    return """
      <section><h2>What you sent</h2><ol class="own">\(rows.joined(separator: "\n"))</ol></section>
      """
  }

  private func changing(_ entry: RoomEntry, _ ask: RoomAsk) -> String {
    """
    <details><summary>Change it</summary>
    <form method="post" action="/send">\(hidden(ask, entry.id))
    <label for="text-\(entry.id)">The line</label>
    <textarea id="text-\(entry.id)" name="text" rows="3" maxlength="\(RoomAsk.longest)" dir="auto">\
    \(Markup.text(entry.text))</textarea>
    <button name="do" value="send">Send the change</button>
    <button name="do" value="back" class="plain">Take it back</button>
    </form></details>
    """
  }
}

/// A small page inside another that only tells whether there is news, for phones without the script.
struct PulsePage {
  let isNew: Bool
  let version: Int

  var text: String {
    let words =
      isNew
      ? "<p><a class=\"button\" href=\"/\" target=\"_top\">Something new is here: show it</a></p>"
      : "<p class=\"hint\">Nothing new. This line looks by itself.</p>"
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>News of the room</title>
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="refresh" content="5;url=/pulse?v=\(version)">
      <link rel="stylesheet" href="/room.css"></head><body class="pulse"><main>\(words)</main></body></html>
      """
  }
}

/// How much time is left, in words; the script counts it down.
struct TimePart {
  let until: Moment?
  let second: Int

  var text: String {
    guard let until else { return "" }
    let left = until.seconds - second
    let words =
      left <= 0
      ? "Time is up"
      : left < 60
        ? "Less than a minute left" : "\(((left + 30) / 60).counted("minute", "minutes")) left"
    return "<p class=\"time\" data-left=\"\(left)\"><span>\(words)</span></p>"
  }
}
