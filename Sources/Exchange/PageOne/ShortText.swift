import Workshop

/// Words that were said, cut to what a page has room for.
enum ShortText {
  /// One line of at most `most` words, `…` behind it when it is cut. Of a script that does not part
  /// words twice as many characters count.
  static func of(_ text: String, most: Int) -> String {
    let line = PageText.line(text)
    let words = line.split(separator: " ")
    let unparted = line.unicodeScalars.count { SentenceLength.partsNoWords($0.value) }
    if unparted * 2 > line.unicodeScalars.count {
      return line.count <= 2 * most ? line : String(line.prefix(2 * most)) + "…"
    }
    if words.count <= most { return line }
    var kept = words.prefix(most).joined(separator: " ")
    while let last = kept.last, ",;:.–-".contains(last) { kept.removeLast() }
    return kept + " …"
  }

  /// The line without `lead`, in any letter case, at its beginning: `We believe they leave` as
  /// `they leave`.
  static func without(_ lead: String, _ text: String) -> String {
    guard text.lowercased().hasPrefix(lead.lowercased() + " ") else { return text }
    return String(text.dropFirst(lead.count + 1))
  }
}
