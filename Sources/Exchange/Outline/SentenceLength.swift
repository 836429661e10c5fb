import Workshop

/// How long a sentence is: in words, or in characters for scripts that do not part words.
enum SentenceLength {
  static func text(of sentence: String) -> String {
    let unparted = sentence.unicodeScalars.count { partsNoWords($0.value) }
    if unparted * 2 > sentence.unicodeScalars.count {
      let count = sentence.count { !$0.isWhitespace }
      return count.counted("character", "characters")
    }
    let count = sentence.split { $0.isWhitespace }.count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    return count.counted("word", "words")
  }

  /// Thai, Lao, Burmese, Khmer, Chinese and Japanese.
  static func partsNoWords(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
