/// One thing that can be given dots.
package struct VoteItem: Sendable, Equatable {
  /// As the vote keeps it: an identifier, or the sentence itself.
  package let key: String
  /// As people know it, on one line.
  package let title: String
  /// What is typed for it: its letter on the wall, else its number in the list.
  package let sign: String

  package init(key: String, title: String, sign: String) {
    (self.key, self.title, self.sign) = (key, title, sign)
  }

  /// Everything of a kind that can be voted for, in its order.
  package static func all(_ about: Vote.Subject, in session: Session) -> [VoteItem] {
    let keys: [String] =
      switch about {
      case .opportunities: session.opportunities.members.map(\.id.text)
      case .ideas: session.ideas.members.map(\.id.text)
      case .pains: session.touchpoints.members.filter { $0.pain != nil }.map(\.id.text)
      case .touchpoints: session.touchpoints.members.map(\.id.text)
      case .drafts: session.vision.drafts
      }
    var known: Set<String> = []
    return list(keys.filter { known.insert($0).inserted }, about: about, in: session)
  }

  /// - Parameter keys: what is put to the vote, in its order.
  package static func list(_ keys: [String], about: Vote.Subject, in session: Session) -> [VoteItem]
  {
    let letters = about == .ideas ? session.numbering(of: .idea, within: []) : []
    return keys.enumerated().map { place, key in
      let letter = letters.firstIndex(of: Identifier(key)).map { Form.letter($0 + 1) }
      let words = about.title(ofItem: key, in: session) ?? session.cited(key).body
      return VoteItem(
        key: key, title: words.split(separator: "\n").joined(separator: " "),
        sign: letter ?? String(place + 1))
    }
  }
}
