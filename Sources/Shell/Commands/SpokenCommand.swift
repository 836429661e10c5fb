import Workshop

/// A command said without its slash: `edit the goal`, `go to feelings`, `delete the second stage`.
///
/// Only where what stands behind the verb is known: everything else may be an answer.
struct SpokenCommand {
  let verb: ShellCommand
  let rest: String

  private static let verbs: [(said: String, verb: ShellCommand)] = [
    ("edit ", .edit), ("goto ", .goto), ("go to ", .goto), ("go back to ", .goto),
    ("delete ", .delete), ("remove the last", .delete), ("rename ", .rename), ("undo ", .undo),
    ("move ", .move), ("park: ", .park), ("park that: ", .park),
  ]

  init?(_ line: String, in room: DialogueContext) {
    let lower = line.lowercased()
    guard room.options.mayAsk, !line.contains("\n"),
      let (said, verb) = Self.verbs.first(where: { lower.hasPrefix($0.said) })
    else { return nil }
    let rest = AnswerReader.trimmed(String(line.dropFirst(said.count)))
    let isKnown =
      switch verb {
      case .undo: Self.count(rest, in: room) != nil || ["that", "it"].contains(rest.lowercased())
      case .delete where Int(rest) == nil && Self.count(rest, in: room) != nil: true
      case .park: true
      case .move:
        [" before ", " after ", " to "].contains { word in
          rest.firstRange(of: word).map {
            Self.isOnMap(String(rest[..<$0.lowerBound]), in: room)
              && Self.isOnMap(String(rest[$0.upperBound...]), in: room)
          } ?? false
        }
      case .goto: Self.leads(rest, in: room)
      case .edit: Self.isOnMap(rest, in: room) || Self.leads(rest, in: room)
      default: Self.isOnMap(rest, in: room)
      }
    guard isKnown else { return nil }
    // What was said last is taken back, however many lines it was.
    let isLast = verb == .undo || verb == .delete && Int(rest) == nil
    let last = isLast ? Self.count(rest, in: room) : nil
    self.verb = last == nil ? verb : .undo
    self.rest = last.map(String.init) ?? (verb == .undo ? "" : rest)
  }

  /// How many of the last lines are meant: `3`, `the last two`; nil for anything else.
  private static func count(_ text: String, in room: DialogueContext) -> Int? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let lead = words.prefix { ["the", "last"].contains($0) }
    guard words.count == lead.count + 1, lead.isEmpty ? Int(text) != nil : lead.contains("last")
    else { return nil }
    return room.options.words.number(words[lead.count])
  }

  private static func isOnMap(_ text: String, in room: DialogueContext) -> Bool {
    if case .nothing = ThingSelector.find(text, in: room.session) { return false }
    return true
  }

  private static func leads(_ text: String, in room: DialogueContext) -> Bool {
    if case .unknown = GotoTarget.find(text, walk: room.walk, session: room.session) {
      let plan = HarvestPlan(session: room.session, walk: room.walk)
      return !FormTarget(plan: plan).rounds(text).isEmpty
    }
    return true
  }
}
