/// What stands between quotation marks in a line, and around them.
struct Quotation {
  var lead: String
  var inner: String
  var tail: String

  /// Whether the sentence goes on behind a few quoted words: `searches for "nursery place" and reads on`.
  var isWithin: Bool {
    guard !lead.isEmpty, inner.split(separator: " ").count <= 3, let last = inner.last,
      !".!?…".contains(last), let next = tail.split(separator: " ").first, tail.first == " "
    else { return false }
    return next.first?.isLowercase == true && next.allSatisfy(\.isLetter)
      && tail.split(separator: " ").count > 2
  }
}

extension Quotation {
  /// The last one: those before it quote something within what they do. One that is not closed reaches
  /// to the end of the line. Nil where there is none.
  init?(lastIn text: String) {
    var found: Quotation?
    var before: Character = " "
    var place = text.startIndex
    while place < text.endIndex {
      let letter = text[place]
      let start = text.index(after: place)
      // An inch, as in 5", is no quotation.
      guard let closing = LineText.openingQuotes[letter], !before.isNumber else {
        (before, place) = (letter, start)
        continue
      }
      let lead = String(text[..<place])
      let isClosing = { (letter: Character) in letter == closing || letter == "“" && closing == "”"
      }
      guard let end = text[start...].firstIndex(where: isClosing) else {
        let inner = LineText.trimmed(text[start...])
        if before == " ", !inner.isEmpty {
          self.init(lead: lead, inner: inner, tail: "")
          return
        }
        (before, place) = (letter, start)
        continue
      }
      let inner = LineText.trimmed(text[start..<end])
      (before, place) = (text[end], text.index(after: end))
      if !inner.isEmpty {
        found = Quotation(lead: lead, inner: inner, tail: String(text[place...]))
      }
    }
    guard let found else { return nil }
    self = found
  }
}
