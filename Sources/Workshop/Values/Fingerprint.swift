/// A short mark of content: what is equal has the same one, and any change gives another.
///
/// FNV-1a with 64 bits, after G. Fowler, L. C. Noll and K.-P. Vo. It tells a change from none; it is no
/// seal against somebody who means to deceive.
package struct Fingerprint: Sendable, Equatable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Adds a text, set off from what follows.
  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No text holds this byte.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Sixteen digits and letters from a to f.
  package var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Fingerprint {
  /// Adds what is said of a thing; how a thing came to be and what the program notes of it is left out.
  ///
  /// - Parameters:
  ///   - left: fields that do not count.
  ///   - field: the one that counts; all of them where it is nil.
  package mutating func add(
    _ thing: Reference, in session: Session, but left: Set<String> = [], only field: String? = nil
  ) {
    add(thing.kind.rawValue)
    add(thing.id.text)
    for value in EntityTable.of(thing.kind).told(of: thing.id, in: session)
    where !left.contains(value.name) && (field == nil || field == value.name) {
      add(value.name)
      for text in value.values { add(text) }
    }
  }
}

extension EntityTable {
  /// What people said of a thing, without the program's own notes of it.
  func told(of id: Identifier, in session: Session) -> [FieldValues] {
    let own = Set(columns.filter(\.isBookkeeping).map(\.name))
      .union(InheritedMark.fields).union([AnswerState.skippedField, AnswerState.closedField])
    return allValues(of: id, in: session).filter { !own.contains($0.name) }
  }
}
