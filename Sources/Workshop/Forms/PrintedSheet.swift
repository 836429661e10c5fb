/// A sheet of scores as it was printed: rows that are typed from it mean its numbers, whatever was put
/// in between since.
package struct PrintedSheet: Sendable, Equatable {
  /// `A`, then `B`.
  package var letter: String
  package var persona: Identifier?
  /// The touchpoints in the order of their numbers on paper.
  package var steps: [Identifier]

  fileprivate init(letter: String, persona: Identifier?, steps: [Identifier]) {
    (self.letter, self.persona, self.steps) = (letter, persona, steps)
  }

  /// Reads `A dana: looks-it-up asks-the-desk`; nil when it is something else.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let head = parts.first?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 2, 1...2 ~= head.count, head[0].allSatisfy(\.isUppercase) else {
      return nil
    }
    letter = head[0]
    persona = head.count == 2 ? Identifier(head[1]) : nil
    steps = parts[1].split(separator: " ").map { Identifier(String($0)) }
  }

  var text: String {
    "\(([letter] + (persona.map { [$0.text] } ?? [])).joined(separator: " ")): "
      + steps.map(\.text).joined(separator: " ")
  }
}

/// All sheets of scores that were printed in a workshop.
package struct PrintedSheets {
  private let session: Session

  package init(in session: Session) {
    self.session = session
  }

  var all: [PrintedSheet] { session.facts.sheets.compactMap(PrintedSheet.init) }

  /// The sheet that bears today's numbers; nil when none was printed since they are as they are.
  package func now(for persona: Identifier?) -> PrintedSheet? {
    let steps = steps(of: persona)
    return all.last { $0.persona == persona && $0.steps == steps }
  }

  /// The edit that gives today's numbers a letter; nil when they have one, or nothing is numbered.
  package func printing(for persona: Identifier?) -> Edit? {
    let steps = steps(of: persona)
    guard !steps.isEmpty, now(for: persona) == nil else { return nil }
    let before = session.facts.sheets
    let letter = Form.letter(before.count + 1).uppercased()
    let sheet = PrintedSheet(letter: letter, persona: persona, steps: steps)
    return session.setting(.sheets, to: before + [sheet.text])
  }

  private func steps(of persona: Identifier?) -> [Identifier] {
    session.numbering(
      of: .touchpoint, within: persona.map { [Reference(.persona, $0)] } ?? [])
  }
}

extension HarvestReader {
  /// The sheet whose letter a row begins with, or bears behind a name, and the row without it.
  func sheet(of line: String) -> (sheet: PrintedSheet, rest: String)? {
    guard form.takesRows, form.kind == .touchpoint else { return nil }
    let signs = ["›", ":", "："]
    var tokens = line.split(separator: " ").map(String.init)
    let names = Set(session.participants.members.compactMap(\.name))
    for place in tokens.indices.prefix(6) {
      var token = tokens[place]
      let sign = signs.first { token.hasSuffix($0) }
      if let sign { token.removeLast(sign.count) }
      guard !names.contains(token),
        let sheet = PrintedSheets(in: session).all.first(where: { $0.letter == token })
      else { continue }
      // What stands before the sign is a name, if anything does.
      if let sign, place > 0 { tokens[place] = sign } else { tokens.remove(at: place) }
      if place == 0, let next = tokens.first, signs.contains(next) { tokens.removeFirst() }
      return (sheet, tokens.joined(separator: " "))
    }
    return nil
  }
}
