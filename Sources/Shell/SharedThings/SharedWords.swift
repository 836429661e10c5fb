import Workshop

/// What is said of things that several maps share.
package enum SharedWords {
  static let nothing =
    "Nothing is shared yet. /share NAME lets other maps of this home take a persona, a segment, a source or "
    + "a KPI of this one."

  /// Told once when a workshop is opened; nil where all is as it was.
  package static func news(_ things: SharedThings) -> Message? {
    let newer = things.newer
    guard let first = newer.first else { return nil }
    let titles = newer.prefix(3).map { things.session.title(of: $0.thing) }
    let rest = newer.count > 3 ? " and \(newer.count - 3) more" : ""
    let take =
      newer.count == 1 ? "/shared take \(first.master.text) takes it" : "/shared shows them"
    return Message(
      .hint,
      "Another map changed what is shared: \(titles.joined(separator: ", "))\(rest). \(take).",
      hang: 2)
  }

  static func list(_ things: SharedThings?) -> [Message] {
    guard let things else { return [.init(.hint, nothing)] }
    let session = things.session
    var rows = SharedMark.all(in: session).map { mark -> Message in
      let name = "\(session.title(of: mark.thing)) (\(mark.thing.kind.word))"
      let state =
        switch things.standing(of: mark) {
        case .same: "as it is shared"
        case .newer: "a newer one is there; /shared take \(mark.master.text) takes it"
        case .changedHere: "changed on this map since; /share \(mark.thing.id.text) shares that"
        case .gone: "no longer shared; this map keeps its own"
        }
      return Message(.plain, "  \(name): \(state).", hang: 4)
    }
    rows += things.absent.map { master in
      Message(
        .plain,
        "  \(things.library.title(of: master)) (\(master.kind.word)): not on this map; "
          + "/shared take \(master.id.text) brings it.", hang: 4)
    }
    if rows.isEmpty { return [.init(.hint, nothing)] }
    return [Message(.title, "Shared with the other maps of this home")] + rows
  }

  static func notShareable(_ kind: EntityKind) -> String {
    "Only personas, segments, sources and KPIs can be shared; this one is another thing (\(kind.word))."
  }

  static func unknown(_ name: String, _ nearest: String?) -> String {
    "Nothing on this map is called \(name)." + (nearest.map { " Did you mean \($0)?" } ?? "")
  }

  static func several(_ things: [Reference], in session: Session) -> String {
    "Several things are called that: \(names(things, in: session)). Type the short name."
  }

  static func whole(_ thing: Reference) -> String {
    "\(thing.kind.withArticle.capitalizedFirst) is shared as a whole: /share \(thing.id.text)"
  }

  static func noMaster(_ name: String) -> String {
    "Nothing shared is called \(name), or it is gone. /shared lists what is there; this map keeps its own."
  }

  static func severalMasters(_ masters: [Reference], in library: Session) -> String {
    "Several shared things are called that: \(names(masters, in: library)). Type the short name: "
      + "/shared take \(masters[0].id.text)"
  }

  static func alreadyHere(_ title: String) -> String {
    "This map says the same of \(title) already; nothing was changed."
  }

  static func taken(_ taking: SharedThings.Taking, _ title: String) -> Message {
    if taking.isNew {
      return Message(
        .done,
        "Taken: \(title) (\(taking.thing.kind.word)). This map has a copy of its own; /undo takes it away."
      )
    }
    let fields =
      taking.changed.isEmpty
      ? "nothing but the note of it changed" : "changed: \(taking.changed.joined(separator: ", "))"
    return Message(
      .done, "Taken: \(title); \(fields). /undo brings back what this map said.", hang: 2)
  }

  static func put(_ title: String, _ mark: SharedMark, isNew: Bool) -> Message {
    isNew
      ? Message(
        .done,
        "Shared: \(title). Other maps take it with /shared take \(mark.master.text). What points at other "
          + "things of this map stays here.")
      : Message(.done, "\(title) is shared, and says the same there.")
  }

  static func newerThere(_ thing: Reference, _ master: Reference, _ title: String) -> String {
    "Another map changed the shared \(title) since. /shared take \(master.id.text) takes that first; "
      + "/share \(thing.id.text) over puts this one in its place."
  }

  static func sameName(_ thing: Reference, _ masters: [Reference], _ title: String) -> String {
    let ids = masters.map(\.id.text).joined(separator: ", ")
    let over =
      masters.count == 1 ? " /share \(thing.id.text) over puts this one in its place." : ""
    return
      "A shared \(thing.kind.word) is called \(title) already (\(ids)), and says something else. "
      + "/shared take \(masters[0].id.text) brings it here as another one.\(over) Or /rename this one first."
  }

  private static func names(_ things: [Reference], in session: Session) -> String {
    things.map { "\($0.id.text) (\($0.kind.word) \(session.title(of: $0)))" }
      .joined(separator: ", ")
  }
}
