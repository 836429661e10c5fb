import Workshop

/// A line about somebody who is called as another who is here: from then on nobody could tell whom a name
/// means.
struct Namesake {
  private let name: String

  /// Nil where the line makes nobody, or the name is a new one.
  init?(_ read: Harvested, in session: Session) {
    guard read.kind == .participant, read.target == .new(at: nil), read.several.isEmpty,
      let name = read.values(of: Participant.field(.name)).first,
      session.participants.members.contains(where: { member in
        member.name.map { SpokenName($0) == SpokenName(name) } ?? false
      })
    else { return nil }
    self.name = name
  }

  func lack(_ line: String) -> HarvestLack {
    HarvestLack(
      "\(name) is here already. Another one needs a name of their own, such as \(name) B; "
        + "/edit \(name) changes what is said of the first.", line: line)
  }
}
