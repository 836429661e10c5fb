/// A short name that never changes, by which things refer to each other.
///
/// Made from the first name a thing is given; a hand-edited file may hold any text without spaces.
package struct Identifier: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) {
    self.text = StorableText.of(text)
  }

  package init(stringLiteral text: String) {
    self.text = text
  }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.text < right.text
  }

  /// The longest slug, in characters.
  package static let longestSlug = 40

  /// A slug of `name` that `isTaken` does not hold: `van-parts`, `van-parts-2`, …
  ///
  /// A name with no Latin letter or digit, such as one in Chinese or Hebrew, gives `fallback` instead.
  package static func slug(
    of name: String, fallback: String, unlessTaken isTaken: (Identifier) -> Bool
  ) -> Identifier {
    let made = slugText(of: name)
    let stem = made.isEmpty ? fallback : made
    var candidate = Identifier(stem)
    var count = 1
    while isTaken(candidate) {
      count += 1
      candidate = Identifier("\(stem)-\(count)")
    }
    return candidate
  }

  /// Lower-case letters, digits and single hyphens of `name`; empty when nothing is left.
  ///
  /// Accents are dropped (`é` gives `e`); words are kept whole while they fit in `longestSlug`.
  package static func slugText(of name: String) -> String {
    var words: [String] = [""]
    for scalar in name.unicodeScalars {
      let letters = plainLetters(of: scalar)
      if letters.isEmpty {
        if scalar == "'" || scalar == "\u{2019}" || scalar.properties.isDiacritic { continue }
        if words[words.count - 1] != "" { words.append("") }
      } else {
        words[words.count - 1] += letters
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      if slug.isEmpty {
        slug = String(word.prefix(longestSlug))
      } else if slug.count + 1 + word.count <= longestSlug {
        slug += "-" + word
      } else {
        break
      }
    }
    return slug
  }

  /// A letter or digit in lower case without its marks; empty for what is no Latin letter and no digit.
  static func plainLetters(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0x41...0x5A: return String(scalar).lowercased()
    case 0xDF: return "ss"
    case 0xE6, 0xC6: return "ae"
    case 0x153, 0x152: return "oe"
    case 0x131: return "i"
    case 0xF0, 0xD0: return "d"
    case 0xFE, 0xDE: return "th"
    case 0xC0...0x24F, 0x1E00...0x1EFF: return baseLetter(of: scalar)
    default: return ""
    }
  }

  /// The letter in a Unicode name such as `LATIN SMALL LETTER E WITH ACUTE`.
  private static func baseLetter(of scalar: Unicode.Scalar) -> String {
    guard let name = scalar.properties.name else { return "" }
    let words = name.split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1 else {
      return ""
    }
    return words[3].lowercased()
  }
}
