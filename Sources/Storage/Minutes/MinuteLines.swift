import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lines of a minute, from the first on.
struct MinuteLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private func begins(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard place + count <= bytes.count, let start = bytes.baseAddress else { return false }
    return memcmp(start + place, name.utf8Start, count) == 0
  }

  private mutating func passLine() {
    guard place < bytes.count, let start = bytes.baseAddress,
      let end = memchr(start + place, 0x0A, bytes.count - place)
    else {
      place = bytes.count + 1
      return
    }
    place = UnsafeRawPointer(start).distance(to: end) + 1
  }

  /// Whether the line has this name; it is passed then.
  mutating func skip(_ name: StaticString) -> Bool {
    guard begins(name) else { return false }
    passLine()
    return true
  }

  /// The number that is all of a line of this name, from 1; nil for any that we would not write.
  mutating func number(_ name: StaticString) -> Int? {
    guard begins(name) else { return nil }
    place += name.utf8CodeUnitCount
    var number = 0
    let start = place
    while place < bytes.count, bytes[place] &- 0x30 < 10 {
      number = number * 10 + Int(bytes[place] &- 0x30)
      place += 1
      // Whatever has more digits is no number of ours.
      if place - start > 15 { return nil }
    }
    guard place > start, place < bytes.count, bytes[place] == 0x0A,
      1...MinuteNumbering.highest ~= number
    else { return nil }
    place += 1
    return number
  }

  /// Whether the value of a line of this name is a moment for certain; nil for another line.
  mutating func moment(_ name: StaticString) -> Bool? {
    guard begins(name) else { return nil }
    let start = place + name.utf8CodeUnitCount
    passLine()
    guard place - start == 21 else { return false }
    // Each day that every month has is known at a glance.
    if isMoment(at: start) { return true }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<place - 1])
    return Moment(String(decoding: text, as: UTF8.self)) != nil
  }

  /// Whether these are `YYYY-MM-DDThh:mm:ssZ`, the day no later than the 28th.
  private func isMoment(at start: Int) -> Bool {
    func number(_ place: Int) -> Int {
      let (tens, ones) = (bytes[start + place] &- 0x30, bytes[start + place + 1] &- 0x30)
      return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : .max
    }
    func holds(_ byte: UInt8, _ place: Int) -> Bool { bytes[start + place] == byte }
    return 1...99 ~= number(0) && number(2) < 100 && holds(UInt8(ascii: "-"), 4)
      && 1...12 ~= number(5) && holds(UInt8(ascii: "-"), 7) && 1...28 ~= number(8)
      && holds(UInt8(ascii: "T"), 10) && number(11) < 24 && holds(UInt8(ascii: ":"), 13)
      && number(14) < 60 && holds(UInt8(ascii: ":"), 16) && number(17) < 60
      && holds(UInt8(ascii: "Z"), 19)
  }

  /// What a minute did; nil for anything that is not one word.
  mutating func deed(_ name: StaticString) -> Deed? {
    guard begins(name) else { return nil }
    place += name.utf8CodeUnitCount
    if skipRest("revise") { return .revise }
    if skipRest("add") { return .add }
    if skipRest("remove") { return .remove }
    if skipRest("move") { return .move }
    passLine()
    return .other
  }

  enum Deed {
    case revise, add, remove, move, other
  }

  /// Whether what is left of the line is this; it is passed then.
  private mutating func skipRest(_ text: StaticString) -> Bool {
    let end = place + text.utf8CodeUnitCount
    guard begins(text), end < bytes.count, bytes[end] == 0x0A else { return false }
    place = end + 1
    return true
  }

  /// A thing by its kind and `Id`, both as they stand there.
  struct About {
    let kind: UnsafeBufferPointer<UInt8>
    fileprivate let id: UnsafeBufferPointer<UInt8>

    /// Whether a thing of this kind can bear the `Id`.
    func names(_ kind: EntityKind) -> Bool {
      guard !id.isEmpty, !id.contains(UInt8(ascii: "\\")) else { return false }
      return kind.soleIdentifier.map { id.elementsEqual($0.text.utf8) } ?? true
    }
  }

  mutating func about(_ name: StaticString) -> About? {
    guard begins(name) else { return nil }
    let start = place + name.utf8CodeUnitCount
    var end = start
    while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == 0x20 else { return nil }
    passLine()
    return About(
      kind: UnsafeBufferPointer(rebasing: bytes[start..<end]),
      id: UnsafeBufferPointer(rebasing: bytes[end + 1..<max(end + 1, place - 1)]))
  }

  /// Whether the last line, behind those that were passed, begins so; `beginning` holds the line feed
  /// above it.
  func endsWithLine(_ beginning: [UInt8]) -> Bool {
    var start = bytes.count - 1
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    guard start >= place else { return false }
    return bytes[(start - 1)...].starts(with: beginning)
  }

  /// Whether all that is left is such as we write it: the values, what the deed needs, and the last line.
  mutating func complete(_ deed: Deed, upTo last: StaticString) -> Bool {
    var (hasPlace, hasFrom, hasTo) = (false, false, false)
    var goesOn = false
    while place < bytes.count {
      if goesOn, bytes[place] == UInt8(ascii: "+") {
        passLine()
        continue
      }
      goesOn = false
      if begins("After: ") || begins("Before: ") {
        guard let hasValue = passField() else { return false }
        goesOn = hasValue
      } else if skipRest("After:") || skip("Aside: ") {
        continue
      } else if begins(last) {
        passLine()
        let isLast = place >= bytes.count
        switch deed {
        case .add, .revise: return isLast
        case .remove: return isLast && hasPlace
        case .move: return isLast && hasFrom && hasTo
        case .other: return false
        }
      } else if index("Place: ") {
        hasPlace = true
      } else if index("From: ") {
        hasFrom = true
      } else if index("To: ") {
        hasTo = true
      } else if !isNumbered(number("Undoes: ") ?? number("Redoes: ")) {
        return false
      }
    }
    return false
  }

  /// Passes a line that holds the name of a field; whether a value stands behind it. Nil for a name
  /// that no field bears.
  private mutating func passField() -> Bool? {
    while bytes[place] != 0x20 { place += 1 }
    let start = place + 1
    var end = start
    while end < bytes.count, isOfName(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count, (bytes[start] | 0x20) &- 0x61 < 26,
      bytes[end] == UInt8(ascii: ":") || bytes[end] == 0x0A,
      end - start != 2 || bytes[start] != UInt8(ascii: "I") || bytes[start + 1] != UInt8(ascii: "d")
    else { return nil }
    place = end
    passLine()
    return bytes[end] == UInt8(ascii: ":")
  }

  /// Whether a minute can bear this number.
  private func isNumbered(_ number: Int?) -> Bool {
    number.map { $0 <= MinuteDraft.most } ?? false
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
  }

  /// Whether the line of this name holds a place in a list; it is passed then.
  private mutating func index(_ name: StaticString) -> Bool {
    guard begins(name) else { return false }
    place += name.utf8CodeUnitCount
    // The end of a list is the largest number there is.
    if skipRest("9223372036854775807") { return true }
    let start = place
    while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
    guard 1...12 ~= place - start, place < bytes.count, bytes[place] == 0x0A else { return false }
    place += 1
    return true
  }
}
