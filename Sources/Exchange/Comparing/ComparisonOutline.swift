import Workshop

/// Two maps side by side, as a page to send: Markdown and HTML are made from it.
package enum ComparisonOutline {
  package static func of(_ comparison: MapComparison) -> Outline {
    let (old, new) = (comparison.old, comparison.new)
    var blocks: [Outline.Block] = [
      .heading(level: 1, text: "\(new.facts.name ?? Wording.untitled): what changed"),
      .facts([
        Outline.Fact("Then", [Phrase(MapComparison.name(of: old))]),
        Outline.Fact("Now", [Phrase(MapComparison.name(of: new))]),
      ]),
    ]
    if comparison.isEmpty {
      blocks.append(.paragraph(Phrase(MapComparison.equal)))
      return Outline(blocks: blocks, language: language(of: new))
    }
    let sections = comparison.sections
    blocks.append(.list(comparison.warnings.map { Phrase([.strong($0.sentence)]) }))
    if let share = comparison.shareLine { blocks.append(.paragraph(Phrase("\(share)."))) }
    blocks.append(.note(Phrase(legend(of: sections.flatMap(\.lines)))))
    for section in sections {
      blocks.append(.heading(level: 2, text: section.heading))
      blocks.append(.list(section.lines.map { Phrase("\($0.sign.symbol) \($0.words)") }))
    }
    let taken = comparison.takenIdeas
    if !taken.isEmpty {
      blocks.append(.heading(level: 2, text: MapComparison.takenHeading))
      blocks.append(.list(taken.map { Phrase($0) }))
    }
    blocks.append(.paragraph(Phrase("\(comparison.countLine).")))
    return Outline(blocks: blocks, language: language(of: new))
  }

  private static func legend(of lines: [ComparisonLine]) -> String {
    let signs = ComparisonLine.Sign.legend(of: lines)
    return lines.contains(where: \.isOpinion)
      ? "\(signs); \(MapComparison.opinionLegend)" : signs
  }

  private static func language(of session: Session) -> String? {
    session.facts.language.flatMap(LanguageTag.of)
  }
}
