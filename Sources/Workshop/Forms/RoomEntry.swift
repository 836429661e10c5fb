/// What somebody sent from a phone of the live room, until it is revealed and after.
package struct RoomEntry: Sendable, Equatable {
  /// Counts from 1 through all that phones sent to a workshop; a change keeps the number.
  package var number: Int
  /// A word drawn by chance; what becomes of the entry in a round or a vote is called by it.
  package var id: String
  /// What it answers, as the room's question is called: `touchpoints.wall/dana/compare`.
  package var ask: String
  /// Whose it is: a word drawn by chance, which nothing on the disk joins with a name.
  package var owner: String
  /// Empty once it was taken back.
  package var text: String
  /// Who wrote it; nil for an entry of a vote, a round without names or a score, and for who gave
  /// no name.
  package var by: Identifier?
  /// When it came; nil where it has no writer for good.
  package var moment: Moment?
  /// The code from paper that lets it in, until it is kept; what is kept of an entry has none.
  package var code: String?

  /// What the key of a vote with codes from paper ends with.
  package static let byCode = "codes"

  /// Whether only a code from paper lets it in.
  package var needsCode: Bool { ask.hasPrefix("vote/") && ask.hasSuffix("/" + Self.byCode) }

  package init(
    number: Int, id: String, ask: String, owner: String, text: String, by: Identifier? = nil,
    moment: Moment? = nil
  ) {
    self.number = number
    self.id = id
    self.ask = ask
    self.owner = owner
    self.text = text
    self.by = by
    self.moment = moment
  }
}

extension RoomEntry {
  /// What the lines of the room are taken note of under, beside those of scribes.
  private static let prefix = "room:"

  /// The number up to which the entries for a question were taken; 0 before the first.
  package static func taken(for ask: String, in session: Session) -> Int {
    ScribeLine.taken(from: prefix + ask, in: session)
  }

  /// The highest number that any mark knows; 0 where there is none.
  package static func highest(in session: Session) -> Int {
    session.facts.inboxTaken.filter { $0.hasPrefix(prefix) }
      .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.max() ?? 0
  }

  /// The edit that remembers that these were taken.
  package static func taking(_ entries: [RoomEntry], in session: Session) -> Edit {
    ScribeLine.taking(
      entries.map { ScribeLine(scribe: prefix + $0.ask, number: $0.number, text: "") }, in: session)
  }

  /// The edit that forgets it, once nothing of the room is kept beside the map.
  package static func forgetting(in session: Session) -> Edit {
    session.setting(
      .inboxTaken,
      to: session.facts.inboxTaken.filter { !$0.hasPrefix(prefix) })
  }
}
