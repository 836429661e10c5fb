/// One line of a persona: the field it stands in and its place there.
package struct PersonaLine: Sendable, Equatable {
  /// Counts from 1 through all lines, so that it stays when a line is given its source.
  package let number: Int
  package let field: String
  /// Counts from 0 within the field.
  package let index: Int
  package let text: String
  /// Whether it cites a source that is not made up.
  package let isEvidence: Bool
}

extension Session {
  /// The lines of a persona, in the order in which they were asked.
  package func lines(of persona: Identifier) -> [PersonaLine] {
    let all = Persona.lineFields.flatMap { field in
      values(of: field, on: Reference(.persona, persona)).enumerated()
        .filter { $0.element != "unknown" }
        .map { (field: field, index: $0.offset, text: $0.element) }
    }
    return all.enumerated().map { place, line in
      PersonaLine(
        number: place + 1, field: line.field, index: line.index, text: line.text,
        isEvidence: EvidenceMark(citing: cited(line.text).sources, in: self).isEvidence)
    }
  }
}
