import Workshop

/// What is said of the live room.
package enum RoomWords {
  static let nothingAsked = Message(
    .hint, "Nothing is asked of the phones now; a form, a round, a score or a vote does.")
  static let nothingSent = Message(
    .hint, "Nobody has sent anything yet. /wait 2 gives two more minutes, /nudge reminds.")
  package static let notOpen = Message(
    .problem, "No live room is open. /room opens one; phones join it by a code.")

  /// Whom the minutes name for a line that came without a name.
  package static let somebody = "Somebody in the room"

  package static let usage =
    "/room opens it, /room close ends it, /room who tells who is in, /room test finds out what is wrong."

  package static let notInScript = Message(
    .hint, "No live room is opened in a script: nobody is there to join it.")

  /// - Parameter people: who is in, each with whether they have sent; nil for who gave no name.
  package static func present(_ people: [(name: String?, hasSent: Bool)]) -> [Message] {
    if people.isEmpty { return [.init(.hint, "Nobody is in yet.")] }
    let waiting = people.filter { !$0.hasSent }
    var told = [Message(.plain, "In the room: \(names(people.map(\.name))).", hang: 2)]
    if waiting.count < people.count {
      let left =
        waiting.isEmpty ? "Everybody has sent." : "Not sent yet: \(names(waiting.map(\.name)))."
      told.append(.init(.plain, left, hang: 2))
    }
    return told
  }

  private static func names(_ people: [String?]) -> String {
    let named = people.compactMap(\.self).sorted()
    let others = people.count - named.count
    return (named + (others > 0 ? ["\(others) without a name"] : [])).joined(separator: ", ")
  }

  package static func nudged(_ count: Int) -> Message {
    .init(
      .done,
      count == 0
        ? "Nobody is reminded: all have sent, or nothing is asked."
        : "\(count) \(count == 1 ? "phone shows" : "phones show") that the room waits.")
  }

  /// - Parameter left: how many things were sent and never brought in.
  package static func closed(_ left: Int) -> Message {
    if left == 0 { return .init(.done, "The live room is closed.") }
    let lines = left == 1 ? "1 line was" : "\(left) lines were"
    return .init(
      .warning,
      "The live room is closed. \(lines) sent and not brought in; the next /room has them, and "
        + "/reveal brings them in.")
  }

  /// `7 of 9 have sent. /reveal, /wait 2, /nudge`
  package static func status(sent: Int, of joined: Int) -> Message {
    let all = sent == joined && joined > 1 ? "All \(joined)" : "\(sent) of \(joined)"
    let have = joined == 1 ? "has" : "have"
    return .init(.hint, "\(all) \(have) sent. /reveal, /wait 2, /nudge")
  }
}
