import Workshop

/// What changed since last time, as a page to read or to send.
package enum RoundPage {
  package static func text(of since: SinceLastTime) -> String {
    MarkdownPage.text(of: outline(of: since))
  }

  private static func outline(of since: SinceLastTime) -> Outline {
    let name = since.session.facts.name ?? Wording.untitled
    let day = since.round.date?.words(in: since.session.facts.language) ?? ""
    var blocks: [Outline.Block] = [.heading(level: 1, text: "\(name): since last time, \(day)")]
    if let line = since.round.line { blocks.append(.paragraph(Phrase(line))) }
    if !since.round.people.isEmpty {
      let people = since.round.people.joined(separator: ", ")
      blocks.append(.facts([Outline.Fact("There", [Phrase(people)])]))
    }
    for section in since.sections {
      blocks.append(.heading(level: 2, text: section.heading))
      blocks.append(
        .list(
          section.lines.map { line in
            let cited = since.session.cited(line)
            let sources = cited.sources.map { "[\($0.text)]" }.joined(separator: " ")
            return Phrase(sources.isEmpty ? cited.body : "\(cited.body) \(sources)")
          }))
    }
    if let next = since.round.next {
      blocks.append(
        .facts([
          Outline.Fact("We look again", [Phrase(next.words(in: since.session.facts.language))])
        ]))
    }
    return Outline(blocks: blocks)
  }
}
