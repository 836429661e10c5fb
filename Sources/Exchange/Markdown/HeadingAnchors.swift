/// The addresses of headings within a page, as GitHub makes them: small letters, digits, hyphens and
/// underscores stay, blanks become hyphens, and whatever is called the same gets a number.
struct HeadingAnchors {
  private var taken: [String: Int] = [:]

  /// The address of the next heading of the page.
  mutating func next(for heading: String) -> String {
    var anchor = ""
    for scalar in PageText.line(heading).lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        anchor += "-"
      } else if HeadingAnchors.isOfWord(scalar) {
        anchor.unicodeScalars.append(scalar)
      }
    }
    let count = taken[anchor, default: 0]
    taken[anchor] = count + 1
    return count == 0 ? anchor : "\(anchor)-\(count)"
  }

  /// Letters, marks, decimal digits and joining signs.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      true
    default: false
    }
  }

  /// The addresses of all headings of level 2, in their order.
  static func chapters(of outline: Outline) -> [String] {
    var anchors = HeadingAnchors()
    var found: [String] = []
    for case .heading(let level, let text) in outline.blocks {
      let anchor = anchors.next(for: text)
      if level == 2 { found.append(anchor) }
    }
    return found
  }
}
