/// Remembers where names stood last and what followed them, so that a name seen before costs a comparison
/// of bytes only.
///
/// One slot per hash; whatever misses its slot is looked up in the table, which no choice of names
/// can slow down.
struct RecentNames {
  private struct Sighting {
    var place: Range<Int>
    var index: Int
  }

  private var slots: [Sighting?] = Array(repeating: nil, count: 256)
  /// By name, the one that stood behind it when it was last looked up.
  private var followers: [Sighting?] = []
  private var last: Int?

  mutating func index(
    of place: Range<Int>, hash: UInt8, in bytes: [UInt8], interning names: inout NameTable
  ) -> Int {
    let index = known(place, hash, in: bytes) ?? names.intern(text(place, in: bytes))
    let sighting = Sighting(place: place, index: index)
    slots[Int(hash)] = sighting
    while followers.count <= index { followers.append(nil) }
    if let last { followers[last] = sighting }
    last = index
    return index
  }

  /// The name that stood behind the last one before, where it and a colon stand at `start`; and the place
  /// of the colon.
  mutating func next(at start: Int, in bytes: [UInt8]) -> (index: Int, colon: Int)? {
    guard let last, let follower = followers[last] else { return nil }
    let colon = start + follower.place.count
    guard colon < bytes.count, bytes[colon] == Byte.colon,
      Self.isSame(follower.place, start..<colon, in: bytes)
    else { return nil }
    self.last = follower.index
    return (follower.index, colon)
  }

  private func known(_ place: Range<Int>, _ hash: UInt8, in bytes: [UInt8]) -> Int? {
    guard let seen = slots[Int(hash)], Self.isSame(seen.place, place, in: bytes) else { return nil }
    return seen.index
  }

  private func text(_ place: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[place], as: UTF8.self)
  }

  private static func isSame(_ one: Range<Int>, _ other: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for step in 0..<one.count
      where bytes[one.lowerBound + step] != bytes[other.lowerBound + step] {
        return false
      }
      return true
    }
  }
}
