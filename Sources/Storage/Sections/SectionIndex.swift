import Records
import Workshop

/// Which record holds which thing, in the order of the things.
struct SectionIndex: Sendable {
  private struct Members {
    var ids: [Identifier] = []
    /// The record of each.
    var records: [Int] = []
    /// Where each stands in `ids`.
    var places: [Identifier: Int] = [:]

    mutating func append(_ id: Identifier, record: Int) {
      places[id] = ids.count
      ids.append(id)
      records.append(record)
    }

    mutating func insert(_ id: Identifier, record: Int, at place: Int) {
      ids.insert(id, at: place)
      records.insert(record, at: place)
      number(from: place)
    }

    mutating func remove(at place: Int) {
      places[ids.remove(at: place)] = nil
      records.remove(at: place)
      number(from: place)
    }

    private mutating func number(from start: Int) {
      for place in start..<ids.count { places[ids[place]] = place }
    }

    mutating func shift(from record: Int, by step: Int) {
      guard let last = records.last, last >= record else { return }
      for place in records.indices where records[place] >= record { records[place] += step }
    }
  }

  private var members: [EntityKind: Members] = [:]

  func record(of id: Identifier, _ kind: EntityKind) -> Int? {
    guard let members = members[kind], let place = members.places[id] else { return nil }
    return members.records[place]
  }

  /// The records of a kind that hold things, in order.
  func records(of kind: EntityKind) -> [Int] {
    members[kind]?.records ?? []
  }

  mutating func append(_ id: Identifier, _ kind: EntityKind, record: Int) {
    members[kind, default: Members()].append(id, record: record)
  }

  /// Notes a record that has just been put into the file, before what stood at its index.
  mutating func insert(_ id: Identifier, _ kind: EntityKind, record: Int) {
    for kind in members.keys { members[kind]?.shift(from: record, by: 1) }
    let records = records(of: kind)
    var place = records.count
    if let last = records.last, last > record {
      place = records.firstIndex { $0 > record } ?? place
    }
    members[kind, default: Members()].insert(id, record: record, at: place)
  }

  /// Forgets a record that has just been taken out of the file.
  mutating func remove(_ id: Identifier, _ kind: EntityKind, record: Int) {
    if let place = members[kind]?.places[id] { members[kind]?.remove(at: place) }
    for kind in members.keys { members[kind]?.shift(from: record, by: -1) }
  }
}
