/// Words of people as Markdown that shows exactly these words and does nothing else.
///
/// Only what GitHub-flavoured Markdown would read as a mark is escaped, so that prose stays prose; and
/// braces, because programs that build sites from Markdown run what stands between them.
enum MarkdownText {
  /// One line of text, without line ends, for the middle of a line.
  static func inline(_ line: String, inCell: Bool = false) -> String {
    if isPlain(line) { return line }
    return String(Line(Array(line.unicodeScalars), inCell: inCell).escaped())
  }

  /// One line of text for the beginning of a line, where headings, lists, quotes and rules begin.
  static func opening(_ line: String) -> String {
    // No mark begins with a letter, and most lines do.
    if let first = line.utf8.first, isLetter(first) {
      return inline(line)
    }
    let marked = markAtStart(of: Array(line.unicodeScalars))
    guard let marked else { return inline(line) }
    let scalars = Array(line.unicodeScalars)
    let head = String(String.UnicodeScalarView(scalars[..<marked]))
    let mark = String(Character(scalars[marked]))
    let tail = String(String.UnicodeScalarView(scalars[(marked + 1)...]))
    return head + "\\" + mark + inline(tail)
  }

  /// One line of text as the words of a heading.
  static func heading(_ line: String) -> String {
    let text = inline(line)
    return text.hasSuffix("#") ? text.dropLast() + "\\#" : text
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Whether nothing in it means anything to Markdown in the middle of a line. Most prose is so.
  private static func isPlain(_ line: String) -> Bool {
    line.utf8.withContiguousStorageIfAvailable { isPlain($0, isNeat: false) }
      ?? isPlain(line.utf8, isNeat: false)
  }

  /// The same of a neat line of ASCII, which stands on a page as it is; see `PageText.isNeatLine`.
  static func isPlainLine(_ line: String) -> Bool {
    line.utf8.withContiguousStorageIfAvailable { isPlain($0, isNeat: true) }
      ?? isPlain(line.utf8, isNeat: true)
  }

  private static func isPlain(_ line: some Collection<UInt8>, isNeat: Bool) -> Bool {
    let harmless = harmless
    var previous: UInt8 = isNeat ? 0x20 : 0
    for byte in line {
      // Letters and digits, which most bytes are, mean nothing wherever they stand.
      if !harmless.holds(byte), !isHarmless(byte, behind: previous, isNeat) { return false }
      previous = byte
    }
    return !isNeat || previous != 0x20
  }

  /// What never means anything: letters but `w`, digits, and the signs of ordinary sentences.
  private static let harmless = ASCIISet(
    "abcdefghijklmnopqrstuvxyzABCDEFGHIJKLMNOPQRSTUVXYZ0123456789!\"#%'()+,-.:;=>?]^")

  private static func isHarmless(_ byte: UInt8, behind previous: UInt8, _ isNeat: Bool) -> Bool {
    switch byte {
    case 0x20: !isNeat || previous != 0x20
    case ..<0x20, 0x7F...: !isNeat
    // Addresses hold `://` or `www`.
    case UInt8(ascii: "/"): previous != UInt8(ascii: ":")
    case UInt8(ascii: "w"), UInt8(ascii: "W"): previous | 0x20 != UInt8(ascii: "w")
    default: harmless.holds(byte)
    }
  }

  /// The place of the character that would make the line more than prose.
  private static func markAtStart(of line: [Unicode.Scalar]) -> Int? {
    guard let first = line.first else { return nil }
    let next = line.count > 1 ? line[1] : " "
    switch first {
    case ">", "|": return 0
    case "-": return next.properties.isAlphabetic || isDigit(next) ? nil : 0
    case "+": return next.properties.isWhitespace ? 0 : nil
    case ":": return next == "-" ? 0 : nil
    case "=": return line.allSatisfy { $0 == "=" || $0 == " " } ? 0 : nil
    case "#":
      let after = line.drop { $0 == "#" }.first ?? " "
      return after.properties.isWhitespace ? 0 : nil
    default:
      let digits = line.prefix(while: isDigit).count
      guard 1...9 ~= digits, digits < line.count, line[digits] == "." || line[digits] == ")" else {
        return nil
      }
      let after = digits + 1 < line.count ? line[digits + 1] : " "
      return after.properties.isWhitespace ? digits : nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar
  }
}

extension MarkdownText {
  /// One line on its way into Markdown.
  private struct Line {
    let scalars: [Unicode.Scalar]
    let inCell: Bool
    let hasMath: Bool

    init(_ scalars: [Unicode.Scalar], inCell: Bool) {
      self.scalars = scalars
      self.inCell = inCell
      hasMath = scalars.count { $0 == "$" } > 1
    }

    func escaped() -> String.UnicodeScalarView {
      var result = String.UnicodeScalarView()
      var place = 0
      for address in MarkdownAddress.all(in: scalars) {
        append(place..<address.lowerBound, to: &result)
        // A code span is the one form that no reader of Markdown turns into a link.
        result.append("`")
        result.append(contentsOf: scalars[address])
        result.append("`")
        place = address.upperBound
      }
      append(place..<scalars.count, to: &result)
      return result
    }

    private func append(_ range: Range<Int>, to result: inout String.UnicodeScalarView) {
      for place in range {
        switch scalars[place] {
        case "{", "}":
          if place > 0, scalars[place] == "{", scalars[place - 1] == "{" {
            result.append(contentsOf: Braces.gap.unicodeScalars)
          }
          result.append(contentsOf: Braces.reference(scalars[place]).unicodeScalars)
        case let scalar:
          if isMark(place) { result.append("\\") }
          result.append(scalar)
        }
      }
    }

    private func isMark(_ place: Int) -> Bool {
      switch scalars[place] {
      case "\\", "`", "[": true
      case "|": inCell
      case "$": hasMath
      case "*", "~": !(isBlank(place - 1) && isBlank(place + 1))
      case "_": !(isWord(place - 1) && isWord(place + 1))
      case "<": opensTag(place + 1)
      case "&": opensEntity(place + 1)
      default: false
      }
    }

    /// Whether a blank stands there; what lies outside the line may be a mark of ours.
    private func isBlank(_ place: Int) -> Bool {
      scalars.indices.contains(place) && scalars[place].properties.isWhitespace
    }

    private func isWord(_ place: Int) -> Bool {
      guard scalars.indices.contains(place) else { return false }
      let properties = scalars[place].properties
      return properties.isAlphabetic || properties.numericType != nil
    }

    private func opensTag(_ place: Int) -> Bool {
      guard place < scalars.count else { return false }
      switch scalars[place] {
      case "a"..."z", "A"..."Z", "/", "!", "?": return true
      default: return false
      }
    }

    private func opensEntity(_ place: Int) -> Bool {
      guard place < scalars.count else { return false }
      if scalars[place] == "#" { return true }
      // No entity has a longer name.
      let rest = scalars[place...].prefix(33)
      let name = rest.prefix { "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 }
      return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }
  }
}
