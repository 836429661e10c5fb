import Workshop

/// A phrase on its way into the picture: what it rests on, and its words without that mark.
struct LabelText: Equatable {
  /// Drawn as a dot in front; nil when the phrase says nothing of it there.
  var basis: EvidenceMark?
  var paragraphs: [Paragraph]

  /// The words of `phrase`; `numbers` holds the number of each source by its label.
  init(_ phrase: Phrase, numbers: [String: Int]) {
    var parts = phrase.parts[...]
    if case .basis(let basis) = parts.first {
      self.basis = basis
      parts = parts.dropFirst()
    }
    var open = Paragraph()
    paragraphs = []
    for part in parts {
      let lines = LabelText.lines(of: part, numbers)
      for (place, line) in lines.enumerated() {
        if place > 0, !open.parts.isEmpty {
          paragraphs.append(open)
          open = Paragraph()
        }
        open.parts.append(line)
      }
    }
    if !open.parts.isEmpty { paragraphs.append(open) }
  }

  init(_ text: String, isBold: Bool = false, isQuiet: Bool = false) {
    let parts = LabelText.said(text, isBold: isBold).map { part in
      let span = TextSpan(text: part.span.text, isBold: isBold, isQuiet: isQuiet)
      return Paragraph.Part(span: span)
    }
    paragraphs = parts.isEmpty ? [] : [Paragraph(parts: parts)]
  }

  /// The remark behind `label`, which stands in bold on its first line.
  func after(_ label: String) -> LabelText {
    var labelled = self
    let part = Paragraph.Part(span: TextSpan(text: label, isBold: true))
    if labelled.paragraphs.isEmpty { labelled.paragraphs = [Paragraph()] }
    labelled.paragraphs[0].parts.insert(part, at: 0)
    return labelled
  }

  private static func lines(
    of part: Phrase.Part, _ numbers: [String: Int]
  ) -> [Paragraph.Part] {
    switch part {
    case .text(let text), .ours(let text):
      if PageText.isNeatLine(text) { return [Paragraph.Part(span: TextSpan(text: text))] }
      let lines = PageText.of(text).unicodeScalars.split(separator: "\n")
      return lines.flatMap { said(String($0), isBold: false) }
    case .strong(let text): return said(text, isBold: true)
    case .aside(let text):
      return said(text, isBold: false).map { part in
        Paragraph.Part(span: TextSpan(text: part.span.text, isQuiet: true))
      }
    case .imagined(let text):
      return said(text, isBold: false).map { part in
        Paragraph.Part(span: TextSpan(text: part.span.text, isItalic: true))
      }
    case .citation(let label):
      let number = numbers[label].map(String.init) ?? PageText.line(label)
      return [Paragraph.Part(span: TextSpan(text: "[\(number)]", isQuiet: true), isTied: true)]
    case .basis(let basis):
      return [Paragraph.Part(span: TextSpan(text: basis.symbol))]
    }
  }

  private static func said(_ text: String, isBold: Bool) -> [Paragraph.Part] {
    // Blanks are for the breaking of lines to see to: some of them hold words together.
    let line = PageText.of(text)
    if line.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return [] }
    return [Paragraph.Part(span: TextSpan(text: line, isBold: isBold))]
  }
}
