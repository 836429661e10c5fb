/// That a thing of this map has a master which several maps share, and what of it was seen last.
package struct SharedMark: Sendable, Equatable {
  /// The copy on this map.
  package var thing: Reference
  /// What the master is called among the shared things.
  package var master: Identifier
  /// The mark of the master's words when they were last taken or put there.
  package var seen: String

  package init(_ thing: Reference, master: Identifier, seen: String) {
    (self.thing, self.master, self.seen) = (thing, master, seen)
  }

  /// As it stands in the files: `Persona mara mara 0123456789abcdef`.
  package var text: String {
    [thing.kind.rawValue, thing.id.text, master.text, seen].joined(separator: " ")
  }

  /// - Returns: nil when the text is no such mark.
  package init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 4, let kind = EntityKind(rawValue: words[0]),
      SharedThings.kinds.contains(kind)
    else { return nil }
    self.init(
      Reference(kind, Identifier(words[1])), master: Identifier(words[2]), seen: words[3])
  }
}

extension SharedMark {
  /// The marks of things that are on a map, in the order in which they were shared or taken.
  package static func all(in session: Session) -> [SharedMark] {
    session.facts.shared.compactMap(SharedMark.init).filter {
      EntityTable.of($0.thing.kind).index(of: $0.thing.id, in: session) != nil
    }
  }

  /// The edit that notes it in the place of an earlier one of the same thing.
  package func noted(in session: Session) -> Edit {
    let others = Self.all(in: session).filter { $0.thing != thing }
    return session.setting(.shared, to: (others + [self]).map(\.text))
  }
}
