/// Which things of a row were moved, when the others are taken to have stayed: as few as can be.
enum OrderChange {
  /// - Parameters:
  ///   - old: the row as it was, each thing once.
  ///   - new: the row as it is; the same things.
  /// - Returns: those of `new` that do not stand in the longest run that kept its order.
  static func moved<Thing: Hashable>(from old: [Thing], to new: [Thing]) -> Set<Thing> {
    let places = Dictionary(
      old.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let row = new.compactMap { thing in places[thing].map { (thing: thing, place: $0) } }
    // Patience sorting: for each length of a rising run its smallest end, and who came before.
    var ends: [Int] = []
    var before: [Int?] = []
    for index in row.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if row[ends[middle]].place < row[index].place { low = middle + 1 } else { high = middle }
      }
      before.append(low == 0 ? nil : ends[low - 1])
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var moved = Set(row.map(\.thing))
    var next = ends.last
    while let index = next {
      moved.remove(row[index].thing)
      next = before[index]
    }
    return moved
  }
}
