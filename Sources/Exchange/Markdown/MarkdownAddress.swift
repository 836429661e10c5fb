/// Finds the web and mail addresses that a reader of Markdown would turn into links by itself.
enum MarkdownAddress {
  /// The addresses in one line, in order.
  static func all(in line: [Unicode.Scalar]) -> [Range<Int>] {
    guard line.contains(where: { $0 == "@" || $0 == ":" || $0 == "w" || $0 == "W" }) else {
      return []
    }
    var found: [Range<Int>] = []
    var start = 0
    while start < line.count {
      let end = line[start...].firstIndex(where: endsAddress) ?? line.count
      if let address = address(in: line[start..<end]) { found.append(address) }
      start = end + 1
    }
    return found
  }

  private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "`", "|", "<", ">", "\"", "'", "[", "]", "{", "}", "\\": true
    default: scalar.properties.isWhitespace
    }
  }

  /// The word without the punctuation around it, when it is an address.
  private static func address(in word: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    var core = word
    // A mailbox may begin with these two.
    while let first = core.first, first != "_", first != ".", isEdge(first) { core.removeFirst() }
    while let last = core.last, isEdge(last) { core.removeLast() }
    guard namesScheme(core) || namesHost(core) || namesMailbox(core) else { return nil }
    return core.startIndex..<core.endIndex
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", "*", "_", "~", "(", ")": true
    default: false
    }
  }

  /// Whether `://` follows a letter.
  private static func namesScheme(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.indices.contains { place in
      word[place] == ":" && place > word.startIndex && word[place - 1].properties.isAlphabetic
        && word[(place + 1)...].starts(with: ["/", "/"])
    }
  }

  /// Whether a part of it begins with `www.`, or is `www`, whose full stop was taken off.
  private static func namesHost(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.indices.contains { place in
      let rest = word[place...].prefix(4)
      return rest.count >= 3 && rest.prefix(3).allSatisfy { $0 == "w" || $0 == "W" }
        && (rest.count == 3 || rest.last == ".")
        && (place == word.startIndex || !word[place - 1].properties.isAlphabetic)
    }
  }

  /// Whether an `@` stands between letters or digits.
  private static func namesMailbox(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.indices.contains { place in
      word[place] == "@" && place > word.startIndex && place + 1 < word.endIndex
        && word[place - 1] != "@" && word[place + 1] != "@"
    }
  }
}
