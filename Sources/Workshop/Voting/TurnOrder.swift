/// Whose turn it is: fair, and the leader last.
package struct TurnOrder: Sendable {
  private let people: [Participant]

  /// - Parameter people: all who take part; those who are away are left out.
  package init(_ people: [Participant]) {
    self.people = people.filter { $0.away != true }
  }

  /// Everybody present as they are listed, leaders last.
  package var inTurn: [Participant] {
    people.filter { $0.leader != true } + people.filter { $0.leader == true }
  }

  /// Those who may be picked: with the fewest turns so far; leaders once nobody else is left among
  /// them.
  package var candidates: [Participant] {
    let fewest = people.map { $0.turns ?? 0 }.min() ?? 0
    let next = people.filter { ($0.turns ?? 0) == fewest }
    let others = next.filter { $0.leader != true }
    return others.isEmpty ? next : others
  }

  /// One of the candidates; nil when nobody is present.
  package func pick(from chance: inout some RandomNumberGenerator) -> Participant? {
    candidates.randomElement(using: &chance)
  }
}
