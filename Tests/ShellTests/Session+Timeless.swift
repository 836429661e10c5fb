import Workshop

extension Session {
  /// The session but for what the clock wrote into it.
  var timeless: Session {
    var session = self
    for box in timeboxes.members {
      let values = EntityTable.of(.timebox).allValues(of: box.id, in: session)
      try? session.apply(.remove(.timebox, box.id, values, place: 0))
    }
    return session
  }
}

extension [Minute] {
  /// The edits but for those of the clock.
  var timeless: [Edit] {
    map(\.edit).filter { $0.reference.kind != .timebox }
  }
}
