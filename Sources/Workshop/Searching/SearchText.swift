/// Text as people look for it: letter case and accents do not matter.
///
/// Latin letters lose their marks (`é` gives `e`, `ß` gives `ss`), as in short names; letters of other
/// scripts only lose their case. Marks that stand by themselves are dropped.
package struct SearchText: Sendable, Equatable {
  /// UTF-8 of what is left.
  package let bytes: [UInt8]

  package init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { SearchText.folded($0) }
  }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes.withUnsafeBufferPointer { SearchText.folded($0) }
  }

  /// Whether `word` stands somewhere in it.
  package func contains(_ word: SearchText) -> Bool {
    guard let first = word.bytes.first else { return true }
    return bytes.withUnsafeBufferPointer { text in
      word.bytes.withUnsafeBufferPointer { word in
        var place = 0
        let last = text.count - word.count
        while place <= last {
          if text[place] == first {
            var length = 1
            while length < word.count, text[place + length] == word[length] { length += 1 }
            if length == word.count { return true }
          }
          place += 1
        }
        return false
      }
    }
  }

  private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Most of a file is ASCII, and of that no byte becomes two; the rest is rare enough to be slow.
    let plain = text.prefix { $0 < 0x80 }.count
    if plain == text.count {
      return [UInt8](unsafeUninitializedCapacity: text.count) { result, count in
        for place in 0..<text.count { result[place] = lower(text[place]) }
        count = text.count
      }
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 8)
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        result.append(lower(byte))
        place += 1
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(text.count, place + length)
        append(String(decoding: text[place..<end], as: UTF8.self), to: &result)
        place = end
      }
    }
    return result
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func append(_ letter: String, to result: inout [UInt8]) {
    for scalar in letter.unicodeScalars {
      let plain = Identifier.plainLetters(of: scalar)
      if !plain.isEmpty {
        result += plain.utf8
      } else if !scalar.properties.isDiacritic {
        result += scalar.properties.lowercaseMapping.utf8
      }
    }
  }
}
