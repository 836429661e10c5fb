/// Remembers where names stood last, so that a name seen before costs a comparison of bytes only.
///
/// One slot per hash; whatever misses its slot is looked up in the table, which no choice of names
/// can slow down.
struct RecentNames {
  private struct Sighting {
    var place: Range<Int>
    var index: Int
  }

  private var slots: [Sighting?] = Array(repeating: nil, count: 256)

  mutating func index(
    of place: Range<Int>, hash: UInt8, in bytes: [UInt8], interning names: inout NameTable
  ) -> Int {
    if let seen = slots[Int(hash)], Self.isSame(seen.place, place, in: bytes) { return seen.index }
    let index = names.intern(String(decoding: bytes[place], as: UTF8.self))
    slots[Int(hash)] = Sighting(place: place, index: index)
    return index
  }

  private static func isSame(_ one: Range<Int>, _ other: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    for step in 0..<one.count
    where bytes[one.lowerBound + step] != bytes[other.lowerBound + step] {
      return false
    }
    return true
  }
}
