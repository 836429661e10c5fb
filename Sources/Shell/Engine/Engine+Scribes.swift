import Workshop

/// Lines that scribes added beside the one who types.
extension Engine {
  /// Takes the lines of scribes, each as if it had been typed; what was taken once is not offered again.
  mutating func take(_ lines: [ScribeLine], at moment: Moment) -> Turn {
    if lines.isEmpty { return stay([ScribeWords.none]) }
    let taking = ScribeLine.taking(lines, in: session)
    return take(lines: lines.map(\.text), of: nil, at: moment, apart: [taking])
  }
}

/// What is said of scribes.
package enum ScribeWords {
  static let none = Message(
    .hint, "No line of a scribe waits. /take FILE brings in the lines of a file.")

  /// `3 lines from the scribe bo: /take brings them in.`
  static func waiting(_ lines: [ScribeLine]) -> Message {
    var names: [String] = []
    for line in lines where !names.contains(line.scribe) { names.append(line.scribe) }
    let count = lines.count == 1 ? "1 line" : "\(lines.count) lines"
    let who =
      names.count == 1 ? "the scribe \(names[0])" : "the scribes \(names.joined(separator: ", "))"
    return .init(
      .hint, "\(count) from \(who): /take brings \(lines.count == 1 ? "it" : "them") in.")
  }

  /// What a scribe reads on sitting down: what is brought in at present, never what was said.
  package static func opening(
    _ session: Session, _ guide: Guide, count: Int, words: SpokenWords, on today: Day
  ) -> [Message] {
    let walk = GuideWalk(guide: guide)
    let plan = HarvestPlan(session: session, walk: walk)
    var said: [Message] = [
      .init(.title, "Scribe of \(session.facts.name ?? "this workshop")"),
      .init(
        .plain,
        "Each line you type is kept at once and goes to the one who leads, who takes it in. An empty "
          + "line does nothing; quit leaves."),
    ]
    if let due = plan.due(before: walk.position(in: session)) {
      let reader = HarvestReader(
        form: due.form, session: session, context: due.context, words: words, today: today)
      said += [
        .init(.question, reader.filled(due.form.ask)),
        .init(.hint, reader.filled(due.form.shape), hang: 2),
      ]
    }
    if count > 0 { said.append(.init(.hint, "\(count) lines of yours stand here already.")) }
    return said
  }

  package static func kept(_ count: Int) -> Message {
    .init(.done, count == 1 ? "Kept: 1 line." : "Kept: \(count) lines.")
  }
}
