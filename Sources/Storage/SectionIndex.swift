import Records
import Workshop

/// Which record holds which thing, in the order of the things.
struct SectionIndex: Sendable {
  struct Member: Sendable {
    let id: Identifier
    var record: Int
  }

  private var members: [EntityKind: [Member]] = [:]

  func record(of id: Identifier, _ kind: EntityKind) -> Int? {
    members[kind]?.first { $0.id == id }?.record
  }

  /// The records of a kind that hold things, in order.
  func records(of kind: EntityKind) -> [Int] {
    members[kind]?.map(\.record) ?? []
  }

  mutating func append(_ id: Identifier, _ kind: EntityKind, record: Int) {
    members[kind, default: []].append(Member(id: id, record: record))
  }

  /// Notes a record that has just been put into the file, before what stood at its index.
  mutating func insert(_ id: Identifier, _ kind: EntityKind, record: Int) {
    for kind in members.keys {
      shift(kind, from: record, by: 1)
    }
    let member = Member(id: id, record: record)
    if let last = members[kind]?.last, last.record > record,
      let place = members[kind]?.firstIndex(where: { $0.record > record })
    {
      members[kind]?.insert(member, at: place)
    } else {
      members[kind, default: []].append(member)
    }
  }

  /// Forgets a record that has just been taken out of the file.
  mutating func remove(_ id: Identifier, _ kind: EntityKind, record: Int) {
    members[kind]?.removeAll { $0.id == id }
    for kind in members.keys {
      shift(kind, from: record, by: -1)
    }
  }

  private mutating func shift(_ kind: EntityKind, from record: Int, by step: Int) {
    guard let last = members[kind]?.last, last.record >= record else { return }
    let places = members[kind]?.indices ?? 0..<0
    for place in places where members[kind]?[place].record ?? 0 >= record {
      members[kind]?[place].record += step
    }
  }
}
