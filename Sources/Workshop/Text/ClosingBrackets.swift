/// The square brackets at the end of a text, before the mark that ends its sentence.
struct ClosingBrackets {
  /// What stands before them.
  let lead: Substring
  /// What stands in each.
  let brackets: [Substring]
  /// A full stop and the like behind the last, which belongs to the words.
  let mark: String

  private static let marks: Set<Character> = [".", ",", ";", ":", "!", "?", "…", "。", "！", "？"]

  /// Longer brackets are words of their own.
  private static let mostBytes = 200

  init(_ text: String) {
    var rest = text[...]
    // Most texts have no bracket: a look at the last byte is enough for them.
    if rest.utf8.last != UInt8(ascii: "]") {
      if Self.endsPlainly(text) {
        (lead, brackets, mark) = (text[...], [], "")
        return
      }
      while rest.last == " " { rest.removeLast() }
      var end = rest
      while let last = end.last, Self.marks.contains(last) { end.removeLast() }
      while end.last == " " { end.removeLast() }
      guard end.utf8.last == UInt8(ascii: "]") else {
        (lead, brackets, mark) = (text[...], [], "")
        return
      }
      mark = rest[end.endIndex...].filter { $0 != " " }
      rest = end
    } else {
      mark = ""
    }
    var found: [Substring] = []
    while rest.last == "]", let open = rest.lastIndex(of: "[") {
      let name = rest[rest.index(after: open)...].dropLast()
      guard !name.isEmpty, name.utf8.count <= Self.mostBytes, !name.contains("]") else { break }
      found.insert(name, at: 0)
      rest = rest[..<open]
      while rest.last == " " { rest.removeLast() }
    }
    (lead, brackets) = (rest, found)
  }

  /// What stands in round brackets at the end where no square ones stand, before the mark of the sentence.
  var round: Substring? {
    var rest = lead
    while let last = rest.last, last == " " || Self.marks.contains(last) { rest.removeLast() }
    guard rest.utf8.last == UInt8(ascii: ")"), let open = rest.lastIndex(of: "("),
      open > rest.startIndex
    else { return nil }
    let said = rest[rest.index(after: open)...].dropLast()
    return said.isEmpty || said.utf8.count > Self.mostBytes ? nil : said
  }

  /// Whether before blanks and marks of ASCII something of ASCII stands that is no bracket. Letter by
  /// letter it would be seen too, at a hundred times the price.
  static func endsPlainly(_ text: String) -> Bool {
    // Most end with a letter or a number.
    if let last = text.utf8.last, last < 0x80, last >= UInt8(ascii: "a") || 0x30...0x39 ~= last {
      return true
    }
    return text.utf8.withContiguousStorageIfAvailable(endsPlainly) ?? endsPlainly(text.utf8)
  }

  private static func endsPlainly(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    let last = bytes.last { byte in
      switch byte {
      case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"):
        false
      default: true
      }
    }
    return last.map { $0 < 0x80 && $0 != UInt8(ascii: "]") } ?? false
  }

  /// The sources a bracket names: it alone, or each part of it; none if one part names none.
  static func sources(
    named bracket: Substring, _ source: (Substring) -> Identifier?
  ) -> [Identifier] {
    if let sole = source(bracket) { return [sole] }
    let parts = bracket.split { ",;、".contains($0) }
    let found = parts.compactMap(source)
    return parts.count > 1 && found.count == parts.count ? found : []
  }
}
