import Workshop

/// Something a format has no place for, so that whoever exports knows what the file does not show.
package struct Omission: Sendable, Equatable {
  /// The things in the words of the method, in agreement with the count: `personas`.
  package var what: String
  package var count: Int
  /// Whether the format holds something of each.
  package var isInPart: Bool
  /// Whether it came over as something else, rather than not at all.
  package var isChange: Bool

  package init(_ what: String, count: Int, isInPart: Bool = false, isChange: Bool = false) {
    self.what = what
    self.count = count
    self.isInPart = isInPart
    self.isChange = isChange
  }
}

extension Omission {
  /// What is said in the session in fields that a format does not hold.
  ///
  /// Things of which it holds nothing are counted as such; of the others, those with more to tell.
  static func uncovered(in session: Session, holding held: Set<FieldPath>) -> [Omission] {
    EntityTable.all.flatMap { table in
      let told = table.columns.filter { !$0.isBookkeeping }
      let lost = told.filter { !held.contains(FieldPath(table.kind, $0.name)) }
      let things = table.ids(in: session).count { id in
        let marks = table.marks(of: id, in: session)
        return !marks.other.isEmpty
          || lost.contains {
            !table.values(of: $0.name, on: id, in: session).isEmpty
              || marks.unknown.contains($0.name)
          }
      }
      guard things > 0 else { return [Omission]() }
      return [
        Omission(
          Wording.lost(table.kind, things), count: things, isInPart: lost.count < told.count)
      ]
    }
  }
}

extension Omission {
  /// What the picture has a place for, and yet does not draw: it stands at no place of the path.
  static func undrawn(in session: Session) -> [Omission] {
    let loose = session.opportunities.members.count { $0.touchpoints.isEmpty }
    let free = session.kpis.members.count { $0.stage == nil && $0.touchpoint == nil }
    return [
      Omission(
        loose == 1 ? "opportunity at no touchpoint" : "opportunities at no touchpoint", count: loose
      ),
      Omission(free == 1 ? "KPI at no place" : "KPIs at no place", count: free),
    ].filter { $0.count > 0 }
  }

  /// What the picture draws: the lanes and the feelings, under the purpose and the vision.
  static let picture = Set(
    EntityTable.all.flatMap { table in
      table.columns.filter(\.isDrawn).map { FieldPath(table.kind, $0.name) }
    })

  static func paths(_ held: [EntityKind: Set<String>]) -> Set<FieldPath> {
    Set(held.flatMap { kind, fields in fields.map { FieldPath(kind, $0) } })
  }
}

extension [Omission] {
  /// `7 lanes, 2 goals; in part 1 persona, 3 stages`; empty when nothing is lost.
  package var words: String {
    let wholes = filter { !$0.isInPart && !$0.isChange }.counted
    let parts = filter(\.isInPart).counted
    return [wholes, parts.isEmpty ? "" : "in part \(parts)"].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// What came over as something else: `2 feelings from 1 to 2`; empty when nothing did.
  package var changes: String {
    filter(\.isChange).counted
  }

  private var counted: String {
    map { "\($0.count) \($0.what)" }.joined(separator: ", ")
  }
}
