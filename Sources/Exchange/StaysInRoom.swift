import Workshop

/// What no export holds as long as nobody says otherwise, so that whoever exports knows.
package struct StaysInRoom: Sendable, Equatable {
  /// Cards without a name.
  package let fears: Int
  /// Sentences of which nobody said that we may quote them.
  package let quotes: Int

  /// What each of them is, in words; empty when everything leaves.
  package var sentences: [String] {
    let fears = fears == 0 ? nil : Self.stay(fears, "fear", "fears") + "."
    let quotes =
      quotes == 0
      ? nil
      : Self.stay(quotes, "quote", "quotes") + ": nobody has said yes to \"May we quote this?\""
    return [fears, quotes].compactMap { $0 }
  }

  private static func stay(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count.counted(one, several)) \(count == 1 ? "stays" : "stay") in the room"
  }
}

extension StaysInRoom {
  /// A session without what stays in the room, and how much that is.
  ///
  /// - Parameter hasFears: whether fears leave with it.
  package static func parted(
    from session: Session, hasFears: Bool = false
  ) -> (session: Session, staying: StaysInRoom) {
    let unsaid = session.personas.members.filter(\.hasUnsharedQuote).count
    let rest = Persona.withoutUnsharedQuotes(
      in: hasFears ? session : Fear.removed(from: session))
    return (rest, StaysInRoom(fears: session.fears.count - rest.fears.count, quotes: unsaid))
  }
}
