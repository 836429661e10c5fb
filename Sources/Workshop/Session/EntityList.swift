/// Things of one kind in their order, found by identifier.
package struct EntityList<Member: Entity>: Sendable, Equatable {
  package private(set) var members: [Member] = []
  /// By their texts: the first table of a type of key costs a look through every conformance there is.
  private var places: [String: Int] = [:]

  package init() {}

  package subscript(id: Identifier) -> Member? {
    places[id.text].map { members[$0] }
  }

  package var first: Member? { members.first }
  package var count: Int { members.count }
  package var isEmpty: Bool { members.isEmpty }

  /// The place of `id`, counted from 0.
  package func index(of id: Identifier) -> Int? {
    places[id.text]
  }

  package static func == (left: EntityList, right: EntityList) -> Bool {
    left.members == right.members
  }

  mutating func reserve(_ count: Int) {
    members.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  mutating func append(_ member: Member) {
    // Of two with one identifier the first is found; there is hardly ever a second.
    if let first = places.updateValue(members.count, forKey: member.id.text) {
      places[member.id.text] = first
    }
    members.append(member)
  }

  /// Adds a member unless there is one of its identifier.
  ///
  /// - Returns: whether it was added.
  mutating func appendNew(_ member: Member) -> Bool {
    let place = members.count
    if let first = places.updateValue(place, forKey: member.id.text) {
      places[member.id.text] = first
      return false
    }
    members.append(member)
    return true
  }

  /// Changes one member in its place; its identifier stays.
  mutating func change<Outcome, Problem: Error>(
    at place: Int, _ body: (inout Member) throws(Problem) -> Outcome
  ) throws(Problem) -> Outcome {
    try body(&members[place])
  }

  mutating func insert(_ member: Member, at place: Int) {
    if place >= members.count {
      append(member)
    } else {
      members.insert(member, at: max(0, place))
      renumber(from: max(0, place))
    }
  }

  @discardableResult
  mutating func remove(at place: Int) -> Member {
    let member = members.remove(at: place)
    places[member.id.text] = nil
    renumber(from: place)
    return member
  }

  private mutating func renumber(from start: Int) {
    for place in start..<members.count { places[members[place].id.text] = place }
  }
}
