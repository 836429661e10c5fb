import Records
import Workshop

/// Which record holds which thing, in the order of the things.
struct SectionIndex: Sendable {
  private struct Members {
    var ids: [Identifier] = []
    /// The record of each.
    var records: [Int] = []
    /// Where each stands in `ids`; nil until it is changed, for most files are only read.
    private var places: [String: Int]?

    func place(of id: Identifier) -> Int? {
      places.map { $0[id.text] } ?? ids.firstIndex(of: id)
    }

    mutating func number() {
      if places != nil { return }
      places = [:]
      places?.reserveCapacity(ids.count)
      number(from: 0)
    }

    mutating func append(_ id: Identifier, record: Int) {
      places?[id.text] = ids.count
      ids.append(id)
      records.append(record)
    }

    mutating func insert(_ id: Identifier, record: Int, at place: Int) {
      number()
      ids.insert(id, at: place)
      records.insert(record, at: place)
      number(from: place)
    }

    mutating func remove(at place: Int) {
      number()
      places?[ids.remove(at: place).text] = nil
      records.remove(at: place)
      number(from: place)
    }

    private mutating func number(from start: Int) {
      for place in start..<ids.count { places?[ids[place].text] = place }
    }

    mutating func shift(from record: Int, by step: Int) {
      guard let last = records.last, last >= record else { return }
      for place in records.indices where records[place] >= record { records[place] += step }
    }
  }

  /// Of the few kinds that one file holds.
  private var kinds: [EntityKind] = []
  private var members: [Members] = []

  func record(of id: Identifier, _ kind: EntityKind) -> Int? {
    guard let index = kinds.firstIndex(of: kind), let place = members[index].place(of: id) else {
      return nil
    }
    return members[index].records[place]
  }

  /// Makes ready for looking things up again and again.
  mutating func number() {
    for index in members.indices { members[index].number() }
  }

  /// The records of a kind that hold things, in order.
  func records(of kind: EntityKind) -> [Int] {
    kinds.firstIndex(of: kind).map { members[$0].records } ?? []
  }

  mutating func append(_ id: Identifier, _ kind: EntityKind, record: Int) {
    members[index(of: kind)].append(id, record: record)
  }

  private mutating func index(of kind: EntityKind) -> Int {
    if let index = kinds.firstIndex(of: kind) { return index }
    kinds.append(kind)
    members.append(Members())
    return members.count - 1
  }

  /// Notes a record that has just been put into the file, before what stood at its index.
  mutating func insert(_ id: Identifier, _ kind: EntityKind, record: Int) {
    for index in members.indices { members[index].shift(from: record, by: 1) }
    let records = records(of: kind)
    var place = records.count
    if let last = records.last, last > record {
      place = records.firstIndex { $0 > record } ?? place
    }
    members[index(of: kind)].insert(id, record: record, at: place)
  }

  /// Forgets a record that has just been taken out of the file.
  mutating func remove(_ id: Identifier, _ kind: EntityKind, record: Int) {
    let index = index(of: kind)
    if let place = members[index].place(of: id) { members[index].remove(at: place) }
    for index in members.indices { members[index].shift(from: record, by: -1) }
  }
}
