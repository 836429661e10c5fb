import Workshop

/// Words that take the place of others: `Buy to Borrow`.
struct Renaming {
  let old: String
  let new: String

  /// Every way in which a line parts what was said from what is said now.
  static func all(in line: String) -> [Renaming] {
    [" to ", " into ", " -> ", " → ", ", "].compactMap { sign in
      guard let range = line.firstRange(of: sign) else { return nil }
      let (old, new) = (line[..<range.lowerBound], line[range.upperBound...])
      let renaming = Renaming(
        old: AnswerReader.trimmed(String(old)), new: AnswerReader.trimmed(String(new)))
      return renaming.old.isEmpty || renaming.new.isEmpty ? nil : renaming
    }
  }

  /// The workshop itself, by its name or what everybody calls it; nil for anything else.
  func ofWorkshop(_ session: Session) -> DialogueResult? {
    let names =
      ["workshop", "the workshop", "this workshop", "our workshop"]
      + [session.facts.name].compactMap(\.self)
    guard names.contains(where: { SpokenName($0) == SpokenName(old) }) else { return nil }
    let facts = Reference(.facts, "session")
    return DialogueResult(
      told: [
        .init(.done, "Saved: the workshop is called \"\(new)\" now."),
        .init(.hint, "Its folder keeps its name; waymark rename changes both."),
      ], edits: [session.setting(WorkshopInfo.field(.name), of: facts, to: [new])], next: .stay)
  }

  /// Something that was said and has no name of its own: the words change where they stand, and what the text
  /// cites stays. Nil where nothing says them, or more than one.
  func ofWords(_ session: Session) -> DialogueResult? {
    let said = SaidValue.all(saying: old, in: session)
    guard let one = said.first, said.count == 1,
      let range = one.text.lowercased().firstRange(of: old.lowercased())
    else { return nil }
    let lower = one.text.lowercased()
    let (front, end) = (lower[..<range.lowerBound].count, lower[range.upperBound...].count)
    let text = one.text.prefix(front) + new + one.text.suffix(end)
    var values = session.values(of: one.field, on: one.reference)
    let place = (one.index ?? 1) - 1
    values[place] =
      CitedText(body: String(text), sources: session.cited(values[place]).sources).text
    return DialogueResult(
      told: [.init(.done, "Saved: \"\(one.text)\" is now \"\(text)\".")],
      edits: [session.setting(one.field, of: one.reference, to: values)], next: .stay)
  }
}
