import Workshop

/// One thing that can be given dots.
struct VoteItem: Sendable, Equatable {
  /// As the vote keeps it: an identifier, or the sentence itself.
  let key: String
  /// As people know it, on one line.
  let title: String

  /// Everything of a kind that can be voted for, in its order.
  static func all(_ about: String, in session: Session) -> [VoteItem] {
    let keys: [String] =
      switch about {
      case "opportunities": session.opportunities.members.map(\.id.text)
      case "pains": session.touchpoints.members.filter { $0.pain != nil }.map(\.id.text)
      case "touchpoints": session.touchpoints.members.map(\.id.text)
      default: session.vision.drafts
      }
    var known: Set<String> = []
    return keys.filter { known.insert($0).inserted }
      .map { VoteItem(key: $0, about: about, in: session) }
  }

  init(key: String, about: String, in session: Session) {
    self.key = key
    let words = session.title(ofVoteItem: key, about: about) ?? session.cited(key).body
    title = words.split(separator: "\n").joined(separator: " ")
  }
}
