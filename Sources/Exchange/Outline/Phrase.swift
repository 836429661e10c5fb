import Workshop

/// A piece of running text, in parts that say what they are; a page sets them apart by a space.
package struct Phrase: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    /// Words as they were said, raw; line feeds part lines.
    case text(String)
    /// Words that carry the line, such as a name.
    case strong(String)
    /// Our words in the same line as what was said.
    case ours(String)
    /// Our remark beside what was said.
    case aside(String)
    /// The label of a source; see `Outline.Source`.
    case citation(String)
    /// What the room imagines somebody thinks.
    case imagined(String)
    /// What the line rests on.
    case basis(EvidenceMark)
  }

  package var parts: [Part]

  package init(_ parts: [Part]) {
    self.parts = parts
  }

  package init(_ text: String) {
    parts = [.text(text)]
  }

  /// What was said in it, without marks and sources.
  var plain: String {
    parts.compactMap { part in
      switch part {
      case .text(let text), .ours(let text), .strong(let text), .aside(let text),
        .imagined(let text):
        PageText.line(text)
      case .citation, .basis: nil
      }
    }
    .joined(separator: " ")
  }

  /// The phrase with `parts` before it.
  func after(_ first: Part...) -> Phrase {
    Phrase(first + parts)
  }

  /// The phrase with `parts` behind it.
  func followed(by last: Part...) -> Phrase {
    Phrase(parts + last)
  }

  /// A purpose as a whole sentence.
  var asPurpose: Phrase {
    guard case .text(let text) = parts.first else { return self }
    return Phrase([.text(Purpose.sentence(text))] + parts.dropFirst())
  }
}
