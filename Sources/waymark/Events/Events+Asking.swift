import Exchange
import Shell
import Storage
import Terminal
import Workshop

extension Events {
  /// Which column holds what: as said, as known, as last time, or as answered.
  func shape(_ questions: EventRun, _ world: Host) throws -> EventShape {
    if let person, let time, let activity {
      return EventShape(
        .init(person: person, time: time, activity: activity, channel: channel, group: group))
    }
    let columns = try questions.columns()
    if EventShape.areTotals(columns) {
      throw Trouble(
        exit: .badData,
        "\(logs[0]): these are daily totals without customers, so no way can be followed. "
          + "Export events instead.")
    }
    if let known = EventShape.fitting(columns) {
      world.remark([.init(.plain, "The columns are those of \(known.name).")])
      return known
    }
    let memory = Home.state(world.environment).map { ColumnMappingStore(folder: $0) }
    let header = ["events"] + columns
    if let said = memory?.texts(for: header), said.count == 5, !ask,
      said.prefix(3).allSatisfy(columns.contains)
    {
      return EventShape(
        .init(
          person: said[0], time: said[1], activity: said[2],
          channel: said[3].isEmpty ? nil : said[3], group: said[4].isEmpty ? nil : said[4]))
    }
    if options.noInput {
      throw Trouble(
        exit: .usage,
        "\(logs[0]): the columns are \(columns.joined(separator: ", ")). "
          + "Say what they hold with --person, --time and --activity.")
    }
    var lines = Lines(world: world)
    let asked = [
      "Which column tells customers apart?", "Which column holds the time?",
      "Which column says what happened?", "Which column holds the channel?",
      "Which column holds the group of customers?",
    ]
    let said = try asked.enumerated().map { number, words in
      try choose(words, among: columns, mayPass: number > 2, &lines, world).map { columns[$0] }
    }
    guard let person = said[0], let time = said[1], let activity = said[2] else {
      throw Trouble(exit: .inputEnded, "Nothing was kept.")
    }
    if let notice = memory?.keep(said.map { $0 ?? "" }, for: header) {
      world.remark([.init(.warning, notice)])
    }
    return EventShape(
      .init(person: person, time: time, activity: activity, channel: said[3], group: said[4]))
  }

  /// Asks what activities mean that no touchpoint names yet, once.
  ///
  /// - Returns: the edits that keep the answers; `session` holds them already.
  func traces(
    _ questions: EventRun, _ query: EventQuery, _ session: inout Session, _ world: Host
  ) throws -> [Edit] {
    let isKnown = session.touchpoints.members.contains { !$0.traces.isEmpty }
    if isKnown, !ask || options.noInput { return [] }
    let activities = try questions.counts(query.preparation + EventQuery.activities)
      .rows("0 activity")
    guard !activities.isEmpty else {
      throw Trouble(
        exit: .failure, "The log holds no row with a customer, a time and an activity.")
    }
    let members = session.touchpoints.members
    guard !members.isEmpty else {
      throw Trouble(exit: .failure, "The map has no touchpoint yet, so a log has nothing to tell.")
    }
    if options.noInput {
      throw Trouble(
        exit: .usage,
        "Nobody said yet which activity means which touchpoint. Leave out --no-input, or write "
          + "Trace: PATTERN into touchpoints.rec.")
    }
    let titles = members.map { session.title(of: Reference(.touchpoint, $0.id)) }
    var found: [Identifier: [String]] = [:]
    var lines = Lines(world: world)
    for row in activities where !EventPlaces(in: session).knows(row.first) {
      let words =
        "What does \"\(VisibleText.of(row.first))\" mean on the map? "
        + "\(row.count) times, by \(row.all ?? 0) customers."
      guard let choice = try choose(words, among: titles, mayPass: true, &lines, world) else {
        continue
      }
      found[members[choice].id, default: []].append(row.first)
    }
    var edits: [Edit] = []
    for member in members {
      guard let more = found[member.id] else { continue }
      let edit = session.setting(
        Touchpoint.traceField, of: Reference(.touchpoint, member.id), to: member.traces + more)
      if session.applyEach([edit]).isEmpty { edits.append(edit) }
    }
    return edits
  }

  /// The place of what was chosen; nil when it was passed.
  private func choose(
    _ words: String, among choices: [String], mayPass: Bool, _ lines: inout Lines, _ world: Host
  ) throws -> Int? {
    let list = choices.enumerated().map { "\($0.offset + 1) \(VisibleText.of($0.element))" }
    world.say([
      .gap, .init(.question, words),
      .init(.drawing, Columns.text(list, width: world.screen.width)),
      .init(.hint, mayPass ? "Enter passes: none of them." : "Type a number."),
    ])
    while true {
      switch lines.next(Prompt(text: "Choice › ", history: .menu)) {
      case .line(let text, _):
        let answer = AnswerReader.trimmed(text)
        if answer.isEmpty, mayPass { return nil }
        if let number = Int(answer), choices.indices.contains(number - 1) { return number - 1 }
        if let place = choices.firstIndex(where: { $0.lowercased() == answer.lowercased() }) {
          return place
        }
        world.say([.init(.problem, "Type a number from 1 to \(choices.count).")])
      case .refused: continue
      case .interrupt:
        world.remark([.init(.plain, "Nothing was kept.")])
        throw Exit.interrupted.code
      case .end:
        throw Trouble(
          exit: .inputEnded, "The input ended at a question about the log. Nothing was kept.")
      }
    }
  }

  /// Keeps what the log told as one turn.
  func keep(_ edits: [Edit], _ path: String, _ world: Host) throws {
    if dryRun { return world.say([.init(.done, "Nothing was kept: this was a look.")]) }
    let writer = world.writer(options.writer)
    var folder = try SessionFolder(writing: path, as: writer, at: world.now())
    var session = try folder.load().session
    let rejected = session.applyEach(edits)
    let taken = edits.filter { edit in !rejected.contains { $0.edit == edit } }
    var numbering = folder.numbering
    let minutes = numbering.minutes(for: taken, by: writer, at: world.now())
    if !minutes.isEmpty { try folder.keep(minutes, session: session) }
    world.say([
      .init(.done, "Saved: a source, and how many move on at each stage. /undo takes it back.")
    ])
  }
}
