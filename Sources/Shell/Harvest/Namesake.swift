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

  /// The sign that a line makes once more: its numbers stand there already.
  private static func sign(_ read: Harvested, in session: Session) -> String? {
    guard read.kind == .kpi, read.target == .new(at: nil),
      let name = read.values(of: KPI.field(.name)).first.map({ session.cited($0).body }),
      let same = session.kpis.members.first(where: {
        SpokenName(session.title(of: Reference(.kpi, $0.id))) == SpokenName(name)
      })
    else { return nil }
    return session.title(of: Reference(.kpi, same.id))
  }

  /// What a line was read as, unless it makes somebody of a name that is taken.
  static func judged(_ reading: HarvestReading, of line: String, in session: Session)
    -> HarvestReading
  {
    if case .understood(let read) = reading, let sign = sign(read, in: session) {
      return .lacking(
        HarvestLack(
          "\(sign) is a sign already. To say it anew, remove \(sign) first; to change one number, "
            + "/edit \(sign). Another sign needs another name.", line: line))
    }
    guard case .understood(let read) = reading, let taken = Namesake(read, in: session) else {
      return reading
    }
    return .lacking(
      HarvestLack(
        "\(taken.name) is here already. Another one needs a name of their own, such as "
          + "\(taken.name) B; /edit \(taken.name) changes what is said of the first.", line: line))
  }
}
